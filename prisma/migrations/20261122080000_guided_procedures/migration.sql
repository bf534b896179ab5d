-- Drawn scripts, signals, chat and visits of a session; presence, certificates, service hours and
-- procedures of the house.

ALTER TYPE "SnapshotSource" ADD VALUE 'CROP';

CREATE TYPE "Speaker" AS ENUM ('CUSTOMER', 'AGENT', 'VISITOR');
CREATE TYPE "Priority" AS ENUM ('NORMAL', 'HIGH');
CREATE TYPE "PresenceState" AS ENUM ('AVAILABLE', 'BREAK', 'OFFLINE');
CREATE TYPE "ProcedureState" AS ENUM ('DRAFT', 'PROPOSED', 'PUBLISHED', 'DISCARDED');

ALTER TABLE "cases"
  ADD COLUMN "priority" "Priority" NOT NULL DEFAULT 'NORMAL',
  ADD COLUMN "appointment_starts_at" TIMESTAMPTZ(3),
  ADD COLUMN "appointment_ends_at" TIMESTAMPTZ(3),
  ADD COLUMN "appointment_seat" INTEGER,
  ADD COLUMN "appointment_confirmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "appointment_reminded_at" TIMESTAMPTZ(3),
  ADD COLUMN "appointment_missed_at" TIMESTAMPTZ(3),
  ADD COLUMN "way_back_hash" TEXT,
  ADD COLUMN "hand_over_hash" TEXT,
  ADD COLUMN "hand_over_expires_at" TIMESTAMPTZ(3),
  ADD COLUMN "hand_over_made_at" TIMESTAMPTZ(3),
  ADD COLUMN "opened_by" TEXT,
  ADD CONSTRAINT "cases_appointment_is_whole"
    CHECK (num_nulls("appointment_starts_at", "appointment_ends_at", "appointment_seat") IN (0, 3)
      AND ("appointment_starts_at" IS NOT NULL
        OR num_nulls("appointment_confirmed_at", "appointment_reminded_at", "appointment_missed_at")
          = 3)),
  ADD CONSTRAINT "cases_hand_over_is_whole"
    CHECK (("hand_over_hash" IS NULL) = ("hand_over_expires_at" IS NULL));
ALTER TABLE "cases" ALTER COLUMN "priority" DROP DEFAULT;
CREATE UNIQUE INDEX "cases_hand_over_hash_key" ON "cases"("hand_over_hash");
CREATE UNIQUE INDEX "cases_way_back_hash_key" ON "cases"("way_back_hash");
-- Of two who book the last seat of a slot at once, one gets it.
CREATE UNIQUE INDEX "cases_appointment_seat_key"
  ON "cases"("procedure_id", "language", "appointment_starts_at", "appointment_seat");

ALTER TABLE "sessions"
  ADD COLUMN "step_shown_at" TIMESTAMPTZ(3),
  ADD COLUMN "help_asked_at" TIMESTAMPTZ(3),
  ADD COLUMN "draw_seed" TEXT,
  ADD COLUMN "draw_commitment" TEXT,
  ADD COLUMN "document_id" TEXT,
  ADD COLUMN "document_version" INTEGER,
  ADD COLUMN "offer" JSONB,
  ADD COLUMN "call_back" JSONB,
  ADD COLUMN "lapsed_offers" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "holds" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "flags" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "visits" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "face_sheets" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "light_checks" JSONB NOT NULL DEFAULT '[]',
  ADD CONSTRAINT "sessions_draw_is_whole"
    CHECK (("draw_seed" IS NULL) = ("draw_commitment" IS NULL)),
  ADD CONSTRAINT "sessions_document_is_whole"
    CHECK (("document_id" IS NULL) = ("document_version" IS NULL));

-- An agent has one thing at most: a call that they lead, or one that rings for them.
DROP INDEX "sessions_one_call_per_agent";
CREATE UNIQUE INDEX "sessions_one_call_per_agent" ON "sessions" ((
  CASE
    WHEN "state" IN ('CLAIMED', 'LIVE') THEN "agent_id"
    WHEN "state" = 'WAITING' THEN "offer" ->> 'agentId'
  END
));

ALTER TABLE "step_records"
  ADD COLUMN "fields" JSONB,
  ADD COLUMN "check" JSONB,
  ADD COLUMN "failed_tries" INTEGER;

