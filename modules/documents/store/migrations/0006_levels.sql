-- Lineage: city → district → department → street. What stood before this was the district's, save what the city sends.
ALTER TABLE documents.document ADD COLUMN level text COLLATE "C" NOT NULL DEFAULT 'district' CHECK (level IN ('city', 'district', 'department', 'street'));
UPDATE documents.document SET level = 'city' WHERE kind IN ('cityItem', 'cityTask');
CREATE INDEX document_of_parent ON documents.document (district_id, parent_id) WHERE parent_id IS NOT NULL;

-- What people say of two rows: the lower one carries the upper one out, or does not.
CREATE TABLE documents.row_link (
  district_id    text COLLATE "C" NOT NULL,
  upper_id       uuid NOT NULL,
  upper_position integer NOT NULL,
  lower_id       uuid NOT NULL,
  lower_position integer NOT NULL,
  link           text COLLATE "C" NOT NULL CHECK (link IN ('confirmed', 'refused')),
  decided_by     uuid,
  decided_at     timestamptz NOT NULL,
  PRIMARY KEY (district_id, upper_id, upper_position, lower_id, lower_position),
  FOREIGN KEY (district_id, upper_id, upper_position) REFERENCES documents.clause,
  FOREIGN KEY (district_id, lower_id, lower_position) REFERENCES documents.clause
);
CREATE INDEX row_link_of_lower ON documents.row_link (district_id, lower_id, lower_position);
ALTER TABLE documents.row_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON documents.row_link USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON documents.row_link TO lantu_app;
