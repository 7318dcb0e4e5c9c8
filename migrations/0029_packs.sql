-- Which pack of rules a unit uses: proposed by one person, approved by another, from a day on (to_day exclusive, null = still).
-- A unit without a line of its own takes its nearest ancestor's. Lines are never removed; refused proposals are kept.
CREATE TABLE unit_pack (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL REFERENCES unit (id),
  pack text NOT NULL CHECK (pack IN ('cn.cadres', 'university-middle')),
  from_day date NOT NULL,
  to_day date CHECK (to_day > from_day),
  -- The unit's own numbers, where the pack leaves them to the institution.
  numbers jsonb CHECK ((numbers IS NOT NULL) = (pack = 'university-middle')),
  source text NOT NULL CHECK (length(btrim(source)) >= 2),
  reason text NOT NULL CHECK (length(btrim(reason)) >= 2),
  state text NOT NULL CHECK (state IN ('proposed', 'approved', 'declined')),
  proposed_by uuid NOT NULL,
  proposed_name text NOT NULL,
  decided_by uuid CHECK (decided_by <> proposed_by),
  decided_name text,
  decided_day date,
  note text,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_day IS NULL) AND (decided_by IS NULL) = (decided_name IS NULL)),
  CHECK (state <> 'declined' OR length(btrim(note)) >= 2)
);
CREATE UNIQUE INDEX unit_pack_proposed ON unit_pack (unit_id) WHERE state = 'proposed';
CREATE UNIQUE INDEX unit_pack_open ON unit_pack (unit_id) WHERE state = 'approved' AND to_day IS NULL;
CREATE INDEX unit_pack_unit ON unit_pack (unit_id, from_day);
SELECT steelyard_protect('unit_pack');

-- A line begins as a proposal; its decision is entered once; an approved line may only be given its end; approved days of a unit never overlap.
CREATE FUNCTION steelyard_unit_pack() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.state <> 'proposed' THEN
    RAISE EXCEPTION '适用规则须先提出再批准 a line of unit_pack begins as a proposal' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NOT (OLD.state = 'proposed' AND NEW.state IN ('approved', 'declined') AND OLD.to_day IS NOT DISTINCT FROM NEW.to_day
        OR OLD.state = 'approved' AND NEW.state = 'approved' AND OLD.to_day IS NULL AND NEW.to_day IS NOT NULL
          AND (OLD.decided_by, OLD.decided_name, OLD.decided_day, OLD.note) IS NOT DISTINCT FROM (NEW.decided_by, NEW.decided_name, NEW.decided_day, NEW.note))
      OR (OLD.id, OLD.unit_id, OLD.pack, OLD.from_day, OLD.numbers, OLD.source, OLD.reason, OLD.proposed_by, OLD.proposed_name, OLD.at)
        IS DISTINCT FROM (NEW.id, NEW.unit_id, NEW.pack, NEW.from_day, NEW.numbers, NEW.source, NEW.reason, NEW.proposed_by, NEW.proposed_name, NEW.at) THEN
      RAISE EXCEPTION '已提出的适用规则不得改写 a line of unit_pack is decided once and not rewritten' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF NEW.state = 'approved' AND EXISTS (SELECT 1 FROM unit_pack o WHERE o.unit_id = NEW.unit_id AND o.id <> NEW.id AND o.state = 'approved'
      AND daterange(o.from_day, o.to_day) && daterange(NEW.from_day, NEW.to_day)) THEN
    RAISE EXCEPTION '同一单位的适用规则日期重叠 approved days of unit_pack overlap' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unit_pack_line BEFORE INSERT OR UPDATE ON unit_pack FOR EACH ROW EXECUTE FUNCTION steelyard_unit_pack();
