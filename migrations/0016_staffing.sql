-- Leading bodies and key posts: the institution's own numbers, marks on posts, audits of heads, the former retirement age
-- chosen for a person, and plans of what might be.

-- A number the institution sets itself, because no national text fixes it: in force once a second person has approved it.
CREATE TABLE staffing_setting (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  value integer NOT NULL CHECK (value >= 0),
  from_day date NOT NULL,
  basis text NOT NULL,
  author uuid NOT NULL,
  author_name text NOT NULL,
  approver uuid,
  approver_name text,
  approved_day date,
  CHECK (approver IS NULL OR approver <> author),
  CHECK ((approver IS NULL) = (approved_day IS NULL))
);
CREATE INDEX staffing_setting_key ON staffing_setting (key, from_day DESC);
SELECT steelyard_protect('staffing_setting');

CREATE TABLE key_post (
  id uuid PRIMARY KEY,
  post_id uuid NOT NULL REFERENCES post (id),
  kind text NOT NULL CHECK (kind IN ('personnel', 'finance', 'audit', 'engineering', 'procurement', 'approval', 'enforcement', 'other')),
  basis text NOT NULL,
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  author uuid NOT NULL,
  author_name text NOT NULL,
  approver uuid,
  approver_name text,
  approved_day date,
  end_basis text,
  CHECK (approver IS NULL OR approver <> author),
  CHECK ((approver IS NULL) = (approved_day IS NULL))
);
CREATE INDEX key_post_post ON key_post (post_id);
-- One mark of a kind at a time on a post, also when two people mark it at once.
CREATE UNIQUE INDEX key_post_open ON key_post (post_id, kind) WHERE to_day IS NULL;
SELECT steelyard_protect('key_post');

-- Audits of economic responsibility: planned, done, with their result.
CREATE TABLE key_post_audit (
  id uuid PRIMARY KEY,
  post_id uuid NOT NULL REFERENCES post (id),
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('in-office', 'leaving')),
  period_from text,
  period_to text,
  due_day date,
  done_on date,
  result text,
  basis text NOT NULL,
  author uuid NOT NULL,
  author_name text NOT NULL,
  CHECK (due_day IS NOT NULL OR done_on IS NOT NULL),
  CHECK (done_on IS NULL OR result IS NOT NULL)
);
CREATE INDEX key_post_audit_person ON key_post_audit (person_id, post_id);
SELECT steelyard_protect('key_post_audit');

-- Which former retirement age applies to a person is decided by a person, never derived from sex. The latest row counts.
CREATE TABLE retirement_basis (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  former_age integer NOT NULL CHECK (former_age IN (50, 55, 60)),
  basis text NOT NULL,
  day date NOT NULL,
  author uuid NOT NULL,
  author_name text NOT NULL,
  -- The turn of this person's choices: the highest counts.
  n integer NOT NULL CHECK (n > 0),
  UNIQUE (person_id, n)
);
SELECT steelyard_protect('retirement_basis');

-- A plan of moves between posts; it changes nothing in the roster.
CREATE TABLE what_if (
  id uuid PRIMARY KEY,
  owner uuid NOT NULL,
  owner_name text NOT NULL,
  title text NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  plan jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  saved_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX what_if_owner ON what_if (owner);
SELECT steelyard_protect('what_if');
