-- Imports that remember, propose and can be undone; two records of one person made one, and parted again.

-- void: entered by an import that was undone. merged: the person goes on in another record (merged_into). Both stay readable and are in no list.
ALTER TABLE person DROP CONSTRAINT person_status_check;
ALTER TABLE person ADD CONSTRAINT person_status_check CHECK (status IN ('serving', 'retired', 'left', 'deceased', 'void', 'merged'));
ALTER TABLE person ADD COLUMN merged_into uuid REFERENCES person (id);
ALTER TABLE person ADD CONSTRAINT person_merged_check CHECK ((status = 'merged') = (merged_into IS NOT NULL));
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE import_batch DROP CONSTRAINT import_batch_state_check;
ALTER TABLE import_batch ADD CONSTRAINT import_batch_state_check CHECK (state IN ('reading', 'previewed', 'committed', 'discarded', 'undone'));
CREATE INDEX import_batch_by ON import_batch (created_by, at DESC);

-- What an import found against a protected fact: never written over, raised as a correction or dropped.
CREATE TABLE import_proposal (
  id uuid PRIMARY KEY,
  batch_id uuid REFERENCES import_batch (id),
  person_id uuid NOT NULL REFERENCES person (id),
  field text NOT NULL,
  old_value jsonb,
  new_value jsonb,
  source text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'raised', 'dropped')),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX import_proposal_person ON import_proposal (person_id) WHERE state = 'open';
CREATE INDEX import_proposal_batch ON import_proposal (batch_id);
SELECT steelyard_protect('import_proposal');

-- What the columns of a sheet meant the last time a sheet of the same headings was imported.
CREATE TABLE import_mapping (
  id uuid PRIMARY KEY,
  layout text NOT NULL UNIQUE,
  mapping jsonb NOT NULL,
  by_account uuid,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
SELECT steelyard_protect('import_mapping');

-- What a commit wrote, so that it can be set back. `created` names people in `after`; `fact` and `row` carry what was before and after.
CREATE TABLE import_effect (
  id uuid PRIMARY KEY,
  batch_id uuid NOT NULL REFERENCES import_batch (id),
  person_id uuid REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('created', 'fact', 'row')),
  field text NOT NULL,
  row_id uuid,
  before jsonb,
  after jsonb
);
CREATE INDEX import_effect_batch ON import_effect (batch_id);
SELECT steelyard_protect('import_effect');

-- Two records of one person: asked for by one, decided by another; `moved` is what the merge did, for the way back.
CREATE TABLE person_merge (
  id uuid PRIMARY KEY,
  kept_id uuid NOT NULL REFERENCES person (id),
  secondary_id uuid NOT NULL REFERENCES person (id),
  state text NOT NULL CHECK (state IN ('requested', 'declined', 'merged', 'split-requested', 'split')),
  take jsonb NOT NULL DEFAULT '[]',
  moved jsonb,
  reason text NOT NULL,
  evidence text NOT NULL,
  requested_by uuid NOT NULL,
  requested_name text NOT NULL,
  requested_at timestamptz NOT NULL,
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  split_reason text,
  split_evidence text,
  split_by uuid,
  split_name text,
  split_decided_by uuid,
  split_decided_name text,
  split_decided_at timestamptz,
  CHECK (kept_id <> secondary_id),
  CHECK (decided_by <> requested_by),
  CHECK (split_decided_by <> split_by)
);
CREATE INDEX person_merge_kept ON person_merge (kept_id);
CREATE INDEX person_merge_secondary ON person_merge (secondary_id);
CREATE UNIQUE INDEX person_merge_open ON person_merge (least(kept_id, secondary_id), greatest(kept_id, secondary_id)) WHERE state IN ('requested', 'merged', 'split-requested');
SELECT steelyard_protect('person_merge');
