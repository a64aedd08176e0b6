-- Versions: a document may be the next version of another, and no two are the next version of the same.
ALTER TABLE documents.document ADD COLUMN replaces_id uuid;
ALTER TABLE documents.document ADD FOREIGN KEY (district_id, replaces_id) REFERENCES documents.document;
CREATE UNIQUE INDEX document_replaced ON documents.document (district_id, replaces_id) WHERE replaces_id IS NOT NULL;
