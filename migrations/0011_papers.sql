-- Word templates of an office for its papers: the newest version of a kind is in force, one without a file means the built-in paper again.
CREATE TABLE paper_template (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('form', 'roster')),
  version integer NOT NULL CHECK (version > 0),
  blob text REFERENCES blob (sha256),
  file_name text,
  author uuid,
  author_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (kind, version)
);
SELECT steelyard_protect('paper_template');
CREATE TRIGGER paper_template_append BEFORE UPDATE OR DELETE ON paper_template FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
