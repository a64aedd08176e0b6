-- Documents as they came, their words apart from their facts, and the rows the engine proposes from them.
CREATE SCHEMA documents;
GRANT USAGE ON SCHEMA documents TO lantu_app;

CREATE TABLE documents.document (
  district_id  text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('speech', 'workReport', 'folder', 'livelihood', 'committeeMinutes', 'executiveMinutes', 'topicMinutes', 'instruction', 'cityItem', 'cityTask', 'proposal')),
  publicity    text COLLATE "C" NOT NULL CHECK (publicity IN ('published', 'internal', 'workSecret')),
  issuer       text NOT NULL,
  doc_number   text,
  doc_date     date NOT NULL,
  source       text,          -- the address or the paper it was taken from
  parent_id    uuid,          -- the upper-level document this one carries out
  sha256       text COLLATE "C" NOT NULL, -- of the file or of the pasted text, as it came
  file_sha256  text COLLATE "C",          -- the kept file, when there was one
  format       text COLLATE "C" NOT NULL,
  script       text COLLATE "C" NOT NULL CHECK (script IN ('simplified', 'traditional')),
  chars        integer NOT NULL CHECK (chars > 0),
  engine       text COLLATE "C" NOT NULL, -- the version of the engine and lexicons that proposed the rows
  registered_at timestamptz NOT NULL,
  version      integer NOT NULL,
  PRIMARY KEY (district_id, id),
  UNIQUE (district_id, sha256),
  FOREIGN KEY (district_id, parent_id) REFERENCES documents.document,
  FOREIGN KEY (district_id, file_sha256) REFERENCES files.file
);
CREATE INDEX document_by_date ON documents.document (district_id, doc_date DESC, id);

-- The words: title and text live here, so that they can be erased without touching the record of what happened.
CREATE TABLE documents.words (
  district_id text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  title       text NOT NULL,
  content     text NOT NULL,
  PRIMARY KEY (district_id, document_id),
  FOREIGN KEY (district_id, document_id) REFERENCES documents.document
);

-- One proposed row of the engine; offsets are UTF-16 code units into words.content.
CREATE TABLE documents.clause (
  district_id text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  position    integer NOT NULL CHECK (position > 0),
  start_at    integer NOT NULL CHECK (start_at >= 0),
  end_at      integer NOT NULL,
  level       text COLLATE "C" NOT NULL CHECK (level IN ('action', 'goal', 'heading', 'stance')),
  operable    boolean NOT NULL,
  domain      text NOT NULL,
  tense       text COLLATE "C" NOT NULL CHECK (tense IN ('plan', 'review')),
  rule        text COLLATE "C" NOT NULL,
  detail      jsonb NOT NULL, -- the whole row as the engine gave it
  PRIMARY KEY (district_id, document_id, position),
  FOREIGN KEY (district_id, document_id) REFERENCES documents.document,
  CHECK (end_at > start_at)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['documents.document', 'documents.words', 'documents.clause'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON %s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON documents.document, documents.words TO lantu_app;
GRANT SELECT, INSERT, DELETE ON documents.clause TO lantu_app;

-- What higher modules may read: a document's facts and title, and its rows with their words.
CREATE VIEW documents.document_current WITH (security_invoker = true) AS
  SELECT d.district_id, d.id, d.kind, d.publicity, d.issuer, d.doc_number, d.doc_date, d.parent_id, w.title
  FROM documents.document d JOIN documents.words w ON w.district_id = d.district_id AND w.document_id = d.id;
CREATE VIEW documents.clause_current WITH (security_invoker = true) AS
  SELECT c.district_id, c.document_id, c.position, c.start_at, c.end_at, c.level, c.operable, c.domain, c.tense, c.rule, c.detail
  FROM documents.clause c;
GRANT SELECT ON documents.document_current, documents.clause_current TO lantu_app;
