-- 一张蓝图干到底: what became of a commitment in a later year. A link is never edited: it is withdrawn with a reason and another is made.
CREATE TABLE ledger.continuation (
  district_id      text COLLATE "C" NOT NULL,
  continuation_id  uuid NOT NULL,
  from_id          uuid NOT NULL,
  to_id            uuid,          -- null where it ends here
  kind             text COLLATE "C" NOT NULL CHECK (kind IN ('continued', 'raised', 'lowered', 'reached', 'dropped')),
  reason           text CHECK (char_length(reason) BETWEEN 1 AND 500),
  by_person        uuid,
  at               timestamptz NOT NULL,
  withdrawn_at     timestamptz,
  withdrawn_by     uuid,
  withdrawn_reason text CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 500),
  PRIMARY KEY (district_id, continuation_id),
  FOREIGN KEY (district_id, from_id) REFERENCES ledger.commitment,
  FOREIGN KEY (district_id, to_id) REFERENCES ledger.commitment,
  CHECK (from_id <> to_id),
  CHECK ((to_id IS NULL) = (kind IN ('reached', 'dropped'))),
  CHECK (kind NOT IN ('lowered', 'dropped') OR reason IS NOT NULL),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE UNIQUE INDEX continuation_once ON ledger.continuation (district_id, from_id, to_id) NULLS NOT DISTINCT WHERE withdrawn_at IS NULL;
CREATE INDEX continuation_to ON ledger.continuation (district_id, to_id) WHERE to_id IS NOT NULL;
ALTER TABLE ledger.continuation ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON ledger.continuation
  USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT ON ledger.continuation TO lantu_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON ledger.continuation TO lantu_app;