ALTER TABLE "snapshots" ADD COLUMN "area" JSONB;

-- A visitor who speaks is recorded too.
ALTER TABLE "recordings"
  ALTER COLUMN "participant" TYPE "Speaker" USING "participant"::text::"Speaker",
  ADD COLUMN "staff_id" TEXT;

CREATE TABLE "signals" (
  "session_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "values" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "signals_pkey" PRIMARY KEY ("session_id", "position"),
  CONSTRAINT "signals_session_id_fkey" FOREIGN KEY ("session_id")
    REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "chat_messages" (
  "session_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "from" "Participant" NOT NULL,
  "text" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "chat_messages_pkey" PRIMARY KEY ("session_id", "position"),
  CONSTRAINT "chat_messages_session_id_fkey" FOREIGN KEY ("session_id")
    REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What software said of snapshots. Only the agent's judgement is written later.
CREATE TABLE "analyses" (
  "id" UUID NOT NULL,
  "session_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "snapshot_ids" UUID[] NOT NULL,
  "step_id" TEXT,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "took_ms" DOUBLE PRECISION NOT NULL,
  "models" JSONB NOT NULL,
  "rule" JSONB NOT NULL,
  "findings" JSONB NOT NULL,
  "reading" JSONB,
  "detail" JSONB,
  "crops" JSONB NOT NULL,
  "failure" TEXT,
  "judgement" JSONB,
  CONSTRAINT "analyses_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "analyses_failed_or_found"
    CHECK ("failure" IS NULL OR "findings" = '[]'::jsonb),
  CONSTRAINT "analyses_session_id_fkey" FOREIGN KEY ("session_id")
    REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "analyses_session_id_position_key" ON "analyses"("session_id", "position");

ALTER TABLE "staff" ADD COLUMN "languages" TEXT[] NOT NULL DEFAULT '{}';

-- Survives a reload of the page and a restart of the server.
CREATE TABLE "presences" (
  "staff_id" TEXT NOT NULL,
  "state" "PresenceState" NOT NULL,
  "reason" TEXT,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "seen_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "presences_pkey" PRIMARY KEY ("staff_id"),
  CONSTRAINT "presences_staff_id_fkey" FOREIGN KEY ("staff_id")
    REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Training in one kind of document and one language; without a valid one no call rings.
CREATE TABLE "certificates" (
  "id" UUID NOT NULL,
  "staff_id" TEXT NOT NULL,
  "document_type" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "issued_on" DATE NOT NULL,
  "expires_on" DATE NOT NULL,
  "withdrawn_at" TIMESTAMPTZ(3),
  CONSTRAINT "certificates_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "certificates_staff_id_fkey" FOREIGN KEY ("staff_id")
    REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "certificates_staff_id_idx" ON "certificates"("staff_id");

-- When customers of a procedure are served in a language, on the clock of a time zone.
CREATE TABLE "service_hours" (
  "procedure_id" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "time_zone" TEXT NOT NULL,
  "weekly" JSONB NOT NULL,
  "special_days" JSONB NOT NULL,
  "slot_minutes" INTEGER NOT NULL,
  "seats" INTEGER NOT NULL,
  CONSTRAINT "service_hours_pkey" PRIMARY KEY ("procedure_id", "language"),
  CONSTRAINT "service_hours_seats" CHECK ("slot_minutes" > 0 AND "seats" > 0)
);

-- Procedures that the bank writes itself. A published one is never changed again.
CREATE TABLE "procedures" (
  "id" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "state" "ProcedureState" NOT NULL,
  "document" JSON NOT NULL,
  "sha256" TEXT NOT NULL,
  "base_id" TEXT,
  "base_version" INTEGER,
  "remark" TEXT,
  "written_by" TEXT NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  "proposed_at" TIMESTAMPTZ(3),
  "published_by" TEXT,
  "published_at" TIMESTAMPTZ(3),
  CONSTRAINT "procedures_pkey" PRIMARY KEY ("id", "version"),
  CONSTRAINT "procedures_written_by_fkey" FOREIGN KEY ("written_by")
    REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "procedures_published_by_fkey" FOREIGN KEY ("published_by")
    REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "procedures_of_the_bank" CHECK ("id" LIKE 'own-%' AND "version" > 0),
  CONSTRAINT "procedures_base_is_whole" CHECK (("base_id" IS NULL) = ("base_version" IS NULL)),
  CONSTRAINT "procedures_four_eyes" CHECK (
    "state" <> 'PUBLISHED' OR ("published_by" IS NOT NULL AND "published_by" <> "written_by"))
);

-- One version of a procedure is being written at a time.
CREATE UNIQUE INDEX "procedures_one_open" ON "procedures" ("id")
  WHERE "state" IN ('DRAFT', 'PROPOSED');

-- Begins as a draft; what was proposed is what is published; what is published or discarded stays.
CREATE FUNCTION "guard_procedures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'DRAFT' THEN
      RAISE EXCEPTION 'a procedure begins as a draft' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."state" IN ('PUBLISHED', 'DISCARDED') THEN
    RAISE EXCEPTION 'a published procedure never changes' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW."state" = 'PUBLISHED' AND OLD."state" <> 'PROPOSED' THEN
    RAISE EXCEPTION 'only what was proposed is published' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD."state" = 'PROPOSED' AND
    (OLD."document"::text, OLD."sha256", OLD."written_by") IS DISTINCT FROM
    (NEW."document"::text, NEW."sha256", NEW."written_by") THEN
    RAISE EXCEPTION 'a proposal is not written on' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "procedures_guarded"
  BEFORE INSERT OR UPDATE ON "procedures"
  FOR EACH ROW EXECUTE FUNCTION "guard_procedures"();
ALTER TABLE "procedures" ENABLE ALWAYS TRIGGER "procedures_guarded";

GRANT SELECT, INSERT ON "signals", "chat_messages" TO visavis_app;
GRANT SELECT, INSERT, UPDATE ON "presences", "certificates", "procedures" TO visavis_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "service_hours" TO visavis_app;
GRANT SELECT, INSERT, UPDATE ("judgement") ON "analyses" TO visavis_app;

-- Erasing: takes out of the rows of a case what they say about the person. Rows that are written once
-- stay closed to the application; this one way through them is open only where the key of the case is
-- destroyed. The salt goes with the data: no digest of the journal can be tried out any more.
CREATE FUNCTION "erase_person"("of_case" UUID) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  "of_sessions" UUID[] := ARRAY(SELECT "id" FROM "sessions" WHERE "case_id" = "of_case");
BEGIN
  IF NOT EXISTS (
    SELECT FROM "case_keys" WHERE "case_id" = "of_case" AND "destroyed_at" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'the key of the case is not destroyed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE "cases" SET
    "declared" = jsonb_build_object(
      'givenNames', '–', 'familyName', '–', 'birthDate', '–', 'nationality', '–',
      'documentType', "declared" -> 'documentType', 'documentNumber', '–'
    ),
    "device" = NULL, "search_name" = '',
    "salt" = gen_random_uuid()::text
    WHERE "id" = "of_case";
  UPDATE "sessions" SET
    "outcome_note" = CASE WHEN "outcome_note" IS NULL THEN NULL ELSE '–' END,
    "flags" = (
      SELECT coalesce(jsonb_agg("flag" - 'remark'), '[]') FROM jsonb_array_elements("flags") AS "flag"
    )
    WHERE "case_id" = "of_case";
  UPDATE "step_records" SET
    "remark" = CASE WHEN "remark" IS NULL THEN NULL ELSE '–' END,
    "fields" = (SELECT jsonb_agg("field" - 'value') FROM jsonb_array_elements("fields") AS "field"),
    "check" = "check" - 'reference'
    WHERE "session_id" = ANY ("of_sessions");
  UPDATE "analyses" SET "reading" = NULL, "judgement" = "judgement" - 'remark'
    WHERE "session_id" = ANY ("of_sessions");
  UPDATE "notes" SET "text" = '–' WHERE "session_id" = ANY ("of_sessions");
  UPDATE "chat_messages" SET "text" = '–' WHERE "session_id" = ANY ("of_sessions");
  UPDATE "reviews" SET "remark" = CASE WHEN "remark" IS NULL THEN NULL ELSE '–' END
    WHERE "session_id" = ANY ("of_sessions");
END
$$;
REVOKE ALL ON FUNCTION "erase_person"(UUID) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "erase_person"(UUID) TO visavis_app;
