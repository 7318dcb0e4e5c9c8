-- The shorter roads: removal, resignation, demotion, adjustment, service rank, secondment, rotation. A matter is the fold of its events;
-- the order of its steps is kept here a second time, whoever writes.

CREATE TABLE matter (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  road text NOT NULL,
  title text NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit (id),
  step text NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
  version integer NOT NULL,
  opened_day date NOT NULL,
  opened_by uuid NOT NULL,
  waits_for jsonb NOT NULL,
  due_day date
);
CREATE INDEX matter_opened ON matter (opened_day DESC, number DESC);
CREATE INDEX matter_unit ON matter (unit_id);
SELECT steelyard_protect('matter');

CREATE TABLE matter_event (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED,
  n integer NOT NULL CHECK (n >= 1),
  kind text NOT NULL CHECK (kind IN ('matter.opened', 'step.filled', 'meeting.called', 'meeting.opened', 'vote.given', 'vote.closed', 'step.completed', 'matter.effected', 'matter.ended', 'matter.sealed')),
  step text NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  payload jsonb NOT NULL,
  UNIQUE (case_id, n)
);
SELECT steelyard_protect('matter_event');
CREATE TRIGGER matter_event_append BEFORE UPDATE OR DELETE ON matter_event FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE matter_bundle (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES matter (id),
  version integer NOT NULL,
  sha256 text NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (case_id, version)
);
SELECT steelyard_protect('matter_bundle');
CREATE TRIGGER matter_bundle_append BEFORE UPDATE OR DELETE ON matter_bundle FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE FUNCTION steelyard_matter_refuse(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'STEELYARD matter: %', what USING ERRCODE = 'restrict_violation';
END $$;

-- The steps of each road. The first event of a matter repeats them and may not differ.
CREATE FUNCTION steelyard_road_steps(road text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE road
    WHEN 'removal' THEN '["propose", "decision", "talk", "handle"]'
    WHEN 'resignation' THEN '["apply", "decision", "talk", "handle"]'
    WHEN 'demotion' THEN '["propose", "decision", "talk", "handle"]'
    WHEN 'adjustment' THEN '["verify", "propose", "decision", "talk", "handle"]'
    WHEN 'service-rank' THEN '["plan", "opinion", "propose", "notice", "approve"]'
    WHEN 'secondment' THEN '["plan", "consent", "decision", "handle", "return"]'
    WHEN 'rotation' THEN '["plan", "consent", "decision", "handle"]'
  END::jsonb
$$;

-- The step at which a matter stands: the first of its road that has not been completed, the last when all have.
CREATE FUNCTION steelyard_matter_step(target uuid) RETURNS text LANGUAGE sql AS $$
  SELECT o.payload->'steps'->>(least((SELECT count(*)::int FROM matter_event WHERE case_id = target AND kind = 'step.completed'), jsonb_array_length(o.payload->'steps') - 1))
    FROM matter_event o WHERE o.case_id = target AND o.n = 1
$$;
CREATE FUNCTION steelyard_matter_state(target uuid) RETURNS text LANGUAGE sql AS $$
  SELECT coalesce((SELECT CASE WHEN payload->>'result' = 'done' THEN 'done' ELSE 'stopped' END FROM matter_event WHERE case_id = target AND kind = 'matter.ended'), 'running')
$$;

-- A step may be completed when what it must rest on is there.
CREATE FUNCTION steelyard_matter_ready(e matter_event, opened jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  ends text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM matter_event WHERE case_id = e.case_id AND step = e.step AND kind IN ('step.filled', 'vote.closed')) THEN
    PERFORM steelyard_matter_refuse(format('%s 环节没有内容 nothing was entered in %s', e.step, e.step));
  END IF;
  IF e.step = 'decision' AND EXISTS (SELECT 1 FROM jsonb_array_elements(opened->'people') p WHERE NOT EXISTS (
      SELECT 1 FROM matter_event v WHERE v.case_id = e.case_id AND v.kind = 'vote.closed' AND v.payload->>'personId' = p->>'personId' AND v.payload->>'result' = 'carried')) THEN
    PERFORM steelyard_matter_refuse('会议没有逐人表决通过 not everybody was carried by the meeting (第三十九条)');
  END IF;
  IF e.step = 'notice' THEN
    ends := (SELECT payload->'values'->>'noticeEndsOn' FROM matter_event WHERE case_id = e.case_id AND step = 'notice' AND kind = 'step.filled' AND payload->'values' ? 'noticeEndsOn' ORDER BY n DESC LIMIT 1);
    IF ends IS NULL OR e.day <= ends::date OR ends::date < (SELECT payload->'values'->>'noticePublishedOn' FROM matter_event WHERE case_id = e.case_id AND step = 'notice' AND kind = 'step.filled' AND payload->'values' ? 'noticePublishedOn' ORDER BY n DESC LIMIT 1)::date + 5 THEN
      PERFORM steelyard_matter_refuse('公示不满五个工作日 the notice has not stood for five working days');
    END IF;
  END IF;
  IF e.step = 'approve' AND e.actor = (SELECT actor FROM matter_event WHERE case_id = e.case_id AND step = 'approve' AND kind = 'step.filled' ORDER BY n DESC LIMIT 1) THEN
    PERFORM steelyard_matter_refuse('填写人不能审批 whoever entered it does not approve it');
  END IF;
END $$;

-- A vote stands on an open meeting with a quorum; a result follows from the votes.
CREATE FUNCTION steelyard_matter_vote(e matter_event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  called matter_event;
  opened matter_event;
  due integer;
  part text[];
  given text[];
  yes integer;
BEGIN
  SELECT * INTO called FROM matter_event WHERE case_id = e.case_id AND kind = 'meeting.called' ORDER BY n DESC LIMIT 1;
  due := jsonb_array_length(coalesce(called.payload->'due', '[]'));
  IF e.kind = 'meeting.opened' THEN
    IF due < 1 OR 3 * jsonb_array_length(e.payload->'present') < 2 * due
       OR (SELECT count(DISTINCT p) FROM jsonb_array_elements_text(e.payload->'present') p WHERE p IN (SELECT m->>'memberId' FROM jsonb_array_elements(called.payload->'due') m)) <> jsonb_array_length(e.payload->'present') THEN
      PERFORM steelyard_matter_refuse('到会不足三分之二 fewer than two thirds are present (第三十八条)');
    END IF;
    RETURN;
  END IF;
  SELECT * INTO opened FROM matter_event WHERE case_id = e.case_id AND kind = 'meeting.opened' AND n > called.n ORDER BY n DESC LIMIT 1;
  IF opened.id IS NULL THEN
    PERFORM steelyard_matter_refuse('会议没有召开 the meeting is not open (第三十八条)');
  END IF;
  SELECT array_agg(p) INTO part FROM jsonb_array_elements_text(opened.payload->'present') p
    WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements(opened.payload->'leaves') l WHERE l->>'memberId' = p AND l->>'personId' = e.payload->>'personId');
  SELECT coalesce(array_agg(payload->>'memberId'), '{}'), count(*) FILTER (WHERE payload->>'stand' = 'yes') INTO given, yes FROM matter_event
    WHERE case_id = e.case_id AND kind = 'vote.given' AND payload->>'personId' = e.payload->>'personId' AND n > opened.n;
  IF e.kind = 'vote.given' THEN
    IF NOT coalesce(e.payload->>'memberId' = ANY (part), false) OR e.payload->>'memberId' = ANY (given)
       OR NOT EXISTS (SELECT 1 FROM jsonb_array_elements(called.payload->'due') m WHERE m->>'memberId' = e.payload->>'memberId' AND m->>'accountId' = e.actor::text) THEN
      PERFORM steelyard_matter_refuse('不能表态：未到会、应回避、已表态或不是本人 not present, on leave, voted already, or not the member (第三十八条)');
    END IF;
    IF e.payload->>'memberId' = called.payload->>'chairId' AND cardinality(given) < cardinality(part) - 1 THEN
      PERFORM steelyard_matter_refuse('主要负责人应当最后表态 the chair speaks last (第三十八条)');
    END IF;
  ELSIF cardinality(given) <> coalesce(cardinality(part), 0) OR (e.payload->>'due')::integer <> due OR (e.payload->>'yes')::integer <> yes OR ((e.payload->>'result' = 'carried') <> (2 * yes > due)) THEN
    PERFORM steelyard_matter_refuse(format('表决结果与表态不符：应到 %s，同意 %s the result does not follow from the votes (第三十九条)', due, yes));
  END IF;
END $$;

CREATE FUNCTION steelyard_matter_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last matter_event;
  opened jsonb;
  now_step text;
  now_state text;
  done_steps integer;
BEGIN
  SELECT * INTO last FROM matter_event WHERE case_id = NEW.case_id ORDER BY n DESC LIMIT 1;
  IF NEW.n <> coalesce(last.n, 0) + 1 OR (NEW.n = 1) <> (NEW.kind = 'matter.opened') OR NEW.day < last.day THEN
    PERFORM steelyard_matter_refuse('事件次序不符 the event is out of order');
  END IF;
  IF NEW.kind = 'matter.opened' THEN
    IF NEW.payload->'steps' IS DISTINCT FROM steelyard_road_steps(NEW.payload->>'road') OR NEW.step <> NEW.payload->'steps'->>0 OR jsonb_array_length(NEW.payload->'people') < 1 THEN
      PERFORM steelyard_matter_refuse('程序的环节不符 the steps are not those of the road');
    END IF;
    RETURN NEW;
  END IF;
  opened := (SELECT payload FROM matter_event WHERE case_id = NEW.case_id AND n = 1);
  now_step := steelyard_matter_step(NEW.case_id);
  now_state := steelyard_matter_state(NEW.case_id);
  done_steps := (SELECT count(*) FROM matter_event WHERE case_id = NEW.case_id AND kind = 'step.completed');
  IF NEW.step <> now_step OR (NEW.kind = 'matter.sealed') <> (now_state <> 'running') THEN
    PERFORM steelyard_matter_refuse(format('事项在 %s 环节（%s），不能有 %s the matter stands at %s', now_step, now_state, NEW.kind, now_step));
  END IF;
  IF done_steps >= jsonb_array_length(opened->'steps') AND NEW.kind NOT IN ('matter.ended', 'matter.sealed') THEN
    PERFORM steelyard_matter_refuse('全部环节已经完成 every step is complete');
  END IF;
  IF (NEW.kind LIKE 'meeting.%' OR NEW.kind LIKE 'vote.%') AND now_step <> 'decision' OR NEW.kind = 'step.filled' AND now_step = 'decision' THEN
    PERFORM steelyard_matter_refuse(format('%s 环节不能有 %s no such event at %s', now_step, NEW.kind, now_step));
  END IF;
  IF NEW.kind IN ('meeting.opened', 'vote.given', 'vote.closed') THEN
    PERFORM steelyard_matter_vote(NEW);
  ELSIF NEW.kind = 'matter.effected' THEN
    IF now_step NOT IN ('handle', 'approve', 'return') OR EXISTS (SELECT 1 FROM matter_event WHERE case_id = NEW.case_id AND step = now_step AND kind = 'matter.effected')
       OR EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.payload->'effects') f WHERE f->>'personId' NOT IN (SELECT p->>'personId' FROM jsonb_array_elements(opened->'people') p)) THEN
      PERFORM steelyard_matter_refuse('此时不能办理手续，或涉及他人 nothing is carried out here, or somebody else is touched');
    END IF;
  ELSIF NEW.kind = 'step.completed' THEN
    IF NEW.payload->>'next' IS DISTINCT FROM opened->'steps'->>(done_steps + 1) THEN
      PERFORM steelyard_matter_refuse(format('%s 之后不是 %s it does not follow %s', now_step, NEW.payload->>'next', now_step));
    END IF;
    PERFORM steelyard_matter_ready(NEW, opened);
  ELSIF NEW.kind = 'matter.ended' AND NEW.payload->>'result' = 'done' AND done_steps < jsonb_array_length(opened->'steps') THEN
    PERFORM steelyard_matter_refuse('还有环节没有完成 a step is not complete');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER matter_event_step BEFORE INSERT ON matter_event FOR EACH ROW EXECUTE FUNCTION steelyard_matter_event();

