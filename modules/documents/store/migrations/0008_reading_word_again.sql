-- A word withdrawn before it began (until_day = from_day) never held, so the same day may be taught again.
ALTER TABLE documents.reading_word DROP CONSTRAINT reading_word_district_id_kind_key_from_day_key;
CREATE UNIQUE INDEX reading_word_begins ON documents.reading_word (district_id, kind, key, from_day)
  WHERE until_day IS DISTINCT FROM from_day;
