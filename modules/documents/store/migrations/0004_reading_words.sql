-- 读文用词: what a district teaches the reading of documents, from a day on. A word is never edited: a new one of the same key
-- ends the old one the day before, so that what a document was read with on any day can be told.
CREATE TABLE documents.reading_word (
  district_id text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('plan', 'holiday', 'name', 'domain')),
  key         text COLLATE "C" NOT NULL, -- what may hold once at a time
  value       jsonb NOT NULL,
  source      text NOT NULL,             -- the paper that says so
  from_day    date NOT NULL,
  until_day   date,                      -- the first day on which it no longer holds
  added_at    timestamptz NOT NULL,
  added_by    uuid,
  PRIMARY KEY (district_id, id),
  UNIQUE (district_id, kind, key, from_day),
  CHECK (until_day IS NULL OR until_day >= from_day)
);
ALTER TABLE documents.reading_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON documents.reading_word USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT, UPDATE (until_day) ON documents.reading_word TO lantu_app;