-- The line of a matter says what its events say, and what is carried out belongs to a step that was completed. Checked at commit.
CREATE FUNCTION steelyard_matter() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target uuid;
  m matter;
BEGIN
  IF TG_TABLE_NAME = 'matter' THEN target := NEW.id; ELSE target := NEW.case_id; END IF;
  SELECT * INTO m FROM matter WHERE id = target;
  IF m.id IS NULL OR m.version IS DISTINCT FROM (SELECT max(n) FROM matter_event WHERE case_id = target) OR m.step <> steelyard_matter_step(target) OR m.state <> steelyard_matter_state(target)
     OR m.road IS DISTINCT FROM (SELECT payload->>'road' FROM matter_event WHERE case_id = target AND n = 1) THEN
    PERFORM steelyard_matter_refuse('事项状态与其事件不符 the state of the matter is not what its events say');
  END IF;
  IF EXISTS (SELECT 1 FROM matter_event f WHERE f.case_id = target AND f.kind = 'matter.effected' AND NOT EXISTS (SELECT 1 FROM matter_event c WHERE c.case_id = target AND c.kind = 'step.completed' AND c.n = f.n + 1)) THEN
    PERFORM steelyard_matter_refuse('手续没有随环节完成 what is carried out belongs to a completed step');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER matter_step AFTER INSERT OR UPDATE ON matter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_matter();
