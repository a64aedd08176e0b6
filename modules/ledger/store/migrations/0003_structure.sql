-- The shape of commitments that stand already: whose part one is and with what weight (拆分, 打包, 改挂), and into which one it went
-- (合并). States stay the matter's; every change is a version with its row of validity, so a past day shows the parent of that day.
ALTER TABLE ledger.commitment
  ADD COLUMN parent_id     uuid,
  ADD COLUMN weight        smallint,                    -- whole percent of its parent; the parts of one parent have all or none, adding to 100
  ADD COLUMN absorbed_into uuid,                        -- the one that carries its sentences on
  ADD COLUMN lead_before   uuid[] NOT NULL DEFAULT '{}', -- units that were merged into its lead: their reports are the lead's
  ADD COLUMN lead_since    timestamptz,                 -- since then its lead has led, where it took over by a merge: what it said before was a co unit's
  ADD CONSTRAINT parent_stands FOREIGN KEY (district_id, parent_id) REFERENCES ledger.commitment,
  ADD CONSTRAINT survivor_stands FOREIGN KEY (district_id, absorbed_into) REFERENCES ledger.commitment,
  ADD CONSTRAINT parent_is_another CHECK (parent_id <> commitment_id),
  ADD CONSTRAINT survivor_is_another CHECK (absorbed_into <> commitment_id),
  ADD CONSTRAINT weight_of_a_part CHECK (weight IS NULL OR (parent_id IS NOT NULL AND weight BETWEEN 1 AND 100)),
  ADD CONSTRAINT absorbed_is_no_part CHECK (absorbed_into IS NULL OR parent_id IS NULL),
  ADD CONSTRAINT record_only_has_no_shape CHECK (NOT record_only OR (parent_id IS NULL AND absorbed_into IS NULL));
CREATE INDEX commitment_of_parent ON ledger.commitment (district_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX commitment_absorbed ON ledger.commitment (district_id, absorbed_into) WHERE absorbed_into IS NOT NULL;

ALTER TABLE ledger.commitment_validity
  ADD COLUMN parent_id     uuid,
  ADD COLUMN weight        smallint,
  ADD COLUMN absorbed_into uuid,
  ADD COLUMN lead_before   uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN lead_since    timestamptz;
CREATE INDEX validity_of_parent ON ledger.commitment_validity (district_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX validity_absorbed ON ledger.commitment_validity (district_id, absorbed_into) WHERE absorbed_into IS NOT NULL;

-- One row a district: its lock lets changes of shape come one after the other, so that two of them never close a circle together.
CREATE TABLE ledger.shape (
  district_id text COLLATE "C" NOT NULL,
  version     bigint NOT NULL,
  PRIMARY KEY (district_id)
);
ALTER TABLE ledger.shape ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON ledger.shape USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT, UPDATE ON ledger.shape TO lantu_app;
