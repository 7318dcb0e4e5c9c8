-- Talks: a plan, the draw of who is talked to, the talks as two interviewers agree to them, statements matched by hand, the report.

CREATE TABLE interview_plan (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('survey', 'individual', 'examination')),
  title text NOT NULL CHECK (trim(title) <> ''),
  purpose text NOT NULL CHECK (trim(purpose) <> ''),
  unit_id uuid NOT NULL REFERENCES unit (id),
  case_id uuid REFERENCES selection_case (id),
  topics jsonb NOT NULL CHECK (jsonb_typeof(topics) = 'array'),
  subjects jsonb NOT NULL CHECK (jsonb_typeof(subjects) = 'array'),
  classes jsonb NOT NULL CHECK (jsonb_typeof(classes) = 'array'),
  sample_size integer CHECK (sample_size > 0),
  listed jsonb NOT NULL CHECK (jsonb_typeof(listed) = 'array'),
  state text NOT NULL CHECK (state IN ('draft', 'running', 'reported', 'stopped')),
  seed_hash text NOT NULL CHECK (seed_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid NOT NULL,
  made_by_name text NOT NULL,
  opened_day date NOT NULL,
  stop_reason text,
  CHECK ((state = 'stopped') = (stop_reason IS NOT NULL))
);
SELECT steelyard_protect('interview_plan');

CREATE TABLE interview_seed (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL UNIQUE REFERENCES interview_plan (id),
  seed text NOT NULL
);
SELECT steelyard_protect('interview_seed');
CREATE TRIGGER interview_seed_append BEFORE UPDATE OR DELETE ON interview_seed FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE interview_draw (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL UNIQUE REFERENCES interview_plan (id),
  day date NOT NULL,
  seed text NOT NULL,
  groups jsonb NOT NULL,
  sizes jsonb NOT NULL,
  frame_hash text NOT NULL CHECK (frame_hash ~ '^[0-9a-f]{64}$'),
  by uuid NOT NULL,
  by_name text NOT NULL
);
SELECT steelyard_protect('interview_draw');
CREATE TRIGGER interview_draw_append BEFORE UPDATE OR DELETE ON interview_draw FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE interview_person (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES interview_plan (id),
  person_id uuid NOT NULL,
  name text NOT NULL,
  post text NOT NULL,
  class_id text NOT NULL,
  basis text NOT NULL CHECK (basis IN ('all', 'draw', 'list')),
  n integer NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'absent')),
  reason text,
  replaces uuid UNIQUE REFERENCES interview_person (id),
  UNIQUE (plan_id, person_id),
  CHECK ((state = 'absent') = (reason IS NOT NULL AND trim(reason) <> ''))
);
SELECT steelyard_protect('interview_person');

CREATE TABLE interview_talk (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES interview_plan (id),
  n integer NOT NULL,
  interviewee_id uuid NOT NULL UNIQUE REFERENCES interview_person (id),
  day date NOT NULL,
  place text NOT NULL CHECK (trim(place) <> ''),
  first uuid NOT NULL,
  first_name text NOT NULL,
  second uuid NOT NULL,
  second_name text NOT NULL,
  notes jsonb NOT NULL CHECK (jsonb_typeof(notes) = 'array'),
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL CHECK (state IN ('waiting', 'differs', 'agreed')),
  differs jsonb NOT NULL CHECK (jsonb_typeof(differs) = 'array'),
  agreed_day date,
  UNIQUE (plan_id, n),
  CHECK (first <> second),
  CHECK ((state = 'agreed') = (agreed_day IS NOT NULL)),
  CHECK ((state = 'differs') = (jsonb_array_length(differs) > 0))
);
SELECT steelyard_protect('interview_talk');

CREATE TABLE interview_line (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES interview_plan (id),
  subject uuid,
  topic text NOT NULL,
  words text NOT NULL CHECK (trim(words) <> ''),
  author uuid NOT NULL,
  author_name text NOT NULL,
  approver uuid,
  approver_name text,
  CHECK (approver IS NULL OR approver <> author)
);
SELECT steelyard_protect('interview_line');
CREATE INDEX interview_line_of ON interview_line (plan_id);

CREATE TABLE interview_mark (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES interview_plan (id),
  line_id uuid NOT NULL REFERENCES interview_line (id),
  talk_id uuid NOT NULL REFERENCES interview_talk (id),
  stand text NOT NULL CHECK (stand IN ('supports', 'contradicts')),
  UNIQUE (line_id, talk_id)
);
SELECT steelyard_protect('interview_mark');
CREATE INDEX interview_mark_of ON interview_mark (plan_id);

