-- 督办件: one lifecycle for every kind. The events in log.event are the record; the tables here are their projections,
-- changed in the event's own transaction, and the words and files that events may not hold.
CREATE SCHEMA matters;
GRANT USAGE ON SCHEMA matters TO lantu_app;

-- People's words, erasable: an erased text keeps its row and loses its body.
CREATE TABLE matters.text (
  district_id text COLLATE "C" NOT NULL,
  text_id     uuid NOT NULL,
  matter_id   uuid NOT NULL,
  field       text COLLATE "C" NOT NULL,
  body        text,
  by_person   uuid,
  at          timestamptz NOT NULL,
  erased_at   timestamptz,
  PRIMARY KEY (district_id, text_id),
  CHECK ((body IS NULL) = (erased_at IS NOT NULL))
);
CREATE INDEX text_of_matter ON matters.text (district_id, matter_id);

CREATE TABLE matters.matter (
  district_id     text COLLATE "C" NOT NULL,
  matter_id       uuid NOT NULL,
  kind            text COLLATE "C" NOT NULL,
  policy          text COLLATE "C" NOT NULL,
  version         integer NOT NULL CHECK (version > 0),
  state           text COLLATE "C" NOT NULL,
  phase           text COLLATE "C" NOT NULL CHECK (phase IN ('before', 'consulted', 'withUnit', 'reported', 'checking', 'ended')),
  outcome         text COLLATE "C" CHECK (outcome IN ('closed', 'normalised', 'terminated', 'declined')),
  subject_kind    text COLLATE "C" NOT NULL,
  subject_id      text COLLATE "C" NOT NULL,
  basis           text COLLATE "C" NOT NULL CHECK (basis IN ('party', 'government')), -- 党委督查, 政府督查
  once_key        text COLLATE "C",
  number          text COLLATE "C",
  suggested_lead  uuid,
  lead_unit       uuid,
  lead_measures boolean NOT NULL DEFAULT false,
  co_units        uuid[] NOT NULL,
  scored_units    uuid[] NOT NULL,
  due             date,
  approval_number text,
  conclusion      text COLLATE "C" CHECK (conclusion IN ('met', 'partlyMet', 'notMet')),
  verified_by     uuid,
  verified_units  uuid[] NOT NULL,
  closed_by       uuid,
  closed_units    uuid[] NOT NULL,
  flags           text[] COLLATE "C" NOT NULL,
  suspended       boolean NOT NULL,
  next_due        timestamptz, -- the unit's next deadline, null while its clocks stand still
  next_warn       timestamptz,
  title_text      uuid NOT NULL,
  opened_at       timestamptz NOT NULL,
  since           timestamptz NOT NULL,
  changed_at      timestamptz NOT NULL,
  PRIMARY KEY (district_id, matter_id),
  FOREIGN KEY (district_id, title_text) REFERENCES matters.text,
  CONSTRAINT ended_has_outcome CHECK ((phase = 'ended') = (outcome IS NOT NULL)),
  -- Nothing is closed, or made routine, without a finding by someone else than who ends it.
  CONSTRAINT closed_was_verified CHECK (outcome IS NULL OR outcome NOT IN ('closed', 'normalised') OR
    (verified_by IS NOT NULL AND closed_by IS NOT NULL AND verified_by <> closed_by AND conclusion IS NOT NULL)),
  CONSTRAINT closed_was_met CHECK (outcome IS DISTINCT FROM 'closed' OR conclusion = 'met'),
  -- Nothing is verified, closed or terminated by a unit that is or ever was scored on it.
  CONSTRAINT verified_by_others CHECK (NOT verified_units && scored_units OR phase IN ('before', 'consulted', 'withUnit', 'reported')),
  CONSTRAINT closed_by_others CHECK (outcome IS NULL OR outcome = 'declined' OR NOT closed_units && scored_units),
  -- 调整 and 终止 need an approval with its number.
  CONSTRAINT ended_by_approval CHECK (outcome IS DISTINCT FROM 'terminated' OR approval_number IS NOT NULL),
  CONSTRAINT adjusted_by_approval CHECK (state <> 'adjusted' OR approval_number IS NOT NULL),
  -- A statistics office measures: it never owns a deviation.
  CONSTRAINT measuring_unit_owns_no_deviation CHECK (kind <> 'deviation' OR NOT lead_measures),
  CONSTRAINT lead_is_scored CHECK (lead_unit IS NULL OR lead_unit = ANY (scored_units)),
  CONSTRAINT issued_has_lead CHECK (number IS NULL OR lead_unit IS NOT NULL)
);
CREATE UNIQUE INDEX matter_once ON matters.matter (district_id, once_key) WHERE once_key IS NOT NULL AND outcome IS NULL;
CREATE UNIQUE INDEX matter_number ON matters.matter (district_id, number) WHERE number IS NOT NULL;
CREATE INDEX matter_by_due ON matters.matter (district_id, (coalesce(next_due, 'infinity')), matter_id);
CREATE INDEX matter_of_lead ON matters.matter (district_id, lead_unit);
CREATE INDEX matter_of_subject ON matters.matter (district_id, subject_kind, subject_id);

