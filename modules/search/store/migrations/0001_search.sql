-- One table of words for the whole house. The application role cannot see it: LIKE, trigram and array operators are not
-- leakproof, so under row security their index would be ignored. It is written and read through the functions below, which
-- take the district from the transaction and answer only with what the given access words open.
CREATE SCHEMA search;
GRANT USAGE ON SCHEMA search TO lantu_app;

CREATE TABLE search.entry (
  district_id  text COLLATE "C" NOT NULL,
  subject_kind text COLLATE "C" NOT NULL CHECK (subject_kind ~ '^[a-z][a-zA-Z]*$'),
  subject_id   text COLLATE "C" NOT NULL,
  title        text NOT NULL,
  grams        text[] COLLATE "C" NOT NULL, -- single characters and pairs, folded to simplified
  access_words text[] COLLATE "C" NOT NULL, -- one of them opens it: an access word, or unit:<id> for what a unit may see
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (district_id, subject_kind, subject_id)
);
CREATE INDEX entry_grams ON search.entry USING gin (grams);
ALTER TABLE search.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON search.entry USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());

-- Writes many entries: `entries` is an array of {kind, id, title, grams, words, at}.
CREATE FUNCTION search.put(entries jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    INSERT INTO search.entry AS e (district_id, subject_kind, subject_id, title, grams, access_words, updated_at)
    SELECT tenancy.current_district(), x.kind, x.id, x.title, ARRAY(SELECT jsonb_array_elements_text(x.grams)),
      ARRAY(SELECT jsonb_array_elements_text(x.words)), x.at
    FROM jsonb_to_recordset(entries) AS x(kind text, id text, title text, grams jsonb, words jsonb, at timestamptz)
    ON CONFLICT (district_id, subject_kind, subject_id) DO UPDATE
      SET title = excluded.title, grams = excluded.grams, access_words = excluded.access_words, updated_at = excluded.updated_at
  $$;

CREATE FUNCTION search.remove(kind text, id text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ DELETE FROM search.entry WHERE district_id = tenancy.current_district() AND subject_kind = kind AND subject_id = id $$;

-- `needed` grams must all be there where `every`, else at least one; `share` is how many of them are.
CREATE FUNCTION search.find(needed text[], every boolean, kind text, words text[], most integer)
  RETURNS TABLE (subject_kind text, subject_id text, title text, share double precision, updated_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ BEGIN
    IF every THEN
      RETURN QUERY
        SELECT e.subject_kind, e.subject_id, e.title, 1.0::double precision, e.updated_at
        FROM search.entry e
        WHERE e.district_id = tenancy.current_district() AND e.grams @> needed AND e.access_words && words
          AND (kind IS NULL OR e.subject_kind = kind)
        ORDER BY e.updated_at DESC, e.subject_kind, e.subject_id
        LIMIT most;
    ELSE
      RETURN QUERY
        SELECT e.subject_kind, e.subject_id, e.title, h.n / cardinality(needed)::double precision, e.updated_at
        FROM search.entry e
        CROSS JOIN LATERAL (SELECT count(*) AS n FROM unnest(needed) g WHERE g = ANY (e.grams)) h
        WHERE e.district_id = tenancy.current_district() AND e.grams && needed AND e.access_words && words
          AND (kind IS NULL OR e.subject_kind = kind)
          AND h.n * 2 >= cardinality(needed)
        ORDER BY 4 DESC, e.updated_at DESC, e.subject_kind, e.subject_id
        LIMIT most;
    END IF;
  END $$;

REVOKE ALL ON FUNCTION search.put, search.remove, search.find FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search.put, search.remove, search.find TO lantu_app;
