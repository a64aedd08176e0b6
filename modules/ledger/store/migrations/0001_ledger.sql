-- 任务台账: what was promised, by whom, till when, and from which sentence; and the 对账 of each document with it. The state of a
-- commitment is its 督办 matter's: the columns state, phase and outcome follow the matter's events and are changed by nothing else.
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO lantu_app;

CREATE TABLE ledger.commitment (
  district_id   text COLLATE "C" NOT NULL,
  commitment_id uuid NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  number        text COLLATE "C",      -- its matter's, given at 印发
  number_order  bigint NOT NULL,       -- year × 10^7 + count; unnumbered ones come last
  source_kind   text COLLATE "C" NOT NULL CHECK (source_kind IN ('speech', 'workReport', 'folder', 'livelihood', 'committeeMinutes', 'executiveMinutes', 'topicMinutes', 'instruction', 'cityItem', 'cityTask', 'proposal')),
  document_id   uuid,                  -- the document it was first taken from
  folder_item   text,                  -- 序号 in the 折子 it came with
  title         text NOT NULL CHECK (char_length(title) BETWEEN 2 AND 200),
  target        text,                  -- 量化目标 in words
  domain        text NOT NULL,
  leader_id     uuid,                  -- 区领导
  lead_unit_id  uuid,                  -- 主责单位: one, by being one column
  co_unit_ids   uuid[] NOT NULL,
  indicator_id  uuid,                  -- an indicator's id; that room stands on its own
  starts_on     date,
  due           date,
  due_order     date NOT NULL GENERATED ALWAYS AS (coalesce(due, date 'infinity')) STORED, -- coalesce() in a condition is not leakproof: no index would serve it
  basis         text COLLATE "C" NOT NULL CHECK (basis IN ('party', 'government')),
  cadence       text COLLATE "C" NOT NULL CHECK (cadence IN ('month', 'quarter', 'half', 'once')),
  record_only   boolean NOT NULL,
  matter_id     uuid,
  state         text COLLATE "C" NOT NULL,
  phase         text COLLATE "C" NOT NULL CHECK (phase IN ('record', 'before', 'consulted', 'withUnit', 'reported', 'checking', 'ended')),
  outcome       text COLLATE "C",
  issued_on     date,
  reported_on   date,                  -- the unit said 已反馈待核查
  verified_on   date,                  -- others verified it: 销号
  touched_on    date NOT NULL,         -- the last day on which anybody changed it
  lamp          text COLLATE "C" CHECK (lamp IN ('red', 'amber', 'blue', 'green', 'grey', 'missing', 'closed')),
  lamp_rank     smallint NOT NULL,     -- gravest first; 9 without a lamp
  lamp_reasons  jsonb,
  lamp_rule     text COLLATE "C",
  lamp_since    date,
  lamp_no       integer NOT NULL,      -- how many lamps it has shown
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (district_id, commitment_id),
  CONSTRAINT lead_is_not_co CHECK (lead_unit_id IS NULL OR NOT lead_unit_id = ANY (co_unit_ids)),
  CONSTRAINT starts_before_due CHECK (starts_on IS NULL OR due IS NULL OR starts_on <= due),
  -- Political, ideology, cadre and discipline items keep their sentence and nothing else.
  CONSTRAINT record_only_keeps_nothing_else CHECK (NOT record_only OR (matter_id IS NULL AND number IS NULL AND lamp IS NULL AND
    lead_unit_id IS NULL AND co_unit_ids = '{}' AND due IS NULL AND target IS NULL AND indicator_id IS NULL AND phase = 'record')),
  CONSTRAINT others_have_a_matter CHECK (record_only OR (matter_id IS NOT NULL AND phase <> 'record')),
  CONSTRAINT lamp_has_reasons CHECK ((lamp IS NULL) = (lamp_reasons IS NULL) AND (lamp IS NULL) = (lamp_rule IS NULL) AND (lamp IS NULL) = (lamp_since IS NULL))
);
CREATE UNIQUE INDEX commitment_number ON ledger.commitment (district_id, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX commitment_matter ON ledger.commitment (district_id, matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX commitment_by_due ON ledger.commitment (district_id, due_order, commitment_id);
CREATE INDEX commitment_by_number ON ledger.commitment (district_id, number_order, commitment_id);
CREATE INDEX commitment_by_lamp ON ledger.commitment (district_id, lamp_rank, due_order, commitment_id);
CREATE INDEX commitment_by_update ON ledger.commitment (district_id, updated_at, commitment_id);
CREATE INDEX commitment_of_domain ON ledger.commitment (district_id, domain, due_order, commitment_id);
CREATE INDEX commitment_of_lead ON ledger.commitment (district_id, lead_unit_id, due_order, commitment_id);
CREATE INDEX commitment_in_state ON ledger.commitment (district_id, state, due_order, commitment_id);
CREATE INDEX commitment_of_lamp ON ledger.commitment (district_id, lamp, due_order, commitment_id);

-- 配合单位 again, one row each: an array cannot be indexed under row security.
CREATE TABLE ledger.co_unit (
  district_id   text COLLATE "C" NOT NULL,
  unit_id       uuid NOT NULL,
  commitment_id uuid NOT NULL,
  PRIMARY KEY (district_id, unit_id, commitment_id),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);
CREATE INDEX co_unit_of ON ledger.co_unit (district_id, commitment_id);

-- What was known when: one row per change, never changed except that a title's words may be erased.
CREATE TABLE ledger.commitment_validity (
  district_id   text COLLATE "C" NOT NULL,
  commitment_id uuid NOT NULL,
  version       integer NOT NULL,
  known_from    timestamptz NOT NULL,
  number        text COLLATE "C",
  title         text NOT NULL,
  target        text,
  domain        text NOT NULL,
  leader_id     uuid,
  lead_unit_id  uuid,
  co_unit_ids   uuid[] NOT NULL,
  due           date,
  state         text COLLATE "C" NOT NULL,
  PRIMARY KEY (district_id, commitment_id, version),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);
CREATE INDEX validity_by_time ON ledger.commitment_validity (district_id, commitment_id, known_from);

-- Every lamp that was ever shown, with its reasons and rule. `day` is the day it was lit for.
CREATE TABLE ledger.lamp_validity (
  district_id   text COLLATE "C" NOT NULL,
  commitment_id uuid NOT NULL,
  no            integer NOT NULL CHECK (no > 0),
  known_from    timestamptz NOT NULL,
  day           date NOT NULL,
  since         date NOT NULL,         -- the day since which it has had this colour
  colour        text COLLATE "C" NOT NULL,
  reasons       jsonb NOT NULL,
  rule          text COLLATE "C" NOT NULL,
  PRIMARY KEY (district_id, commitment_id, no),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);

-- Both ways: from a commitment to its sentences, from a document's row to what came of it.
CREATE TABLE ledger.span (
  district_id   text COLLATE "C" NOT NULL,
  commitment_id uuid NOT NULL,
  document_id   uuid NOT NULL,
  position      integer NOT NULL,
  start_at      integer NOT NULL CHECK (start_at >= 0),
  end_at        integer NOT NULL,
  PRIMARY KEY (district_id, commitment_id, document_id, position),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment,
  CHECK (end_at > start_at)
);
CREATE INDEX span_of_document ON ledger.span (district_id, document_id, position);

CREATE TABLE ledger.node (
  district_id   text COLLATE "C" NOT NULL,
  commitment_id uuid NOT NULL,
  no            integer NOT NULL CHECK (no > 0),
  name          text NOT NULL,
  due           date NOT NULL,
  done_on       date,
  PRIMARY KEY (district_id, commitment_id, no),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);

CREATE TABLE ledger.progress (
  district_id   text COLLATE "C" NOT NULL,
  progress_id   uuid NOT NULL,
  commitment_id uuid NOT NULL,
  period_from   date NOT NULL,
  period_to     date NOT NULL,
  by_unit       uuid NOT NULL,
  percent       integer CHECK (percent BETWEEN 0 AND 100),
  reported_by   uuid,
  signed_by     uuid,
  at            timestamptz NOT NULL,
  signed_at     timestamptz,
  PRIMARY KEY (district_id, progress_id),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment,
  UNIQUE (district_id, commitment_id, by_unit, period_from, period_to),
  CHECK (period_from <= period_to)
);
-- The words of a report, erasable.
CREATE TABLE ledger.progress_words (
  district_id text COLLATE "C" NOT NULL,
  progress_id uuid NOT NULL,
  done        text CHECK (char_length(done) <= 200),
  problems    text,
  next_step   text,
  erased_at   timestamptz,
  PRIMARY KEY (district_id, progress_id),
  FOREIGN KEY (district_id, progress_id) REFERENCES ledger.progress,
  CHECK ((done IS NULL) = (erased_at IS NOT NULL))
);

CREATE TABLE ledger.opinion (
  district_id   text COLLATE "C" NOT NULL,
  commitment_id uuid NOT NULL,
  unit_id       uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL CHECK (kind IN ('agree', 'object')),
  reason        text,
  proposed_lead uuid,
  proposed_due  date,
  by_person     uuid,
  at            timestamptz NOT NULL,
  PRIMARY KEY (district_id, commitment_id, unit_id),
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);

-- 对账 of one document. `cap` is how many new commitments it may add; more needs a reason.
CREATE TABLE ledger.reconciliation (
  district_id     text COLLATE "C" NOT NULL,
  document_id     uuid NOT NULL,
  opened_at       timestamptz NOT NULL,
  cap             integer NOT NULL CHECK (cap > 0),
  override_reason text,
  PRIMARY KEY (district_id, document_id)
);
CREATE TABLE ledger.row_decision (
  district_id text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  position    integer NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  status      text COLLATE "C" NOT NULL CHECK (status IN ('open', 'draft', 'decided', 'made')),
  decision    jsonb,
  decided_by  uuid,
  decided_at  timestamptz NOT NULL,
  PRIMARY KEY (district_id, document_id, position),
  FOREIGN KEY (district_id, document_id) REFERENCES ledger.reconciliation,
  CHECK ((status = 'open') = (decision IS NULL))
);
CREATE TABLE ledger.consultation (
  district_id text COLLATE "C" NOT NULL,
  document_id uuid NOT NULL,
  no          integer NOT NULL CHECK (no > 0),
  at          timestamptz NOT NULL,
  days        integer NOT NULL CHECK (days BETWEEN 2 AND 3), -- working days
  reply_by    date NOT NULL,
  PRIMARY KEY (district_id, document_id, no),
  FOREIGN KEY (district_id, document_id) REFERENCES ledger.reconciliation
);

-- A 折子 taken over: the same file is taken over once.
CREATE TABLE ledger.folder_import (
  district_id text COLLATE "C" NOT NULL,
  import_id   uuid NOT NULL,
  sha256      text COLLATE "C" NOT NULL,
  at          timestamptz NOT NULL,
  loaded      integer NOT NULL,
  refused     integer NOT NULL,
  PRIMARY KEY (district_id, import_id),
  UNIQUE (district_id, sha256)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['commitment', 'co_unit', 'commitment_validity', 'lamp_validity', 'span', 'node', 'progress', 'progress_words', 'opinion', 'reconciliation', 'row_decision', 'consultation', 'folder_import'] LOOP
    EXECUTE format('ALTER TABLE ledger.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON ledger.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON ledger.commitment, ledger.progress, ledger.progress_words, ledger.opinion, ledger.reconciliation, ledger.row_decision TO lantu_app;
GRANT SELECT, INSERT ON ledger.commitment_validity, ledger.lamp_validity, ledger.span, ledger.consultation, ledger.folder_import TO lantu_app;
GRANT UPDATE (title, target) ON ledger.commitment_validity TO lantu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.node TO lantu_app;
GRANT SELECT, INSERT, DELETE ON ledger.co_unit TO lantu_app;

-- What higher modules may read.
CREATE VIEW ledger.commitment_current WITH (security_invoker = true) AS
  SELECT district_id, commitment_id AS id, number, title, target, domain, lead_unit_id, co_unit_ids, leader_id, due, basis, cadence,
    lamp, lamp_reasons AS reasons, lamp_rule, lamp_since AS since, matter_id, state, phase, outcome, record_only, document_id,
    source_kind, indicator_id, issued_on, reported_on, verified_on, updated_at, due_order
  FROM ledger.commitment;
CREATE VIEW ledger.span_current WITH (security_invoker = true) AS
  SELECT district_id, commitment_id, document_id, position, start_at, end_at FROM ledger.span;
CREATE VIEW ledger.progress_current WITH (security_invoker = true) AS
  SELECT p.district_id, p.progress_id, p.commitment_id, p.period_from, p.period_to, p.by_unit, p.percent, p.signed_at, p.at, w.done, w.problems, w.next_step
  FROM ledger.progress p JOIN ledger.progress_words w ON w.district_id = p.district_id AND w.progress_id = p.progress_id
  WHERE p.signed_at IS NOT NULL;
GRANT SELECT ON ledger.commitment_current, ledger.span_current, ledger.progress_current TO lantu_app;
