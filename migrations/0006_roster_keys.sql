-- Sorting by pinyin, expression indexes for keyset pages (missing dates last), prefix search by ID number,
-- and what the Party's constitution and the law ask of a post.
ALTER TABLE person ADD COLUMN pinyin_key text NOT NULL DEFAULT '';
ALTER TABLE post_period ADD COLUMN party_years integer CHECK (party_years IN (0, 3, 5));
ALTER TABLE post_period ADD COLUMN qualification_required boolean;
ALTER TABLE post_period ADD COLUMN qualification text;
DROP INDEX person_stroke;
DROP INDEX person_birth;
CREATE INDEX person_stroke ON person ((stroke_key COLLATE "C"), id);
CREATE INDEX person_pinyin ON person ((pinyin_key COLLATE "C"), id);
CREATE INDEX person_birth ON person ((coalesce(birth, '9999') COLLATE "C"), id);
CREATE INDEX person_post_since ON person ((coalesce(post_since, '9999') COLLATE "C"), id);
CREATE INDEX person_id_prefix ON person (id_key text_pattern_ops);
