-- The record: entries, the rows each entry speaks for, the outbox of the sequencer and the checkpoints.
-- steelyard_app is the only role the program uses once the tables stand; it owns nothing.

CREATE TABLE record_entry (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  actor uuid,
  verb text NOT NULL,
  case_id uuid,
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 2 AND 65535),
  txid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX record_entry_at ON record_entry (at DESC, id);
CREATE INDEX record_entry_actor ON record_entry (actor, at DESC);
CREATE INDEX record_entry_case ON record_entry (case_id, at DESC) WHERE case_id IS NOT NULL;

-- One line per row version that an entry wrote (written with the entry in one statement; the verifier checks that they belong together); salt is sealed with the installation's key and destroyed on erasure.
CREATE TABLE record_row (
  entry_id uuid NOT NULL,
  n integer NOT NULL,
  tbl text NOT NULL,
  row_id uuid NOT NULL,
  prev text,
  now text,
  salt bytea,
  txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (entry_id, n)
);
CREATE INDEX record_row_row ON record_row (row_id, tbl);

CREATE TABLE record_subject (
  entry_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, entry_id)
);
CREATE INDEX record_subject_at ON record_subject (subject_id, at DESC);

-- The words of an entry: names and values, for people; committed to by the entry as a row of its own.
CREATE TABLE record_detail (
  id uuid PRIMARY KEY,
  params jsonb NOT NULL
);

CREATE TABLE record_outbox (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_id uuid NOT NULL
);

CREATE TABLE record_index (
  idx bigint PRIMARY KEY CHECK (idx >= 0),
  entry_id uuid NOT NULL UNIQUE
);

CREATE TABLE record_checkpoint (
  size bigint PRIMARY KEY,
  root text NOT NULL,
  note text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION steelyard_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'STEELYARD append-only: % on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION steelyard_salt_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.salt IS NULL AND (NEW.entry_id, NEW.n, NEW.tbl, NEW.row_id, NEW.prev, NEW.now, NEW.txid)
     IS NOT DISTINCT FROM (OLD.entry_id, OLD.n, OLD.tbl, OLD.row_id, OLD.prev, OLD.now, OLD.txid) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'STEELYARD append-only: UPDATE on record_row is refused' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER record_entry_append BEFORE UPDATE OR DELETE OR TRUNCATE ON record_entry FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
CREATE TRIGGER record_row_append BEFORE DELETE OR TRUNCATE ON record_row FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
CREATE TRIGGER record_row_salt BEFORE UPDATE ON record_row FOR EACH ROW EXECUTE FUNCTION steelyard_salt_only();
CREATE TRIGGER record_subject_append BEFORE UPDATE OR DELETE OR TRUNCATE ON record_subject FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
CREATE TRIGGER record_index_append BEFORE UPDATE OR DELETE OR TRUNCATE ON record_index FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
CREATE TRIGGER record_checkpoint_append BEFORE UPDATE OR DELETE OR TRUNCATE ON record_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Every row of a protected table must be spoken for by an entry of the same transaction. Checked at commit.
CREATE FUNCTION steelyard_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE target uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN target := OLD.id; ELSE target := NEW.id; END IF;
  IF NOT EXISTS (SELECT 1 FROM record_row WHERE row_id = target AND tbl = TG_TABLE_NAME AND txid = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'STEELYARD unrecorded: % on % without an entry of the record is refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION steelyard_protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE CONSTRAINT TRIGGER steelyard_recorded AFTER INSERT OR UPDATE OR DELETE ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_recorded()', target);
  EXECUTE format('CREATE TRIGGER steelyard_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only()', target);
END $$;

CREATE TRIGGER record_detail_append BEFORE UPDATE OR TRUNCATE ON record_detail FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Content-addressed bytes (photographs, imported files, sealed bundles). The key is the SHA-256 in hex, checked by the verifier.
CREATE TABLE blob (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  mime text NOT NULL,
  bytes bytea NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK (encode(sha256(bytes), 'hex') = sha256)
);
CREATE TRIGGER blob_append BEFORE UPDATE OR TRUNCATE ON blob FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Numbers and names that belong to the institution, each with author and day. The newest row of a key is in force.
CREATE TABLE setting (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  value jsonb NOT NULL,
  from_day date NOT NULL,
  author uuid,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX setting_key ON setting (key, from_day DESC, at DESC);
SELECT steelyard_protect('setting');
