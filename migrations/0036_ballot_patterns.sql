-- How many sheets give one grade to everything: counted with the ballots, over the whole poll, and kept as sums. Fixed with the count.
ALTER TABLE poll ADD COLUMN patterns jsonb CHECK (jsonb_typeof(patterns) = 'object');

CREATE FUNCTION steelyard_poll_patterns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.patterns IS DISTINCT FROM OLD.patterns AND (OLD.tally IS NOT NULL OR NEW.tally IS NULL) THEN
    RAISE EXCEPTION 'STEELYARD poll: 计票的结果不能更改 the count of a poll cannot be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_patterns BEFORE UPDATE ON poll FOR EACH ROW EXECUTE FUNCTION steelyard_poll_patterns();
