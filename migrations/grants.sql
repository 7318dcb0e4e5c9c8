-- Runs after every migration: what the application role may do. It owns nothing and can drop nothing.
GRANT USAGE ON SCHEMA public TO steelyard_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO steelyard_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO steelyard_app;
REVOKE ALL ON schema_migration FROM steelyard_app;
GRANT SELECT ON schema_migration TO steelyard_app;
REVOKE UPDATE, DELETE ON record_entry, record_subject, record_index, record_checkpoint, record_detail, selection_event, selection_bundle, setting, person_change, file_page, correction_event, file_statement, audit_opinion, audit_run, audit_result, band_set, paper_template, intercession, intercession_note, policy_article, policy_ruling, policy_review, matching_run, matching_hand, matching_proposal, matching_case, contest_seed, contest_mark, contest_score, matter_event, matter_bundle, meeting_pack, meeting_moment, poll_issue, poll_ballot, poll_paper, poll_paper_entry, poll_paper_agreed, poll_seed, poll_draw, term_version, term_sheet, term_carried, interview_seed, interview_draw, appraisal_decision, composite_kept FROM steelyard_app;
REVOKE DELETE ON setting_proposal, record_row, selection_case, unit, post, account, file_material, file_page, correction, file_permit, file_transfer, file_import, audit_finding, audit_switch, audit_number, prohibition, policy_text, policy_synonym, matching_search, contest, contest_application, contest_chunk, contest_interviewer, matter, meeting, poll, unit_pack, term_plan, interview_plan, interview_person, interview_talk, interview_report, appraisal_round, appraisal_member, appraisal_consequence, work_result FROM steelyard_app;
-- Written and cleared by the guards alone.
REVOKE ALL ON record_due FROM steelyard_app;
-- A temporary table named like one of the guards' own would be read in its place.
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;
