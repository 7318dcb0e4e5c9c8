CREATE TABLE selection_case (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  title text NOT NULL,
  post_id uuid NOT NULL REFERENCES post (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  step text NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'appointed', 'stopped', 'closed')),
  version integer NOT NULL,
  opened_day date NOT NULL,
  opened_by uuid NOT NULL,
  waits_for text[] NOT NULL DEFAULT '{}',
  due_day date
);
CREATE INDEX selection_case_state ON selection_case (state, opened_day DESC);
SELECT steelyard_protect('selection_case');

-- The case is the fold of its events; nothing else decides where it stands.
CREATE TABLE selection_event (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES selection_case (id) DEFERRABLE INITIALLY DEFERRED,
  n integer NOT NULL CHECK (n >= 1),
  kind text NOT NULL,
  step text NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  payload jsonb NOT NULL,
  UNIQUE (case_id, n)
);
SELECT steelyard_protect('selection_event');
CREATE TRIGGER selection_event_append BEFORE UPDATE OR DELETE ON selection_event FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE selection_bundle (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES selection_case (id),
  version integer NOT NULL,
  sha256 text NOT NULL REFERENCES blob (sha256),
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (case_id, version)
);
SELECT steelyard_protect('selection_bundle');
CREATE TRIGGER selection_bundle_append BEFORE UPDATE OR DELETE ON selection_bundle FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
