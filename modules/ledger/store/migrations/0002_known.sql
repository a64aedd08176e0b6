-- For higher modules: what a commitment and its lamp were at any instant; the last row before it is what was known then.
CREATE VIEW ledger.commitment_known WITH (security_invoker = true) AS
  SELECT district_id, commitment_id, version, known_from, number, title, lead_unit_id, due, state FROM ledger.commitment_validity;
CREATE VIEW ledger.lamp_known WITH (security_invoker = true) AS
  SELECT district_id, commitment_id, no, known_from, day, since, colour, reasons, rule FROM ledger.lamp_validity;
GRANT SELECT ON ledger.commitment_known, ledger.lamp_known TO lantu_app;
