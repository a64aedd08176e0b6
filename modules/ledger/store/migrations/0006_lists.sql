-- What the officers' lists ask of reports, kept beside the commitment so that a list of 100,000 reads no report at all: until when
-- the lead unit's signed reports reach (null: there is none), whether the newest names a problem, and whether a problem was named
-- that another unit of the commitment must help with.
ALTER TABLE ledger.commitment
  ADD COLUMN reported_until date,
  ADD COLUMN problem boolean NOT NULL DEFAULT false,
  ADD COLUMN blocked boolean NOT NULL DEFAULT false;

WITH newest AS (
  SELECT DISTINCT ON (p.district_id, p.commitment_id, p.by_unit) p.district_id, p.commitment_id, p.by_unit, p.period_to,
    w.problems IS NOT NULL AS problem
  FROM ledger.progress p JOIN ledger.progress_words w ON w.district_id = p.district_id AND w.progress_id = p.progress_id
  WHERE p.signed_at IS NOT NULL
  ORDER BY p.district_id, p.commitment_id, p.by_unit, p.period_to DESC, p.progress_id DESC
), told AS (
  SELECT c.district_id, c.commitment_id, max(n.period_to) FILTER (WHERE n.by_unit = c.lead_unit_id) AS reported_until,
    coalesce(bool_or(n.problem) FILTER (WHERE n.by_unit = c.lead_unit_id), false) AS problem,
    coalesce(bool_or(n.problem) FILTER (WHERE n.by_unit <> c.lead_unit_id OR c.co_unit_ids <> '{}'), false) AS blocked
  FROM ledger.commitment c JOIN newest n ON n.district_id = c.district_id AND n.commitment_id = c.commitment_id
    AND (n.by_unit = c.lead_unit_id OR n.by_unit = ANY (c.co_unit_ids))
  GROUP BY c.district_id, c.commitment_id
)
UPDATE ledger.commitment c SET reported_until = t.reported_until, problem = t.problem, blocked = t.blocked
FROM told t WHERE c.district_id = t.district_id AND c.commitment_id = t.commitment_id;

-- Each list in the order of the page, the gravest lamp first; conditions that row security cannot see through stand in the index.
CREATE INDEX commitment_blocked ON ledger.commitment (district_id, lamp_rank, due_order, commitment_id) WHERE blocked;
CREATE INDEX commitment_problem ON ledger.commitment (district_id, lamp_rank, due_order, commitment_id) WHERE problem;
CREATE INDEX commitment_never_reported ON ledger.commitment (district_id, lamp_rank, due_order, commitment_id) WHERE reported_until IS NULL;
CREATE INDEX commitment_by_touch ON ledger.commitment (district_id, touched_on);
CREATE INDEX progress_to_sign ON ledger.progress (district_id, by_unit, commitment_id) WHERE signed_at IS NULL;

-- 常用视图: a name and the address of the list, kept by a person, who may share it with a unit or with supervision. It goes with the
-- person's data: rows are deleted, the event of it holds ids only.
CREATE TABLE ledger.saved_view (
  district_id text COLLATE "C" NOT NULL,
  view_id     uuid NOT NULL,
  person_id   uuid NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 20),
  address     jsonb NOT NULL,
  place       integer NOT NULL CHECK (place >= 0),
  shared      text COLLATE "C" NOT NULL CHECK (shared IN ('nobody', 'unit', 'supervision')),
  unit_id     uuid,
  is_default  boolean NOT NULL,
  PRIMARY KEY (district_id, view_id),
  CONSTRAINT shared_with_a_unit CHECK ((shared = 'unit') = (unit_id IS NOT NULL))
);
CREATE UNIQUE INDEX saved_view_name ON ledger.saved_view (district_id, person_id, name);
CREATE UNIQUE INDEX saved_view_default ON ledger.saved_view (district_id, person_id) WHERE is_default;
CREATE INDEX saved_view_shared ON ledger.saved_view (district_id, shared, unit_id) WHERE shared <> 'nobody';
ALTER TABLE ledger.saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON ledger.saved_view USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.saved_view TO lantu_app;
