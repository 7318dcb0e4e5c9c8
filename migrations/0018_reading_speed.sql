-- Months in posts for everybody at once: the same answers as before in a sixth of the time. One post needs no sorting, and each stretch
-- is added up as it ends instead of in two more walks. Held against `monthsIn` of src/domain/tenure.ts by the same test.
CREATE OR REPLACE FUNCTION steelyard_months_in(froms text[], tos text[], at date, by_month boolean) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  n integer := coalesce(array_length(froms, 1), 0);
  f text;
  t text;
  a date;
  b date;
  surely_a date;
  surely_b date;
  surely_days integer := 0;
  maybe_a date;
  maybe_b date;
  maybe_days integer := 0;
BEGIN
  IF n > 1 THEN
    SELECT array_agg(x.a ORDER BY x.a COLLATE "C", x.b COLLATE "C"), array_agg(x.b ORDER BY x.a COLLATE "C", x.b COLLATE "C") INTO froms, tos FROM unnest(froms, tos) AS x (a, b);
  END IF;
  FOR i IN 1..n + 1 LOOP
    IF i <= n THEN
      CONTINUE WHEN froms[i] IS NULL OR steelyard_first_day(froms[i]) > at;
      -- A post that begins within or right after the stretch goes on with it.
      IF f IS NOT NULL AND (t IS NULL OR t COLLATE "C" >= froms[i] COLLATE "C" OR left(t, 7) = left(froms[i], 7)
          OR (length(t) = 10 AND length(froms[i]) = 10 AND steelyard_first_day(t) + 1 = steelyard_first_day(froms[i]))) THEN
        IF t IS NOT NULL AND (tos[i] IS NULL OR tos[i] COLLATE "C" > t COLLATE "C") THEN t := tos[i]; END IF;
        CONTINUE;
      END IF;
    END IF;
    -- Earlier, separate stretches are added by moving the last one's first day back by their days.
    IF f IS NOT NULL THEN
      a := CASE WHEN by_month AND length(f) = 7 THEN steelyard_first_day(f) ELSE steelyard_last_day(f) END;
      b := CASE WHEN t IS NULL THEN at ELSE least(steelyard_first_day(t), at) END;
      IF a <= b THEN
        surely_days := surely_days + coalesce(surely_b - surely_a, 0);
        surely_a := a;
        surely_b := b;
      END IF;
      a := steelyard_first_day(f);
      b := CASE WHEN t IS NULL THEN at WHEN by_month AND length(t) = 7 THEN least(steelyard_first_day(t), at) ELSE least(steelyard_last_day(t), at) END;
      IF a <= b THEN
        maybe_days := maybe_days + coalesce(maybe_b - maybe_a, 0);
        maybe_a := a;
        maybe_b := b;
      END IF;
    END IF;
    IF i <= n THEN
      f := froms[i];
      t := tos[i];
    END IF;
  END LOOP;
  RETURN ARRAY[coalesce(greatest(0, steelyard_full_months(surely_a - surely_days, surely_b)), 0), coalesce(greatest(0, steelyard_full_months(maybe_a - maybe_days, maybe_b)), 0)];
END $$;

-- A page of the record asks for the subjects of its entries, and of each entry whether it is about somebody; a person's entries are found by
-- record_subject_at. Rows of one entry then stand side by side, which also writes them faster.
ALTER TABLE record_subject DROP CONSTRAINT record_subject_pkey, ADD PRIMARY KEY (entry_id, subject_id);
