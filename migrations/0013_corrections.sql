-- Corrections: protected facts change by request, evidence page and a second person. What the program refuses, the database
-- refuses again, so that no script, console or other program with the application's role has a way around.

CREATE TABLE correction (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  state text NOT NULL CHECK (state IN ('asked', 'requested', 'returned', 'approved', 'declined', 'withdrawn', 'settled')),
  version integer NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  prepared_by uuid,
  waits_for text CHECK (waits_for IN ('clerk', 'preparer', 'person', 'approver'))
);
CREATE INDEX correction_person ON correction (person_id, opened_at DESC);
CREATE INDEX correction_open ON correction (opened_at DESC) WHERE waits_for IS NOT NULL;
CREATE INDEX correction_opened ON correction (opened_at DESC, id);
SELECT steelyard_protect('correction');

CREATE TABLE correction_event (
  id uuid PRIMARY KEY,
  correction_id uuid NOT NULL REFERENCES correction (id) DEFERRABLE INITIALLY DEFERRED,
  n integer NOT NULL CHECK (n >= 1),
  kind text NOT NULL CHECK (kind IN ('asked', 'requested', 'taken-up', 'returned', 'supplied', 'approved', 'declined', 'withdrawn', 'settled')),
  at timestamptz NOT NULL,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  payload jsonb NOT NULL,
  UNIQUE (correction_id, n)
);
SELECT steelyard_protect('correction_event');
CREATE TRIGGER correction_event_append BEFORE UPDATE OR DELETE ON correction_event FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- The old value of a corrected fact leads to its request, with evidence and approval.
ALTER TABLE person_change ADD COLUMN correction_id uuid REFERENCES correction (id);

CREATE FUNCTION steelyard_correction_refuse(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'STEELYARD correction: %', what USING ERRCODE = 'restrict_violation';
END $$;

-- True when this very transaction wrote the row and an entry of the record speaks for it.
CREATE FUNCTION steelyard_written_now(target_tbl text, target uuid) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM record_row WHERE row_id = target AND tbl = target_tbl AND txid = pg_current_xact_id())
$$;

