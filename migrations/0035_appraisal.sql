-- Appraisal of people (平时、年度、专项、任期): a round of a unit, the people drawn into it, what was entered of each, the grade proposed by one
-- person and decided by another, what follows from it, and the person's objection. Decisions are append-only: a mistake is mended by a new one.

CREATE TABLE appraisal_round (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('ordinary', 'annual', 'special', 'term')),
  about text NOT NULL CHECK (about IN ('servant', 'leader')),
  title text NOT NULL CHECK (trim(title) <> ''),
  matter text NOT NULL DEFAULT '',
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  from_day date NOT NULL,
  to_day date NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit (id),
  unit_level text,
  as_of date NOT NULL,
  steps jsonb NOT NULL CHECK (jsonb_typeof(steps) = 'object'),
  opened_by uuid NOT NULL,
  opened_by_name text NOT NULL,
  opened_day date NOT NULL,
  stopped_reason text CHECK (trim(stopped_reason) <> ''),
  CHECK (from_day <= to_day)
);
-- One annual appraisal of a unit's people of a kind in a year, unless the first was stopped.
CREATE UNIQUE INDEX appraisal_round_once ON appraisal_round (unit_id, year, about) WHERE kind = 'annual' AND stopped_reason IS NULL;
SELECT steelyard_protect('appraisal_round');

CREATE TABLE appraisal_member (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES appraisal_round (id),
  person_id uuid NOT NULL REFERENCES person (id),
  name text NOT NULL,
  unit_name text NOT NULL,
  post_text text NOT NULL,
  place text NOT NULL CHECK (place IN ('graded', 'comment-only', 'no-comment', 'left-out')),
  place_why jsonb,
  stated jsonb NOT NULL CHECK (jsonb_typeof(stated) = 'object'),
  summary text,
  summary_day date,
  votes jsonb,
  indicators jsonb NOT NULL CHECK (jsonb_typeof(indicators) = 'array'),
  proposal jsonb,
  decisions integer NOT NULL DEFAULT 0 CHECK (decisions >= 0),
  grade text,
  told_day date,
  told_by_name text,
  objection jsonb,
  UNIQUE (round_id, person_id),
  CHECK ((grade IS NULL) = (decisions = 0)),
  CHECK (told_day IS NULL OR decisions > 0)
);
CREATE INDEX appraisal_member_person ON appraisal_member (person_id);
SELECT steelyard_protect('appraisal_member');

CREATE TABLE appraisal_decision (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES appraisal_round (id),
  member_id uuid NOT NULL REFERENCES appraisal_member (id),
  n integer NOT NULL CHECK (n >= 1),
  grade text NOT NULL CHECK (grade IN ('excellent', 'competent', 'basic', 'incompetent', 'undetermined', 'fine', 'better', 'fair', 'poor', 'words')),
  comment text NOT NULL,
  reason text NOT NULL,
  meeting text NOT NULL CHECK (trim(meeting) <> ''),
  held_on date NOT NULL,
  checked text NOT NULL,
  verdicts jsonb NOT NULL CHECK (jsonb_typeof(verdicts) = 'array'),
  proposed_grade text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  decided_by uuid NOT NULL,
  decided_by_name text NOT NULL,
  decided_day date NOT NULL,
  -- What the roster held before, where this decision wrote there.
  roster_before text,
  UNIQUE (member_id, n),
  CHECK (decided_by <> proposed_by),
  CHECK (n = 1 OR trim(reason) <> '')
);
SELECT steelyard_protect('appraisal_decision');
CREATE TRIGGER appraisal_decision_append BEFORE UPDATE OR DELETE ON appraisal_decision FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE appraisal_consequence (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES appraisal_round (id),
  member_id uuid NOT NULL REFERENCES appraisal_member (id),
  decision_id uuid NOT NULL REFERENCES appraisal_decision (id),
  kind text NOT NULL,
  verdict jsonb NOT NULL CHECK (jsonb_typeof(verdict) = 'object'),
  state text NOT NULL CHECK (state IN ('proposed', 'accepted', 'declined', 'lapsed')),
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_day date NOT NULL,
  decided_by uuid,
  decided_by_name text,
  decided_day date,
  reason text,
  UNIQUE (decision_id, kind),
  CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  CHECK (state NOT IN ('accepted', 'declined') OR (decided_by IS NOT NULL AND trim(reason) <> ''))
);
CREATE INDEX appraisal_consequence_of ON appraisal_consequence (member_id);
SELECT steelyard_protect('appraisal_consequence');

-- The grade a person bears is that of the last decision, whoever writes; and what was proposed for a decision is what stood open.
CREATE FUNCTION steelyard_appraisal_grade() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.person_id <> OLD.person_id OR NEW.round_id <> OLD.round_id OR NEW.decisions < OLD.decisions THEN
    RAISE EXCEPTION 'STEELYARD appraisal: 考核对象和决定次数不能改写 whom an appraisal is of cannot be rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.grade IS DISTINCT FROM OLD.grade OR NEW.decisions <> OLD.decisions) AND NOT EXISTS (SELECT 1 FROM appraisal_decision d WHERE d.member_id = NEW.id AND d.n = NEW.decisions AND d.grade = NEW.grade) THEN
    RAISE EXCEPTION 'STEELYARD appraisal: 等次只能由集体决定产生 a grade comes from a decision alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appraisal_member_grade BEFORE UPDATE ON appraisal_member FOR EACH ROW EXECUTE FUNCTION steelyard_appraisal_grade();
