-- Appraisal of leading bodies: a round may be of bodies, each a unit with the members who made it up as of the day; among members of bodies the
-- principal one is known. And the seed of a draw of talks stays outside the database until it is told.

ALTER TABLE appraisal_round DROP CONSTRAINT appraisal_round_about_check;
ALTER TABLE appraisal_round ADD CONSTRAINT appraisal_round_about_check CHECK (about IN ('servant', 'leader', 'body'));

ALTER TABLE appraisal_member ALTER COLUMN person_id DROP NOT NULL;
ALTER TABLE appraisal_member ADD COLUMN unit_id uuid REFERENCES unit (id);
-- Who made up the body on the day: person, name, post, whether the principal one.
ALTER TABLE appraisal_member ADD COLUMN people jsonb CHECK (jsonb_typeof(people) = 'array');
-- True for the principal member of a leading body; null where it was not asked.
ALTER TABLE appraisal_member ADD COLUMN chief boolean;
ALTER TABLE appraisal_member ADD CONSTRAINT appraisal_member_of CHECK ((person_id IS NULL) = (unit_id IS NOT NULL) AND (unit_id IS NULL) = (people IS NULL));
CREATE UNIQUE INDEX appraisal_member_body ON appraisal_member (round_id, unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX appraisal_member_people ON appraisal_member USING gin (people jsonb_path_ops) WHERE unit_id IS NOT NULL;

ALTER TABLE appraisal_decision DROP CONSTRAINT appraisal_decision_grade_check;
ALTER TABLE appraisal_decision ADD CONSTRAINT appraisal_decision_grade_check CHECK (grade IN ('excellent', 'competent', 'basic', 'incompetent', 'undetermined', 'fine', 'better', 'good', 'fair', 'poor', 'words'));

CREATE OR REPLACE FUNCTION steelyard_appraisal_grade() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.person_id IS DISTINCT FROM OLD.person_id OR NEW.unit_id IS DISTINCT FROM OLD.unit_id OR NEW.people IS DISTINCT FROM OLD.people OR NEW.round_id <> OLD.round_id OR NEW.decisions < OLD.decisions THEN
    RAISE EXCEPTION 'STEELYARD appraisal: 考核对象和决定次数不能改写 whom an appraisal is of cannot be rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.grade IS DISTINCT FROM OLD.grade OR NEW.decisions <> OLD.decisions) AND NOT EXISTS (SELECT 1 FROM appraisal_decision d WHERE d.member_id = NEW.id AND d.n = NEW.decisions AND d.grade = NEW.grade) THEN
    RAISE EXCEPTION 'STEELYARD appraisal: 等次只能由集体决定产生 a grade comes from a decision alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Seeds of draws: what stands here from before stays to be told; nothing more is taken.
CREATE FUNCTION steelyard_no_seed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'STEELYARD interviews: 种子在公布之前不存入数据库 a seed is not kept in the database before it is told' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER interview_seed_none BEFORE INSERT ON interview_seed FOR EACH STATEMENT EXECUTE FUNCTION steelyard_no_seed();
