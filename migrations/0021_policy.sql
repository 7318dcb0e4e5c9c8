-- The living dictionary: texts of regulations, entered by one person and put in force by another, and what the department adds.
CREATE TABLE policy_text (
  id uuid PRIMARY KEY,
  work text NOT NULL CHECK (length(work) BETWEEN 3 AND 60),
  title text NOT NULL,
  short text NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1921 AND 2200),
  -- The first day in force.
  from_day date NOT NULL,
  source_name text NOT NULL,
  sha256 text NOT NULL,
  -- What did not add up when it was split, and why it was accepted all the same.
  doubts jsonb NOT NULL,
  accepted text CHECK (jsonb_array_length(doubts) = 0 OR length(btrim(accepted)) >= 2),
  note text NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'approved', 'declined', 'withdrawn')),
  proposed_by uuid NOT NULL,
  proposed_name text NOT NULL,
  proposed_day date NOT NULL,
  decided_by uuid CHECK (decided_by <> proposed_by),
  decided_name text,
  decided_day date,
  decision_note text,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'proposed') = (decided_by IS NULL))
);
-- Two versions of one work cannot begin on one day, nor carry one year: nobody could say which is in force.
CREATE UNIQUE INDEX policy_text_day ON policy_text (work, from_day) WHERE state = 'approved';
CREATE UNIQUE INDEX policy_text_year ON policy_text (work, year) WHERE state = 'approved';
SELECT steelyard_protect('policy_text');

CREATE TABLE policy_article (
  id uuid PRIMARY KEY,
  text_id uuid NOT NULL REFERENCES policy_text (id),
  n integer NOT NULL CHECK (n > 0),
  label text NOT NULL,
  number integer NOT NULL,
  sub integer NOT NULL,
  part text,
  chapter text,
  section text,
  body text NOT NULL,
  line integer NOT NULL,
  UNIQUE (text_id, n)
);
SELECT steelyard_protect('policy_article');
CREATE TRIGGER policy_article_append BEFORE UPDATE OR DELETE ON policy_article FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- 口径: a question and the department's answer, kept with its article. A newer one takes the place of an older, which stays readable.
CREATE TABLE policy_ruling (
  id uuid PRIMARY KEY,
  work text NOT NULL,
  document text NOT NULL,
  article text NOT NULL,
  question text NOT NULL CHECK (length(btrim(question)) >= 2),
  answer text NOT NULL CHECK (length(btrim(answer)) >= 2),
  replaces uuid UNIQUE REFERENCES policy_ruling (id),
  day date NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX policy_ruling_place ON policy_ruling (work, article);
SELECT steelyard_protect('policy_ruling');
CREATE TRIGGER policy_ruling_append BEFORE UPDATE OR DELETE ON policy_ruling FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Words that mean the same, added by the department; `ended_day` takes a line out of the search.
CREATE TABLE policy_synonym (
  id uuid PRIMARY KEY,
  words text[] NOT NULL CHECK (cardinality(words) BETWEEN 2 AND 20),
  day date NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  ended_day date,
  at timestamptz NOT NULL DEFAULT now()
);
SELECT steelyard_protect('policy_synonym');

-- What somebody found when comparing a rule with a new text: it holds, or it must be changed.
CREATE TABLE policy_review (
  id uuid PRIMARY KEY,
  text_id uuid NOT NULL REFERENCES policy_text (id),
  rule text NOT NULL,
  result text NOT NULL CHECK (result IN ('holds', 'change')),
  note text NOT NULL CHECK (length(btrim(note)) >= 2),
  day date NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (text_id, rule)
);
SELECT steelyard_protect('policy_review');
CREATE TRIGGER policy_review_append BEFORE UPDATE OR DELETE ON policy_review FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
