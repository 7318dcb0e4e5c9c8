-- Competitive selection: the call, applications, the blind sift, scores. Marks and scores are append-only; the link from an answer to its
-- writer lives in contest_chunk alone, and no interface gives it to an assessor before every mark is closed.

CREATE TABLE contest (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('competition', 'open-selection')),
  title text NOT NULL CHECK (trim(title) <> ''),
  post_id uuid NOT NULL REFERENCES post (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  plan jsonb NOT NULL CHECK (jsonb_typeof(plan) = 'object'),
  stage text NOT NULL CHECK (stage IN ('planned', 'open', 'screening', 'redacting', 'sift', 'scoring', 'proposed', 'approved', 'case', 'stopped')),
  planned_by uuid NOT NULL,
  planned_by_name text NOT NULL,
  approved_by uuid,
  approved_by_name text,
  call_day date,
  seed_hash text CHECK (seed_hash ~ '^[0-9a-f]{64}$'),
  shortlist jsonb,
  proposed_by uuid,
  proposed_by_name text,
  sealed text CHECK (sealed ~ '^[0-9a-f]{64}$'),
  case_id uuid REFERENCES selection_case (id),
  stop_reason text,
  CHECK (approved_by IS NULL OR approved_by <> planned_by),
  CHECK (stage IN ('planned', 'stopped') OR (approved_by IS NOT NULL AND seed_hash IS NOT NULL AND call_day IS NOT NULL))
);
SELECT steelyard_protect('contest');

CREATE TABLE contest_seed (
  id uuid PRIMARY KEY,
  contest_id uuid NOT NULL UNIQUE REFERENCES contest (id),
  seed text NOT NULL
);
SELECT steelyard_protect('contest_seed');
CREATE TRIGGER contest_seed_append BEFORE UPDATE OR DELETE ON contest_seed FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE contest_application (
  id uuid PRIMARY KEY,
  contest_id uuid NOT NULL REFERENCES contest (id),
  number integer NOT NULL,
  person_id uuid REFERENCES person (id),
  outsider jsonb,
  name text NOT NULL CHECK (trim(name) <> ''),
  via text NOT NULL CHECK (via IN ('self', 'paper')),
  filed_by uuid NOT NULL,
  filed_day date NOT NULL,
  answers jsonb NOT NULL CHECK (jsonb_typeof(answers) = 'array'),
  attachments jsonb NOT NULL CHECK (jsonb_typeof(attachments) = 'array'),
  state text NOT NULL CHECK (state IN ('filed', 'admitted', 'refused', 'withdrawn')),
  verdicts jsonb NOT NULL CHECK (jsonb_typeof(verdicts) = 'array'),
  screening jsonb,
  objection jsonb,
  UNIQUE (contest_id, number),
  UNIQUE (contest_id, person_id),
  CHECK (person_id IS NOT NULL OR outsider IS NOT NULL)
);
SELECT steelyard_protect('contest_application');

CREATE TABLE contest_assessor (
  id uuid PRIMARY KEY,
  contest_id uuid NOT NULL REFERENCES contest (id),
  account_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  name text NOT NULL,
  agreed_at timestamptz,
  UNIQUE (contest_id, account_id)
);
SELECT steelyard_protect('contest_assessor');

CREATE TABLE contest_chunk (
  id uuid PRIMARY KEY,
  contest_id uuid NOT NULL REFERENCES contest (id),
  application_id uuid NOT NULL REFERENCES contest_application (id),
  question integer NOT NULL CHECK (question >= 0),
  text text NOT NULL,
  hidden jsonb NOT NULL CHECK (jsonb_typeof(hidden) = 'array'),
  UNIQUE (application_id, question)
);
CREATE INDEX contest_chunk_of ON contest_chunk (contest_id, question);
SELECT steelyard_protect('contest_chunk');

CREATE TABLE contest_mark (
  id uuid PRIMARY KEY,
  contest_id uuid NOT NULL REFERENCES contest (id),
  chunk_id uuid NOT NULL REFERENCES contest_chunk (id),
  assessor_id uuid NOT NULL REFERENCES contest_assessor (id),
  reading integer NOT NULL CHECK (reading IN (1, 2)),
  marks jsonb NOT NULL CHECK (jsonb_typeof(marks) = 'array'),
  UNIQUE (chunk_id, assessor_id, reading)
);
CREATE INDEX contest_mark_of ON contest_mark (contest_id);
SELECT steelyard_protect('contest_mark');
CREATE TRIGGER contest_mark_append BEFORE UPDATE OR DELETE ON contest_mark FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Nobody marks before reading has begun or after it was closed, whoever writes.
CREATE FUNCTION steelyard_contest_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM contest c JOIN contest_chunk k ON k.contest_id = c.id JOIN contest_assessor a ON a.contest_id = c.id
    WHERE c.id = NEW.contest_id AND c.stage = 'sift' AND k.id = NEW.chunk_id AND a.id = NEW.assessor_id AND a.agreed_at IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'STEELYARD contest: marks are given while reading is open, by its own assessors' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contest_mark_stage BEFORE INSERT ON contest_mark FOR EACH ROW EXECUTE FUNCTION steelyard_contest_mark();

CREATE TABLE contest_score (
  id uuid PRIMARY KEY,
  contest_id uuid NOT NULL REFERENCES contest (id),
  application_id uuid NOT NULL REFERENCES contest_application (id),
  component text NOT NULL CHECK (component IN ('exam', 'interview', 'assessment', 'record')),
  round integer NOT NULL CHECK (round >= 1),
  value jsonb NOT NULL,
  entered_by uuid NOT NULL,
  entered_by_name text NOT NULL,
  UNIQUE (application_id, component, round, entered_by)
);
CREATE INDEX contest_score_of ON contest_score (contest_id);
SELECT steelyard_protect('contest_score');
CREATE TRIGGER contest_score_append BEFORE UPDATE OR DELETE ON contest_score FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
