-- A second issuer: its signed keys come before the announcement and stay, its statement comes between close and count, once; or it is said once why there is none.
ALTER TABLE poll ADD COLUMN second jsonb CHECK (jsonb_typeof(second) = 'object');
ALTER TABLE poll ADD COLUMN second_statement jsonb CHECK (jsonb_typeof(second_statement) = 'object');
ALTER TABLE poll ADD COLUMN second_missing text CHECK (trim(second_missing) <> '');

CREATE FUNCTION steelyard_poll_second() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND NEW.second IS DISTINCT FROM OLD.second THEN
    RAISE EXCEPTION 'STEELYARD poll: 投票公布后不能更换第二签发人的密钥 the keys of a second issuer are fixed once the poll is announced' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.second_statement IS DISTINCT FROM OLD.second_statement AND (OLD.second_statement IS NOT NULL OR OLD.state <> 'closed'))
     OR (NEW.second_missing IS DISTINCT FROM OLD.second_missing AND (OLD.second_missing IS NOT NULL OR OLD.second_statement IS NOT NULL OR OLD.state <> 'closed')) THEN
    RAISE EXCEPTION 'STEELYARD poll: 第二签发人的声明只在封票和计票之间交一次 the statement of a second issuer comes once, between close and count' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'counted' AND OLD.state <> 'counted' AND jsonb_exists(NEW.manifest, 'second') AND NEW.second_statement IS NULL AND NEW.second_missing IS NULL THEN
    RAISE EXCEPTION 'STEELYARD poll: 没有第二签发人的声明或缺失的理由，不能计票 a poll with a second issuer is counted with its statement, or with a reason' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_second BEFORE UPDATE ON poll FOR EACH ROW EXECUTE FUNCTION steelyard_poll_second();
