-- Sets of columns of the district's own, in which the ledger is given out. A version is never changed; the set points at its newest.
CREATE TABLE ledger.column_set (
  district_id  text COLLATE "C" NOT NULL,
  set_id       uuid NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  withdrawn_at timestamptz,
  PRIMARY KEY (district_id, set_id)
);
CREATE TABLE ledger.column_set_version (
  district_id text COLLATE "C" NOT NULL,
  set_id      uuid NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  name        text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 20),
  title       text,
  columns     jsonb NOT NULL,                    -- [{field, heading}] in their order
  by_person   uuid,
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, set_id, version),
  FOREIGN KEY (district_id, set_id) REFERENCES ledger.column_set
);

-- What the columns of a sheet were taken for, kept by its headings so that the next sheet like it is read the same way.
CREATE TABLE ledger.column_mapping (
  district_id text COLLATE "C" NOT NULL,
  headers     text COLLATE "C" NOT NULL CHECK (length(headers) = 64), -- SHA-256 of the headings in their order
  mapping     jsonb NOT NULL,                                         -- heading → field, or none
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, headers)
);

-- Whether calendar feeds of the district name titles beside numbers. Without a row they do not; the newest version holds.
CREATE TABLE ledger.feed_words (
  district_id text COLLATE "C" NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  titles      boolean NOT NULL,
  by_person   uuid,
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, version)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['column_set', 'column_set_version', 'column_mapping', 'feed_words'] LOOP
    EXECUTE format('ALTER TABLE ledger.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON ledger.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON ledger.column_set, ledger.column_set_version, ledger.column_mapping, ledger.feed_words TO lantu_app;
GRANT UPDATE (version, withdrawn_at) ON ledger.column_set TO lantu_app;
GRANT UPDATE (mapping, at) ON ledger.column_mapping TO lantu_app;
