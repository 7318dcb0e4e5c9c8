-- Meetings made whole: members who come and go between ballots, the secret vote counted by two tellers, filing upward, and the agenda
-- of a meeting with many cases. What is asked of an event is asked here a second time, as before.

-- Members in the room after the opening at event `opened_n`, as of just before event `until`.
CREATE FUNCTION steelyard_members_here(target uuid, opened_n integer, until integer) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  here text[];
  move record;
BEGIN
  SELECT array_agg(p) INTO here FROM selection_event, jsonb_array_elements_text(payload->'present') p WHERE case_id = target AND n = opened_n AND kind = 'meeting.opened';
  FOR move IN SELECT kind, payload->>'memberId' AS id FROM selection_event WHERE case_id = target AND kind IN ('member.left', 'member.arrived') AND n > opened_n AND n < until ORDER BY n LOOP
    here := array_remove(here, move.id);
    IF move.kind = 'member.arrived' THEN here := here || move.id; END IF;
  END LOOP;
  RETURN here;
END $$;

CREATE OR REPLACE FUNCTION steelyard_event_steps(wanted text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN wanted IN ('case.opened', 'motion.planned', 'motion.approved', 'organization.consented') THEN ARRAY['motion']
    WHEN wanted = 'candidate.added' THEN ARRAY['motion', 'recommendation']
    WHEN wanted IN ('motion.reported', 'candidate.removed', 'facts.refreshed', 'person.stated', 'exception.consented') THEN ARRAY['motion', 'recommendation', 'examination', 'decision']
    WHEN wanted IN ('post.stated', 'exception.requested', 'exception.approved', 'exception.declined', 'case.stopped') THEN ARRAY['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment']
    WHEN wanted IN ('recommendation.planned', 'recommendation.attended', 'sheet.entered', 'sheet.agreed', 'sheet.differed') THEN ARRAY['recommendation']
    WHEN wanted IN ('examinees.chosen', 'examination.noticed', 'team.formed', 'interviews.planned', 'extended.noted', 'interview.noted', 'integrity.concluded', 'candidate.talked', 'finding.written') THEN ARRAY['examination']
    WHEN wanted IN ('check.recorded', 'check.resolved', 'obstacle.stated') THEN ARRAY['examination', 'decision']
    WHEN wanted IN ('meeting.called', 'meeting.opened', 'member.left', 'member.arrived', 'discussion.recorded', 'ballot.counted', 'ballot.agreed', 'ballot.differed', 'candidate.presented', 'vote.given', 'vote.entered', 'vote.differed', 'vote.closed', 'vote.reopened') THEN ARRAY['decision']
    WHEN wanted IN ('notice.published', 'notice.waived') THEN ARRAY['notice']
    WHEN wanted IN ('objection.received', 'objection.resolved') THEN ARRAY['notice', 'appointment']
    WHEN wanted IN ('talk.held', 'appointment.made') THEN ARRAY['appointment']
    WHEN wanted IN ('filing.required', 'filing.sent', 'filing.answered') THEN ARRAY['notice', 'appointment', 'probation']
    WHEN wanted = 'probation.concluded' THEN ARRAY['probation']
    WHEN wanted = 'case.closed' THEN ARRAY['appointment', 'probation']
    WHEN wanted IN ('discipline.acknowledged', 'step.completed', 'case.sealed') THEN ARRAY['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment', 'probation']
  END
$$;

CREATE OR REPLACE FUNCTION steelyard_event_founded(e selection_event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  called jsonb;
  opened jsonb;
  opened_n integer;
  due integer;
  present integer;
  part text[];
  here text[];
  busy boolean;
  presented_n integer;
  counted jsonb;
  given text[];
  yes integer;
BEGIN
  called := steelyard_case_last(e.case_id, 'meeting.called');
  SELECT payload, n INTO opened, opened_n FROM selection_event WHERE case_id = e.case_id AND kind = 'meeting.opened'
    AND n > coalesce((SELECT max(n) FROM selection_event WHERE case_id = e.case_id AND kind = 'meeting.called'), 0) ORDER BY n DESC LIMIT 1;
  due := jsonb_array_length(coalesce(called->'due', '[]'));

  IF e.kind = 'case.opened' THEN
    IF NOT coalesce(CASE e.payload->>'road'
      WHEN 'organization' THEN e.payload->>'moveKind' IN ('promotion', 'further-use') AND coalesce(trim(e.payload->>'roadBasis'), '') <> ''
      WHEN 'lateral' THEN e.payload->>'moveKind' = 'lateral' AND coalesce(trim(e.payload->>'roadBasis'), '') <> '' AND e.payload->'settings'->'lateralRoad'->>'source' IS NOT NULL
      WHEN 'ordinary' THEN true
      ELSE e.payload->>'road' IS NULL END, false) THEN
      PERFORM steelyard_step_refuse('没有依据，不能不经民主推荐 no basis to go without a recommendation (第十六条、第二十二条)');
    END IF;

  ELSIF e.kind IN ('exception.approved', 'exception.declined') THEN
    IF NOT EXISTS (SELECT 1 FROM selection_event r WHERE r.case_id = e.case_id AND r.kind = 'exception.requested' AND r.payload->>'exceptionId' = e.payload->>'exceptionId' AND r.actor <> e.actor) THEN
      PERFORM steelyard_step_refuse('例外须由另一人批准 an exception is answered by another person (第九条)');
    END IF;

  ELSIF e.kind = 'sheet.agreed' THEN
    IF (SELECT count(DISTINCT s.actor) FROM selection_event s WHERE s.case_id = e.case_id AND s.kind = 'sheet.entered'
        AND s.payload->>'form' = e.payload->>'form' AND s.payload->>'round' = e.payload->>'round' AND s.payload->'figures' = e.payload->'figures') < 2 THEN
      PERFORM steelyard_step_refuse('计票没有两人独立录入一致 the count was not entered alike by two people (第十六条)');
    END IF;

  ELSIF e.kind = 'meeting.opened' THEN
    present := jsonb_array_length(coalesce(e.payload->'present', '[]'));
    IF called IS NULL OR due < 1 OR 3 * present < 2 * due
       OR (SELECT count(DISTINCT p) FROM jsonb_array_elements_text(e.payload->'present') p WHERE p IN (SELECT m->>'memberId' FROM jsonb_array_elements(called->'due') m)) <> present THEN
      PERFORM steelyard_step_refuse(format('应到 %s，实到 %s，不足三分之二 fewer than two thirds are present (第三十八条)', due, present));
    END IF;

  ELSIF e.kind IN ('member.left', 'member.arrived') THEN
    SELECT EXISTS (SELECT 1 FROM selection_event p WHERE p.case_id = e.case_id AND p.kind = 'candidate.presented' AND p.n > opened_n AND NOT EXISTS (
      SELECT 1 FROM selection_event c WHERE c.case_id = e.case_id AND c.kind = 'vote.closed' AND c.payload->>'personId' = p.payload->>'personId' AND c.n > p.n)) INTO busy;
    here := steelyard_members_here(e.case_id, opened_n, e.n);
    IF opened IS NULL OR busy OR (e.payload->>'memberId' = ANY (here)) <> (e.kind = 'member.left')
       OR NOT EXISTS (SELECT 1 FROM jsonb_array_elements(called->'due') m WHERE m->>'memberId' = e.payload->>'memberId') THEN
      PERFORM steelyard_step_refuse('进出会场只能在两次表决之间登记 coming and going is entered between ballots (第三十八条)');
    END IF;

  ELSIF e.kind IN ('candidate.presented', 'vote.given', 'vote.entered', 'vote.closed', 'discussion.recorded', 'ballot.counted', 'ballot.agreed', 'ballot.differed') THEN
    IF opened IS NULL THEN
      PERFORM steelyard_step_refuse('会议没有召开 the meeting is not open (第三十八条)');
    END IF;
    IF e.payload->>'personId' NOT IN (SELECT steelyard_case_examinees(e.case_id)) THEN
      PERFORM steelyard_step_refuse('不是考察对象 not one of those examined (第三十七条)');
    END IF;
    IF e.kind = 'candidate.presented' THEN
      here := steelyard_members_here(e.case_id, opened_n, e.n);
      IF 3 * coalesce(array_length(here, 1), 0) < 2 * due THEN
        PERFORM steelyard_step_refuse(format('应到 %s，现在到会 %s，不足三分之二 fewer than two thirds are here (第三十八条)', due, coalesce(array_length(here, 1), 0)));
      END IF;
    ELSE
      IF NOT EXISTS (SELECT 1 FROM selection_event WHERE case_id = e.case_id AND kind = 'candidate.presented' AND payload->>'personId' = e.payload->>'personId' AND n > opened_n) THEN
        PERFORM steelyard_step_refuse('没有逐个介绍 the candidate was not introduced (第三十九条)');
      END IF;
      SELECT max(n) INTO presented_n FROM selection_event WHERE case_id = e.case_id AND kind = 'candidate.presented' AND payload->>'personId' = e.payload->>'personId';
      here := steelyard_members_here(e.case_id, opened_n, presented_n);
      opened_n := greatest(opened_n, coalesce((SELECT max(n) FROM selection_event WHERE case_id = e.case_id AND kind = 'vote.reopened' AND payload->>'personId' = e.payload->>'personId'), 0));
      SELECT array_agg(p) INTO part FROM unnest(here) p
        WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(opened->'leaves', '[]')) l WHERE l->>'memberId' = p AND l->>'personId' = e.payload->>'personId')
          AND NOT EXISTS (SELECT 1 FROM selection_event a, jsonb_array_elements(coalesce(a.payload->'leaves', '[]')) l
            WHERE a.case_id = e.case_id AND a.kind = 'member.arrived' AND a.n < presented_n AND l->>'memberId' = p AND l->>'personId' = e.payload->>'personId');
      SELECT array_agg(payload->>'memberId'), count(*) FILTER (WHERE payload->>'stand' = 'yes') INTO given, yes FROM selection_event
        WHERE case_id = e.case_id AND kind = 'vote.given' AND payload->>'personId' = e.payload->>'personId' AND n > opened_n;
    END IF;
    IF called->>'method' = 'secret' AND e.kind IN ('vote.given', 'vote.entered') THEN
      PERFORM steelyard_step_refuse('无记名表决没有个人表态 a secret vote has no vote of a member (第三十八条)');
    END IF;
    IF called->>'method' IS DISTINCT FROM 'secret' AND e.kind IN ('discussion.recorded', 'ballot.counted', 'ballot.agreed', 'ballot.differed') THEN
      PERFORM steelyard_step_refuse('本次会议不是无记名投票表决 this meeting does not vote by secret paper (第三十八条)');
    END IF;
    IF e.kind = 'discussion.recorded' THEN
      IF (SELECT count(DISTINCT s) FROM jsonb_array_elements_text(e.payload->'spoke') s WHERE s = ANY (part)) <> coalesce(array_length(part, 1), 0)
         OR jsonb_array_length(e.payload->'spoke') <> coalesce(array_length(part, 1), 0)
         OR (called->>'chairId' = ANY (part) AND e.payload->'spoke'->>-1 <> called->>'chairId') THEN
        PERFORM steelyard_step_refuse('与会成员须逐一发表意见，主要负责人最后 every member present speaks, the chair last (第三十八条)');
      END IF;
    ELSIF e.kind = 'ballot.counted' THEN
      IF EXISTS (SELECT 1 FROM jsonb_array_elements(called->'due') m WHERE m->>'accountId' = e.actor::text) THEN
        PERFORM steelyard_step_refuse('应到会成员不能计票 a member cannot be a teller (第三十八条)');
      END IF;
      IF called->>'body' IS DISTINCT FROM 'plenary' AND NOT EXISTS (SELECT 1 FROM selection_event WHERE case_id = e.case_id AND kind = 'discussion.recorded' AND payload->>'personId' = e.payload->>'personId' AND n > presented_n) THEN
        PERFORM steelyard_step_refuse('没有逐一发表意见 members have not spoken (第三十八条)');
      END IF;
    ELSIF e.kind = 'ballot.agreed' THEN
      counted := e.payload->'figures';
      IF (SELECT count(DISTINCT actor) FROM selection_event WHERE case_id = e.case_id AND kind = 'ballot.counted' AND n > presented_n
          AND payload->>'personId' = e.payload->>'personId' AND payload->'figures' = counted) < 2
         OR (counted->>'issued')::integer <> coalesce(array_length(part, 1), 0) OR (counted->>'returned')::integer > (counted->>'issued')::integer
         OR (counted->>'valid')::integer + (counted->>'invalid')::integer <> (counted->>'returned')::integer
         OR (counted->>'yes')::integer + (counted->>'no')::integer + (counted->>'defer')::integer <> (counted->>'valid')::integer THEN
        PERFORM steelyard_step_refuse('计票没有两人独立清点一致，或票数不符 the papers were not counted alike by two tellers (第三十八条)');
      END IF;
    ELSIF e.kind = 'vote.given' THEN
      IF NOT (e.payload->>'memberId' = ANY (part)) OR e.payload->>'memberId' = ANY (coalesce(given, '{}')) THEN
        PERFORM steelyard_step_refuse('不能表态：未到会、应回避或已表态 not present, on leave, or voted already (第三十八条、第五十三条)');
      END IF;
      IF e.payload->>'memberId' = called->>'chairId' AND coalesce(array_length(given, 1), 0) < array_length(part, 1) - 1 THEN
        PERFORM steelyard_step_refuse('主要负责人应当最后表态 the chair speaks last (第三十八条)');
      END IF;
      IF e.payload->>'way' = 'sheet' THEN
        IF (SELECT count(DISTINCT actor) FROM selection_event WHERE case_id = e.case_id AND kind = 'vote.entered' AND n > opened_n
            AND payload->>'personId' = e.payload->>'personId' AND payload->>'memberId' = e.payload->>'memberId' AND payload->>'stand' = e.payload->>'stand') < 2 THEN
          PERFORM steelyard_step_refuse('签字票没有两人录入一致 a signed sheet is entered alike by two people (第三十八条)');
        END IF;
      ELSIF NOT EXISTS (SELECT 1 FROM jsonb_array_elements(called->'due') m WHERE m->>'memberId' = e.payload->>'memberId' AND m->>'accountId' = e.actor::text) THEN
        PERFORM steelyard_step_refuse('只能由成员本人表态 only the member gives this vote (第三十八条)');
      END IF;
    ELSIF e.kind = 'vote.closed' THEN
      present := coalesce(array_length(here, 1), 0);
      IF called->>'method' = 'secret' THEN
        SELECT payload->'figures' INTO counted FROM selection_event WHERE case_id = e.case_id AND kind = 'ballot.agreed' AND payload->>'personId' = e.payload->>'personId' AND n > presented_n ORDER BY n DESC LIMIT 1;
        IF counted IS NULL THEN
          PERFORM steelyard_step_refuse('无记名表决没有两人一致的计票 the secret vote has no count agreed by two tellers (第三十八条)');
        END IF;
        yes := (counted->>'yes')::integer;
        part := given;
      END IF;
      IF coalesce(array_length(given, 1), 0) <> coalesce(array_length(part, 1), 0)
         OR (e.payload->>'due')::integer <> due OR (e.payload->>'present')::integer <> present OR (e.payload->>'yes')::integer <> yes
         OR 3 * present < 2 * due OR ((e.payload->>'result' = 'carried') <> (2 * yes > due)) THEN
        PERFORM steelyard_step_refuse(format('表决结果与表态不符：应到 %s，实到 %s，同意 %s the result does not follow from the votes (第三十九条)', due, present, yes));
      END IF;
    END IF;

  ELSIF e.kind = 'vote.reopened' THEN
    IF 2 * jsonb_array_length(coalesce(e.payload->'agreed', '[]')) <= due THEN
      PERFORM steelyard_step_refuse('复议须经超过半数成员同意 reconsidering takes more than half of the members (第三十八条)');
    END IF;

  ELSIF e.kind = 'notice.published' THEN
    IF (e.payload->>'workingDays')::integer < 5 OR (e.payload->>'endsOn')::date < (e.payload->>'publishedOn')::date + 5 THEN
      PERFORM steelyard_step_refuse('公示不少于五个工作日 a notice has five working days or more (第四十二条)');
    END IF;

  ELSIF e.kind = 'notice.waived' THEN
    opened := steelyard_case_last(e.case_id, 'case.opened');
    IF NOT (CASE e.payload->>'ground'
      WHEN 'not-promotion' THEN opened->>'moveKind' <> 'promotion' OR opened->'post'->>'rank' IN ('provincial-deputy', 'provincial-chief', 'national-deputy', 'national-chief')
      WHEN 'special-post' THEN coalesce(
        (SELECT (payload->'facts'->>'specialPost')::boolean FROM selection_event WHERE case_id = e.case_id AND kind = 'post.stated' AND payload->'facts' ? 'specialPost' ORDER BY n DESC LIMIT 1),
        (opened->'post'->>'specialPost')::boolean, false)
      WHEN 'shown-in-term-change' THEN (opened->>'termChange')::boolean
      ELSE false END) THEN
      PERFORM steelyard_step_refuse('提拔任职应当公示 a promotion is announced (第四十二条)');
    END IF;

  ELSIF e.kind = 'appointment.made' THEN
    IF coalesce(e.payload->>'effectiveOn', '') !~ '^\d{4}-\d{2}-\d{2}$' THEN
      PERFORM steelyard_step_refuse('没有任职时间 there is no effective day (第四十五条)');
    END IF;
  END IF;
