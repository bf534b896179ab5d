-- Evidence is sealed from here on. Files that an earlier trial version stored stay where they are, but
-- cannot be opened: their rows keep what was known of them.

CREATE TYPE "SnapshotSource" AS ENUM ('STREAM', 'CAMERA');

ALTER TABLE "snapshots"
  ADD COLUMN "source" "SnapshotSource" NOT NULL DEFAULT 'STREAM',
  ADD COLUMN "of_id" UUID,
  ADD COLUMN "ciphertext_sha256" TEXT NOT NULL DEFAULT '';
ALTER TABLE "snapshots"
  ALTER COLUMN "source" DROP DEFAULT,
  ALTER COLUMN "ciphertext_sha256" DROP DEFAULT;

ALTER TABLE "recordings"
  ADD COLUMN "raw_ciphertext_sha256" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "head" JSONB,
  ADD COLUMN "body_from" INTEGER NOT NULL DEFAULT 0;
UPDATE "recordings" SET "head" = jsonb_build_object(
  'key', coalesce("playable_key", "raw_key"),
  'mediaType', 'video/webm',
  'sizeBytes', coalesce("playable_size_bytes", 0),
  'sha256', coalesce("playable_sha256", ''),
  'ciphertextSha256', '');
ALTER TABLE "recordings"
  ALTER COLUMN "raw_ciphertext_sha256" DROP DEFAULT,
  ALTER COLUMN "body_from" DROP DEFAULT,
  ALTER COLUMN "head" SET NOT NULL,
  DROP COLUMN "playable_key",
  DROP COLUMN "playable_media_type",
  DROP COLUMN "playable_size_bytes",
  DROP COLUMN "playable_sha256";

CREATE TABLE "still_comparisons" (
  "snapshot_id" UUID NOT NULL,
  "similarity" DOUBLE PRECISION NOT NULL,
  "belongs" BOOLEAN NOT NULL,
  "method" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "still_comparisons_pkey" PRIMARY KEY ("snapshot_id"),
  CONSTRAINT "still_comparisons_snapshot_id_fkey" FOREIGN KEY ("snapshot_id")
    REFERENCES "snapshots"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "exports" (
  "id" UUID NOT NULL,
  "session_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "requested_by" TEXT NOT NULL,
  "requested_at" TIMESTAMPTZ(3) NOT NULL,
  "file" JSONB,
  "failed_at" TIMESTAMPTZ(3),
  "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
  CONSTRAINT "exports_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "exports_session_id_fkey" FOREIGN KEY ("session_id")
    REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "exports_session_id_position_key" ON "exports"("session_id", "position");

CREATE TABLE "journal_heads" (
  "chain_id" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  "hash" CHAR(64) NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "key_id" TEXT NOT NULL,
  "signature" TEXT NOT NULL,
  CONSTRAINT "journal_heads_pkey" PRIMARY KEY ("chain_id", "seq")
);

CREATE TABLE "head_timestamps" (
  "chain_id" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  "token" BYTEA NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "head_timestamps_pkey" PRIMARY KEY ("chain_id", "seq"),
  CONSTRAINT "head_timestamps_chain_id_seq_fkey" FOREIGN KEY ("chain_id", "seq")
    REFERENCES "journal_heads"("chain_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "case_keys" (
  "case_id" UUID NOT NULL,
  "master_key_id" TEXT,
  "wrapped" BYTEA,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "destroyed_at" TIMESTAMPTZ(3),
  CONSTRAINT "case_keys_pkey" PRIMARY KEY ("case_id"),
  CONSTRAINT "case_keys_case_id_fkey" FOREIGN KEY ("case_id")
    REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  -- A key is there whole, or destroyed.
  CONSTRAINT "case_keys_whole_or_destroyed" CHECK (
    ("wrapped" IS NULL) = ("destroyed_at" IS NOT NULL)
    AND ("wrapped" IS NULL) = ("master_key_id" IS NULL))
);

-- Signed heads are append-only, for their owner too.
CREATE TRIGGER "journal_heads_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "journal_heads"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_journal_change"();
ALTER TABLE "journal_heads" ENABLE ALWAYS TRIGGER "journal_heads_append_only";
CREATE TRIGGER "head_timestamps_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "head_timestamps"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_journal_change"();
ALTER TABLE "head_timestamps" ENABLE ALWAYS TRIGGER "head_timestamps_append_only";

GRANT SELECT, INSERT ON "journal_heads", "head_timestamps", "still_comparisons" TO visavis_app;
GRANT SELECT, INSERT, UPDATE ON "case_keys", "exports" TO visavis_app;
