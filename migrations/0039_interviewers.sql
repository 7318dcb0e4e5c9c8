-- Interviewers of a contest: people of the roster, or others who declared what ties they have. Whoever is taken off stays, with the reason.
CREATE TABLE contest_interviewer (
  id uuid PRIMARY KEY,
  contest_id uuid NOT NULL REFERENCES contest (id),
  person_id uuid REFERENCES person (id),
  name text NOT NULL CHECK (trim(name) <> ''),
  declared text CHECK (trim(declared) <> ''),
  away text CHECK (trim(away) <> ''),
  CHECK (person_id IS NOT NULL OR declared IS NOT NULL)
);
CREATE UNIQUE INDEX contest_interviewer_once ON contest_interviewer (contest_id, person_id) WHERE away IS NULL;
CREATE INDEX contest_interviewer_of ON contest_interviewer (contest_id);
SELECT steelyard_protect('contest_interviewer');
