-- Which lamps the words of a bulletin name, so that 签发 and 印发 can ask whether each was shown to its unit long enough before.
CREATE TABLE bulletins.named_lamp (
  district_id   text COLLATE "C" NOT NULL,
  bulletin_id   uuid NOT NULL,
  version       integer NOT NULL,
  commitment_id uuid NOT NULL,
  colour        text COLLATE "C" NOT NULL CHECK (colour IN ('red', 'amber', 'missing')),
  since         date,
  PRIMARY KEY (district_id, bulletin_id, version, commitment_id),
  FOREIGN KEY (district_id, bulletin_id, version) REFERENCES bulletins.wording
);
ALTER TABLE bulletins.named_lamp ENABLE ROW LEVEL SECURITY;
CREATE POLICY district ON bulletins.named_lamp USING (district_id = tenancy.current_district()) WITH CHECK (district_id = tenancy.current_district());
GRANT SELECT, INSERT ON bulletins.named_lamp TO lantu_app;
