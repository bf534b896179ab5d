-- What the schema language of Prisma cannot say: the rules that hold even against our own mistakes.

-- A case has at most one session that is not over, and an agent at most one call: two claims at
-- once can never both win, whatever the code does.
CREATE UNIQUE INDEX "sessions_one_open_per_case" ON "sessions" ("case_id") WHERE "state" <> 'ENDED';
CREATE UNIQUE INDEX "sessions_one_call_per_agent" ON "sessions" ("agent_id")
  WHERE "state" IN ('CLAIMED', 'LIVE');

ALTER TABLE "sessions"
  ADD CONSTRAINT "sessions_over_has_outcome"
    CHECK ("state" NOT IN ('CLOSING', 'ENDED') OR "outcome" IS NOT NULL),
  ADD CONSTRAINT "sessions_outcome_is_dated" CHECK (("outcome" IS NULL) = ("outcome_at" IS NULL)),
  ADD CONSTRAINT "sessions_call_has_agent"
    CHECK ("state" IN ('WAITING', 'ENDED') OR "agent_id" IS NOT NULL);

-- The journal is append-only, for its owner too.
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_seq_from_one" CHECK ("seq" > 0);

CREATE FUNCTION "refuse_journal_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "journal_entries_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "journal_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_journal_change"();
-- Not even a session that plays replica goes round it.
ALTER TABLE "journal_entries" ENABLE ALWAYS TRIGGER "journal_entries_append_only";

-- The role under which every process of Visavis works. Migrations run as the owner; a connection of
-- the application takes this role on connecting (`-c role=visavis_app`), so it needs no password.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'visavis_app') THEN
    CREATE ROLE visavis_app NOLOGIN;
  END IF;
EXCEPTION
  -- Roles belong to the whole server: another database's migration may have been faster.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT visavis_app TO %I', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO visavis_app;

-- Written once: nothing of it is ever changed.
GRANT SELECT, INSERT ON
  "journal_entries", "snapshots", "notes", "reviews"
  TO visavis_app;
-- Grown, never removed.
GRANT SELECT, INSERT, UPDATE ON
  "cases", "sessions", "recordings", "staff", "api_keys"
  TO visavis_app;
-- Written again where the answer changes: what was there before is in the journal.
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "consents", "step_records", "breaks"
  TO visavis_app;
-- The sign-ins of staff, as better-auth keeps them.
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "staff_sessions", "staff_accounts", "staff_verifications"
  TO visavis_app;

-- The jobs: pg-boss makes and upgrades its tables itself, in a schema of its own.
CREATE SCHEMA "pgboss" AUTHORIZATION visavis_app;
