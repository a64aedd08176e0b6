-- The secret address of a person's calendar: one at a time, made anew over the old one, gone when it is revoked or the person erased.
CREATE TABLE identity.calendar_feed (
  district_id  text COLLATE "C" NOT NULL,
  person_id    uuid NOT NULL,
  token_hash   bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  made_at      timestamptz NOT NULL,
  last_used_at timestamptz,
  PRIMARY KEY (district_id, person_id),
  UNIQUE (district_id, token_hash),
  FOREIGN KEY (district_id, person_id) REFERENCES identity.person
);
ALTER TABLE identity.calendar_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON identity.calendar_feed USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT, DELETE ON identity.calendar_feed TO lantu_app;
GRANT UPDATE (token_hash, made_at, last_used_at) ON identity.calendar_feed TO lantu_app;
