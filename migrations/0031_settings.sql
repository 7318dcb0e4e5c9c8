-- The institution's own rules and numbers: proposed by one person, approved by a head or deputy who is another. What the
-- program refuses, the database refuses again. Settings of older days stay as they are.
CREATE TABLE setting_proposal (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  -- SQL NULL: from the day on the setting is withdrawn.
  value jsonb,
  from_day date NOT NULL,
  -- The institution's document it rests on.
  source_title text CHECK (length(btrim(source_title)) >= 2),
  source_number text,
  source_day date,
  reason text NOT NULL CHECK (length(btrim(reason)) >= 2),
  state text NOT NULL CHECK (state IN ('proposed', 'approved', 'declined', 'taken-back')),
  proposed_by uuid NOT NULL,
  proposed_name text NOT NULL,
  proposed_day date NOT NULL,
  decided_by uuid,
  decided_name text,
  decided_day date,
  decision_note text,
  setting_id uuid UNIQUE REFERENCES setting (id) DEFERRABLE INITIALLY DEFERRED,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK (source_title IS NOT NULL OR (source_number IS NULL AND source_day IS NULL)),
  CHECK ((state = 'proposed') = (decided_by IS NULL)),
  CHECK ((state = 'approved') = (setting_id IS NOT NULL)),
  CHECK (CASE state WHEN 'taken-back' THEN decided_by = proposed_by ELSE decided_by IS NULL OR decided_by <> proposed_by END)
);
-- One proposal of a key at a time, also when two people hand one in at once.
CREATE UNIQUE INDEX setting_proposal_open ON setting_proposal (key) WHERE state = 'proposed';
CREATE INDEX setting_proposal_key ON setting_proposal (key, at DESC);
SELECT steelyard_protect('setting_proposal');

-- A proposal is decided once, and what was proposed never changes.
CREATE FUNCTION steelyard_setting_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' THEN
      RAISE EXCEPTION 'STEELYARD setting: 先提出，再由另一人审批 a setting is proposed first, and approved by another person' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF OLD.state <> 'proposed' OR (NEW.id, NEW.key, NEW.value, NEW.from_day, NEW.source_title, NEW.source_number, NEW.source_day, NEW.reason, NEW.proposed_by, NEW.proposed_name, NEW.proposed_day, NEW.at)
      IS DISTINCT FROM (OLD.id, OLD.key, OLD.value, OLD.from_day, OLD.source_title, OLD.source_number, OLD.source_day, OLD.reason, OLD.proposed_by, OLD.proposed_name, OLD.proposed_day, OLD.at) THEN
    RAISE EXCEPTION 'STEELYARD setting: 提出的内容不能改，只能决定一次 what was proposed does not change and is decided once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER setting_proposal_step BEFORE INSERT OR UPDATE ON setting_proposal FOR EACH ROW EXECUTE FUNCTION steelyard_setting_proposal();

-- A setting that rules and counts go by comes into force through an approved proposal alone, as it was proposed, and not before it was decided.
CREATE FUNCTION steelyard_setting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.key ~ '^(selection|contest|appraisal|rank|branch|statistics)\.' AND NOT EXISTS (
    SELECT 1 FROM setting_proposal p WHERE p.setting_id = NEW.id AND p.state = 'approved' AND p.key = NEW.key AND p.proposed_by = NEW.author
      AND coalesce(p.value, '{"withdrawn": true}'::jsonb) = NEW.value AND NEW.from_day = greatest(p.from_day, p.decided_day)) THEN
    RAISE EXCEPTION 'STEELYARD setting: % 没有经另一人审批 was not approved by another person', NEW.key USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER setting_approved BEFORE INSERT ON setting FOR EACH ROW EXECUTE FUNCTION steelyard_setting();