-- Where a correction stands, by its events.
CREATE FUNCTION steelyard_correction_standing(target uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  e correction_event;
  now_state text := 'none';
BEGIN
  FOR e IN SELECT * FROM correction_event WHERE correction_id = target ORDER BY n LOOP
    now_state := CASE e.kind WHEN 'taken-up' THEN 'requested' WHEN 'supplied' THEN CASE WHEN e.payload ? 'changes' THEN 'requested' ELSE 'asked' END ELSE e.kind END;
  END LOOP;
  RETURN now_state;
END $$;

-- The change set that waits for approval: the last one that a clerk stood for.
CREATE FUNCTION steelyard_correction_proposed(target uuid) RETURNS correction_event LANGUAGE sql AS $$
  SELECT e FROM correction_event e WHERE correction_id = target AND payload ? 'changes' AND kind IN ('requested', 'taken-up', 'supplied') ORDER BY n DESC LIMIT 1
$$;

-- True when the account is the person's own or that of kin whom a family record ties to the person.
CREATE FUNCTION steelyard_own_or_kin(who uuid, target uuid) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (
    SELECT 1 FROM account a WHERE a.id = who AND (a.person_id = target
      OR EXISTS (SELECT 1 FROM family f WHERE f.person_id = target AND f.linked_person_id = a.person_id)
      OR EXISTS (SELECT 1 FROM family f WHERE f.person_id = a.person_id AND f.linked_person_id = target)))
$$;

-- A step may follow the one before, is taken by someone who may take it, and rests on what it must rest on.
CREATE FUNCTION steelyard_correction_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  c correction;
  last_n integer;
  standing text;
  proposed correction_event;
  page jsonb;
BEGIN
  SELECT max(n) INTO last_n FROM correction_event WHERE correction_id = NEW.correction_id;
  IF NEW.n <> coalesce(last_n, 0) + 1 THEN
    PERFORM steelyard_correction_refuse('步骤序号不连续 the steps are not in order');
  END IF;
  standing := steelyard_correction_standing(NEW.correction_id);
  IF NOT (CASE NEW.kind
    WHEN 'asked' THEN standing = 'none'
    WHEN 'requested' THEN standing = 'none'
    WHEN 'taken-up' THEN standing = 'asked'
    WHEN 'returned' THEN standing IN ('asked', 'requested')
    WHEN 'supplied' THEN standing = 'returned'
    WHEN 'approved' THEN standing = 'requested'
    WHEN 'declined' THEN standing IN ('asked', 'requested')
    WHEN 'settled' THEN standing = 'asked'
    ELSE standing IN ('asked', 'requested', 'returned') END) THEN
    PERFORM steelyard_correction_refuse(format('%s 之后不能有 %s after %s there can be no %s', standing, NEW.kind, standing, NEW.kind));
  END IF;
  SELECT * INTO c FROM correction WHERE id = NEW.correction_id;
  IF c.id IS NULL THEN
    PERFORM steelyard_correction_refuse('没有这件更正 there is no such correction');
  END IF;
  IF NEW.payload ? 'changes' AND NEW.kind IN ('requested', 'taken-up', 'supplied') THEN
    IF jsonb_array_length(NEW.payload->'changes') < 1 OR jsonb_array_length(coalesce(NEW.payload->'evidence', '[]')) < 1 THEN
      PERFORM steelyard_correction_refuse('没有档案依据 there is no evidence page');
    END IF;
    IF steelyard_own_or_kin(NEW.actor, c.person_id) THEN
      PERFORM steelyard_correction_refuse('本人及其亲属不能经办 the person and kin do not handle it');
    END IF;
    FOR page IN SELECT * FROM jsonb_array_elements(NEW.payload->'evidence') LOOP
      IF NOT EXISTS (SELECT 1 FROM file_page p JOIN file_material m ON m.id = p.material_id WHERE p.id = (page->>'pageId')::uuid AND p.n = (page->>'page')::integer
          AND m.id = (page->>'materialId')::uuid AND m.person_id = c.person_id AND m.state = 'filed') THEN
        PERFORM steelyard_correction_refuse('所列依据不在其档案中 the evidence page is not in the file of the person');
      END IF;
    END LOOP;
  END IF;
  IF NEW.kind IN ('approved', 'declined', 'returned', 'settled') AND steelyard_own_or_kin(NEW.actor, c.person_id) THEN
    PERFORM steelyard_correction_refuse('本人及其亲属不能审批 the person and kin do not decide');
  END IF;
  IF NEW.kind = 'approved' THEN
    proposed := steelyard_correction_proposed(NEW.correction_id);
    IF proposed.id IS NULL OR NEW.payload->'changes' IS DISTINCT FROM proposed.payload->'changes' THEN
      PERFORM steelyard_correction_refuse('批准的不是所申请的 what is approved is not what was requested');
    END IF;
    IF EXISTS (SELECT 1 FROM correction_event WHERE correction_id = NEW.correction_id AND actor = NEW.actor AND kind IN ('asked', 'requested', 'taken-up', 'supplied')) THEN
      PERFORM steelyard_correction_refuse('申请人、经办人不能审批 whoever asked or prepared does not approve');
    END IF;
    IF EXISTS (SELECT 1 FROM account_grant WHERE account_id = NEW.actor AND role IN ('sysadmin', 'secadmin', 'auditadmin') AND from_day <= NEW.at::date AND coalesce(to_day, 'infinity') > NEW.at::date) THEN
      PERFORM steelyard_correction_refuse('三员不能审批 administrators do not approve');
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_event_step BEFORE INSERT ON correction_event FOR EACH ROW EXECUTE FUNCTION steelyard_correction_event();

-- The line of a correction says what its events say, and an approval is spoken for by its own entry of the record. Checked at commit.
CREATE FUNCTION steelyard_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target uuid;
  c correction;
BEGIN
  IF TG_TABLE_NAME = 'correction' THEN target := NEW.id; ELSE target := NEW.correction_id; END IF;
  SELECT * INTO c FROM correction WHERE id = target;
  IF c.id IS NULL OR c.version IS DISTINCT FROM (SELECT max(n) FROM correction_event WHERE correction_id = target) OR c.state <> steelyard_correction_standing(target) THEN
    PERFORM steelyard_correction_refuse('更正的状态与其步骤不符 the state of the correction is not what its steps say');
  END IF;
  IF TG_TABLE_NAME = 'correction_event' THEN
    IF NOT EXISTS (SELECT 1 FROM record_row r JOIN record_entry e ON e.id = r.entry_id WHERE r.row_id = NEW.id AND r.tbl = 'correction_event' AND r.txid = pg_current_xact_id() AND e.actor = NEW.actor) THEN
      PERFORM steelyard_correction_refuse('办理人与纪实不符 the actor is not the one of the record');
    END IF;
  ELSIF TG_OP = 'UPDATE' AND NEW.person_id <> OLD.person_id THEN
    PERFORM steelyard_correction_refuse('更正的当事人不能改 the person of a correction does not change');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER correction_state AFTER INSERT OR UPDATE ON correction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_correction();
CREATE CONSTRAINT TRIGGER correction_event_state AFTER INSERT ON correction_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_correction();

-- DOORS. A protected fact is written by one of these and by nothing else; each looks for rows of this very transaction.

-- Door 1: the person is entered in this transaction.
CREATE FUNCTION steelyard_door_new(target uuid) RETURNS boolean LANGUAGE sql AS $$
  SELECT steelyard_written_now('person', target)
    AND NOT EXISTS (SELECT 1 FROM record_row WHERE row_id = target AND tbl = 'person' AND txid <> pg_current_xact_id())
$$;

-- Door 2: what a correction of this person, approved in this transaction, changes.
CREATE FUNCTION steelyard_door_approved(target uuid) RETURNS SETOF jsonb LANGUAGE sql AS $$
  SELECT item FROM correction c JOIN correction_event e ON e.correction_id = c.id AND e.kind = 'approved', jsonb_array_elements(e.payload->'changes') item
  WHERE c.person_id = target AND c.state = 'approved' AND steelyard_written_now('correction_event', e.id)
$$;

-- Door 3: the decisive event of a case, written in this transaction, about a post of this person or of the post it ends.
CREATE FUNCTION steelyard_door_case(target uuid, ended uuid) RETURNS SETOF selection_event LANGUAGE sql AS $$
  SELECT e.* FROM selection_event e WHERE e.kind IN ('appointment.made', 'case.closed') AND e.case_id IN (
      SELECT m.case_id FROM holding m WHERE m.case_id IS NOT NULL
        AND (m.person_id = target OR m.post_id IN (SELECT post_id FROM holding WHERE id = ended)))
    AND steelyard_written_now('selection_event', e.id)
$$;

-- Door 4: an import that is undone in this transaction withdraws a person whom it had entered: the status becomes void, nothing else.
CREATE FUNCTION steelyard_door_undo(target uuid) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM import_effect e JOIN import_batch b ON b.id = e.batch_id
    WHERE e.kind = 'created' AND e.after->'people' ? target::text AND b.state = 'undone' AND steelyard_written_now('import_batch', b.id))
