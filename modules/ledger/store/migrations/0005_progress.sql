-- Reports by week, two weeks, ten days and at each 节点 beside the month, the quarter, the half-year and the end.
ALTER TABLE ledger.commitment DROP CONSTRAINT commitment_cadence_check;
ALTER TABLE ledger.commitment ADD CONSTRAINT commitment_cadence_check
  CHECK (cadence IN ('week', 'fortnight', 'tenDays', 'month', 'quarter', 'half', 'node', 'once'));
