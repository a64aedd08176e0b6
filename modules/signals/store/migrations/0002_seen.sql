-- For higher modules: every signal that was seen, recovered or not.
CREATE VIEW signals.signal_seen WITH (security_invoker = true) AS
  SELECT district_id, id, subject_kind, subject_id, severity, state, matter_id, first_seen, recovered_at FROM signals.signal;
GRANT SELECT ON signals.signal_seen TO lantu_app;
