-- Paper sheets of a secret poll: a voter may be on the roll to vote on paper. Of a sheet there is a name and the hash of what it will ask to
-- be signed; of an entry who made it and commitments that say nothing without the sheet's code. No column speaks of a voter.
-- And the draws of a sample for a roll: the seed is committed to first and told with the draw.

ALTER TABLE poll_voter ADD COLUMN paper boolean CHECK (paper);
ALTER TABLE poll_voter DROP CONSTRAINT poll_voter_check;
ALTER TABLE poll_voter ADD CONSTRAINT poll_voter_way CHECK (CASE WHEN paper THEN account_id IS NULL AND code_hash IS NULL ELSE account_id IS NOT NULL OR code_hash IS NOT NULL END);

CREATE TABLE poll_paper (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  class text NOT NULL,
  paper text NOT NULL CHECK (paper ~ '^[0-9a-f]{32}$'),
  request_hash text NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$'),
  UNIQUE (poll_id, paper),
  UNIQUE (poll_id, request_hash)
);
SELECT steelyard_protect('poll_paper');
CREATE TRIGGER poll_paper_append BEFORE UPDATE OR DELETE ON poll_paper FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE poll_paper_entry (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  paper_id uuid NOT NULL REFERENCES poll_paper (id),
  account_id uuid NOT NULL,
  attempt integer NOT NULL CHECK (attempt > 0),
  commitments jsonb NOT NULL CHECK (jsonb_typeof(commitments) = 'array'),
  UNIQUE (paper_id, account_id, attempt)
);
SELECT steelyard_protect('poll_paper_entry');
CREATE TRIGGER poll_paper_entry_append BEFORE UPDATE OR DELETE ON poll_paper_entry FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Two different accounts entered a sheet alike: from here on its request is signed.
CREATE TABLE poll_paper_agreed (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  paper_id uuid NOT NULL UNIQUE REFERENCES poll_paper (id),
  one_entry uuid NOT NULL REFERENCES poll_paper_entry (id),
  other_entry uuid NOT NULL REFERENCES poll_paper_entry (id)
);
SELECT steelyard_protect('poll_paper_agreed');
CREATE TRIGGER poll_paper_agreed_append BEFORE UPDATE OR DELETE ON poll_paper_agreed FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE FUNCTION steelyard_poll_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'poll_voter' THEN
    IF NEW.paper IS DISTINCT FROM OLD.paper THEN
      RAISE EXCEPTION 'STEELYARD poll: 投票方式随名册确定 how somebody votes is fixed with the roll' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (SELECT state FROM poll WHERE id = NEW.poll_id) <> 'announced' THEN
    RAISE EXCEPTION 'STEELYARD poll: 纸质票只在公布后、截止前登记和录入 paper sheets are registered and entered while the poll is open' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_TABLE_NAME = 'poll_paper_entry' THEN
    IF NOT EXISTS (SELECT 1 FROM poll_paper WHERE id = NEW.paper_id AND poll_id = NEW.poll_id) THEN
      RAISE EXCEPTION 'STEELYARD poll: 没有登记这张纸质票 no such sheet is registered' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF TG_TABLE_NAME = 'poll_paper_agreed' THEN
    IF NOT EXISTS (
      SELECT 1 FROM poll_paper_entry a JOIN poll_paper_entry b ON b.id = NEW.other_entry
      WHERE a.id = NEW.one_entry AND a.paper_id = NEW.paper_id AND b.paper_id = NEW.paper_id AND a.poll_id = NEW.poll_id AND a.account_id <> b.account_id AND a.commitments = b.commitments
    ) THEN
      RAISE EXCEPTION 'STEELYARD poll: 纸质票须由两个人录入一致 a paper sheet counts when two people entered it alike' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_voter_paper BEFORE UPDATE ON poll_voter FOR EACH ROW EXECUTE FUNCTION steelyard_poll_paper();
CREATE TRIGGER poll_paper_open BEFORE INSERT ON poll_paper FOR EACH ROW EXECUTE FUNCTION steelyard_poll_paper();
CREATE TRIGGER poll_paper_entry_open BEFORE INSERT ON poll_paper_entry FOR EACH ROW EXECUTE FUNCTION steelyard_poll_paper();
CREATE TRIGGER poll_paper_agreed_two BEFORE INSERT ON poll_paper_agreed FOR EACH ROW EXECUTE FUNCTION steelyard_poll_paper();

CREATE TABLE poll_seed (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  seed text NOT NULL,
  seed_hash text NOT NULL CHECK (seed_hash ~ '^[0-9a-f]{64}$')
);
SELECT steelyard_protect('poll_seed');
CREATE TRIGGER poll_seed_append BEFORE UPDATE OR DELETE ON poll_seed FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE poll_draw (
  id uuid PRIMARY KEY,
  poll_id uuid NOT NULL REFERENCES poll (id),
  seed_id uuid NOT NULL UNIQUE REFERENCES poll_seed (id),
  class text NOT NULL,
  day date NOT NULL,
  strata_by text NOT NULL CHECK (strata_by IN ('unit', 'rank', 'sex-age')),
  seed text NOT NULL,
  frame_hash text NOT NULL CHECK (frame_hash ~ '^[0-9a-f]{64}$'),
  strata jsonb NOT NULL CHECK (jsonb_typeof(strata) = 'array'),
  margin double precision,
  by_name text NOT NULL
);
SELECT steelyard_protect('poll_draw');
CREATE TRIGGER poll_draw_append BEFORE UPDATE OR DELETE ON poll_draw FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
