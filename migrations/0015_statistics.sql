-- Band sets by version, saved queries, and the arithmetic of partial dates as the rules count it (src/domain/tenure.ts).
CREATE TABLE band_set (
  id uuid PRIMARY KEY,
  series uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  measure text NOT NULL CHECK (measure IN ('age', 'birth-year', 'rank-years', 'entry-years')),
  name text NOT NULL CHECK (name <> ''),
  bands jsonb NOT NULL,
  from_day date NOT NULL,
  author uuid,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (series, version)
);
SELECT steelyard_protect('band_set');
CREATE TRIGGER band_set_append BEFORE UPDATE OR DELETE ON band_set FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

CREATE TABLE saved_query (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  query jsonb NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  owner uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX saved_query_owner ON saved_query (owner);
CREATE INDEX saved_query_shared ON saved_query (name) WHERE shared;
SELECT steelyard_protect('saved_query');

-- The first and the last day a date known to the year, month or day can mean.
CREATE FUNCTION steelyard_first_day(d text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE length(d) WHEN 4 THEN make_date(left(d, 4)::int, 1, 1) WHEN 7 THEN make_date(left(d, 4)::int, right(d, 2)::int, 1) ELSE make_date(left(d, 4)::int, substr(d, 6, 2)::int, right(d, 2)::int) END $$;

CREATE FUNCTION steelyard_last_day(d text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE length(d)
     WHEN 4 THEN make_date(left(d, 4)::int, 12, 31)
     WHEN 7 THEN (make_date(left(d, 4)::int, right(d, 2)::int, 1) + interval '1 month')::date - 1
     ELSE make_date(left(d, 4)::int, substr(d, 6, 2)::int, right(d, 2)::int) END $$;

-- Whole months completed between two days.
CREATE FUNCTION steelyard_full_months(a date, b date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (extract(year FROM b)::int - extract(year FROM a)::int) * 12 + extract(month FROM b)::int - extract(month FROM a)::int
     - CASE WHEN extract(day FROM b) < extract(day FROM a) THEN 1 ELSE 0 END $$;

-- Whole months spent in some posts up to a day, at least and at most: `monthsIn` of src/domain/tenure.ts, held against it by a test.
CREATE FUNCTION steelyard_months_in(froms text[], tos text[], at date, by_month boolean) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  pf text[] := '{}';
  pt text[] := '{}';
  n integer := 0;
  f text;
  t text;
  mode integer;
  a date;
  b date;
  last_a date;
  last_b date;
  days integer;
  out integer[] := '{}';
BEGIN
  FOR f, t IN SELECT x.a, x.b FROM unnest(froms, tos) AS x(a, b) WHERE x.a IS NOT NULL AND steelyard_first_day(x.a) <= at ORDER BY x.a COLLATE "C" LOOP
    IF n > 0 AND (pt[n] IS NULL OR pt[n] COLLATE "C" >= f COLLATE "C" OR left(pt[n], 7) = left(f, 7)
        OR (length(pt[n]) = 10 AND length(f) = 10 AND steelyard_first_day(pt[n]) + 1 = steelyard_first_day(f))) THEN
      IF pt[n] IS NOT NULL AND (t IS NULL OR t COLLATE "C" > pt[n] COLLATE "C") THEN pt[n] := t; END IF;
    ELSE
      n := n + 1;
      pf := array_append(pf, f);
      pt := array_append(pt, t);
    END IF;
  END LOOP;
  FOR mode IN 0..1 LOOP
    last_a := NULL;
    days := 0;
    FOR i IN 1..n LOOP
      a := CASE WHEN mode = 1 OR (by_month AND length(pf[i]) = 7) THEN steelyard_first_day(pf[i]) ELSE steelyard_last_day(pf[i]) END;
      b := CASE WHEN pt[i] IS NULL THEN at WHEN mode = 0 OR (by_month AND length(pt[i]) = 7) THEN steelyard_first_day(pt[i]) ELSE steelyard_last_day(pt[i]) END;
      b := least(b, at);
      CONTINUE WHEN a > b;
      -- Earlier, separate periods are added by moving the last one's first day back by their days.
      IF last_a IS NOT NULL THEN days := days + (last_b - last_a); END IF;
      last_a := a;
      last_b := b;
    END LOOP;
    out := array_append(out, CASE WHEN last_a IS NULL THEN 0 ELSE greatest(0, steelyard_full_months(last_a - days, last_b)) END);
  END LOOP;
  RETURN out;
END $$;

-- Layer of an education row, 8 = doctor … 1 = primary, null = not known: `educationLevelOf` of the roster's rules.
CREATE FUNCTION steelyard_education_layer(level text, degree text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN n IS NULL THEN NULL
    WHEN n = 'doctor' THEN 8 WHEN n = 'master' THEN 7 WHEN n = 'bachelor' THEN 6 WHEN n = 'college' THEN 5
    WHEN n = 'technical-secondary' THEN 4 WHEN n = 'senior-secondary' THEN 3 WHEN n = 'junior-secondary' THEN 2 WHEN n = 'primary' THEN 1
    WHEN n ~ '博士' THEN 8
    WHEN n ~ '研究生|硕士' THEN CASE WHEN coalesce(degree, '') ~ '博士' THEN 8 ELSE 7 END
    WHEN n ~ '大学|本科' THEN CASE WHEN n ~ '专科' THEN 5 ELSE 6 END
    WHEN n ~ '大专|专科' THEN 5
    WHEN n ~ '中专|中技|技校|中等专业' THEN 4
    WHEN n ~ '高中' THEN 3
    WHEN n ~ '初中' THEN 2
    WHEN n ~ '小学' THEN 1
    ELSE NULL END
  FROM (SELECT regexp_replace(normalize(level, NFKC), '\s', '', 'g') AS n) x
$$;
