-- An answer to a letter names its Message-ID.
CREATE INDEX mailed_letter ON notices.mailed (district_id, message_id);
