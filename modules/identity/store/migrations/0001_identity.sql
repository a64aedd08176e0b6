-- Units over time, people, who holds which role where, and how they are known at the door.
-- Days are days in Beijing on the district's clock. What a unit is called and stands under is a list of dated versions that are
-- only ever added to: the version in force on a day is the one with the latest `valid_from` on or before it, the later recorded first.

CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO lantu_app;

-- One row a district: its lock lets changes to the organisation chart come one after the other.
CREATE TABLE identity.organisation (
  district_id text COLLATE "C" NOT NULL PRIMARY KEY,
  version     integer NOT NULL CHECK (version > 0)
);

-- ------------------------------------------------------------------------------------------------------------------- units
CREATE TABLE identity.unit (
  district_id text COLLATE "C" NOT NULL,
  unit_id     uuid NOT NULL,
  code        text COLLATE "C" NOT NULL CHECK (length(code) BETWEEN 1 AND 64),
  opened_on   date NOT NULL,
  PRIMARY KEY (district_id, unit_id),
  UNIQUE (district_id, code)
);

CREATE TABLE identity.unit_version (
  district_id text COLLATE "C" NOT NULL,
  unit_id     uuid NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  valid_from  date NOT NULL,
  recorded_at timestamptz NOT NULL,
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  short_name  text CHECK (length(short_name) BETWEEN 1 AND 100),
  kind        text COLLATE "C" NOT NULL,
  measures    boolean NOT NULL, -- 数据来源单位: measures, so it never owns a deviation
  open        boolean NOT NULL, -- false from the day the unit no longer exists
  PRIMARY KEY (district_id, unit_id, version),
  FOREIGN KEY (district_id, unit_id) REFERENCES identity.unit
);

CREATE TABLE identity.unit_alias (
  district_id text COLLATE "C" NOT NULL,
  alias_id    uuid NOT NULL,
  unit_id     uuid NOT NULL,
  alias       text NOT NULL CHECK (length(alias) BETWEEN 1 AND 200),
  valid_from  date NOT NULL,
  valid_to    date, -- the last day, or open
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, alias_id),
  FOREIGN KEY (district_id, unit_id) REFERENCES identity.unit,
  CHECK (valid_to >= valid_from)
);
CREATE INDEX unit_alias_of_unit ON identity.unit_alias (district_id, unit_id);

-- Which units carry on after a merge or split that takes effect on `on_day`; the predecessor's last day is the day before.
CREATE TABLE identity.unit_succession (
  district_id    text COLLATE "C" NOT NULL,
  predecessor_id uuid NOT NULL,
  successor_id   uuid NOT NULL,
  on_day         date NOT NULL,
  kind           text COLLATE "C" NOT NULL CHECK (kind IN ('merge', 'split')),
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (district_id, predecessor_id, successor_id, on_day, kind), -- a part split off may take its origin in later
  FOREIGN KEY (district_id, predecessor_id) REFERENCES identity.unit (district_id, unit_id),
  FOREIGN KEY (district_id, successor_id) REFERENCES identity.unit (district_id, unit_id),
  CHECK (predecessor_id <> successor_id)
);

CREATE TABLE identity.unit_relation (
  district_id text COLLATE "C" NOT NULL,
  unit_id     uuid NOT NULL,
  hierarchy   text COLLATE "C" NOT NULL CHECK (hierarchy IN ('admin', 'supervision', 'line', 'leadership')),
  version     integer NOT NULL CHECK (version > 0),
  superior_id uuid, -- null: no superior in this hierarchy from that day
  valid_from  date NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, unit_id, hierarchy, version),
  FOREIGN KEY (district_id, unit_id) REFERENCES identity.unit,
  FOREIGN KEY (district_id, superior_id) REFERENCES identity.unit (district_id, unit_id),
  CHECK (superior_id <> unit_id)
);

CREATE TABLE identity.unit_duty (
  district_id text COLLATE "C" NOT NULL,
  duty_id     uuid NOT NULL,
  unit_id     uuid NOT NULL,
  keyword     text NOT NULL CHECK (length(keyword) BETWEEN 1 AND 60),
  valid_from  date NOT NULL,
  valid_to    date,
  source      text NOT NULL,
  PRIMARY KEY (district_id, duty_id),
  FOREIGN KEY (district_id, unit_id) REFERENCES identity.unit,
  CHECK (valid_to >= valid_from - 1) -- ended before it began: entered by mistake
);
CREATE INDEX unit_duty_of_unit ON identity.unit_duty (district_id, unit_id);

-- ------------------------------------------------------------------------------------------------------------------ people
CREATE TABLE identity.person (
  district_id   text COLLATE "C" NOT NULL,
  person_id     uuid NOT NULL,
  language      text COLLATE "C" NOT NULL DEFAULT 'zh-Hans',
  registered_at timestamptz NOT NULL,
  erased_at     timestamptz,
  PRIMARY KEY (district_id, person_id)
);