$$;

-- Door 5: two records made one, or parted again, by the decision of a second person in this transaction.
CREATE FUNCTION steelyard_door_merge(one uuid, other uuid) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM person_merge m
    WHERE one IN (m.kept_id, m.secondary_id) AND other IN (m.kept_id, m.secondary_id) AND steelyard_written_now('person_merge', m.id)
      AND (m.state = 'merged' AND m.decided_by <> m.requested_by OR m.state = 'split' AND m.split_decided_by <> m.split_by))
$$;

-- Protected columns of a person.
CREATE FUNCTION steelyard_protected_facts() RETURNS trigger LANGUAGE plpgsql AS $$
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
        OR steelyard_door_merge(NEW.id, NEW.id) OR EXISTS (SELECT 1 FROM holding h WHERE h.person_id = NEW.id AND steelyard_written_now('holding', h.id))) THEN
      CONTINUE;
    END IF;
    PERFORM steelyard_correction_refuse(format('受保护的信息“%s”只能经申请、档案依据和另一人审批更改 protected fact %s changes only by an approved correction', f.field, f.field));
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER person_protected AFTER UPDATE ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.birth, OLD.work_start, OLD.party, OLD.party_join, OLD.party_regular, OLD.id_number, OLD.sex, OLD.status, OLD.post_since, OLD.rank_since, OLD.job_rank, OLD.resume_text)
    IS DISTINCT FROM (NEW.birth, NEW.work_start, NEW.party, NEW.party_join, NEW.party_regular, NEW.id_number, NEW.sex, NEW.status, NEW.post_since, NEW.rank_since, NEW.job_rank, NEW.resume_text))
  EXECUTE FUNCTION steelyard_protected_facts();

