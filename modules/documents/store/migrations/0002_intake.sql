-- What each kind of document has of its own: facts here, words apart, so that they can be erased without touching the record.
CREATE TABLE documents.intake (
  district_id text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  kind        text COLLATE "C" NOT NULL,
  leader_id   uuid,    -- 批示人: a person's id; that room stands on its own
  on_day      date,    -- of the 批示, or the day the meeting was convened
  due         date,    -- the day an answer to the whole document is due
  chaired_by  text COLLATE "C" CHECK (chaired_by IN ('party', 'government')),
  category    text COLLATE "C" CHECK (category IN ('deputy', 'member')),
  year        integer CHECK (year BETWEEN 1949 AND 2200),
  PRIMARY KEY (district_id, document_id),
  FOREIGN KEY (district_id, document_id) REFERENCES documents.document,
  CHECK (kind <> 'instruction' OR leader_id IS NOT NULL AND on_day IS NOT NULL)
);
CREATE TABLE documents.intake_words (
  district_id text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  field       text COLLATE "C" NOT NULL CHECK (field IN ('requirement', 'meeting', 'number', 'assigner', 'session', 'occasion')),
  body        text NOT NULL,
  PRIMARY KEY (district_id, document_id, field),
  FOREIGN KEY (district_id, document_id) REFERENCES documents.intake
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['documents.intake', 'documents.intake_words'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON %s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON documents.intake TO lantu_app;
GRANT SELECT, INSERT, UPDATE ON documents.intake_words TO lantu_app;