END $$;

-- The agenda of a meeting: day, body, members due, and the cases it takes up.
CREATE TABLE meeting (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  title text NOT NULL CHECK (trim(title) <> ''),
  body text NOT NULL CHECK (body IN ('committee', 'plenary')),
  day date NOT NULL,
  place text NOT NULL,
  method text NOT NULL CHECK (method IN ('voice', 'hands', 'secret')),
  chair_id text NOT NULL,
  due jsonb NOT NULL CHECK (jsonb_typeof(due) = 'array' AND jsonb_array_length(due) > 0),
  nominated jsonb,
  state text NOT NULL CHECK (state IN ('draft', 'frozen', 'open', 'closed')),
  made_by uuid NOT NULL,
  made_by_name text NOT NULL
);
SELECT steelyard_protect('meeting');

CREATE TABLE meeting_item (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES meeting (id),
  case_id uuid NOT NULL REFERENCES selection_case (id),
  ord integer NOT NULL CHECK (ord > 0),
  UNIQUE (meeting_id, case_id)
);
CREATE INDEX meeting_item_case ON meeting_item (case_id);
SELECT steelyard_protect('meeting_item');

-- What members read: facts, findings and verdicts as of a day, with their hash. A new freezing is a new row; none is changed.
CREATE TABLE meeting_pack (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES meeting (id),
  n integer NOT NULL CHECK (n > 0),
  at timestamptz NOT NULL,
  day date NOT NULL,
  by uuid NOT NULL,
  by_name text NOT NULL,
  sha256 text NOT NULL,
  content jsonb NOT NULL,
  changes jsonb NOT NULL,
  UNIQUE (meeting_id, n)
);
SELECT steelyard_protect('meeting_pack');
CREATE TRIGGER meeting_pack_append BEFORE UPDATE OR DELETE ON meeting_pack FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();

-- Who was there when the meeting began, who left and came, and its end.
CREATE TABLE meeting_moment (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES meeting (id),
  n integer NOT NULL CHECK (n > 0),
  kind text NOT NULL CHECK (kind IN ('opened', 'left', 'arrived', 'closed')),
  clock text NOT NULL CHECK (clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  members jsonb NOT NULL,
  reason text,
  by uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (meeting_id, n)
);
SELECT steelyard_protect('meeting_moment');
CREATE TRIGGER meeting_moment_append BEFORE UPDATE OR DELETE ON meeting_moment FOR EACH STATEMENT EXECUTE FUNCTION steelyard_append_only();