CREATE CONSTRAINT TRIGGER matter_event_matter AFTER INSERT ON matter_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_matter();

-- Door 6: what a matter carries out in this very transaction, effect by effect.
CREATE FUNCTION steelyard_door_matter(target uuid) RETURNS SETOF jsonb LANGUAGE sql AS $$
  SELECT f FROM matter_event e, jsonb_array_elements(e.payload->'effects') f
  WHERE e.kind = 'matter.effected' AND f->>'personId' = target::text AND steelyard_written_now('matter_event', e.id)
$$;

-- A row of holding or rank_period is as an effect of a matter says, and nothing else of it changes.
CREATE FUNCTION steelyard_matter_row(tbl text, op text, before jsonb, after jsonb) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM steelyard_door_matter((coalesce(after, before)->>'person_id')::uuid) f WHERE CASE
    WHEN tbl = 'holding' AND op = 'UPDATE' THEN f->>'kind' = 'end' AND f->>'holdingId' = before->>'id' AND f->>'on' = after->>'to_date' AND before - 'to_date' = after - 'to_date'
    WHEN tbl = 'holding' AND op = 'INSERT' THEN f->>'kind' = 'hold' AND f->>'holdingId' = after->>'id' AND f->>'on' = after->>'from_date' AND f->'post'->>'id' = after->>'post_id'
    WHEN tbl = 'rank_period' AND op = 'UPDATE' THEN f->>'kind' = 'rank' AND f->'ends' ? (before->>'id') AND f->>'on' = after->>'to_date' AND before - 'to_date' = after - 'to_date'
    WHEN tbl = 'rank_period' AND op = 'INSERT' THEN f->>'kind' = 'rank' AND f->>'rankPeriodId' = after->>'id' AND f->>'rank' = after->>'rank' AND f->>'on' = after->>'from_date'
    ELSE false END)
