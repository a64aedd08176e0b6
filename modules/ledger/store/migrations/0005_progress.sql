-- Reports by week, two weeks, ten days and at each 节点 beside the month, the quarter, the half-year and the end.
ALTER TABLE ledger.commitment DROP CONSTRAINT commitment_cadence_check;
ALTER TABLE ledger.commitment ADD CONSTRAINT commitment_cadence_check
  CHECK (cadence IN ('week', 'fortnight', 'tenDays', 'month', 'quarter', 'half', 'node', 'once'));

-- What units were reminded of: each stage of each report once, in the round of a day. One round tells a person once.
CREATE TABLE ledger.report_reminder (
  district_id   text COLLATE "C" NOT NULL,
  commitment_id uuid NOT NULL,
  period_to     date NOT NULL,
  stage         text COLLATE "C" NOT NULL CHECK (stage ~ '^(before|onDay|after[0-9]{1,3})$'),
  on_day        date NOT NULL,
  PRIMARY KEY (district_id, commitment_id, period_to, stage),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);
CREATE INDEX report_reminder_of_day ON ledger.report_reminder (district_id, on_day);
ALTER TABLE ledger.report_reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON ledger.report_reminder
  USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT ON ledger.report_reminder TO lantu_app;
