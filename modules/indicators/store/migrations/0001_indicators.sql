-- What is measured, by whom, and what was published about it when. Observations are never updated.
CREATE SCHEMA indicators;
GRANT USAGE ON SCHEMA indicators TO lantu_app;

CREATE TABLE indicators.indicator (
  district_id    text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  code           text COLLATE "C" NOT NULL,
  name           text NOT NULL,
  unit           text COLLATE "C" NOT NULL,  -- a kernel UnitCode
  decimals       smallint NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  frequency      smallint NOT NULL CHECK (frequency IN (12, 11, 4, 1)), -- 11: January–February as one
  measure        text COLLATE "C" NOT NULL CHECK (measure IN ('sum', 'mean', 'growth')),
  direction      text COLLATE "C" NOT NULL CHECK (direction IN ('up', 'down')),
  link           text COLLATE "C",           -- 投资 investment, 消费 consumption, 生产 production, …
  source_unit_id uuid,                       -- 数据来源单位
  owner_unit_id  uuid,                       -- 责任单位
  release_days   smallint NOT NULL DEFAULT 25 CHECK (release_days BETWEEN 0 AND 400), -- after the period's end
  version        integer NOT NULL,
  PRIMARY KEY (district_id, id),
  UNIQUE (district_id, code),
  -- The unit that measures is never the unit held responsible.
  CHECK (source_unit_id IS NULL OR owner_unit_id IS NULL OR source_unit_id <> owner_unit_id)
);

-- 口径 in versions; a change of definition is a break: no line is drawn across it and no growth computed over it.
CREATE TABLE indicators.definition (
  district_id  text COLLATE "C" NOT NULL,
  indicator_id uuid NOT NULL,
  number       smallint NOT NULL CHECK (number > 0),
  from_date    date NOT NULL,
  wording      text NOT NULL,
  source       text,
  PRIMARY KEY (district_id, indicator_id, number),
  FOREIGN KEY (district_id, indicator_id) REFERENCES indicators.indicator
);

CREATE TABLE indicators.series (
  district_id  text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  indicator_id uuid NOT NULL,
  area_code    text COLLATE "C" NOT NULL,
  area_name    text NOT NULL,
  PRIMARY KEY (district_id, id),
  UNIQUE (district_id, indicator_id, area_code),
  FOREIGN KEY (district_id, indicator_id) REFERENCES indicators.indicator
);

CREATE TABLE indicators.observation (
  district_id  text COLLATE "C" NOT NULL,
  series_id    uuid NOT NULL,
  period_from  date NOT NULL,
  period_to    date NOT NULL,
  edition      text NOT NULL,               -- 数据版本: 初步, 快报, 最终核实, 普查修订 …
  value        numeric,                     -- null where only a growth rate is published
  growth       numeric,                     -- per cent, as published; never recomputed from levels
  growth_basis text,                        -- 不变价, 可比口径, 自然口径 …
  definition   smallint NOT NULL DEFAULT 1,
  published_on date NOT NULL,
  standing     text COLLATE "C" NOT NULL CHECK (standing IN ('published', 'internal')), -- internal: 未经统计部门发布
  source       text NOT NULL,
  note         text,
  batch_id     uuid NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (district_id, series_id, period_from, period_to, edition),
  FOREIGN KEY (district_id, series_id) REFERENCES indicators.series,
  CHECK (period_from <= period_to),
  CHECK (value IS NOT NULL OR growth IS NOT NULL)
);
CREATE INDEX observation_by_publication ON indicators.observation (district_id, series_id, published_on);

-- The newest edition of each period: a projection of the rows above, rebuilt by a test and found equal.
CREATE TABLE indicators.current_observation (
  district_id  text COLLATE "C" NOT NULL,
  series_id    uuid NOT NULL,
  period_from  date NOT NULL,
  period_to    date NOT NULL,
  edition      text NOT NULL,
  published_on date NOT NULL,
  PRIMARY KEY (district_id, series_id, period_from, period_to),
  FOREIGN KEY (district_id, series_id, period_from, period_to, edition) REFERENCES indicators.observation
);

-- A target with the instrument that set it. A revision supersedes; both stay to be shown.
CREATE TABLE indicators.target (
  district_id  text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  series_id    uuid NOT NULL,
  year         smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('level', 'growth', 'ceiling', 'floor', 'rank', 'milestone', 'inStep')),
  value        numeric,                     -- null for 达到市级要求 and the like
  half_value   numeric,                     -- the node at the end of June
  wording      text NOT NULL,               -- as the instrument says it: 5%左右
  bound        text COLLATE "C" NOT NULL CHECK (bound IN ('exact', 'about', 'min', 'max')),
  instrument   text NOT NULL,
  authority    text NOT NULL,
  effective_on date NOT NULL,
  supersedes   uuid,
  superseded_by uuid,
  PRIMARY KEY (district_id, id),
  FOREIGN KEY (district_id, series_id) REFERENCES indicators.series,
  FOREIGN KEY (district_id, supersedes) REFERENCES indicators.target
);
CREATE UNIQUE INDEX target_in_force ON indicators.target (district_id, series_id, year) WHERE superseded_by IS NULL;

-- What the engine said of a target on a day, with its version and the inputs it saw: replay is exact.
CREATE TABLE indicators.assessment (
  district_id text COLLATE "C" NOT NULL,
  target_id   uuid NOT NULL,
  as_of       date NOT NULL,
  engine      text COLLATE "C" NOT NULL,
  inputs      jsonb NOT NULL,
  result      jsonb NOT NULL,
  lamp        jsonb NOT NULL,
  latest_to   date,                          -- end of the newest period seen
  made_at     timestamptz NOT NULL,
  PRIMARY KEY (district_id, target_id, as_of),
  FOREIGN KEY (district_id, target_id) REFERENCES indicators.target
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['indicator', 'definition', 'series', 'observation', 'current_observation', 'target', 'assessment'] LOOP
    EXECUTE format('ALTER TABLE indicators.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY district ON indicators.%I USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON indicators.definition, indicators.series, indicators.observation TO lantu_app;
GRANT SELECT, INSERT, UPDATE ON indicators.indicator, indicators.current_observation, indicators.target, indicators.assessment TO lantu_app;

-- For higher modules: each target in force with its indicator, units, and the newest assessment.
CREATE VIEW indicators.target_current WITH (security_invoker = true) AS
  SELECT t.district_id, t.id AS target_id, s.id AS series_id, s.area_code, i.id AS indicator_id, i.code, i.name, i.unit, i.decimals,
    i.source_unit_id, i.owner_unit_id, t.year, t.kind, t.value, t.half_value, t.wording, a.as_of, a.result, a.lamp, a.latest_to
  FROM indicators.target t
  JOIN indicators.series s ON s.district_id = t.district_id AND s.id = t.series_id
  JOIN indicators.indicator i ON i.district_id = s.district_id AND i.id = s.indicator_id
  LEFT JOIN LATERAL (
    SELECT as_of, result, lamp, latest_to FROM indicators.assessment a
    WHERE a.district_id = t.district_id AND a.target_id = t.id ORDER BY as_of DESC LIMIT 1
  ) a ON true
  WHERE t.superseded_by IS NULL;
GRANT SELECT ON indicators.target_current TO lantu_app;
