-- 通报: words in versions that are only ever added to, each resting on a frozen snapshot of facts. What was signed keeps its version.
CREATE SCHEMA bulletins;
GRANT USAGE ON SCHEMA bulletins TO lantu_app;

CREATE TABLE bulletins.snapshot (
  district_id text COLLATE "C" NOT NULL,
  snapshot_id uuid NOT NULL,
  as_of       date NOT NULL,
  made_at     timestamptz NOT NULL,
  audit_block bigint,                 -- the newest block of the audit chain when the facts were frozen
  audit_hash  text COLLATE "C" CHECK (audit_hash ~ '^[0-9a-f]{64}$'),
  rules       jsonb NOT NULL,         -- versions of the rules and engines by name
  facts       jsonb NOT NULL,         -- [{key, label, value, unit, href, kind}]
  PRIMARY KEY (district_id, snapshot_id),
  CHECK ((audit_block IS NULL) = (audit_hash IS NULL))
);

CREATE TABLE bulletins.bulletin (
  district_id    text COLLATE "C" NOT NULL,
  bulletin_id    uuid NOT NULL,
  kind           text COLLATE "C" NOT NULL CHECK (kind IN ('inspection', 'economy')),
  year           smallint NOT NULL,
  period_from    date NOT NULL,
  period_to      date NOT NULL,
  issuer         text NOT NULL,
  state          text COLLATE "C" NOT NULL CHECK (state IN ('draft', 'reviewed', 'secrecyChecked', 'signed', 'issued')),
  publicity      text COLLATE "C" CHECK (publicity IN ('published', 'internal')),
  number         integer CHECK (number > 0), -- 第N期 of the kind in its year
  total          integer CHECK (total > 0),  -- 总第M期 of the kind
  issued_on      date,
  text_version   integer NOT NULL,
  signed_version integer,
  supersedes     uuid,
  superseded_by  uuid,
  made_at        timestamptz NOT NULL,
  version        integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (district_id, bulletin_id),
  FOREIGN KEY (district_id, supersedes) REFERENCES bulletins.bulletin,
  FOREIGN KEY (district_id, superseded_by) REFERENCES bulletins.bulletin,
  CHECK (period_from <= period_to),
  CONSTRAINT signed_words_stay CHECK ((state IN ('signed', 'issued')) = (signed_version IS NOT NULL) AND (signed_version IS NULL OR signed_version = text_version)),
  CONSTRAINT signed_after_secrecy CHECK (state NOT IN ('secrecyChecked', 'signed', 'issued') OR publicity IS NOT NULL),
  CONSTRAINT issued_has_number CHECK ((state = 'issued') = (number IS NOT NULL) AND (number IS NULL) = (total IS NULL) AND (number IS NULL) = (issued_on IS NULL))
);
CREATE UNIQUE INDEX bulletin_number ON bulletins.bulletin (district_id, kind, year, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX bulletin_total ON bulletins.bulletin (district_id, kind, total) WHERE total IS NOT NULL;
CREATE UNIQUE INDEX bulletin_succeeds_once ON bulletins.bulletin (district_id, supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX bulletin_by_time ON bulletins.bulletin (district_id, made_at DESC, bulletin_id DESC);

-- One row a version of the words, never changed: an edit or a new snapshot adds one.
CREATE TABLE bulletins.wording (
  district_id text COLLATE "C" NOT NULL,
  bulletin_id uuid NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  snapshot_id uuid NOT NULL,
  title       text NOT NULL CHECK (char_length(title) BETWEEN 4 AND 60),
  tree        jsonb NOT NULL,
  edits       jsonb NOT NULL,         -- words by slot, kept over a new snapshot
  words       integer NOT NULL,
  made_at     timestamptz NOT NULL,
  PRIMARY KEY (district_id, bulletin_id, version),
  FOREIGN KEY (district_id, bulletin_id) REFERENCES bulletins.bulletin,
  FOREIGN KEY (district_id, snapshot_id) REFERENCES bulletins.snapshot
);

CREATE TABLE bulletins.citation (
  district_id text COLLATE "C" NOT NULL,
  bulletin_id uuid NOT NULL,
  version     integer NOT NULL,
  n           integer NOT NULL CHECK (n > 0),
  fact_key    text COLLATE "C" NOT NULL,
  href        text NOT NULL,
  PRIMARY KEY (district_id, bulletin_id, version, n),
  FOREIGN KEY (district_id, bulletin_id, version) REFERENCES bulletins.wording
);

-- Who did what, with the words they gave. `by_person` names the 保密审查 approver and the signer.
CREATE TABLE bulletins.step (
  district_id text COLLATE "C" NOT NULL,
  bulletin_id uuid NOT NULL,
  no          integer NOT NULL CHECK (no > 0),
  step        text COLLATE "C" NOT NULL CHECK (step IN ('make', 'edit', 'refresh', 'review', 'secrecy', 'sign', 'issue', 'return')),
  to_state    text COLLATE "C" NOT NULL,
  by_person   uuid,
  at          timestamptz NOT NULL,
  comment     text,
  PRIMARY KEY (district_id, bulletin_id, no),
  FOREIGN KEY (district_id, bulletin_id) REFERENCES bulletins.bulletin,
  CONSTRAINT decided_by_a_person CHECK (step NOT IN ('review', 'secrecy', 'sign', 'return') OR by_person IS NOT NULL)
);

-- 第N期: one row a kind and year, year 0 for 总第M期; locked last in the issuing transaction, so there are no gaps.
CREATE TABLE bulletins.counter (
  district_id text COLLATE "C" NOT NULL,
  kind        text COLLATE "C" NOT NULL,
  year        smallint NOT NULL,
  last        integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (district_id, kind, year)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['snapshot', 'bulletin', 'wording', 'citation', 'step', 'counter'] LOOP
    EXECUTE format('ALTER TABLE bulletins.%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON bulletins.%s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
-- Facts, words and steps are added and never changed: by privilege.
GRANT SELECT, INSERT ON bulletins.snapshot, bulletins.wording, bulletins.citation, bulletins.step TO lantu_app;
GRANT UPDATE (comment) ON bulletins.step TO lantu_app;
GRANT SELECT, INSERT, UPDATE ON bulletins.bulletin, bulletins.counter TO lantu_app;
