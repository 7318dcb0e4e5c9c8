-- Secret ballots. The roll says who may vote and who has taken a token; the board holds ballots without any sign of whose they are. No
-- column of either speaks of the other, and no ballot carries a time or a number of order: it comes onto the board with all others in one act.

CREATE TABLE poll (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  title text NOT NULL CHECK (trim(title) <> ''),
  kind text NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit (id),
  case_id uuid REFERENCES selection_case (id),
  state text NOT NULL CHECK (state IN ('draft', 'announced', 'closed', 'counted', 'stopped')),
  plan jsonb NOT NULL CHECK (jsonb_typeof(plan) = 'object'),
  made_by uuid NOT NULL,
  made_by_name text NOT NULL,
  announced_by uuid,
  announced_by_name text,
  manifest jsonb,
  manifest_hash text CHECK (manifest_hash ~ '^[0-9a-f]{64}$'),
  close jsonb,
  identity text,
  tally jsonb,
  stop_reason text,
  CHECK (announced_by IS NULL OR announced_by <> made_by),
  CHECK (state IN ('draft', 'stopped') OR (announced_by IS NOT NULL AND manifest IS NOT NULL AND manifest_hash IS NOT NULL)),
  CHECK (state NOT IN ('closed', 'counted') OR close IS NOT NULL),
  CHECK (state <> 'counted' OR (identity IS NOT NULL AND tally IS NOT NULL))
);
SELECT steelyard_protect('poll');

CREATE TABLE poll_voter (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  class text NOT NULL,
  name text NOT NULL CHECK (trim(name) <> ''),
  person_id uuid,
  account_id uuid,
  code_hash text CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  leaf_salt text NOT NULL CHECK (leaf_salt ~ '^[0-9a-f]{64}$'),
  removed_reason text,
  UNIQUE (poll_id, person_id),
  UNIQUE (poll_id, account_id),
  UNIQUE (poll_id, code_hash),
  CHECK (account_id IS NOT NULL OR code_hash IS NOT NULL)
);
SELECT steelyard_protect('poll_voter');

CREATE TABLE poll_issue (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  voter_id uuid NOT NULL UNIQUE REFERENCES poll_voter (id),
  request_hash text NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$')
);
SELECT steelyard_protect('poll_issue');
CREATE TRIGGER poll_issue_append BEFORE UPDATE OR DELETE ON poll_issue FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE poll_ballot (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  ballot jsonb NOT NULL CHECK (jsonb_typeof(ballot) = 'object'),
  UNIQUE (poll_id, hash)
);
SELECT steelyard_protect('poll_ballot');
CREATE TRIGGER poll_ballot_append BEFORE UPDATE OR DELETE ON poll_ballot FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- What was announced stays: after it only the state, the close, the released key and the count are filled in, each once.
CREATE FUNCTION steelyard_poll_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.manifest IS DISTINCT FROM OLD.manifest OR NEW.manifest_hash IS DISTINCT FROM OLD.manifest_hash OR NEW.plan IS DISTINCT FROM OLD.plan OR NEW.made_by <> OLD.made_by OR NEW.announced_by IS DISTINCT FROM OLD.announced_by OR NEW.unit_id <> OLD.unit_id) THEN
    RAISE EXCEPTION 'STEELYARD poll: 投票说明书公布后不能更改 a poll cannot be changed once it is announced' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.close IS NOT NULL AND NEW.close IS DISTINCT FROM OLD.close) OR (OLD.tally IS NOT NULL AND NEW.tally IS DISTINCT FROM OLD.tally) THEN
    RAISE EXCEPTION 'STEELYARD poll: 截止和计票的结果不能更改 close and count of a poll cannot be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT ((OLD.state = NEW.state) OR (OLD.state, NEW.state) IN (('draft', 'announced'), ('announced', 'closed'), ('closed', 'counted'), ('draft', 'stopped'), ('announced', 'stopped'))) THEN
    RAISE EXCEPTION 'STEELYARD poll: 投票的环节不能跳过或倒退 a poll goes draft, announced, closed, counted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_fixed BEFORE UPDATE ON poll FOR EACH ROW EXECUTE FUNCTION steelyard_poll_fixed();

-- A roll is fixed with the manifest, but for a voter struck off before taking a token; tokens are issued while the poll is open, ballots come with the close.
CREATE FUNCTION steelyard_poll_roll() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_state text;
BEGIN
  SELECT state INTO now_state FROM poll WHERE id = coalesce(NEW.poll_id, OLD.poll_id);
  IF TG_TABLE_NAME = 'poll_voter' THEN
    IF TG_OP IN ('INSERT', 'DELETE') AND now_state <> 'draft' THEN
      RAISE EXCEPTION 'STEELYARD poll: 投票公布后不能增减名册 the roll is fixed once the poll is announced' USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.class <> OLD.class OR NEW.leaf_salt <> OLD.leaf_salt OR NEW.person_id IS DISTINCT FROM OLD.person_id OR (now_state <> 'draft' AND (NEW.account_id IS DISTINCT FROM OLD.account_id OR NEW.code_hash IS DISTINCT FROM OLD.code_hash OR NEW.name <> OLD.name))
       OR (NEW.removed_reason IS DISTINCT FROM OLD.removed_reason AND (OLD.removed_reason IS NOT NULL OR EXISTS (SELECT 1 FROM poll_issue WHERE voter_id = OLD.id)))) THEN
      RAISE EXCEPTION 'STEELYARD poll: 已领票的人不能从名册中除名 a voter with a token cannot be struck off' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF TG_TABLE_NAME = 'poll_issue' THEN
    IF now_state <> 'announced' OR EXISTS (SELECT 1 FROM poll_voter WHERE id = NEW.voter_id AND (removed_reason IS NOT NULL OR poll_id <> NEW.poll_id)) THEN
      RAISE EXCEPTION 'STEELYARD poll: 现在不能领票 no token can be issued now' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF now_state <> 'closed' THEN
    RAISE EXCEPTION 'STEELYARD poll: 选票只在截止时一并入库 ballots come onto the board at the close alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER poll_voter_roll BEFORE INSERT OR UPDATE OR DELETE ON poll_voter FOR EACH ROW EXECUTE FUNCTION steelyard_poll_roll();
CREATE TRIGGER poll_issue_open BEFORE INSERT ON poll_issue FOR EACH ROW EXECUTE FUNCTION steelyard_poll_roll();
CREATE TRIGGER poll_ballot_closed BEFORE INSERT ON poll_ballot FOR EACH ROW EXECUTE FUNCTION steelyard_poll_roll();
