-- 基本相符 stands between 相符 and 不符.
ALTER TABLE matters.drawn DROP CONSTRAINT drawn_finding_check;
ALTER TABLE matters.drawn ADD CONSTRAINT drawn_finding_check CHECK (finding IN ('holds', 'partly', 'fails', 'lapsed'));

-- The days of what was reported may be named as well.
ALTER TABLE matters.draw DROP CONSTRAINT draw_check;
ALTER TABLE matters.draw ADD CONSTRAINT draw_days
  CHECK ((scope = 'reported' OR from_day IS NOT NULL) AND (from_day IS NULL) = (to_day IS NULL) AND (from_day IS NULL OR from_day <= to_day));

-- From what a seed was made: the newest sealed block of the audit chain then (none before the first), and a number nobody chose.
ALTER TABLE matters.draw
  ADD COLUMN nonce        text COLLATE "C",
  ADD COLUMN block        integer,
  ADD COLUMN block_sha256 text COLLATE "C",
  ADD CONSTRAINT draw_block CHECK ((block IS NULL) = (block_sha256 IS NULL) AND (block IS NULL OR nonce IS NOT NULL));

-- Who verified or closed what was opened again does not verify it a second time.
ALTER TABLE matters.matter
  ADD COLUMN overturned uuid[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT verified_by_another CHECK (verified_by IS NULL OR NOT verified_by = ANY (overturned)),
  ADD CONSTRAINT reopened_was_issued CHECK (reopened = 0 OR number IS NOT NULL);
