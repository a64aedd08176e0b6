-- Parts of the text to which the model gave no usable answer; nothing is said of the rows in them.
ALTER TABLE documents.opinion ADD COLUMN skipped integer NOT NULL DEFAULT 0 CHECK (skipped >= 0);
