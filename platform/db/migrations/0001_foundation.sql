-- The ground every module stands on: roles, districts, the event log and its seals, jobs, files, idempotency.
-- Nothing here needs more than PostgreSQL 15: ids are made in the application, there are no triggers and no views.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lantu_app') THEN CREATE ROLE lantu_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lantu_sealer') THEN CREATE ROLE lantu_sealer NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- Another database of this cluster was faster.
END $$;
GRANT lantu_app, lantu_sealer TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- ---------------------------------------------------------------------------------------------------------------- tenancy
CREATE SCHEMA tenancy;
GRANT USAGE ON SCHEMA tenancy TO lantu_app, lantu_sealer;

-- A reference table: the same in every shard, readable without a district.
CREATE TABLE tenancy.district (
  code                text COLLATE "C" PRIMARY KEY CHECK (code ~ '^\d{6}$'), -- GB/T 2260
  name                text NOT NULL,
  parent_code         text COLLATE "C",
  parent_name         text,
  fictional           boolean NOT NULL DEFAULT false,
  clock_shift_seconds bigint NOT NULL DEFAULT 0, -- Only a fictional district may run on another day.
  CHECK (fictional OR clock_shift_seconds = 0)
);
GRANT SELECT ON tenancy.district TO lantu_app, lantu_sealer;

-- The district set for this transaction, or null: then every policy below admits no row.
CREATE FUNCTION tenancy.current_district() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('lantu.district', true), '') $$;
GRANT EXECUTE ON FUNCTION tenancy.current_district() TO lantu_app, lantu_sealer;

-- -------------------------------------------------------------------------------------------------------------------- log
CREATE SCHEMA log;
GRANT USAGE ON SCHEMA log TO lantu_app, lantu_sealer;

CREATE TABLE log.event (
  district_id text COLLATE "C" NOT NULL,
  stream      text COLLATE "C" NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  event_id    uuid NOT NULL,
  type        text COLLATE "C" NOT NULL,
  at          timestamptz NOT NULL, -- on the district's clock
  by_person   uuid,
  data        jsonb NOT NULL,
  hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (district_id, stream, version)
);
CREATE INDEX event_by_time ON log.event (district_id, at DESC, event_id);

-- Events that no block holds yet. A row is seen here only when its transaction has committed, so sealing never skips one.
CREATE TABLE log.unsealed (
  district_id text COLLATE "C" NOT NULL,
  stream      text COLLATE "C" NOT NULL,
  version     integer NOT NULL,
  PRIMARY KEY (district_id, stream, version),
  FOREIGN KEY (district_id, stream, version) REFERENCES log.event
);

CREATE TABLE log.block (
  district_id text COLLATE "C" NOT NULL,
  number      bigint NOT NULL,
  previous    bytea NOT NULL CHECK (octet_length(previous) = 32),
  hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
  events      integer NOT NULL CHECK (events > 0),
  sealed_at   timestamptz NOT NULL,
  PRIMARY KEY (district_id, number)
);

CREATE TABLE log.block_event (
  district_id text COLLATE "C" NOT NULL,
  number      bigint NOT NULL,
  position    integer NOT NULL,
  stream      text COLLATE "C" NOT NULL,
  version     integer NOT NULL,
  PRIMARY KEY (district_id, number, position),
  UNIQUE (district_id, stream, version),
  FOREIGN KEY (district_id, number) REFERENCES log.block,
  FOREIGN KEY (district_id, stream, version) REFERENCES log.event
);

-- ------------------------------------------------------------------------------------------------------------------- jobs
CREATE SCHEMA jobs;
GRANT USAGE ON SCHEMA jobs TO lantu_app;

-- The application role cannot see the worker's own tables; this is its one way in. The envelope carries ids only.
CREATE FUNCTION jobs.enqueue(task text, envelope json, queue text, run_at timestamptz, job_key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ BEGIN
    IF envelope ->> 'district' IS DISTINCT FROM tenancy.current_district() THEN
      RAISE EXCEPTION 'a job belongs to the district of its transaction';
    END IF;
    PERFORM graphile_worker.add_job(task, envelope, queue_name => queue, run_at => run_at, job_key => job_key);
  END $$;
REVOKE ALL ON FUNCTION jobs.enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue TO lantu_app;

-- Which rounds of a recurring job were asked for, so that replicas looking at the same timetable ask once.
CREATE TABLE jobs.round (
  district_id text COLLATE "C" NOT NULL,
  job         text COLLATE "C" NOT NULL,
  slot        bigint NOT NULL,
  PRIMARY KEY (district_id, job, slot)
);

-- ------------------------------------------------------------------------------------------------------------------ files
CREATE SCHEMA files;
GRANT USAGE ON SCHEMA files TO lantu_app;

-- Bytes live in the database: server processes are replicas, and a back-up is whole by itself.
CREATE TABLE files.file (
  district_id text COLLATE "C" NOT NULL,
  sha256      text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bigint NOT NULL,
  media_type  text NOT NULL,
  kept_at     timestamptz NOT NULL,
  PRIMARY KEY (district_id, sha256)
);
CREATE TABLE files.chunk (
  district_id text COLLATE "C" NOT NULL,
  sha256      text COLLATE "C" NOT NULL,
  position    integer NOT NULL,
  content     bytea NOT NULL,
  PRIMARY KEY (district_id, sha256, position),
  FOREIGN KEY (district_id, sha256) REFERENCES files.file
);
ALTER TABLE files.chunk ALTER COLUMN content SET STORAGE EXTERNAL;

-- ------------------------------------------------------------------------------------------------------------ idempotency
CREATE SCHEMA http;
GRANT USAGE ON SCHEMA http TO lantu_app;

CREATE TABLE http.idempotency (
  district_id text COLLATE "C" NOT NULL,
  holder      text COLLATE "C" NOT NULL,
  key         text COLLATE "C" NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  endpoint    text NOT NULL,
  body_hash   text NOT NULL,
  claimed_at  timestamptz NOT NULL,
  status      integer,
  answer      jsonb,
  PRIMARY KEY (district_id, holder, key)
);

-- One secret for the whole installation, made at the first start, the same in every replica; never granted to the application.
CREATE TABLE http.secret (
  single boolean PRIMARY KEY DEFAULT true CHECK (single), -- ONLY is a reserved word
  value text NOT NULL CHECK (length(value) >= 32)
);

-- ------------------------------------------------------------------------------------------------------------- row access
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['log.event', 'log.unsealed', 'log.block', 'log.block_event', 'files.file', 'files.chunk', 'http.idempotency', 'jobs.round'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON %s USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;

-- Append-only by privilege: nobody but the owner can change or remove an event, and the application never is the owner.
GRANT SELECT, INSERT ON log.event TO lantu_app;
GRANT INSERT ON log.unsealed TO lantu_app;
GRANT SELECT ON log.unsealed, log.block, log.block_event TO lantu_app;
GRANT SELECT ON log.event TO lantu_sealer;
GRANT SELECT, DELETE ON log.unsealed TO lantu_sealer;
GRANT SELECT, INSERT ON log.block, log.block_event TO lantu_sealer;
GRANT SELECT, INSERT, DELETE ON jobs.round TO lantu_app;
GRANT SELECT, INSERT ON files.file, files.chunk TO lantu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON http.idempotency TO lantu_app;