-- Rows of the protected lists: education, posts held, service ranks. TG_ARGV[0] is the name of the list.
CREATE FUNCTION steelyard_protected_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whose uuid;
  which uuid;
  before jsonb;
  after jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  whose := coalesce(before, after)->>'person_id';
  which := coalesce(before, after)->>'id';
  IF before = after OR (before - 'person_id' = after - 'person_id' AND steelyard_door_merge(whose, (after->>'person_id')::uuid)) THEN
    RETURN NULL;
  END IF;
  IF coalesce(after, before)->>'person_id' = whose::text THEN
    IF steelyard_door_new(whose) THEN
      RETURN NULL;
    END IF;
    IF EXISTS (SELECT 1 FROM steelyard_door_approved(whose) i WHERE i->>'kind' = 'row' AND i->>'list' = TG_ARGV[0] AND i->>'rowId' = which::text
        AND i->>'act' = CASE TG_OP WHEN 'INSERT' THEN 'add' WHEN 'UPDATE' THEN 'change' ELSE 'remove' END) THEN
      RETURN NULL;
    END IF;
    IF TG_TABLE_NAME = 'holding' AND (CASE TG_OP
        WHEN 'INSERT' THEN EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'appointment.made' AND e.case_id::text = after->>'case_id'
          AND e.payload->>'holdingId' = which::text AND e.payload->>'personId' = whose::text AND e.payload->>'effectiveOn' = after->>'from_date')
        WHEN 'UPDATE' THEN (before - 'to_date' = after - 'to_date' AND EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'appointment.made'
            AND e.payload->>'effectiveOn' = after->>'to_date' AND e.payload->'endHoldings' @> jsonb_build_array(jsonb_build_object('holdingId', which))))
          OR (before - 'to_date' - 'probation' = after - 'to_date' - 'probation' AND EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'case.closed' AND e.case_id::text = before->>'case_id'))
        ELSE false END) THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM steelyard_correction_refuse(format('%s 的记录只能经申请、档案依据和另一人审批更改 rows of %s change only by an approved correction', TG_ARGV[0], TG_ARGV[0]));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER education_protected AFTER INSERT OR UPDATE OR DELETE ON education DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_protected_rows('education');
CREATE CONSTRAINT TRIGGER holding_protected AFTER INSERT OR UPDATE OR DELETE ON holding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_protected_rows('holdings');
CREATE CONSTRAINT TRIGGER rank_period_protected AFTER INSERT OR UPDATE OR DELETE ON rank_period DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_protected_rows('ranks');
