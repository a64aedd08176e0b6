-- For higher modules: every edition of every figure with its indicator and area; the newest published by a day is what was known.
CREATE VIEW indicators.figure_known WITH (security_invoker = true) AS
  SELECT o.district_id, s.indicator_id, o.series_id, s.area_code, s.area_name, o.period_from, o.period_to, o.edition, o.value, o.growth,
    o.growth_basis, o.definition, o.published_on, o.standing, o.source, o.note
  FROM indicators.observation o
  JOIN indicators.series s ON s.district_id = o.district_id AND s.id = o.series_id;
GRANT SELECT ON indicators.figure_known TO lantu_app;
