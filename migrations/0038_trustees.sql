-- Trustees of a poll: three accounts, each with a key of their own made in their browser, of whom any two open the ballots after the close.
-- Only the public part stands here until its trustee releases the secret one.
CREATE TABLE poll_trustee (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  n integer NOT NULL CHECK (n BETWEEN 1 AND 3),
  account_id uuid NOT NULL,
  name text NOT NULL CHECK (trim(name) <> ''),
  key text UNIQUE,
  rehearsed boolean NOT NULL,
  released text,
  lost text CHECK (trim(lost) <> ''),
  UNIQUE (poll_id, n),
  UNIQUE (poll_id, account_id),
  CHECK (key IS NOT NULL OR (NOT rehearsed AND released IS NULL AND lost IS NULL))
);
SELECT steelyard_protect('poll_trustee');

-- Who they are, their keys and rehearsals are fixed with the manifest; a key is released after the close and stays, and so does a report that one is lost.
CREATE FUNCTION steelyard_poll_trustee() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_state text;
BEGIN
  SELECT state INTO now_state FROM poll WHERE id = coalesce(NEW.poll_id, OLD.poll_id);
  IF TG_OP IN ('INSERT', 'DELETE') THEN
    IF now_state <> 'draft' THEN
      RAISE EXCEPTION 'STEELYARD poll: 投票公布后不能更换保管人 the trustees are fixed once the poll is announced' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
  END IF;
  IF NEW.poll_id <> OLD.poll_id OR NEW.n <> OLD.n OR NEW.account_id <> OLD.account_id OR NEW.name <> OLD.name OR (now_state <> 'draft' AND (NEW.key IS DISTINCT FROM OLD.key OR NEW.rehearsed <> OLD.rehearsed)) THEN
    RAISE EXCEPTION 'STEELYARD poll: 投票公布后不能更换保管人和密钥 a trustee and their key are fixed once the poll is announced' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.released IS DISTINCT FROM OLD.released AND (OLD.released IS NOT NULL OR now_state <> 'closed')) OR (NEW.lost IS DISTINCT FROM OLD.lost AND (OLD.lost IS NOT NULL OR now_state NOT IN ('announced', 'closed'))) THEN
    RAISE EXCEPTION 'STEELYARD poll: 密钥封票后才能交出，交出和报失都不能撤回 a key is released after the close, and neither that nor a loss is taken back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_trustee_fixed BEFORE INSERT OR UPDATE OR DELETE ON poll_trustee FOR EACH ROW EXECUTE FUNCTION steelyard_poll_trustee();

-- As before, and: a closed poll ends without a count where two of three trustees have lost their keys, and in no other case.
CREATE OR REPLACE FUNCTION steelyard_poll_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.manifest IS DISTINCT FROM OLD.manifest OR NEW.manifest_hash IS DISTINCT FROM OLD.manifest_hash OR NEW.plan IS DISTINCT FROM OLD.plan OR NEW.made_by <> OLD.made_by OR NEW.announced_by IS DISTINCT FROM OLD.announced_by OR NEW.unit_id <> OLD.unit_id) THEN
    RAISE EXCEPTION 'STEELYARD poll: 投票说明书公布后不能更改 a poll cannot be changed once it is announced' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.close IS NOT NULL AND NEW.close IS DISTINCT FROM OLD.close) OR (OLD.tally IS NOT NULL AND NEW.tally IS DISTINCT FROM OLD.tally) THEN
    RAISE EXCEPTION 'STEELYARD poll: 截止和计票的结果不能更改 close and count of a poll cannot be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT ((OLD.state = NEW.state) OR (OLD.state, NEW.state) IN (('draft', 'announced'), ('announced', 'closed'), ('closed', 'counted'), ('draft', 'stopped'), ('announced', 'stopped'), ('closed', 'stopped'))) THEN
    RAISE EXCEPTION 'STEELYARD poll: 投票的环节不能跳过或倒退 a poll goes draft, announced, closed, counted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.state, NEW.state) = ('closed', 'stopped') AND (SELECT count(*) FROM poll_trustee WHERE poll_id = NEW.id AND lost IS NOT NULL AND released IS NULL) < 2 THEN
    RAISE EXCEPTION 'STEELYARD poll: 还能开启的投票不能在封票后终止 a closed poll that can be opened is counted, not stopped' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A poll whose plan names trustees is announced with three keys, all rehearsed, and counted with two that were released; one that names none has none.
CREATE FUNCTION steelyard_poll_trustees() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named integer;
  ready integer;
  given integer;
BEGIN
  IF NEW.state = OLD.state OR NEW.state NOT IN ('announced', 'counted') THEN
    RETURN NEW;
  END IF;
  SELECT count(*), count(*) FILTER (WHERE key IS NOT NULL AND rehearsed), count(released) INTO named, ready, given FROM poll_trustee WHERE poll_id = NEW.id;
  IF NEW.state = 'announced' AND (named <> CASE WHEN NEW.plan ? 'trustees' THEN 3 ELSE 0 END OR ready <> named) THEN
    RAISE EXCEPTION 'STEELYARD poll: 保管人还没有都生成密钥并演练 not every trustee has made and rehearsed a key' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'counted' AND named > 0 AND given < 2 THEN
    RAISE EXCEPTION 'STEELYARD poll: 还没有两名保管人交出密钥 two trustees have not released their keys' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_trustees BEFORE UPDATE ON poll FOR EACH ROW EXECUTE FUNCTION steelyard_poll_trustees();
