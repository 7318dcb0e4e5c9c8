-- Which request of correction a proposal was raised as, and what an approver answered when that request was turned down and the proposal came back.

ALTER TABLE import_proposal ADD COLUMN correction_id uuid REFERENCES correction (id);
ALTER TABLE import_proposal ADD COLUMN answer text;
ALTER TABLE import_proposal ADD COLUMN answered_by text;
ALTER TABLE import_proposal ADD COLUMN answered_on date;
ALTER TABLE import_proposal ADD CONSTRAINT import_proposal_answer_check CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_on IS NULL));
CREATE INDEX import_proposal_correction ON import_proposal (correction_id) WHERE correction_id IS NOT NULL;
