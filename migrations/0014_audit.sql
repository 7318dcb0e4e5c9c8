-- The audit of files. What each document says is append-only: a mistake of recording is mended by a statement that replaces it.
CREATE TABLE file_statement (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  material_id uuid NOT NULL REFERENCES file_material (id),
  page integer CHECK (page > 0),
  fact text NOT NULL,
  about text,
  value text NOT NULL,
  raw text NOT NULL,
  calendar text NOT NULL DEFAULT 'solar' CHECK (calendar IN ('solar', 'lunar')),
  nature text NOT NULL CHECK (nature IN ('own', 'organ', 'approved', 'other')),
  -- The statement this one replaces, and why; `withdrawn` replaces it by nothing.
  replaces uuid UNIQUE REFERENCES file_statement (id),
  reason text CHECK (replaces IS NULL OR reason IS NOT NULL),
  withdrawn boolean NOT NULL DEFAULT false CHECK (NOT withdrawn OR replaces IS NOT NULL),
  recorded_by uuid,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX file_statement_person ON file_statement (person_id);
CREATE INDEX file_statement_material ON file_statement (material_id);
SELECT steelyard_protect('file_statement');
CREATE TRIGGER file_statement_append BEFORE UPDATE OR DELETE ON file_statement FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- One thing the checks found in one person's file, and what became of it.
CREATE TABLE audit_finding (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  check_id text NOT NULL,
  hit_key text NOT NULL,
  gravity text NOT NULL CHECK (gravity IN ('doubt', 'notice')),
  sentence jsonb NOT NULL,
  evidence jsonb NOT NULL,
  pages jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'doubt', 'awaiting', 'cleared', 'withdrawn')),
  verdict text CHECK (verdict IN ('true', 'established', 'doubt', 'harmless')),
  value text CHECK ((verdict = 'established') = (value IS NOT NULL)),
  proposed_day date NOT NULL,
  UNIQUE (person_id, check_id, hit_key)
);
CREATE INDEX audit_finding_open ON audit_finding (person_id) WHERE state IN ('proposed', 'doubt', 'awaiting');
SELECT steelyard_protect('audit_finding');

-- Signatures under a finding, in order; two hands clear a doubt.
CREATE TABLE audit_opinion (
  id uuid PRIMARY KEY,
  finding_id uuid NOT NULL REFERENCES audit_finding (id),
  n integer NOT NULL CHECK (n > 0),
  kind text NOT NULL CHECK (kind IN ('sign', 'confirm', 'return')),
  verdict text CHECK (verdict IN ('true', 'established', 'doubt', 'harmless')),
  value text,
  note text NOT NULL,
  day date NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (finding_id, n)
);
SELECT steelyard_protect('audit_opinion');
CREATE TRIGGER audit_opinion_append BEFORE UPDATE OR DELETE ON audit_opinion FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- A check switched off: asked for by one person, approved by another, for stated days.
CREATE TABLE audit_switch (
  id uuid PRIMARY KEY,
  check_id text NOT NULL,
  reason text NOT NULL CHECK (length(btrim(reason)) >= 2),
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  state text NOT NULL CHECK (state IN ('asked', 'approved', 'declined', 'ended')),
  asked_by uuid NOT NULL,
  asked_name text NOT NULL,
  approved_by uuid CHECK (approved_by <> asked_by),
  approved_name text,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK (state NOT IN ('approved', 'ended') OR approved_by IS NOT NULL)
);
CREATE UNIQUE INDEX audit_switch_one ON audit_switch (check_id) WHERE state IN ('asked', 'approved');
SELECT steelyard_protect('audit_switch');

-- A number of the institution for the checks: asked for by one person, approved by another, in force from a day on.
CREATE TABLE audit_number (
  id uuid PRIMARY KEY,
  number_id text NOT NULL,
  value integer NOT NULL CHECK (value BETWEEN 0 AND 1200),
  reason text NOT NULL CHECK (length(btrim(reason)) >= 2),
  from_day date NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'approved', 'declined')),
  asked_by uuid NOT NULL,
  asked_name text NOT NULL,
  decided_by uuid CHECK (decided_by <> asked_by),
  decided_name text,
  decided_day date,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'asked') = (decided_by IS NULL))
);
CREATE UNIQUE INDEX audit_number_one ON audit_number (number_id) WHERE state = 'asked';
SELECT steelyard_protect('audit_number');

-- One run over many files and what it found: a dated document, never changed.
CREATE TABLE audit_run (
  id uuid PRIMARY KEY,
  job_id uuid NOT NULL UNIQUE,
  unit_id uuid REFERENCES unit (id),
  unit_name text,
  as_of date NOT NULL,
  people integer NOT NULL,
  left_out integer NOT NULL,
  clean integer NOT NULL,
  doubts integer NOT NULL,
  notices integer NOT NULL,
  off jsonb NOT NULL,
  numbers jsonb NOT NULL,
  run_by uuid,
  run_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
SELECT steelyard_protect('audit_run');

CREATE TABLE audit_result (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES audit_run (id),
  person_id uuid NOT NULL REFERENCES person (id),
  n integer NOT NULL,
  check_id text NOT NULL,
  hit_key text NOT NULL,
  gravity text NOT NULL CHECK (gravity IN ('doubt', 'notice')),
  sentence jsonb NOT NULL,
  evidence jsonb NOT NULL,
  UNIQUE (run_id, n)
);
CREATE INDEX audit_result_person ON audit_result (person_id, run_id);
SELECT steelyard_protect('audit_result');
CREATE TRIGGER audit_run_append BEFORE UPDATE OR DELETE ON audit_run FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
CREATE TRIGGER audit_result_append BEFORE UPDATE OR DELETE ON audit_result FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
