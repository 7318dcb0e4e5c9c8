-- What an import of thousands costs: rows that are entered together are checked together, and the indexes are those that are read.

-- Rows entered by one statement, on their way to the check at commit. Written and cleared by the two functions below alone; the
-- program's role has no right to it. Unlogged: what is left of it after a crash belongs to transactions that never were.
CREATE UNLOGGED TABLE record_due (
  n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tbl text NOT NULL,
  list text,
  ids uuid[] NOT NULL,
  whose uuid[]
);

-- A row of a protected list: through a door, or refused. `list` is its name in a correction.
CREATE FUNCTION steelyard_protected_row(tbl text, list text, op text, before jsonb, after jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  whose uuid := coalesce(before, after)->>'person_id';
  which uuid := coalesce(before, after)->>'id';
BEGIN
  IF before = after OR (before - 'person_id' = after - 'person_id' AND steelyard_door_merge(whose, (after->>'person_id')::uuid)) THEN
    RETURN;
  END IF;
  IF coalesce(after, before)->>'person_id' = whose::text THEN
    IF steelyard_door_new(whose) THEN
      RETURN;
    END IF;
    IF EXISTS (SELECT 1 FROM steelyard_door_approved(whose) i WHERE i->>'kind' = 'row' AND i->>'list' = steelyard_protected_row.list AND i->>'rowId' = which::text
        AND i->>'act' = CASE op WHEN 'INSERT' THEN 'add' WHEN 'UPDATE' THEN 'change' ELSE 'remove' END) THEN
      RETURN;
    END IF;
    IF tbl = 'holding' AND (CASE op
        WHEN 'INSERT' THEN EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'appointment.made' AND e.case_id::text = after->>'case_id'
          AND e.payload->>'holdingId' = which::text AND e.payload->>'personId' = whose::text AND e.payload->>'effectiveOn' = after->>'from_date')
        WHEN 'UPDATE' THEN (before - 'to_date' = after - 'to_date' AND EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'appointment.made'
            AND e.payload->>'effectiveOn' = after->>'to_date' AND e.payload->'endHoldings' @> jsonb_build_array(jsonb_build_object('holdingId', which))))
          OR (before - 'to_date' - 'probation' = after - 'to_date' - 'probation' AND EXISTS (SELECT 1 FROM steelyard_door_case(whose, which) e WHERE e.kind = 'case.closed' AND e.case_id::text = before->>'case_id'))
        ELSE false END) THEN
      RETURN;
    END IF;
  END IF;
  PERFORM steelyard_correction_refuse(format('%s 的记录只能经申请、档案依据和另一人审批更改 rows of %s change only by an approved correction', list, list));
END $$;

CREATE OR REPLACE FUNCTION steelyard_protected_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM steelyard_protected_row(TG_TABLE_NAME, TG_ARGV[0], TG_OP, CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END);
  RETURN NULL;
END $$;

-- After one INSERT: its rows as one line of record_due. TG_ARGV[0] is the name of the protected list, where the table is one.
CREATE FUNCTION steelyard_gather() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_NARGS = 0 THEN
    INSERT INTO record_due (tbl, ids) SELECT TG_TABLE_NAME, array_agg(id) FROM entered HAVING count(*) > 0;
  ELSE
    INSERT INTO record_due (tbl, list, ids, whose) SELECT TG_TABLE_NAME, TG_ARGV[0], array_agg(id), array_agg(person_id) FROM entered HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;

-- At commit: every row of the line is spoken for by an entry of this transaction, and a row of a protected list belongs to a person
-- entered in it or came through a door. A row that is gone again or went to another person meanwhile has no door.
CREATE FUNCTION steelyard_due() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r record;
  after jsonb;
BEGIN
  IF EXISTS (SELECT 1 FROM unnest(NEW.ids) i WHERE NOT EXISTS (SELECT 1 FROM record_row WHERE row_id = i AND tbl = NEW.tbl AND txid = pg_current_xact_id())) THEN
    RAISE EXCEPTION 'STEELYARD unrecorded: INSERT on % without an entry of the record is refused', NEW.tbl USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.list IS NOT NULL THEN
    FOR r IN SELECT e.id, e.person_id FROM unnest(NEW.ids, NEW.whose) e (id, person_id)
        WHERE (SELECT bool_and(txid = pg_current_xact_id()) FROM record_row WHERE row_id = e.person_id AND tbl = 'person') IS NOT TRUE LOOP
      EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE id = $1 AND person_id = $2', NEW.tbl) INTO after USING r.id, r.person_id;
      PERFORM steelyard_protected_row(NEW.tbl, NEW.list, 'INSERT', NULL, coalesce(after, '{}'));
    END LOOP;
  END IF;
  DELETE FROM record_due WHERE n = NEW.n;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER record_due_check AFTER INSERT ON record_due DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_due();

-- Instead of one deferred check for each row entered; changes and removals keep theirs.
CREATE FUNCTION steelyard_protect_gathered(target regclass, list text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TRIGGER steelyard_recorded ON %s', target);
  EXECUTE format('CREATE CONSTRAINT TRIGGER steelyard_recorded AFTER UPDATE OR DELETE ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_recorded()', target);
  EXECUTE format('CREATE TRIGGER steelyard_gathered AFTER INSERT ON %s REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION steelyard_gather(%s)', target, coalesce(quote_literal(list), ''));
  IF list IS NOT NULL THEN
    EXECUTE format('DROP TRIGGER %I ON %s', target || '_protected', target);
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER UPDATE OR DELETE ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION steelyard_protected_rows(%L)', target || '_protected', target, list);
  END IF;
END $$;
SELECT steelyard_protect_gathered('person');
SELECT steelyard_protect_gathered('family');
SELECT steelyard_protect_gathered('appraisal');
SELECT steelyard_protect_gathered('education', 'education');
SELECT steelyard_protect_gathered('holding', 'holdings');

-- person_id_prefix finds whole numbers as well as beginnings.
DROP INDEX person_id_key;
-- Names wait in a short list (128 kB) that every search reads along, and go into the index together.
ALTER INDEX person_grams SET (fastupdate = on, gin_pending_list_limit = 128);
