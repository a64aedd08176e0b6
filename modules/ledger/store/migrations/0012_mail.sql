-- Reports that came by mail: drafts until a signer of the unit signs them. Written again in the house they are the house's.
ALTER TABLE ledger.progress ADD COLUMN by_mail boolean NOT NULL DEFAULT false;

-- Addresses of units from which mail is read, each from a day on. An officer's own address stands with the officer.
CREATE TABLE ledger.mail_address (
  district_id text COLLATE "C" NOT NULL,
  address_id  uuid NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  address     text COLLATE "C" NOT NULL CHECK (address = lower(address) AND length(address) BETWEEN 3 AND 254),
  unit_id     uuid NOT NULL,
  valid_from  date NOT NULL,
  valid_to    date,                                 -- the last day, or open
  added_by    uuid,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (district_id, address_id),
  CHECK (valid_to >= valid_from - 1)                -- ended before it began: added by mistake
);
CREATE UNIQUE INDEX mail_address_open ON ledger.mail_address (district_id, address) WHERE valid_to IS NULL;
CREATE INDEX mail_address_known ON ledger.mail_address (district_id, address, valid_from DESC);

-- Every message that came, once by its key, without its words. Of whom it came from only what the address book knows.
CREATE TABLE ledger.mail_in (
  district_id text COLLATE "C" NOT NULL,
  message_key text COLLATE "C" NOT NULL CHECK (message_key ~ '^[0-9a-f]{64}$'),
  at          timestamptz NOT NULL,
  unit_id     uuid,
  person_id   uuid,
  outcome     text COLLATE "C" NOT NULL
    CHECK (outcome IN ('taken', 'partly', 'nothing', 'unlisted', 'unproved', 'automatic', 'tooLarge')),
  taken       integer NOT NULL CHECK (taken >= 0),
  refused     integer NOT NULL CHECK (refused >= 0),
  PRIMARY KEY (district_id, message_key),
  CHECK (outcome <> 'unlisted' OR (unit_id IS NULL AND person_id IS NULL))
);
CREATE INDEX mail_in_newest ON ledger.mail_in (district_id, at DESC, message_key DESC);

-- What came of each part of a message: a paragraph, a row of a sheet, a file.
CREATE TABLE ledger.mail_in_part (
  district_id   text COLLATE "C" NOT NULL,
  message_key   text COLLATE "C" NOT NULL,
  no            integer NOT NULL CHECK (no > 0),
  code          text COLLATE "C" NOT NULL,
  cell          text COLLATE "C" CHECK (cell ~ '^[A-Z]{0,3}[0-9]{1,7}$'),
  commitment_id uuid,
  PRIMARY KEY (district_id, message_key, no),
  FOREIGN KEY (district_id, message_key) REFERENCES ledger.mail_in,
  FOREIGN KEY (district_id, commitment_id) REFERENCES ledger.commitment
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['mail_address', 'mail_in', 'mail_in_part'] LOOP
    EXECUTE format('ALTER TABLE ledger.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON ledger.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON ledger.mail_address, ledger.mail_in, ledger.mail_in_part TO lantu_app;
GRANT UPDATE (version, valid_to, updated_at) ON ledger.mail_address TO lantu_app;
GRANT UPDATE (outcome, taken, refused) ON ledger.mail_in TO lantu_app;
