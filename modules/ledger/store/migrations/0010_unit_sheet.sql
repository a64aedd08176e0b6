-- 与上期雷同: so near the unit's last report that the signer and supervision are shown it. And 完成数 where it is a quantity.
ALTER TABLE ledger.progress ADD COLUMN alike boolean NOT NULL DEFAULT false;
ALTER TABLE ledger.progress_words ADD COLUMN quantity text CHECK (char_length(quantity) <= 40);
