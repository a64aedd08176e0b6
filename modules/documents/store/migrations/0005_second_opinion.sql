-- A second opinion on a published document: what a language model said, kept as offsets into the text; never its words.
CREATE TABLE documents.opinion (
  district_id text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  no          integer NOT NULL CHECK (no > 0),
  model       text NOT NULL,
  quotes      integer NOT NULL CHECK (quotes >= 0), -- sentences it named
  found       integer NOT NULL CHECK (found BETWEEN 0 AND quotes), -- of them word for word in the text
  asked_at    timestamptz NOT NULL,
  asked_by    uuid,
  PRIMARY KEY (district_id, document_id, no),
  FOREIGN KEY (district_id, document_id) REFERENCES documents.document
);
CREATE TABLE documents.opinion_row (
  district_id text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  no          integer NOT NULL,
  item        integer NOT NULL CHECK (item > 0),
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('missed', 'stance', 'unseen')),
  start_at    integer NOT NULL CHECK (start_at >= 0),
  end_at      integer NOT NULL,
  position    integer, -- the row of the reading that is meant, or that was made of the quote
  status      text COLLATE "C" NOT NULL CHECK (status IN ('open', 'taken', 'refused')),
  decided_by  uuid,
  decided_at  timestamptz,
  PRIMARY KEY (district_id, document_id, no, item),
  FOREIGN KEY (district_id, document_id, no) REFERENCES documents.opinion,
  CHECK (end_at > start_at),
  CHECK ((status = 'open') = (decided_at IS NULL)),
  CHECK (status <> 'taken' OR (kind = 'missed' AND position IS NOT NULL))
);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['documents.opinion', 'documents.opinion_row'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON %s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON documents.opinion, documents.opinion_row TO lantu_app;
GRANT UPDATE (status, position, decided_by, decided_at) ON documents.opinion_row TO lantu_app;