-- What was known when: one row per version, never changed. A past day shows the last version known before its end.
CREATE TABLE matters.matter_validity (
  district_id text COLLATE "C" NOT NULL,
  matter_id   uuid NOT NULL,
  version     integer NOT NULL,
  known_from  timestamptz NOT NULL,
  state       text COLLATE "C" NOT NULL,
  phase       text COLLATE "C" NOT NULL,
  outcome     text COLLATE "C",
  number      text COLLATE "C",
  lead_unit   uuid,
  co_units    uuid[] NOT NULL,
  due         date,
  suspended   boolean NOT NULL,
  next_due    timestamptz,
  next_warn   timestamptz,
  title_text  uuid NOT NULL,
  since       timestamptz NOT NULL,
  PRIMARY KEY (district_id, matter_id, version),
  FOREIGN KEY (district_id, matter_id) REFERENCES matters.matter
);
CREATE INDEX validity_by_time ON matters.matter_validity (district_id, known_from);

CREATE TABLE matters.clock (
  district_id text COLLATE "C" NOT NULL,
  matter_id   uuid NOT NULL,
  no          integer NOT NULL CHECK (no >= 0),
  clock       text COLLATE "C" NOT NULL,
  owner       text COLLATE "C" NOT NULL CHECK (owner IN ('lead', 'leadAndCo', 'supervision')),
  rule        jsonb NOT NULL,
  started_at  timestamptz NOT NULL,
  stops       jsonb NOT NULL,
  ended_at    timestamptz,
  last_day    date,
  due_at      timestamptz, -- null while it stands still
  warn_at     timestamptz,
  PRIMARY KEY (district_id, matter_id, no),
  FOREIGN KEY (district_id, matter_id) REFERENCES matters.matter
);
CREATE INDEX clock_running ON matters.clock (district_id, warn_at) WHERE ended_at IS NULL;

-- A reminder given once per clock and stage; the key makes the job safe to run twice.
CREATE TABLE matters.reminder (
  district_id text COLLATE "C" NOT NULL,
  matter_id   uuid NOT NULL,
  no          integer NOT NULL,
  last_day    date NOT NULL, -- a moved deadline is reminded of anew
  stage       text COLLATE "C" NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, matter_id, no, last_day, stage),
  FOREIGN KEY (district_id, matter_id, no) REFERENCES matters.clock
);

CREATE TABLE matters.evidence (
  district_id text COLLATE "C" NOT NULL,
  matter_id   uuid NOT NULL,
  version     integer NOT NULL,
  position    integer NOT NULL,
  sha256      text COLLATE "C" NOT NULL,
  name        text NOT NULL,
  PRIMARY KEY (district_id, matter_id, version, position),
  FOREIGN KEY (district_id, matter_id) REFERENCES matters.matter,
  FOREIGN KEY (district_id, sha256) REFERENCES files.file
);

-- 督办〔2024〕12号: one row per word and year, locked last in the issuing transaction, so numbers have no gaps.
CREATE TABLE matters.counter (
  district_id text COLLATE "C" NOT NULL,
  word        text COLLATE "C" NOT NULL,
  year        integer NOT NULL,
  last        integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (district_id, word, year)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['text', 'matter', 'matter_validity', 'clock', 'reminder', 'evidence', 'counter'] LOOP
    EXECUTE format('ALTER TABLE matters.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON matters.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON matters.text, matters.matter_validity, matters.evidence, matters.reminder TO lantu_app;
GRANT UPDATE (body, erased_at) ON matters.text TO lantu_app;
GRANT SELECT, INSERT, UPDATE ON matters.matter, matters.clock, matters.counter TO lantu_app;
