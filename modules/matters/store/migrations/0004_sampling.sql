-- How often a matter was opened again after it had ended.
ALTER TABLE matters.matter ADD COLUMN reopened integer NOT NULL DEFAULT 0 CHECK (reopened >= 0);

-- 核查抽查. A draw is never changed: from its seed, share and population anybody draws the same again.
CREATE TABLE matters.draw (
  district_id text COLLATE "C" NOT NULL,
  draw_id     uuid NOT NULL,
  scope       text COLLATE "C" NOT NULL CHECK (scope IN ('reported', 'closed')),
  from_day    date,
  to_day      date,
  share       numeric NOT NULL CHECK (share > 0 AND share <= 1),
  least       integer NOT NULL CHECK (least > 0),
  seed        text COLLATE "C" NOT NULL,
  rule        text COLLATE "C" NOT NULL,
  population  integer NOT NULL CHECK (population > 0),
  drawn_by    uuid,
  drawn_at    timestamptz NOT NULL,
  PRIMARY KEY (district_id, draw_id),
  CHECK ((scope = 'closed') = (from_day IS NOT NULL) AND (from_day IS NULL) = (to_day IS NULL) AND from_day <= to_day)
);
CREATE INDEX draw_by_time ON matters.draw (district_id, drawn_at, draw_id);

-- Everything a draw was made from; `finding` only of what was drawn, once it was looked at.
CREATE TABLE matters.drawn (
  district_id text COLLATE "C" NOT NULL,
  draw_id     uuid NOT NULL,
  matter_id   uuid NOT NULL,
  unit_id     uuid NOT NULL, -- the lead unit at the draw: the stratum
  picked      boolean NOT NULL,
  finding     text COLLATE "C" CHECK (finding IN ('holds', 'fails', 'lapsed')),
  version     integer, -- the step of the matter that holds the finding
  found_at    timestamptz,
  PRIMARY KEY (district_id, draw_id, matter_id),
  FOREIGN KEY (district_id, draw_id) REFERENCES matters.draw,
  FOREIGN KEY (district_id, matter_id) REFERENCES matters.matter,
  CHECK (picked OR finding IS NULL),
  CHECK ((finding IS NULL) = (version IS NULL) AND (finding IS NULL) = (found_at IS NULL))
);
-- A matter waits for one check at a time.
CREATE UNIQUE INDEX drawn_open ON matters.drawn (district_id, matter_id) WHERE picked AND finding IS NULL;

ALTER TABLE matters.draw ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON matters.draw
  USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
ALTER TABLE matters.drawn ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON matters.drawn
  USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT ON matters.draw, matters.drawn TO lantu_app;
GRANT UPDATE (finding, version, found_at) ON matters.drawn TO lantu_app;
