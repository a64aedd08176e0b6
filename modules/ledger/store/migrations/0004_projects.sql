-- 项目: what carries commitments out. Nothing here is edited: a change is a new version, a correction a new entry, so that a past day
-- can be shown as it was known then. What is off is judged from these rows on every reading and stored nowhere.
CREATE TABLE ledger.project (
  district_id text COLLATE "C" NOT NULL,
  project_id  uuid NOT NULL,
  version     integer NOT NULL CHECK (version > 0), -- of the newest row of project_version
  name        text NOT NULL,                        -- repeated here, so that one district has one project of a name
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (district_id, project_id),
  UNIQUE (district_id, name)
);

CREATE TABLE ledger.project_version (
  district_id  text COLLATE "C" NOT NULL,
  project_id   uuid NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  known_from   timestamptz NOT NULL,
  name         text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 120),
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('investment', 'fund', 'event', 'other')),
  lead_unit_id uuid NOT NULL,                       -- 主责单位
  co_unit_ids  uuid[] NOT NULL,
  leader_id    uuid,                                -- 区领导
  total_fen    bigint CHECK (total_fen >= 0),       -- 总投资
  plan_fen     bigint CHECK (plan_fen >= 0),        -- 当年计划
  plan_year    integer CHECK (plan_year BETWEEN 2000 AND 2100),
  place        text,
  basis        text,
  PRIMARY KEY (district_id, project_id, version),
  FOREIGN KEY (district_id, project_id) REFERENCES ledger.project,
  CONSTRAINT lead_is_not_co CHECK (NOT lead_unit_id = ANY (co_unit_ids)),
  CONSTRAINT plan_has_year CHECK ((plan_fen IS NULL) = (plan_year IS NULL))
);

-- Which commitments a version of a project carries out, and how much it counts for each.
CREATE TABLE ledger.project_commitment (
  district_id   text COLLATE "C" NOT NULL,
  project_id    uuid NOT NULL,
  version       integer NOT NULL,
  commitment_id uuid NOT NULL,
  weight        smallint NOT NULL CHECK (weight BETWEEN 1 AND 100),
  PRIMARY KEY (district_id, project_id, version, commitment_id),
  FOREIGN KEY (district_id, project_id, version) REFERENCES ledger.project_version,
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);

-- 储备 → 立项 → 开工 → 入库 → 纳统 → 竣工. The last entry of a stage stands; one without a day takes the stage back.
CREATE TABLE ledger.project_stage (
  district_id text COLLATE "C" NOT NULL,
  project_id  uuid NOT NULL,
  no          integer NOT NULL CHECK (no > 0),
  stage       text COLLATE "C" NOT NULL CHECK (stage IN ('reserve', 'approved', 'started', 'listed', 'counted', 'completed')),
  entered_on  date,
  paper       text,
  reason      text,
  by_person   uuid,
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, project_id, no),
  FOREIGN KEY (district_id, project_id) REFERENCES ledger.project,
  CHECK (entered_on IS NOT NULL OR reason IS NOT NULL)
);

-- 累计纳统额: observations with source and period, as published; the last one of a period stands.
CREATE TABLE ledger.project_counted (
  district_id    text COLLATE "C" NOT NULL,
  project_id     uuid NOT NULL,
  no             integer NOT NULL CHECK (no > 0),
  period_from    date NOT NULL,
  period_to      date NOT NULL,
  amount_fen     bigint NOT NULL CHECK (amount_fen >= 0),
  source_unit_id uuid NOT NULL,
  source         text NOT NULL,
  by_person      uuid,
  at             timestamptz NOT NULL,
  PRIMARY KEY (district_id, project_id, no),
  FOREIGN KEY (district_id, project_id) REFERENCES ledger.project,
  CHECK (period_from <= period_to)
);

-- 节点: the last saying of a milestone stands.
CREATE TABLE ledger.project_milestone (
  district_id  text COLLATE "C" NOT NULL,
  project_id   uuid NOT NULL,
  no           integer NOT NULL CHECK (no > 0),
  milestone_no integer NOT NULL CHECK (milestone_no > 0),
  name         text NOT NULL,
  planned      date NOT NULL,
  done_on      date,
  reason       text,
  by_person    uuid,
  at           timestamptz NOT NULL,
  PRIMARY KEY (district_id, project_id, no),
  FOREIGN KEY (district_id, project_id) REFERENCES ledger.project
);

-- 预算 → 下达 → 支出. A wrong amount is put right by a movement with the opposite sign and its reason.
CREATE TABLE ledger.project_movement (
  district_id text COLLATE "C" NOT NULL,
  project_id  uuid NOT NULL,
  no          integer NOT NULL CHECK (no > 0),
  step        text COLLATE "C" NOT NULL CHECK (step IN ('budget', 'released', 'spent')),
  moved_on    date NOT NULL,
  amount_fen  bigint NOT NULL CHECK (amount_fen <> 0),
  paper       text NOT NULL,
  reason      text,
  by_person   uuid,
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, project_id, no),
  FOREIGN KEY (district_id, project_id) REFERENCES ledger.project,
  CHECK (amount_fen > 0 OR reason IS NOT NULL)
);

-- 堵点/需协调事项, one row a version. `matter_id` is the 督办 that was opened of it; its course is the matter's.
CREATE TABLE ledger.blocker (
  district_id  text COLLATE "C" NOT NULL,
  blocker_id   uuid NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  known_from   timestamptz NOT NULL,
  project_id   uuid NOT NULL,
  what         text NOT NULL CHECK (char_length(what) BETWEEN 2 AND 300),
  since        date NOT NULL,
  level        text COLLATE "C" NOT NULL CHECK (level IN ('unit', 'districtLeader', 'city')), -- who can remove it
  unit_id      uuid,
  asked_on     date,
  promised_by  date,
  needs_leader boolean NOT NULL,
  removed_on   date,
  verified_how text,
  matter_id    uuid,
  by_person    uuid,
  PRIMARY KEY (district_id, blocker_id, version),
  FOREIGN KEY (district_id, project_id) REFERENCES ledger.project,
  CONSTRAINT a_unit_is_named CHECK ((level = 'unit') = (unit_id IS NOT NULL)),
  CONSTRAINT removed_is_verified CHECK ((removed_on IS NULL) = (verified_how IS NULL)),
  CONSTRAINT days_in_order CHECK (since <= coalesce(asked_on, since) AND since <= coalesce(removed_on, since))
);
CREATE INDEX blocker_of_project ON ledger.blocker (district_id, project_id, blocker_id, version);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['project', 'project_version', 'project_commitment', 'project_stage', 'project_counted', 'project_milestone', 'project_movement', 'blocker'] LOOP
    EXECUTE format('ALTER TABLE ledger.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON ledger.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON ledger.project, ledger.project_version, ledger.project_commitment, ledger.project_stage, ledger.project_counted, ledger.project_milestone, ledger.project_movement, ledger.blocker TO lantu_app;
GRANT UPDATE (version, name) ON ledger.project TO lantu_app;
