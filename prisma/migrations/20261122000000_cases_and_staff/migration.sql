-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('WAITING', 'CLAIMED', 'LIVE', 'CLOSING', 'ENDED');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('APPROVED', 'REJECTED', 'UNABLE_TO_VERIFY', 'TERMINATED', 'ABANDONED', 'INTERRUPTED');

-- CreateEnum
CREATE TYPE "Participant" AS ENUM ('CUSTOMER', 'AGENT');

-- CreateEnum
CREATE TYPE "StepResult" AS ENUM ('PASSED', 'FAILED', 'NOT_POSSIBLE');

-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('CALL', 'RECORDING', 'SNAPSHOTS', 'BIOMETRICS');

-- CreateEnum
CREATE TYPE "CodeChannel" AS ENUM ('EMAIL', 'SMS');

-- CreateEnum
CREATE TYPE "ReviewVerdict" AS ENUM ('CONFIRMED', 'RETURNED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('AGENT', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR');

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "bank_reference" TEXT,
    "declared" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "procedure_id" TEXT NOT NULL,
    "procedure_version" INTEGER NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "invitation_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "invitation_cancelled_at" TIMESTAMPTZ(3),
    "device_key" TEXT,
    "device" JSONB,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "search_name" TEXT NOT NULL,
    "search_bank_reference" TEXT NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "purpose" "ConsentPurpose" NOT NULL,
    "text_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("case_id","position")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "SessionState" NOT NULL,
    "agent_id" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "began_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "current_step" TEXT,
    "outcome" "OutcomeKind",
    "outcome_reasons" TEXT[],
    "outcome_note" TEXT,
    "outcome_at" TIMESTAMPTZ(3),
    "code_hash" TEXT,
    "code_channel" "CodeChannel",
    "code_sent_at" TIMESTAMPTZ(3),
    "code_expires_at" TIMESTAMPTZ(3),
    "code_sends" INTEGER,
    "code_tries" INTEGER,
    "code_verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "step_records" (
    "session_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "step_id" TEXT NOT NULL,
    "result" "StepResult" NOT NULL,
    "remark" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "step_records_pkey" PRIMARY KEY ("session_id","position")
);

-- CreateTable
CREATE TABLE "snapshots" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "step_id" TEXT,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "width_px" INTEGER NOT NULL,
    "height_px" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recordings" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "participant" "Participant" NOT NULL,
    "stretch" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" DOUBLE PRECISION NOT NULL,
    "video_frames" INTEGER NOT NULL,
    "audio_packets" INTEGER NOT NULL,
    "gaps" JSONB NOT NULL,
    "raw_key" TEXT NOT NULL,
    "raw_media_type" TEXT NOT NULL,
    "raw_size_bytes" BIGINT NOT NULL,
    "raw_sha256" TEXT NOT NULL,
    "playable_key" TEXT,
    "playable_media_type" TEXT,
    "playable_size_bytes" BIGINT,
    "playable_sha256" TEXT,
    "thumbnails" JSONB,

    CONSTRAINT "recordings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notes" (
    "session_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("session_id","position")
);

-- CreateTable
CREATE TABLE "breaks" (
    "session_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "participant" "Participant" NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "breaks_pkey" PRIMARY KEY ("session_id","position")
);

-- CreateTable
CREATE TABLE "reviews" (
    "session_id" UUID NOT NULL,
    "verdict" "ReviewVerdict" NOT NULL,
    "remark" TEXT,
    "reviewer_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "journal_entries" (
    "chain_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" JSONB NOT NULL,
    "fact" JSONB NOT NULL,
    "previous" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "journal_entries_pkey" PRIMARY KEY ("chain_id","seq")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_sessions" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_accounts" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cases_reference_key" ON "cases"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "cases_secret_hash_key" ON "cases"("secret_hash");

-- CreateIndex
CREATE INDEX "cases_opened_at_id_idx" ON "cases"("opened_at", "id");

-- CreateIndex
CREATE INDEX "sessions_state_queued_at_idx" ON "sessions"("state", "queued_at");

-- CreateIndex
CREATE INDEX "sessions_agent_id_claimed_at_idx" ON "sessions"("agent_id", "claimed_at");

-- CreateIndex
CREATE INDEX "sessions_outcome_at_idx" ON "sessions"("outcome_at");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_case_id_position_key" ON "sessions"("case_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "step_records_session_id_step_id_key" ON "step_records"("session_id", "step_id");

-- CreateIndex
CREATE UNIQUE INDEX "snapshots_key_key" ON "snapshots"("key");

-- CreateIndex
CREATE UNIQUE INDEX "snapshots_session_id_position_key" ON "snapshots"("session_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "recordings_raw_key_key" ON "recordings"("raw_key");

-- CreateIndex
CREATE UNIQUE INDEX "recordings_playable_key_key" ON "recordings"("playable_key");

-- CreateIndex
CREATE UNIQUE INDEX "recordings_session_id_position_key" ON "recordings"("session_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_sessions_token_key" ON "staff_sessions"("token");

-- CreateIndex
CREATE INDEX "staff_sessions_user_id_idx" ON "staff_sessions"("user_id");

-- CreateIndex
CREATE INDEX "staff_accounts_user_id_idx" ON "staff_accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_accounts_provider_id_account_id_key" ON "staff_accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "staff_verifications_identifier_idx" ON "staff_verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_records" ADD CONSTRAINT "step_records_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "breaks" ADD CONSTRAINT "breaks_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_accounts" ADD CONSTRAINT "staff_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
