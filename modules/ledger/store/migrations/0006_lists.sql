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

-- 亮灯预告: the lamps that a bulletin of a day would name, shown to their units before. What was shown stands; an answer's words are
-- erasable. From `free_at` on a bulletin may name them: the working days of notice in force when it was made are over by then.
CREATE TABLE ledger.lamp_preview (
  district_id text COLLATE "C" NOT NULL,
  preview_id  uuid NOT NULL,
  bulletin_on date NOT NULL,
  made_at     timestamptz NOT NULL,
  free_at     timestamptz NOT NULL,
  made_by     uuid,
  PRIMARY KEY (district_id, preview_id),
  CHECK (free_at > made_at)
);
CREATE INDEX lamp_preview_by_day ON ledger.lamp_preview (district_id, made_at);
CREATE TABLE ledger.previewed_lamp (
  district_id   text COLLATE "C" NOT NULL,
  preview_id    uuid NOT NULL,
  commitment_id uuid NOT NULL,
  unit_id       uuid,                  -- the lead unit when it was shown; null where there is none
  colour        text COLLATE "C" NOT NULL CHECK (colour IN ('red', 'amber', 'missing')),
  reasons       jsonb NOT NULL,
  rule          text COLLATE "C" NOT NULL,
  PRIMARY KEY (district_id, preview_id, commitment_id),
  FOREIGN KEY (district_id, preview_id) REFERENCES ledger.lamp_preview,
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);
CREATE INDEX previewed_lamp_of ON ledger.previewed_lamp (district_id, commitment_id);
CREATE TABLE ledger.lamp_answer (
  district_id   text COLLATE "C" NOT NULL,
  preview_id    uuid NOT NULL,
  commitment_id uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL CHECK (kind IN ('agree', 'object')),
  objective     boolean NOT NULL,      -- 客观原因
  reason        text,
  evidence      text,                  -- 佐证: the papers by name or number
  by_person     uuid,
  at            timestamptz NOT NULL,
  reply         text COLLATE "C" CHECK (reply IN ('rejudged', 'explained')),
  reply_words   text,
  reply_by      uuid,
  reply_at      timestamptz,
  PRIMARY KEY (district_id, preview_id, commitment_id),
  FOREIGN KEY (district_id, preview_id, commitment_id) REFERENCES ledger.previewed_lamp,
  CONSTRAINT only_objections_are_replied_to CHECK (reply IS NULL OR kind = 'object'),
  CONSTRAINT replied_at_once CHECK ((reply IS NULL) = (reply_at IS NULL))
);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['lamp_preview', 'previewed_lamp', 'lamp_answer'] LOOP
    EXECUTE format('ALTER TABLE ledger.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON ledger.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
-- What was shown is added and never changed, by privilege.
GRANT SELECT, INSERT ON ledger.lamp_preview, ledger.previewed_lamp TO lantu_app;
GRANT SELECT, INSERT, UPDATE ON ledger.lamp_answer TO lantu_app;

-- For bulletins: which lamp of a commitment was shown when, from when it may be named, and whether an objection is open.
CREATE VIEW ledger.lamp_previewed WITH (security_invoker = true) AS
  SELECT l.district_id, l.commitment_id, l.preview_id, p.bulletin_on, p.made_at, p.free_at, l.colour,
    coalesce(a.kind = 'object' AND a.reply IS NULL, false) AS objection_open
  FROM ledger.previewed_lamp l
  JOIN ledger.lamp_preview p ON p.district_id = l.district_id AND p.preview_id = l.preview_id
  LEFT JOIN ledger.lamp_answer a ON a.district_id = l.district_id AND a.preview_id = l.preview_id AND a.commitment_id = l.commitment_id;
GRANT SELECT ON ledger.lamp_previewed TO lantu_app;
