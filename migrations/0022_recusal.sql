-- What a person declares about kinship with another, where the family records do not tell. Kinship counts at once; “none” counts once a
-- second person has confirmed it, and only where a record is missing or unclear.
CREATE TABLE kin_declaration (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  about_id uuid NOT NULL REFERENCES person (id),
  kin boolean NOT NULL,
  relation text,
  statement text NOT NULL,
  day date NOT NULL,
  author uuid NOT NULL,
  author_name text NOT NULL,
  confirmed_by uuid,
  confirmed_name text,
  confirmed_day date,
  withdrawn_day date,
  CHECK (person_id <> about_id),
  CHECK (confirmed_by IS NULL OR confirmed_by <> author),
  CHECK ((confirmed_by IS NULL) = (confirmed_day IS NULL)),
  CHECK (NOT kin OR relation IS NOT NULL)
);
CREATE INDEX kin_declaration_person ON kin_declaration (person_id);
CREATE INDEX kin_declaration_about ON kin_declaration (about_id);
SELECT steelyard_protect('kin_declaration');
