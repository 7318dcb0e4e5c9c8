-- Term change 换届: the plan of a level, its posts, what is marked by hand where no case says it, and every version that was approved.

CREATE TABLE term_plan (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (trim(name) <> ''),
  level text NOT NULL CHECK (trim(level) <> ''),
  unit_id uuid NOT NULL REFERENCES unit (id),
  start_day date NOT NULL,
  congress_day date NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'approved', 'running', 'closed')),
  -- Of the version in force; 0 and still open to change while a draft.
  version integer NOT NULL CHECK (version >= 0),
  tasks jsonb NOT NULL CHECK (jsonb_typeof(tasks) = 'array'),
  per_day integer NOT NULL CHECK (per_day BETWEEN 1 AND 1000),
  calendar jsonb NOT NULL CHECK (jsonb_typeof(calendar) = 'array'),
  proposal jsonb,
  author uuid NOT NULL,
  author_name text NOT NULL,
  approver uuid,
  approver_name text,
  approved_day date,
  close_reason text,
  CHECK (start_day < congress_day),
  CHECK ((status = 'draft') = (version = 0)),
  CHECK (version = 0 OR (approver IS NOT NULL AND approved_day IS NOT NULL))
);
CREATE INDEX term_plan_unit ON term_plan (unit_id);
SELECT steelyard_protect('term_plan');

CREATE TABLE term_version (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES term_plan (id),
  n integer NOT NULL CHECK (n > 0),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  reason text NOT NULL,
  author uuid NOT NULL,
  author_name text NOT NULL,
  approver uuid NOT NULL,
  approver_name text NOT NULL,
  day date NOT NULL,
  UNIQUE (plan_id, n),
  CHECK (approver <> author)
);
SELECT steelyard_protect('term_version');
CREATE TRIGGER term_version_append BEFORE UPDATE OR DELETE ON term_version FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE term_post (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES term_plan (id),
  post_id uuid NOT NULL REFERENCES post (id),
  move_kind text NOT NULL CHECK (move_kind IN ('promotion', 'further-use', 'lateral')),
  clerk uuid REFERENCES account (id),
  person_id uuid REFERENCES person (id),
  case_id uuid REFERENCES selection_case (id),
  note text,
  UNIQUE (plan_id, post_id),
  UNIQUE (plan_id, case_id)
);
CREATE INDEX term_post_clerk ON term_post (clerk);
CREATE INDEX term_post_case ON term_post (case_id);
SELECT steelyard_protect('term_post');

CREATE TABLE term_mark (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES term_plan (id),
  task text NOT NULL,
  post_id uuid REFERENCES post (id),
  day date NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  basis text NOT NULL CHECK (trim(basis) <> '')
);
CREATE UNIQUE INDEX term_mark_once ON term_mark (plan_id, task, coalesce(post_id, plan_id));
SELECT steelyard_protect('term_mark');

-- An approved plan changes only as its next version, which two people stand for; a closed one not at all.
CREATE FUNCTION steelyard_term_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'closed' THEN
    RAISE EXCEPTION 'STEELYARD term: a closed plan does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.unit_id <> OLD.unit_id OR NEW.author <> OLD.author OR (OLD.version > 0 AND NEW.status = 'draft') THEN
    RAISE EXCEPTION 'STEELYARD term: level and author of a plan stay, and an approved plan is no draft again' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version THEN
    PERFORM 1 FROM term_version v WHERE v.plan_id = NEW.id AND v.n = NEW.version AND v.approver = NEW.approver AND NEW.version = OLD.version + 1
      AND v.content->>'startDay' = NEW.start_day::text AND v.content->>'congressDay' = NEW.congress_day::text AND v.content->'tasks' = NEW.tasks;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'STEELYARD term: a version of a plan is approved by a second person' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF OLD.version > 0 AND (NEW.start_day, NEW.congress_day, NEW.per_day) IS DISTINCT FROM (OLD.start_day, OLD.congress_day, OLD.per_day) OR (OLD.version > 0 AND NEW.tasks <> OLD.tasks) THEN
    RAISE EXCEPTION 'STEELYARD term: an approved plan changes as a new version only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER term_plan_version BEFORE UPDATE ON term_plan FOR EACH ROW EXECUTE FUNCTION steelyard_term_plan();

-- A case is linked once, to its own post and after the approval; a post with a case stays in the plan.
CREATE FUNCTION steelyard_term_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.case_id IS NOT NULL THEN
      RAISE EXCEPTION 'STEELYARD term: a post whose case is opened stays in the plan' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.case_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.case_id IS DISTINCT FROM OLD.case_id) THEN
    PERFORM 1 FROM selection_case c JOIN term_plan p ON p.id = NEW.plan_id WHERE c.id = NEW.case_id AND c.post_id = NEW.post_id AND p.status IN ('approved', 'running');
    IF NOT FOUND THEN
      RAISE EXCEPTION 'STEELYARD term: a case is linked to its own post, in an approved plan' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NEW.plan_id <> OLD.plan_id OR NEW.post_id <> OLD.post_id THEN
      RAISE EXCEPTION 'STEELYARD term: a line of a plan keeps its post' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.case_id IS NOT NULL AND NEW.case_id IS DISTINCT FROM OLD.case_id AND EXISTS (SELECT 1 FROM selection_case c WHERE c.id = OLD.case_id AND c.state <> 'stopped') THEN
      RAISE EXCEPTION 'STEELYARD term: a second case for a post needs the first one stopped' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER term_post_case_link BEFORE INSERT OR UPDATE OR DELETE ON term_post FOR EACH ROW EXECUTE FUNCTION steelyard_term_post();
