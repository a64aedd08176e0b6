-- 专项看板 as data: a campaign (“五子”联动, a 示范区, an 行动) or a plan of several years with a slice for each. A board may stand under one
-- other; a commitment may stand on many. Names are dated, memberships are ended and never deleted, so a past day can be shown.
CREATE TABLE ledger.board (
  district_id text COLLATE "C" NOT NULL,
  board_id    uuid NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('campaign', 'plan')),
  parent_id   uuid,
  place       integer NOT NULL,        -- its order among the boards of the district, as it was made
  columns     text[] NOT NULL,         -- names of the columns; a membership says which by its place from 1
  words       text[] NOT NULL,         -- what suggests a commitment for it
  domains     text[] NOT NULL,
  from_year   smallint,                -- first and last slice of a plan, where its document says
  to_year     smallint,
  document_id uuid,                    -- the sentence it comes from
  position    integer,
  start_at    integer,
  end_at      integer,
  opened_at   timestamptz NOT NULL,
  closed_on   date,                    -- its last day
  PRIMARY KEY (district_id, board_id),
  FOREIGN KEY (district_id, parent_id) REFERENCES ledger.board,
  CHECK (parent_id <> board_id),
  CHECK (from_year IS NULL OR (kind = 'plan' AND to_year IS NOT NULL AND from_year <= to_year)),
  CHECK ((from_year IS NULL) = (to_year IS NULL)),
  CHECK ((document_id IS NULL) = (position IS NULL) AND (document_id IS NULL) = (start_at IS NULL) AND (document_id IS NULL) = (end_at IS NULL))
);
CREATE INDEX board_of_parent ON ledger.board (district_id, parent_id) WHERE parent_id IS NOT NULL;

-- What it was called from which day on; of two for one day the later one holds.
CREATE TABLE ledger.board_name (
  district_id text COLLATE "C" NOT NULL,
  board_id    uuid NOT NULL,
  no          integer NOT NULL CHECK (no > 0),
  from_day    date NOT NULL,
  name        text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 100),
  PRIMARY KEY (district_id, board_id, no),
  FOREIGN KEY (district_id, board_id) REFERENCES ledger.board
);

CREATE TABLE ledger.board_member (
  district_id   text COLLATE "C" NOT NULL,
  board_id      uuid NOT NULL,
  commitment_id uuid NOT NULL,
  slice         smallint NOT NULL,     -- the year of a plan's slice; 0 on a campaign
  no            integer NOT NULL CHECK (no > 0), -- it may be put back: one row for each time
  column_no     smallint NOT NULL CHECK (column_no >= 0), -- 0: in none
  target        text CHECK (char_length(target) BETWEEN 1 AND 500), -- what this year of the plan asks, in words
  by_person     uuid,
  added_at      timestamptz NOT NULL,
  removed_at    timestamptz,
  PRIMARY KEY (district_id, board_id, commitment_id, slice, no),
  FOREIGN KEY (district_id, board_id) REFERENCES ledger.board,
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment,
  CHECK (removed_at IS NULL OR removed_at >= added_at)
);
CREATE UNIQUE INDEX board_member_once ON ledger.board_member (district_id, board_id, commitment_id, slice) WHERE removed_at IS NULL;
CREATE INDEX board_member_of ON ledger.board_member (district_id, commitment_id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['board', 'board_name', 'board_member'] LOOP
    EXECUTE format('ALTER TABLE ledger.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON ledger.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON ledger.board, ledger.board_name, ledger.board_member TO lantu_app;
GRANT UPDATE (version, closed_on) ON ledger.board TO lantu_app;
GRANT UPDATE (removed_at, target) ON ledger.board_member TO lantu_app;
