-- Term change: one recommendation for many posts. A round, its sheets read by two people apart, and what was carried into which case.

CREATE TABLE term_round (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES term_plan (id),
  form text NOT NULL CHECK (form IN ('interview', 'meeting')),
  n integer NOT NULL CHECK (n > 0),
  scope text NOT NULL CHECK (trim(scope) <> ''),
  posts jsonb NOT NULL CHECK (jsonb_typeof(posts) = 'array' AND jsonb_array_length(posts) > 0),
  invited jsonb NOT NULL CHECK (jsonb_typeof(invited) = 'array' AND jsonb_array_length(invited) > 0),
  groups jsonb NOT NULL CHECK (jsonb_typeof(groups) = 'array'),
  facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
  attended jsonb,
  turn integer NOT NULL CHECK (turn > 0),
  agreed jsonb,
  author uuid NOT NULL,
  author_name text NOT NULL,
  day date NOT NULL,
  UNIQUE (plan_id, form, n)
);
SELECT steelyard_protect('term_round');

CREATE TABLE term_sheet (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES term_round (id),
  turn integer NOT NULL CHECK (turn > 0),
  seat integer NOT NULL CHECK (seat IN (1, 2)),
  by uuid NOT NULL,
  by_name text NOT NULL,
  day date NOT NULL,
  figures jsonb NOT NULL CHECK (jsonb_typeof(figures) = 'object'),
  UNIQUE (round_id, turn, seat),
  UNIQUE (round_id, turn, by)
);
SELECT steelyard_protect('term_sheet');
CREATE TRIGGER term_sheet_append BEFORE UPDATE OR DELETE ON term_sheet FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE term_carried (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES term_round (id),
  post_id uuid NOT NULL REFERENCES post (id),
  case_id uuid NOT NULL REFERENCES selection_case (id),
  by uuid NOT NULL,
  by_name text NOT NULL,
  day date NOT NULL,
  UNIQUE (round_id, post_id, by)
);
CREATE INDEX term_carried_case ON term_carried (case_id);
SELECT steelyard_protect('term_carried');
CREATE TRIGGER term_carried_append BEFORE UPDATE OR DELETE ON term_carried FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Figures hold once two people have entered the same; who is on the sheet stays from the first entry on; what is carried stays.
CREATE FUNCTION steelyard_term_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.plan_id <> OLD.plan_id OR NEW.form <> OLD.form OR NEW.n <> OLD.n OR NEW.turn < OLD.turn THEN
    RAISE EXCEPTION 'STEELYARD term: a round keeps its plan, form and number' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.posts <> OLD.posts OR NEW.invited <> OLD.invited) AND EXISTS (SELECT 1 FROM term_sheet s WHERE s.round_id = OLD.id) THEN
    RAISE EXCEPTION 'STEELYARD term: the sheet of a round stays once an entry is made' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.agreed IS DISTINCT FROM OLD.agreed AND EXISTS (SELECT 1 FROM term_carried c WHERE c.round_id = OLD.id) THEN
    RAISE EXCEPTION 'STEELYARD term: figures carried into cases stay' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.agreed IS NOT NULL AND NEW.agreed IS DISTINCT FROM OLD.agreed
     AND (SELECT count(DISTINCT s.by) FROM term_sheet s WHERE s.round_id = OLD.id AND s.turn = NEW.turn AND s.figures = NEW.agreed->'figures') <> 2 THEN
    RAISE EXCEPTION 'STEELYARD term: figures hold when two people have entered the same' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER term_round_figures BEFORE UPDATE ON term_round FOR EACH ROW EXECUTE FUNCTION steelyard_term_round();
