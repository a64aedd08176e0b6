-- For higher modules: a matter's title and flags, and where it stood at any instant.
CREATE VIEW matters.matter_headline WITH (security_invoker = true) AS
  SELECT m.district_id, m.matter_id, t.body AS title, m.flags
  FROM matters.matter m JOIN matters.text t ON t.district_id = m.district_id AND t.text_id = m.title_text;
CREATE VIEW matters.matter_known WITH (security_invoker = true) AS
  SELECT v.district_id, v.matter_id, v.version, v.known_from, f.kind, f.subject_kind, f.subject_id, v.number, v.state, v.phase, v.outcome,
    v.lead_unit, v.due, v.next_due, v.suspended, v.since, f.opened_at, t.body AS title
  FROM matters.matter_validity v
  JOIN matters.matter f ON f.district_id = v.district_id AND f.matter_id = v.matter_id
  JOIN matters.text t ON t.district_id = v.district_id AND t.text_id = v.title_text;
GRANT SELECT ON matters.matter_headline, matters.matter_known TO lantu_app;

-- The open ones by kind and by state, for the first screen; what has ended is most of the table and is left out.
CREATE INDEX matter_open_of_kind ON matters.matter (district_id, kind, (coalesce(next_due, 'infinity')), matter_id) WHERE outcome IS NULL;
CREATE INDEX matter_open_in_state ON matters.matter (district_id, state) WHERE outcome IS NULL;
CREATE INDEX matter_flagged ON matters.matter (district_id) WHERE flags <> '{}';