-- The only place where a person is named; erasing a person removes the row.
CREATE TABLE identity.person_detail (
  district_id text COLLATE "C" NOT NULL,
  person_id   uuid NOT NULL,
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  account     text COLLATE "C" CHECK (account ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  email       text CHECK (length(email) <= 254),
  PRIMARY KEY (district_id, person_id),
  FOREIGN KEY (district_id, person_id) REFERENCES identity.person
);
CREATE UNIQUE INDEX person_account ON identity.person_detail (district_id, account);
CREATE INDEX person_email ON identity.person_detail (district_id, email);

CREATE TABLE identity.appointment (
  district_id    text COLLATE "C" NOT NULL,
  appointment_id uuid NOT NULL,
  person_id      uuid NOT NULL,
  unit_id        uuid NOT NULL,
  role           text COLLATE "C" NOT NULL,
  valid_from     date NOT NULL,
  valid_to       date, -- the last day, or open
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (district_id, appointment_id),
  FOREIGN KEY (district_id, person_id) REFERENCES identity.person,
  FOREIGN KEY (district_id, unit_id) REFERENCES identity.unit,
  CHECK (valid_to >= valid_from - 1) -- ended before it began: made by mistake
);
-- Nobody holds one role in one unit twice at a time; overlaps of closed spans are refused by the service under a lock.
CREATE UNIQUE INDEX appointment_once ON identity.appointment (district_id, person_id, unit_id, role) WHERE valid_to IS NULL;
CREATE INDEX appointment_of_unit ON identity.appointment (district_id, unit_id);

-- ---------------------------------------------------------------------------------------------------------------- the door
CREATE TABLE identity.credential (
  district_id text COLLATE "C" NOT NULL,
  person_id   uuid NOT NULL,
  hash        text NOT NULL, -- PHC string: algorithm, parameters, salt and hash
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (district_id, person_id),
  FOREIGN KEY (district_id, person_id) REFERENCES identity.person
);

-- Wrong tries, by SHA-256 of what was tried, whether or not such an account exists; forgotten after a day.
CREATE TABLE identity.sign_in_failure (
  district_id text COLLATE "C" NOT NULL,
  subject     text COLLATE "C" NOT NULL CHECK (subject ~ '^(account|address):[0-9a-f]{64}$'),
  failures    integer NOT NULL CHECK (failures >= 0),
  last_at     timestamptz NOT NULL,
  locked_till timestamptz,
  PRIMARY KEY (district_id, subject)
);
CREATE INDEX sign_in_failure_by_time ON identity.sign_in_failure (district_id, last_at);

CREATE TABLE identity.session (
  district_id  text COLLATE "C" NOT NULL,
  token_hash   bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  session_id   uuid NOT NULL,
  person_id    uuid NOT NULL,
  method       text COLLATE "C" NOT NULL CHECK (method IN ('password', 'link', 'oidc')),
  started_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL, -- however busy
  idle_seconds integer NOT NULL CHECK (idle_seconds > 0),
  revoked_at   timestamptz,
  PRIMARY KEY (district_id, token_hash),
  UNIQUE (district_id, session_id),
  FOREIGN KEY (district_id, person_id) REFERENCES identity.person
);
CREATE INDEX session_of_person ON identity.session (district_id, person_id);

CREATE TABLE identity.signin_link (
  district_id text COLLATE "C" NOT NULL,
  token_hash  bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  person_id   uuid NOT NULL,
  made_at     timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz,
  PRIMARY KEY (district_id, token_hash),
  FOREIGN KEY (district_id, person_id) REFERENCES identity.person
);
CREATE INDEX signin_link_of_person ON identity.signin_link (district_id, person_id);

CREATE TABLE identity.oidc_identity (
  district_id text COLLATE "C" NOT NULL,
  issuer      text COLLATE "C" NOT NULL,
  subject     text COLLATE "C" NOT NULL,
  person_id   uuid NOT NULL,
  linked_at   timestamptz NOT NULL,
  PRIMARY KEY (district_id, issuer, subject),
  FOREIGN KEY (district_id, person_id) REFERENCES identity.person
);
CREATE INDEX oidc_identity_of_person ON identity.oidc_identity (district_id, person_id);

CREATE TABLE identity.api_token (
  district_id text COLLATE "C" NOT NULL,
  token_hash  bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  token_id    uuid NOT NULL,
  person_id   uuid NOT NULL,
  label       text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  words       text[] NOT NULL, -- at most what the person's roles give on the day of use
  made_at     timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  revoked_at  timestamptz,
  PRIMARY KEY (district_id, token_hash),
  UNIQUE (district_id, token_id),
  FOREIGN KEY (district_id, person_id) REFERENCES identity.person
);
CREATE INDEX api_token_of_person ON identity.api_token (district_id, person_id);

-- -------------------------------------------------------------------------------------------------------------- row access
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organisation', 'unit', 'unit_version', 'unit_alias', 'unit_succession', 'unit_relation', 'unit_duty', 'person',
    'person_detail', 'appointment', 'credential', 'sign_in_failure', 'session', 'signin_link', 'oidc_identity', 'api_token'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON identity.%I USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
    EXECUTE format('GRANT SELECT, INSERT ON identity.%I TO lantu_app', t);
  END LOOP;
END $$;

GRANT UPDATE (version) ON identity.organisation TO lantu_app;
GRANT UPDATE (valid_to) ON identity.unit_duty, identity.appointment TO lantu_app;
GRANT UPDATE (language, erased_at) ON identity.person TO lantu_app;
GRANT UPDATE (name, account, email) ON identity.person_detail TO lantu_app;
GRANT UPDATE (hash, changed_at) ON identity.credential TO lantu_app;
GRANT UPDATE (failures, last_at, locked_till) ON identity.sign_in_failure TO lantu_app;
GRANT UPDATE (last_seen_at, revoked_at) ON identity.session TO lantu_app;
GRANT UPDATE (used_at) ON identity.signin_link TO lantu_app;
GRANT UPDATE (revoked_at) ON identity.api_token TO lantu_app;
-- What a person's erasure removes, and what has run out.
GRANT DELETE ON identity.person_detail, identity.credential, identity.session, identity.signin_link, identity.oidc_identity,
  identity.api_token, identity.sign_in_failure TO lantu_app;
