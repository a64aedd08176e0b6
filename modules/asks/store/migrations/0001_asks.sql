-- 报表及报送事项: every request for data from units, with its basis, owner and end.
CREATE SCHEMA asks;
GRANT USAGE ON SCHEMA asks TO lantu_app;

CREATE TABLE asks.ask (
  district_id     text COLLATE "C" NOT NULL,
  ask_id          uuid NOT NULL,
  version         integer NOT NULL CHECK (version > 0),
  title           text NOT NULL,
  origin          text COLLATE "C" NOT NULL CHECK (origin IN ('state', 'city', 'district')),
  basis_kind      text COLLATE "C" CHECK (basis_kind IN ('law', 'upperDocument', 'meeting', 'leaderApproval')),
  basis_reference text,
  owner_unit      uuid NOT NULL,
  audience        uuid[] NOT NULL CHECK (cardinality(audience) > 0),
  starts_on       date NOT NULL,
  ends_on         date NOT NULL,
  cadence         text COLLATE "C" NOT NULL CHECK (cadence IN ('once', 'weekly', 'monthly', 'quarterly', 'yearly')),
  -- Statistical asks: 表号, 制定机关, 批准或备案文号, 有效期至; all four or none.
  form_number     text,
  form_authority  text,
  form_approval   text,
  form_valid_to   date,
  state           text COLLATE "C" NOT NULL CHECK (state IN ('held', 'open', 'answered', 'ended')),
  reasons         jsonb NOT NULL,
  registered_at   timestamptz NOT NULL,
  PRIMARY KEY (district_id, ask_id),
  CONSTRAINT ends_after_start CHECK (starts_on <= ends_on),
  CONSTRAINT basis_whole CHECK ((basis_kind IS NULL) = (basis_reference IS NULL)),
  CONSTRAINT form_whole CHECK (num_nulls(form_number, form_authority, form_approval, form_valid_to) IN (0, 4)),
  -- A district's own ask without basis is held.
  CONSTRAINT own_ask_has_basis CHECK (origin <> 'district' OR basis_kind IS NOT NULL OR state IN ('held', 'ended'))
);
CREATE INDEX ask_by_end ON asks.ask (district_id, ends_on, ask_id);
CREATE INDEX ask_of_owner ON asks.ask (district_id, owner_unit);

CREATE TABLE asks.item (
  district_id text COLLATE "C" NOT NULL,
  ask_id      uuid NOT NULL,
  position    integer NOT NULL CHECK (position >= 0),
  label       text NOT NULL,
  fact_kind   text COLLATE "C",
  fact_key    jsonb,
  -- The key as canonical text: the same fact asked twice has the same one.
  fact_text   text COLLATE "C",
  PRIMARY KEY (district_id, ask_id, position),
  FOREIGN KEY (district_id, ask_id) REFERENCES asks.ask,
  CHECK (num_nulls(fact_kind, fact_key, fact_text) IN (0, 3))
);
CREATE INDEX item_of_fact ON asks.item (district_id, fact_kind, fact_text) WHERE fact_kind IS NOT NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ask', 'item'] LOOP
    EXECUTE format('ALTER TABLE asks.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON asks.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON asks.ask TO lantu_app;
GRANT SELECT, INSERT ON asks.item TO lantu_app;
