-- Matching people and posts: searches with their runs, what was taken out by hand, proposals, and the cases opened from them.

CREATE TABLE matching_search (
  id uuid PRIMARY KEY,
  title text NOT NULL CHECK (trim(title) <> ''),
  post_id uuid NOT NULL REFERENCES post (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  move_kind text NOT NULL CHECK (move_kind IN ('promotion', 'further-use', 'lateral')),
  query jsonb NOT NULL,
  scope_unit uuid REFERENCES unit (id),
  reason text NOT NULL CHECK (trim(reason) <> ''),
  author uuid NOT NULL,
  author_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX matching_search_unit ON matching_search (unit_id);
SELECT steelyard_protect('matching_search');

-- One run of a search: the conditions as they stood, the counts at each, everybody found or left out with the reasons.
CREATE TABLE matching_run (
  id uuid PRIMARY KEY,
  search_id uuid NOT NULL REFERENCES matching_search (id),
  n integer NOT NULL CHECK (n > 0),
  day date NOT NULL,
  at timestamptz NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  query jsonb NOT NULL,
  result jsonb NOT NULL,
  UNIQUE (search_id, n)
);
SELECT steelyard_protect('matching_run');
CREATE TRIGGER matching_run_append BEFORE UPDATE OR DELETE ON matching_run FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Somebody taken off a short list by hand, or put back: never without a reason.
CREATE TABLE matching_hand (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES matching_run (id),
  person_id uuid NOT NULL REFERENCES person (id),
  off boolean NOT NULL,
  reason text NOT NULL CHECK (trim(reason) <> ''),
  at timestamptz NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL
);
CREATE INDEX matching_hand_run ON matching_hand (run_id, at);
SELECT steelyard_protect('matching_hand');
CREATE TRIGGER matching_hand_append BEFORE UPDATE OR DELETE ON matching_hand FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE matching_proposal (
  id uuid PRIMARY KEY,
  title text NOT NULL CHECK (trim(title) <> ''),
  day date NOT NULL,
  at timestamptz NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  input jsonb NOT NULL,
  result jsonb NOT NULL
);
SELECT steelyard_protect('matching_proposal');
CREATE TRIGGER matching_proposal_append BEFORE UPDATE OR DELETE ON matching_proposal FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- A case opened from a short list or a proposal.
CREATE TABLE matching_case (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES matching_run (id),
  proposal_id uuid REFERENCES matching_proposal (id),
  case_id uuid NOT NULL REFERENCES selection_case (id),
  at timestamptz NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL
);
CREATE INDEX matching_case_run ON matching_case (run_id);
SELECT steelyard_protect('matching_case');
CREATE TRIGGER matching_case_append BEFORE UPDATE OR DELETE ON matching_case FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
