-- Results of work as clerks keep them: recorded by one person, confirmed by another, withdrawn with a reason. And composites of the
-- measurement as they were printed: they never change, whatever the weights become.
CREATE TABLE work_result (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  year integer NOT NULL CHECK (year BETWEEN 1949 AND 2200),
  target text NOT NULL CHECK (btrim(target) <> ''),
  achieved text NOT NULL CHECK (btrim(achieved) <> ''),
  degree text NOT NULL CHECK (degree IN ('exceeded', 'met', 'partly', 'missed')),
  evidence_title text NOT NULL CHECK (btrim(evidence_title) <> ''),
  evidence_number text,
  state text NOT NULL CHECK (state IN ('recorded', 'confirmed', 'withdrawn')),
  recorded_by uuid NOT NULL,
  recorded_name text NOT NULL,
  recorded_day date NOT NULL,
  recorder_kin text NOT NULL CHECK (recorder_kin IN ('none', 'stated')),
  confirmed_by uuid,
  confirmed_name text,
  confirmed_day date,
  confirmer_kin text CHECK (confirmer_kin IN ('none', 'stated')),
  withdrawn_by uuid,
  withdrawn_name text,
  withdrawn_day date,
  reason text,
  CHECK (confirmed_by <> recorded_by),
  CHECK ((confirmed_by IS NULL) = (confirmed_day IS NULL) AND (confirmed_by IS NULL) = (confirmer_kin IS NULL)),
  CHECK (CASE state WHEN 'recorded' THEN confirmed_by IS NULL WHEN 'confirmed' THEN confirmed_by IS NOT NULL ELSE true END),
  CHECK ((state = 'withdrawn') = (withdrawn_by IS NOT NULL) AND (state = 'withdrawn') = (reason IS NOT NULL AND btrim(reason) <> ''))
);
SELECT steelyard_protect('work_result');
CREATE INDEX work_result_of ON work_result (person_id);

CREATE FUNCTION steelyard_work_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'recorded' THEN
      RAISE EXCEPTION 'STEELYARD measurement: 实绩先登记，再由另一人确认 a result is recorded first, and confirmed by another person' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF OLD.state = 'withdrawn' OR (NEW.state = 'recorded') OR (OLD.state = 'confirmed' AND (NEW.confirmed_by, NEW.confirmed_day, NEW.confirmer_kin) IS DISTINCT FROM (OLD.confirmed_by, OLD.confirmed_day, OLD.confirmer_kin))
      OR (NEW.id, NEW.person_id, NEW.year, NEW.target, NEW.achieved, NEW.degree, NEW.evidence_title, NEW.evidence_number, NEW.recorded_by, NEW.recorded_name, NEW.recorded_day, NEW.recorder_kin)
      IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.year, OLD.target, OLD.achieved, OLD.degree, OLD.evidence_title, OLD.evidence_number, OLD.recorded_by, OLD.recorded_name, OLD.recorded_day, OLD.recorder_kin) THEN
    RAISE EXCEPTION 'STEELYARD measurement: 登记的实绩不能改，只能确认或撤回 what was recorded does not change: it is confirmed or withdrawn' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER work_result_step BEFORE INSERT OR UPDATE ON work_result FOR EACH ROW EXECUTE FUNCTION steelyard_work_result();

CREATE TABLE composite_kept (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  day date NOT NULL,
  -- The weights it was reckoned with.
  setting_id uuid NOT NULL REFERENCES setting (id),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  kept_by uuid NOT NULL,
  kept_name text NOT NULL
);
SELECT steelyard_protect('composite_kept');
CREATE INDEX composite_kept_of ON composite_kept (person_id);
CREATE TRIGGER composite_kept_append BEFORE UPDATE OR DELETE ON composite_kept FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Weights between methods come into force through an approved proposal alone, as the other settings do.
CREATE OR REPLACE FUNCTION steelyard_setting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.key ~ '^(selection|contest|appraisal|measurement|rank|branch|statistics)\.' AND NOT EXISTS (
    SELECT 1 FROM setting_proposal p WHERE p.setting_id = NEW.id AND p.state = 'approved' AND p.key = NEW.key AND p.proposed_by = NEW.author
      AND coalesce(p.value, '{"withdrawn": true}'::jsonb) = NEW.value AND NEW.from_day = greatest(p.from_day, p.decided_day)) THEN
    RAISE EXCEPTION 'STEELYARD setting: % 没有经另一人审批 was not approved by another person', NEW.key USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