CREATE TABLE interview_report (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES interview_plan (id),
  state text NOT NULL CHECK (state IN ('waiting', 'approved', 'returned')),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  day date NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  decided_by uuid,
  decided_name text,
  decided_day date,
  reason text,
  CHECK (decided_by IS NULL OR decided_by <> by),
  CHECK ((state = 'waiting') = (decided_by IS NULL)),
  CHECK (state <> 'returned' OR reason IS NOT NULL)
);
SELECT steelyard_protect('interview_report');
CREATE UNIQUE INDEX interview_report_one ON interview_report (plan_id) WHERE state <> 'returned';

-- A plan is fixed when the list is drawn, and goes draft, running, reported; the seed was committed to when it was opened.
CREATE FUNCTION steelyard_interview_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seed_hash <> OLD.seed_hash OR NEW.made_by <> OLD.made_by OR NEW.unit_id <> OLD.unit_id
     OR (OLD.state <> 'draft' AND (NEW.topics, NEW.subjects, NEW.classes, NEW.listed, NEW.kind) IS DISTINCT FROM (OLD.topics, OLD.subjects, OLD.classes, OLD.listed, OLD.kind)) THEN
    RAISE EXCEPTION 'STEELYARD interview: 名单确定后，谈话方案不能更改 a plan of talks cannot be changed once its list is drawn' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT (OLD.state = NEW.state OR (OLD.state, NEW.state) IN (('draft', 'running'), ('running', 'reported'), ('draft', 'stopped'), ('running', 'stopped'))) THEN
    RAISE EXCEPTION 'STEELYARD interview: 谈话方案的环节不能跳过或倒退 a plan of talks goes draft, running, reported' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'running' AND NOT EXISTS (SELECT 1 FROM interview_draw WHERE plan_id = NEW.id) OR NEW.state = 'reported' AND NOT EXISTS (SELECT 1 FROM interview_report WHERE plan_id = NEW.id AND state = 'approved') THEN
    RAISE EXCEPTION 'STEELYARD interview: 缺少名单或批准的报告 the list or the approved report is missing' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interview_plan_fixed BEFORE UPDATE ON interview_plan FOR EACH ROW EXECUTE FUNCTION steelyard_interview_plan();

-- People, talks, statements and marks belong to a plan under way; what two agreed to stays.
CREATE FUNCTION steelyard_interview_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_state text;
BEGIN
  SELECT state INTO now_state FROM interview_plan WHERE id = coalesce(NEW.plan_id, OLD.plan_id);
  IF now_state <> 'running' THEN
    RAISE EXCEPTION 'STEELYARD interview: 谈话方案不在进行中 the plan of talks is not under way' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_TABLE_NAME IN ('interview_person', 'interview_talk') AND TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'STEELYARD interview: 名单和谈话记录不能删除 neither the list nor a talk is taken away' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_TABLE_NAME = 'interview_talk' AND TG_OP = 'UPDATE' THEN
    IF OLD.state = 'agreed' OR NEW.interviewee_id <> OLD.interviewee_id OR NEW.first <> OLD.first OR NEW.second <> OLD.second
       OR (NEW.state = 'agreed' AND (NEW.notes, NEW.day, NEW.place, NEW.version) IS DISTINCT FROM (OLD.notes, OLD.day, OLD.place, OLD.version)) THEN
      RAISE EXCEPTION 'STEELYARD interview: 两人确认的谈话记录不能更改 a talk that two agreed to cannot be changed' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF TG_TABLE_NAME = 'interview_mark' AND TG_OP <> 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM interview_talk WHERE id = NEW.talk_id AND plan_id = NEW.plan_id AND state = 'agreed') THEN
      RAISE EXCEPTION 'STEELYARD interview: 只有两人确认的谈话才能计数 only a talk that two agreed to counts' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER interview_person_open BEFORE INSERT OR UPDATE OR DELETE ON interview_person FOR EACH ROW EXECUTE FUNCTION steelyard_interview_open();
CREATE TRIGGER interview_talk_open BEFORE INSERT OR UPDATE OR DELETE ON interview_talk FOR EACH ROW EXECUTE FUNCTION steelyard_interview_open();
CREATE TRIGGER interview_line_open BEFORE INSERT OR UPDATE OR DELETE ON interview_line FOR EACH ROW EXECUTE FUNCTION steelyard_interview_open();
CREATE TRIGGER interview_mark_open BEFORE INSERT OR UPDATE OR DELETE ON interview_mark FOR EACH ROW EXECUTE FUNCTION steelyard_interview_open();

-- A report is decided once; what it says never changes.
CREATE FUNCTION steelyard_interview_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'waiting' OR (NEW.content, NEW.hash, NEW."by", NEW.plan_id) IS DISTINCT FROM (OLD.content, OLD.hash, OLD."by", OLD.plan_id) THEN
    RAISE EXCEPTION 'STEELYARD interview: 谈话报告提出后不能更改 a report cannot be changed once put forward' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interview_report_fixed BEFORE UPDATE ON interview_report FOR EACH ROW EXECUTE FUNCTION steelyard_interview_report();