$$;

-- The two functions of the doors (0013, 0017) with the sixth door beside the others.
CREATE OR REPLACE FUNCTION steelyard_protected_facts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  f record;
  items jsonb;
BEGIN
  IF steelyard_door_new(NEW.id) THEN
    RETURN NULL;
  END IF;
  SELECT coalesce(jsonb_agg(i), '[]') INTO items FROM steelyard_door_approved(NEW.id) i;
  FOR f IN SELECT * FROM (VALUES
      ('birth', OLD.birth, NEW.birth), ('workStart', OLD.work_start, NEW.work_start), ('party', OLD.party, NEW.party), ('partyJoin', OLD.party_join, NEW.party_join),
      ('partyRegular', OLD.party_regular, NEW.party_regular), ('idNumber', OLD.id_number, NEW.id_number), ('sex', OLD.sex, NEW.sex), ('status', OLD.status, NEW.status),
      ('postSince', OLD.post_since, NEW.post_since), ('rankSince', OLD.rank_since, NEW.rank_since), ('jobRank', OLD.job_rank, NEW.job_rank),
      ('resumeText', OLD.resume_text, NEW.resume_text)) x (field, old_value, new_value)
      WHERE old_value IS DISTINCT FROM new_value LOOP
    IF EXISTS (SELECT 1 FROM jsonb_array_elements(items) i WHERE i->>'kind' = 'fact' AND i->>'field' = f.field AND i->>'new' IS NOT DISTINCT FROM f.new_value) THEN
      CONTINUE;
    END IF;
    IF f.field = 'status' AND (f.new_value = 'void' AND steelyard_door_undo(NEW.id) OR 'merged' IN (f.old_value, f.new_value) AND steelyard_door_merge(NEW.id, NEW.id)) THEN
      CONTINUE;
    END IF;
    -- These three follow from the posts and ranks held, which have a door of their own.
    IF f.field IN ('postSince', 'rankSince', 'jobRank') AND (jsonb_array_length(items) > 0 OR EXISTS (SELECT 1 FROM steelyard_door_case(NEW.id, NULL))
        OR steelyard_door_merge(NEW.id, NEW.id) OR EXISTS (SELECT 1 FROM steelyard_door_matter(NEW.id))
        OR EXISTS (SELECT 1 FROM holding h WHERE h.person_id = NEW.id AND steelyard_written_now('holding', h.id))) THEN
      CONTINUE;
    END IF;
    PERFORM steelyard_correction_refuse(format('受保护的信息“%s”只能经申请、档案依据和另一人审批更改 protected fact %s changes only by an approved correction', f.field, f.field));
  END LOOP;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION steelyard_protected_row(tbl text, list text, op text, before jsonb, after jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  whose uuid := coalesce(before, after)->>'person_id';
  which uuid := coalesce(before, after)->>'id';
BEGIN
  IF before = after OR (before - 'person_id' = after - 'person_id' AND steelyard_door_merge(whose, (after->>'person_id')::uuid)) THEN
    RETURN;
  END IF;
  IF coalesce(after, before)->>'person_id' = whose::text THEN
    IF steelyard_door_new(whose) THEN
      RETURN;
    END IF;
    IF EXISTS (SELECT 1 FROM steelyard_door_approved(whose) i WHERE i->>'kind' = 'row' AND i->>'list' = steelyard_protected_row.list AND i->>'rowId' = which::text
        AND i->>'act' = CASE op WHEN 'INSERT' THEN 'add' WHEN 'UPDATE' THEN 'change' ELSE 'remove' END) THEN
      RETURN;
    END IF;
    IF steelyard_matter_row(tbl, op, before, after) THEN
      RETURN;
    END IF;
    IF tbl = 'holding' AND (CASE op
        WHEN 'INSERT' THEN EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'appointment.made' AND e.case_id::text = after->>'case_id'
          AND e.payload->>'holdingId' = which::text AND e.payload->>'personId' = whose::text AND e.payload->>'effectiveOn' = after->>'from_date')
        WHEN 'UPDATE' THEN (before - 'to_date' = after - 'to_date' AND EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'appointment.made'
            AND e.payload->>'effectiveOn' = after->>'to_date' AND e.payload->'endHoldings' @> jsonb_build_array(jsonb_build_object('holdingId', which))))
          OR (before - 'to_date' - 'probation' = after - 'to_date' - 'probation' AND EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'case.closed' AND e.case_id::text = before->>'case_id'))
        ELSE false END) THEN
      RETURN;
    END IF;
  END IF;
  PERFORM steelyard_correction_refuse(format('%s 的记录只能经申请、档案依据和另一人审批更改 rows of %s change only by an approved correction', list, list));
END $$;
