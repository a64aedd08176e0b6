-- Which notices a person was told of by e-mail as well, and in which message: each once, though a message may be handed over twice.
CREATE TABLE notices.mailed (
  district_id text COLLATE "C" NOT NULL,
  notice_id   uuid NOT NULL,
  person_id   uuid NOT NULL,
  message_id  text COLLATE "C" NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, notice_id)
);
ALTER TABLE notices.mailed ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON notices.mailed
  USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT ON notices.mailed TO lantu_app;
