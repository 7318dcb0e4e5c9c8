-- The file room: materials by class, pages by the hash of their bytes, reading permits, transfers in and out, imports of scanned trees.
CREATE TABLE file_transfer (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  direction text NOT NULL CHECK (direction IN ('out', 'in')),
  number text NOT NULL,
  reason text NOT NULL,
  counterpart text NOT NULL,
  carried_by text NOT NULL CHECK (carried_by IN ('confidential-post', 'messenger')),
  carrier text,
  changed_on date NOT NULL,
  due_on date NOT NULL,
  sent_on date NOT NULL,
  items jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('sent', 'received')),
  receipt_on date,
  receipt_by text,
  differences text,
  made_by uuid,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'received') = (receipt_on IS NOT NULL AND receipt_by IS NOT NULL)),
  CHECK ((carried_by = 'messenger') = (carrier IS NOT NULL))
);
CREATE INDEX file_transfer_person ON file_transfer (person_id);
CREATE UNIQUE INDEX file_transfer_number ON file_transfer (number);
CREATE INDEX file_transfer_open ON file_transfer (sent_on) WHERE state = 'sent';
SELECT steelyard_protect('file_transfer');

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
  filed_at timestamptz NOT NULL DEFAULT now(),
  -- Until this moment the keeper who filed it may still check the pages.
  closed_at timestamptz,
  withdrawn_reason text,
  -- The transfer it left with: still in the catalogue, no longer readable here.
  sent_with uuid REFERENCES file_transfer (id),
  CHECK (sub IS NULL OR split_part(sub, '-', 1) = cls),
  CHECK ((state = 'withdrawn') = (withdrawn_reason IS NOT NULL))
);
CREATE INDEX file_material_person ON file_material (person_id, cls, n);
CREATE UNIQUE INDEX file_material_number ON file_material (person_id, cls, coalesce(sub, ''), n);
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
  -- The page as a picture, where the original is not one itself (PDF, TIFF).
  image text REFERENCES blob (sha256),
  scanned_at text,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (material_id, n)
);
CREATE INDEX file_page_person ON file_page (person_id);
CREATE INDEX file_page_blob ON file_page (blob, blob_page);
SELECT steelyard_protect('file_page');
CREATE TRIGGER file_page_append BEFORE UPDATE ON file_page FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE file_permit (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  purpose text NOT NULL,
  reader_id uuid NOT NULL,
  reader_name text NOT NULL,
  second_reader text NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  -- [{materialId, pages: [n …] or null for all}]; null = the whole file.
  scope jsonb,
  state text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'approved', 'refused', 'returned')),
  requested_at timestamptz NOT NULL,
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  decision_note text,
  started_at timestamptz,
  ends_at timestamptz,
  returned_at timestamptz,
  CHECK (decided_by IS DISTINCT FROM reader_id OR decided_by IS NULL),
  CHECK (state = 'requested' OR decided_by IS NOT NULL),
  CHECK (started_at IS NULL OR decided_by IS NOT NULL)
);
CREATE INDEX file_permit_person ON file_permit (person_id);
CREATE INDEX file_permit_reader ON file_permit (reader_id);
CREATE INDEX file_permit_open ON file_permit (requested_at) WHERE state = 'requested';
SELECT steelyard_protect('file_permit');

CREATE TABLE file_import (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  name text NOT NULL,
  blob text NOT NULL REFERENCES blob (sha256),
  proposal jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'filed', 'discarded')),
  made_by uuid,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX file_import_person ON file_import (person_id);
SELECT steelyard_protect('file_import');
