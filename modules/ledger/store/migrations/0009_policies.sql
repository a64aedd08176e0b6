-- 政策应出尽出: which policies a district means to issue and which it has. Every step is kept; the row repeats what the last of them
-- came to, so that lists need not fold.
CREATE TABLE ledger.policy (
  district_id   text COLLATE "C" NOT NULL,
  policy_id     uuid NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  title         text NOT NULL CHECK (char_length(title) BETWEEN 2 AND 200),
  lead_unit_id  uuid NOT NULL,
  co_unit_ids   uuid[] NOT NULL,
  basis         text,
  commitment_id uuid,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('planned', 'issued', 'dropped')),
  planned       date,                  -- last day of the month in which it is to be issued; null where it was issued without a plan
  planned_first date,
  number        text,                  -- 文号
  issued_on     date,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (district_id, policy_id),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment,
  CONSTRAINT policy_lead_is_not_co CHECK (NOT lead_unit_id = ANY (co_unit_ids)),
  CONSTRAINT issued_has_number CHECK ((state = 'issued') = (issued_on IS NOT NULL) AND (state = 'issued') = (number IS NOT NULL)),
  CONSTRAINT planned_has_month CHECK (state <> 'planned' OR planned IS NOT NULL),
  CONSTRAINT first_plan_stays CHECK ((planned IS NULL) = (planned_first IS NULL))
);
CREATE INDEX policy_by_plan ON ledger.policy (district_id, (coalesce(planned, issued_on)), policy_id);

CREATE TABLE ledger.policy_step (
  district_id text COLLATE "C" NOT NULL,
  policy_id   uuid NOT NULL,
  no          integer NOT NULL CHECK (no > 0),
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('plan', 'issue', 'drop')),
  on_day      date NOT NULL,           -- the month's last day of a plan, the day of issue, the day it was decided to drop it
  paper       text,                    -- 文号 of an issue, number of the paper that drops it
  link        text,                    -- where to read it
  reason      text,
  by_person   uuid,
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, policy_id, no),
  FOREIGN KEY (district_id, policy_id) REFERENCES ledger.policy,
  CHECK (kind = 'plan' OR paper IS NOT NULL),
  CHECK (kind <> 'drop' OR reason IS NOT NULL)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['policy', 'policy_step'] LOOP
    EXECUTE format('ALTER TABLE ledger.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON ledger.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON ledger.policy TO lantu_app;
GRANT SELECT, INSERT ON ledger.policy_step TO lantu_app;
