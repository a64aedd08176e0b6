-- What higher modules may read of a matter: where it stands, without its words.
CREATE VIEW matters.matter_current WITH (security_invoker = true) AS
  SELECT district_id, matter_id, kind, version, subject_kind, subject_id, basis, number, state, phase, outcome, lead_unit, co_units, due,
    conclusion, next_due, suspended, opened_at, since, changed_at
  FROM matters.matter;
GRANT SELECT ON matters.matter_current TO lantu_app;
