-- The file room: materials by class, pages by the hash of their bytes.
CREATE TABLE file_material (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  cls text NOT NULL CHECK (cls IN ('1', '2', '3', '4', '5', '6', '7', '8', '9', '10')),
  sub text CHECK (sub IN ('4-1', '4-2', '4-3', '4-4', '9-1', '9-2', '9-3', '9-4')),
  class_text text NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  title text NOT NULL,
  made_on text,
  copies integer NOT NULL DEFAULT 1 CHECK (copies > 0),
  pages integer NOT NULL DEFAULT 0 CHECK (pages >= 0),
  note text,
  state text NOT NULL DEFAULT 'filed' CHECK (state IN ('filed', 'withdrawn')),
  filed_by uuid,
  filed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX file_material_person ON file_material (person_id, cls, n);
SELECT steelyard_protect('file_material');

CREATE TABLE file_page (
  id uuid PRIMARY KEY,
  material_id uuid NOT NULL REFERENCES file_material (id),
  person_id uuid NOT NULL REFERENCES person (id),
  n integer NOT NULL CHECK (n > 0),
  blob text NOT NULL REFERENCES blob (sha256),
  blob_page integer NOT NULL DEFAULT 1 CHECK (blob_page > 0),
  mime text NOT NULL,
  width integer,
  height integer,
  thumb text REFERENCES blob (sha256),
  scanned_at text,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (material_id, n)
);
CREATE INDEX file_page_person ON file_page (person_id);
CREATE INDEX file_page_blob ON file_page (blob, blob_page);
SELECT steelyard_protect('file_page');
CREATE TRIGGER file_page_append BEFORE UPDATE ON file_page FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
