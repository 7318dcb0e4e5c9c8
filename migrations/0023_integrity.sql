-- Discipline: the institution's own prohibitions, and the register of intercessions, which nobody can withdraw or change.

CREATE TABLE prohibition (
  id uuid PRIMARY KEY,
  list text NOT NULL CHECK (trim(list) <> ''),
  words text NOT NULL CHECK (trim(words) <> ''),
  stages jsonb NOT NULL CHECK (jsonb_typeof(stages) = 'array' AND jsonb_array_length(stages) > 0),
  term_change integer NOT NULL CHECK (term_change IN (0, 1)),
  source text NOT NULL,
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  author uuid NOT NULL,
  author_name text NOT NULL,
  approver uuid,
  approver_name text,
  approved_day date,
  CHECK (approver IS NULL OR approver <> author),
  CHECK ((approver IS NULL) = (approved_day IS NULL))
);
SELECT steelyard_protect('prohibition');

CREATE TABLE intercession (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  at timestamptz NOT NULL,
  filed_by uuid NOT NULL,
  filed_by_name text NOT NULL,
  happened_on date NOT NULL,
  who text NOT NULL CHECK (trim(who) <> ''),
  who_unit text NOT NULL,
  for_whom text NOT NULL CHECK (trim(for_whom) <> ''),
  for_person_id uuid REFERENCES person (id),
  case_id uuid REFERENCES selection_case (id),
  way text NOT NULL CHECK (way IN ('in-person', 'phone', 'message', 'paper', 'through-another')),
  what text NOT NULL CHECK (trim(what) <> ''),
  answered text NOT NULL
);
CREATE INDEX intercession_filer ON intercession (filed_by);
CREATE INDEX intercession_person ON intercession (for_person_id);
CREATE INDEX intercession_case ON intercession (case_id);
SELECT steelyard_protect('intercession');
CREATE TRIGGER intercession_append BEFORE UPDATE OR DELETE ON intercession FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE intercession_note (
  id uuid PRIMARY KEY,
  intercession_id uuid NOT NULL REFERENCES intercession (id),
  at timestamptz NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('addition', 'handling')),
  words text NOT NULL CHECK (trim(words) <> '')
);
CREATE INDEX intercession_note_of ON intercession_note (intercession_id, at);
SELECT steelyard_protect('intercession_note');
CREATE TRIGGER intercession_note_append BEFORE UPDATE OR DELETE ON intercession_note FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
