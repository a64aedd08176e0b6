-- 提醒: what a person is told inside the application. A text is a code with parameters, never anybody's words.
CREATE SCHEMA notices;
GRANT USAGE ON SCHEMA notices TO lantu_app;

-- Exactly once per occasion and person, by the primary key: telling again changes nothing.
CREATE TABLE notices.notice (
  district_id  text COLLATE "C" NOT NULL,
  person_id    uuid NOT NULL,
  occasion     text COLLATE "C" NOT NULL CHECK (length(occasion) BETWEEN 1 AND 200),
  notice_id    uuid NOT NULL,
  code         text COLLATE "C" NOT NULL,
  params       jsonb NOT NULL,
  subject_kind text COLLATE "C" NOT NULL,
  subject_id   text COLLATE "C" NOT NULL,
  at           timestamptz NOT NULL,
  read_at      timestamptz,
  PRIMARY KEY (district_id, person_id, occasion)
);
CREATE INDEX notice_newest ON notices.notice (district_id, person_id, notice_id DESC);
CREATE INDEX notice_unread ON notices.notice (district_id, person_id) WHERE read_at IS NULL;

ALTER TABLE notices.notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON notices.notice
  USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT ON notices.notice TO lantu_app;
GRANT UPDATE (read_at) ON notices.notice TO lantu_app;
