-- What a watch saw: one open signal a watch and subject, first and last seen, with its reasons and the figures it rests on.
CREATE SCHEMA signals;
GRANT USAGE ON SCHEMA signals TO lantu_app;

CREATE TABLE signals.signal (
  district_id   text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  watch         text COLLATE "C" NOT NULL,
  subject_kind  text COLLATE "C" NOT NULL CHECK (subject_kind IN ('target', 'commitment')),
  subject_id    uuid NOT NULL,
  severity      text COLLATE "C" NOT NULL CHECK (severity IN ('amber', 'red')),
  title         text NOT NULL,
  reasons       jsonb NOT NULL,
  evidence      jsonb NOT NULL,
  rule          text COLLATE "C" NOT NULL,
  owner_unit_id uuid,                 -- who is told and held to act; never the unit that measures
  state         text COLLATE "C" NOT NULL CHECK (state IN ('open', 'acknowledged', 'recovered')),
  matter_id     uuid,
  first_seen    timestamptz NOT NULL,
  last_seen     timestamptz NOT NULL,
  recovered_at  timestamptz,
  version       integer NOT NULL,
  PRIMARY KEY (district_id, id),
  CHECK ((state = 'recovered') = (recovered_at IS NOT NULL))
);
CREATE UNIQUE INDEX signal_open_once ON signals.signal (district_id, watch, subject_kind, subject_id) WHERE state <> 'recovered';
CREATE INDEX signal_by_time ON signals.signal (district_id, first_seen DESC, id DESC);

ALTER TABLE signals.signal ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON signals.signal USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT, UPDATE ON signals.signal TO lantu_app;

CREATE VIEW signals.signal_current WITH (security_invoker = true) AS
  SELECT district_id, id, watch, subject_kind, subject_id, severity, title, reasons, rule, owner_unit_id, state, matter_id, first_seen, last_seen
  FROM signals.signal WHERE state <> 'recovered';
GRANT SELECT ON signals.signal_current TO lantu_app;
