-- Units and posts keep their attributes by period: from_day inclusive, to_day exclusive, null = still.
CREATE TABLE unit (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  sort integer NOT NULL DEFAULT 0
);
SELECT steelyard_protect('unit');

CREATE TABLE unit_period (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL REFERENCES unit (id),
  parent_id uuid REFERENCES unit (id),
  name text NOT NULL,
  short_name text,
  kind text NOT NULL,
  level text,
  organ_kind text NOT NULL,
  establishment integer CHECK (establishment >= 0),
  from_day date NOT NULL,
  to_day date CHECK (to_day > from_day)
);
CREATE INDEX unit_period_unit ON unit_period (unit_id, from_day);
CREATE INDEX unit_period_parent ON unit_period (parent_id);
SELECT steelyard_protect('unit_period');

CREATE TABLE post (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  sort integer NOT NULL DEFAULT 0
);
SELECT steelyard_protect('post');

CREATE TABLE post_period (
  id uuid PRIMARY KEY,
  post_id uuid NOT NULL REFERENCES post (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  title text NOT NULL,
  rank text NOT NULL,
  role text,
  is_leading boolean NOT NULL DEFAULT true,
  how_filled text NOT NULL DEFAULT 'appointed',
  party_post boolean NOT NULL DEFAULT false,
  special_post boolean NOT NULL DEFAULT false,
  establishment integer NOT NULL DEFAULT 1 CHECK (establishment >= 0),
  from_day date NOT NULL,
  to_day date CHECK (to_day > from_day)
);
CREATE INDEX post_period_post ON post_period (post_id, from_day);
CREATE INDEX post_period_unit ON post_period (unit_id);
SELECT steelyard_protect('post_period');

-- Dates of people are text YYYY, YYYY-MM or YYYY-MM-DD: the precision of the file is kept.
CREATE TABLE person (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  name_key text NOT NULL,
  initials text NOT NULL,
  stroke_key text NOT NULL,
  grams text[] NOT NULL,
  sex text CHECK (sex IN ('男', '女')),
  birth text,
  ethnicity text,
  native_place text,
  birth_place text,
  work_start text,
  party text,
  party_join text,
  party_regular text,
  health text,
  health_fit boolean,
  tech_title text,
  specialty text,
  id_number text,
  id_key text,
  photo text REFERENCES blob (sha256),
  status text NOT NULL DEFAULT 'serving' CHECK (status IN ('serving', 'retired', 'left', 'deceased')),
  unit_id uuid REFERENCES unit (id),
  post_text text,
  rank text,
  rank_order integer NOT NULL DEFAULT 999,
  job_rank text,
  post_since text,
  rank_since text,
  entry_channel text,
  entered_on text,
  reserve boolean NOT NULL DEFAULT false,
  training_hours integer,
  standing jsonb NOT NULL DEFAULT '{}',
  resume_text text,
  awards_text text,
  source_blob text REFERENCES blob (sha256),
  raw jsonb NOT NULL DEFAULT '{}',
  doubts jsonb NOT NULL DEFAULT '[]',
  created_day date NOT NULL
);
CREATE INDEX person_unit ON person (unit_id, rank_order, id);
CREATE INDEX person_rank ON person (rank_order, id);
CREATE INDEX person_stroke ON person (stroke_key, id);
CREATE INDEX person_birth ON person (birth, id);
CREATE INDEX person_initials ON person (initials text_pattern_ops);
CREATE INDEX person_id_key ON person (id_key);
CREATE INDEX person_name_birth ON person (name_key, birth);
CREATE INDEX person_grams ON person USING gin (grams);
CREATE INDEX person_reserve ON person (rank_order, id) WHERE reserve;
SELECT steelyard_protect('person');

-- What a basic fact was before a change, until which day, on which evidence. Read backwards to see a past day.
CREATE TABLE person_change (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  field text NOT NULL,
  old_value jsonb,
  new_value jsonb,
  day date NOT NULL,
  evidence text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX person_change_person ON person_change (person_id, day);
SELECT steelyard_protect('person_change');
CREATE TRIGGER person_change_append BEFORE UPDATE ON person_change FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE holding (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  post_id uuid REFERENCES post (id),
  unit_id uuid REFERENCES unit (id),
  unit_text text NOT NULL DEFAULT '',
  title text NOT NULL,
  rank text,
  role text,
  is_leading boolean NOT NULL DEFAULT false,
  grassroots boolean,
  probation boolean,
  promoted boolean,
  exceptional text,
  concurrent boolean NOT NULL DEFAULT false,
  appointed_on text,
  from_date text,
  to_date text,
  basis text,
  case_id uuid
);
CREATE INDEX holding_person ON holding (person_id);
CREATE INDEX holding_post ON holding (post_id);
CREATE INDEX holding_unit ON holding (unit_id);
SELECT steelyard_protect('holding');

CREATE TABLE rank_period (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  rank text NOT NULL,
  from_date text,
  to_date text,
  basis text
);
CREATE INDEX rank_period_person ON rank_period (person_id);
SELECT steelyard_protect('rank_period');

CREATE TABLE education (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  mode text NOT NULL CHECK (mode IN ('full-time', 'in-service')),
  level text,
  degree text,
  school text,
  degree_school text,
  from_date text,
  to_date text
);
CREATE INDEX education_person ON education (person_id);
SELECT steelyard_protect('education');

CREATE TABLE award (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  title text NOT NULL,
  granted_by text,
  date text
);
CREATE INDEX award_person ON award (person_id);
SELECT steelyard_protect('award');

CREATE TABLE punishment (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL,
  decided_on date NOT NULL,
  months integer,
  affects_use boolean,
  basis text
);
CREATE INDEX punishment_person ON punishment (person_id);
SELECT steelyard_protect('punishment');

CREATE TABLE appraisal (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  year integer NOT NULL,
  grade text NOT NULL CHECK (grade IN ('excellent', 'competent', 'basic', 'incompetent', 'undetermined')),
  UNIQUE (person_id, year)
);
SELECT steelyard_protect('appraisal');

CREATE TABLE family (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  sort integer NOT NULL DEFAULT 0,
  relation text NOT NULL,
  name text NOT NULL,
  birth text,
  politics text,
  unit_text text,
  abroad boolean,
  living boolean,
  linked_person_id uuid REFERENCES person (id)
);
CREATE INDEX family_person ON family (person_id);
CREATE INDEX family_linked ON family (linked_person_id);
SELECT steelyard_protect('family');

-- An import: what was uploaded and understood. Nothing of it is in the roster before `committed`.
CREATE TABLE import_batch (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  file_name text NOT NULL,
  source_blob text NOT NULL REFERENCES blob (sha256),
  state text NOT NULL CHECK (state IN ('previewed', 'committed', 'discarded')),
  options jsonb NOT NULL DEFAULT '{}',
  summary jsonb NOT NULL DEFAULT '{}',
  created_by uuid,
  at timestamptz NOT NULL DEFAULT now()
);
SELECT steelyard_protect('import_batch');
