-- 活动成果: what was signed at a conference or festival, and whether it landed. The last entry of a stage stands; one without a day takes
-- it back. The event itself is a project of that kind.
CREATE TABLE ledger.signing (
  district_id  text COLLATE "C" NOT NULL,
  signing_id   uuid NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  project_id   uuid NOT NULL,
  partner      text NOT NULL CHECK (char_length(partner) BETWEEN 2 AND 120), -- an enterprise or a body, as it signed
  what         text NOT NULL CHECK (char_length(what) BETWEEN 2 AND 200),
  amount_fen   bigint CHECK (amount_fen >= 0),
  lead_unit_id uuid NOT NULL,                       -- who sees to it that it lands
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (district_id, signing_id),
  FOREIGN KEY (district_id, project_id) REFERENCES ledger.project
);
CREATE INDEX signing_of_project ON ledger.signing (district_id, project_id);

CREATE TABLE ledger.signing_stage (
  district_id text COLLATE "C" NOT NULL,
  signing_id  uuid NOT NULL,
  no          integer NOT NULL CHECK (no > 0),
  stage       text COLLATE "C" NOT NULL CHECK (stage IN ('signed', 'landed', 'started', 'producing')),
  on_day      date,
  evidence    text,                                 -- number of a paper, or the fact by which it is known
  reason      text,
  by_person   uuid,
  at          timestamptz NOT NULL,
  PRIMARY KEY (district_id, signing_id, no),
  FOREIGN KEY (district_id, signing_id) REFERENCES ledger.signing,
  CONSTRAINT landing_is_proved CHECK (stage = 'signed' OR on_day IS NULL OR evidence IS NOT NULL),
  CONSTRAINT taken_back_with_reason CHECK (on_day IS NOT NULL OR reason IS NOT NULL)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['signing', 'signing_stage'] LOOP
    EXECUTE format('ALTER TABLE ledger.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON ledger.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON ledger.signing, ledger.signing_stage TO lantu_app;
GRANT UPDATE (version, partner, what, amount_fen, lead_unit_id, updated_at) ON ledger.signing TO lantu_app;
