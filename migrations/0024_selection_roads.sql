-- Roads that go without a democratic recommendation: by the organization for a special need with the superior's consent (第二十二条), and a
-- lateral move where the institution has such a rule of its own. The road stands in the first event; the order of steps follows from it.
-- Whoever completes a step acknowledges the prohibitions that bear on it.

CREATE OR REPLACE FUNCTION steelyard_event_steps(wanted text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN wanted IN ('case.opened', 'motion.planned', 'motion.approved', 'organization.consented') THEN ARRAY['motion']
    WHEN wanted = 'candidate.added' THEN ARRAY['motion', 'recommendation']
    WHEN wanted IN ('motion.reported', 'candidate.removed', 'facts.refreshed', 'person.stated', 'exception.consented') THEN ARRAY['motion', 'recommendation', 'examination', 'decision']
    WHEN wanted IN ('post.stated', 'exception.requested', 'exception.approved', 'exception.declined', 'case.stopped') THEN ARRAY['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment']
    WHEN wanted IN ('recommendation.planned', 'sheet.entered', 'sheet.agreed', 'sheet.differed') THEN ARRAY['recommendation']
    WHEN wanted IN ('examinees.chosen', 'examination.noticed', 'team.formed', 'interview.noted', 'integrity.concluded', 'candidate.talked', 'finding.written') THEN ARRAY['examination']
    WHEN wanted IN ('check.recorded', 'check.resolved', 'obstacle.stated') THEN ARRAY['examination', 'decision']
    WHEN wanted IN ('meeting.called', 'meeting.opened', 'candidate.presented', 'vote.given', 'vote.entered', 'vote.differed', 'vote.closed', 'vote.reopened') THEN ARRAY['decision']
    WHEN wanted IN ('notice.published', 'notice.waived') THEN ARRAY['notice']
    WHEN wanted IN ('objection.received', 'objection.resolved') THEN ARRAY['notice', 'appointment']
    WHEN wanted IN ('talk.held', 'appointment.made') THEN ARRAY['appointment']
    WHEN wanted = 'probation.concluded' THEN ARRAY['probation']
    WHEN wanted = 'case.closed' THEN ARRAY['appointment', 'probation']
    WHEN wanted IN ('discipline.acknowledged', 'step.completed', 'case.sealed') THEN ARRAY['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment', 'probation']
  END
$$;

CREATE OR REPLACE FUNCTION steelyard_step_ready(target uuid, now_step text, on_day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  plan selection_event;
  form text;
  person text;
  kind_of_check text;
  found jsonb;
  opened jsonb;
  part integer;
BEGIN
  IF EXISTS (
    SELECT 1 FROM selection_event r WHERE r.case_id = target AND r.kind = 'exception.requested'
      AND (r.payload->>'personId' IS NULL OR r.payload->>'personId' IN (SELECT steelyard_case_candidates(target)))
      AND NOT EXISTS (SELECT 1 FROM selection_event a WHERE a.case_id = target AND a.kind IN ('exception.approved', 'exception.declined') AND a.payload->>'exceptionId' = r.payload->>'exceptionId')) THEN
    PERFORM steelyard_step_refuse('例外事项还没有批准 an exception waits for approval (第九条)');
  END IF;

  IF now_step = 'motion' THEN
    SELECT * INTO plan FROM selection_event WHERE case_id = target AND kind = 'motion.planned' ORDER BY n DESC LIMIT 1;
    IF plan.id IS NULL OR NOT EXISTS (SELECT 1 FROM selection_event WHERE case_id = target AND kind = 'motion.approved' AND n > plan.n AND actor <> plan.actor) THEN
      PERFORM steelyard_step_refuse('动议方案没有由另一人审定 the plan of the motion is not approved by another person (第十二条至第十四条)');
    END IF;
    IF NOT EXISTS (SELECT 1 FROM selection_event WHERE case_id = target AND kind = 'motion.reported') THEN
      PERFORM steelyard_step_refuse('没有核对事先报告事项 matters to report upward first are not checked (第三十七条)');
    END IF;
    IF steelyard_case_last(target, 'case.opened')->>'road' = 'organization' AND coalesce(steelyard_case_last(target, 'organization.consented')->>'approvedOn', '') !~ '^\d{4}-\d{2}-\d{2}$' THEN
      PERFORM steelyard_step_refuse('组织推荐没有上级批复 the recommendation by the organization has no consent from above (第二十二条)');
    END IF;
    IF NOT EXISTS (SELECT 1 FROM steelyard_case_candidates(target)) THEN
      PERFORM steelyard_step_refuse('没有人选 there is no candidate (第十二条至第十四条)');
    END IF;

  ELSIF now_step = 'recommendation' THEN
    FOREACH form IN ARRAY ARRAY['interview', 'meeting'] LOOP
      IF form = 'meeting' AND EXISTS (
        SELECT 1 FROM selection_event r JOIN selection_event a ON a.case_id = r.case_id AND a.kind = 'exception.approved' AND a.payload->>'exceptionId' = r.payload->>'exceptionId'
        WHERE r.case_id = target AND r.kind = 'exception.requested' AND r.payload->>'ruleId' = 'cn.appointment-2019.art-16.both-forms' AND r.actor <> a.actor)
        AND NOT EXISTS (SELECT 1 FROM selection_event WHERE case_id = target AND kind = 'recommendation.planned' AND payload->>'form' = 'meeting') THEN
        CONTINUE;
      END IF;
      IF NOT EXISTS (
        SELECT 1 FROM selection_event g WHERE g.case_id = target AND g.kind = 'sheet.agreed' AND g.payload->>'form' = form AND NOT EXISTS (
          SELECT 1 FROM selection_event p WHERE p.case_id = target AND p.kind = 'recommendation.planned' AND p.payload->>'form' = form AND p.n > g.n)) THEN
        PERFORM steelyard_step_refuse(format('民主推荐（%s）没有两人一致的计票 no count of the recommendation agreed by two people (第十六条)', form));
      END IF;
    END LOOP;

  ELSIF now_step = 'examination' THEN
    IF NOT EXISTS (SELECT 1 FROM steelyard_case_examinees(target)) THEN
      PERFORM steelyard_step_refuse('没有考察对象 nobody is being examined (第二十三条至第二十六条)');
    END IF;
    IF steelyard_case_last(target, 'examination.noticed') IS NULL THEN
      PERFORM steelyard_step_refuse('没有发布考察预告 the notice of examination is missing (第二十八条)');
    END IF;
    SELECT count(DISTINCT m->>'personId') INTO part FROM jsonb_array_elements(coalesce(steelyard_case_last(target, 'team.formed')->'members', '[]')) m;
    IF part < 2 THEN
      PERFORM steelyard_step_refuse('考察组不足两人 the examination team has fewer than two members (第三十三条)');
    END IF;
    FOR person IN SELECT steelyard_case_examinees(target) LOOP
      FOREACH kind_of_check IN ARRAY ARRAY['file', 'personal-matters', 'discipline-opinion', 'complaints'] LOOP
        IF NOT EXISTS (
          SELECT 1 FROM selection_event c WHERE c.case_id = target AND c.kind = 'check.recorded' AND c.payload->>'personId' = person AND c.payload->>'check' = kind_of_check
            AND coalesce(trim(c.payload->>'signer'), '') <> ''
            AND NOT EXISTS (SELECT 1 FROM selection_event l WHERE l.case_id = target AND l.kind = 'check.recorded' AND l.payload->>'personId' = person AND l.payload->>'check' = kind_of_check AND l.n > c.n)
            AND (c.payload->>'result' = 'clear' OR EXISTS (
              SELECT 1 FROM selection_event s WHERE s.case_id = target AND s.kind = 'check.resolved' AND s.payload->>'personId' = person AND s.payload->>'check' = kind_of_check AND s.n > c.n AND s.actor <> c.actor))) THEN
          PERFORM steelyard_step_refuse(format('“凡提四必”没有完成（%s） a mandatory check is not settled (第三十一条)', kind_of_check));
        END IF;
      END LOOP;
      FOREACH form IN ARRAY ARRAY['interview.noted', 'integrity.concluded', 'obstacle.stated', 'candidate.talked', 'finding.written'] LOOP
        IF NOT EXISTS (SELECT 1 FROM selection_event WHERE case_id = target AND kind = form AND payload->>'personId' = person) THEN
          PERFORM steelyard_step_refuse(format('考察缺少 %s the examination lacks it (第二十八条至第三十二条)', form));
        END IF;
      END LOOP;
    END LOOP;

  ELSIF now_step = 'decision' THEN
    IF NOT EXISTS (
      SELECT 1 FROM selection_event WHERE case_id = target AND kind = 'vote.closed' AND payload->>'result' = 'carried'
        AND payload->>'personId' IN (SELECT steelyard_case_examinees(target))) THEN
      PERFORM steelyard_step_refuse('会议没有通过任何人选 no candidate was carried by the meeting (第三十九条)');
    END IF;

  ELSIF now_step = 'notice' THEN
    IF steelyard_case_last(target, 'notice.waived') IS NULL THEN
      found := steelyard_case_last(target, 'notice.published');
      IF found IS NULL OR (found->>'workingDays')::integer < 5 OR on_day <= (found->>'endsOn')::date THEN
        PERFORM steelyard_step_refuse('公示不满五个工作日 the notice has not stood for five working days (第四十二条)');
      END IF;
    END IF;
    IF steelyard_case_open_objections(target) THEN
      PERFORM steelyard_step_refuse('有反映没有查清 an objection is open (第四十二条)');
    END IF;

  ELSIF now_step = 'appointment' THEN
    IF steelyard_case_last(target, 'talk.held') IS NULL THEN
      PERFORM steelyard_step_refuse('没有任职谈话 the talk before taking office is missing (第四十四条)');
    END IF;
    IF coalesce(steelyard_case_last(target, 'appointment.made')->>'effectiveOn', '') !~ '^\d{4}-\d{2}-\d{2}$' THEN
      PERFORM steelyard_step_refuse('没有任职时间 there is no effective day (第四十五条)');
    END IF;
    IF steelyard_case_open_objections(target) THEN
      PERFORM steelyard_step_refuse('有反映没有查清 an objection is open (第四十二条)');
    END IF;

  ELSIF now_step = 'probation' THEN
    found := steelyard_case_last(target, 'probation.concluded');
    opened := steelyard_case_last(target, 'appointment.made');
    IF found IS NULL OR (found->>'on')::date < (opened->>'probationUntil')::date THEN
      PERFORM steelyard_step_refuse('试用期没有期满考核 there is no review at the end of probation (第四十三条)');
    END IF;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION steelyard_event_founded(e selection_event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  called jsonb;
  opened jsonb;
  opened_n integer;
  due integer;
  present integer;
  part text[];
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

  ELSIF e.kind IN ('candidate.presented', 'vote.given', 'vote.entered', 'vote.closed') THEN
    IF opened IS NULL THEN
      PERFORM steelyard_step_refuse('会议没有召开 the meeting is not open (第三十八条)');
    END IF;
    IF e.payload->>'personId' NOT IN (SELECT steelyard_case_examinees(e.case_id)) THEN
      PERFORM steelyard_step_refuse('不是考察对象 not one of those examined (第三十七条)');
    END IF;
    IF e.kind <> 'candidate.presented' THEN
      IF NOT EXISTS (SELECT 1 FROM selection_event WHERE case_id = e.case_id AND kind = 'candidate.presented' AND payload->>'personId' = e.payload->>'personId' AND n > opened_n) THEN
        PERFORM steelyard_step_refuse('没有逐个介绍 the candidate was not introduced (第三十九条)');
      END IF;
      opened_n := greatest(opened_n, coalesce((SELECT max(n) FROM selection_event WHERE case_id = e.case_id AND kind = 'vote.reopened' AND payload->>'personId' = e.payload->>'personId'), 0));
      SELECT array_agg(p) INTO part FROM jsonb_array_elements_text(opened->'present') p
        WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(opened->'leaves', '[]')) l WHERE l->>'memberId' = p AND l->>'personId' = e.payload->>'personId');
      SELECT array_agg(payload->>'memberId'), count(*) FILTER (WHERE payload->>'stand' = 'yes') INTO given, yes FROM selection_event
        WHERE case_id = e.case_id AND kind = 'vote.given' AND payload->>'personId' = e.payload->>'personId' AND n > opened_n;
    END IF;
    IF e.kind = 'vote.given' THEN
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
      present := jsonb_array_length(opened->'present');
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

CREATE OR REPLACE FUNCTION steelyard_selection_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_n integer;
  last_day date;
  last_kind text;
  now_step text;
  now_state text;
  wanted text;
  order_of text[] := ARRAY['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment', 'probation'];
BEGIN
  SELECT n, day, kind INTO last_n, last_day, last_kind FROM selection_event WHERE case_id = NEW.case_id ORDER BY n DESC LIMIT 1;
  IF NEW.n <> coalesce(last_n, 0) + 1 THEN
    PERFORM steelyard_step_refuse(format('事件序号应为 %s event number must be %s', coalesce(last_n, 0) + 1, coalesce(last_n, 0) + 1));
  END IF;
  IF (NEW.n = 1) <> (NEW.kind = 'case.opened') THEN
    PERFORM steelyard_step_refuse('案卷以立案开始，且只立一次 a case begins by being opened, once');
  END IF;
  IF NEW.day < last_day THEN
    PERFORM steelyard_step_refuse('事件日期早于前一事件 the day is before that of the event before');
  END IF;
  now_step := steelyard_case_step(NEW.case_id);
  now_state := steelyard_case_state(NEW.case_id);
  IF steelyard_event_steps(NEW.kind) IS NULL OR NOT (now_step = ANY (steelyard_event_steps(NEW.kind))) OR NEW.step <> now_step THEN
    PERFORM steelyard_step_refuse(format('案卷在 %s 环节，不能有 %s the case stands at %s (%s)', now_step, NEW.kind, now_step,
      CASE now_step WHEN 'motion' THEN '第十二条至第十四条' WHEN 'recommendation' THEN '第十六条' WHEN 'examination' THEN '第二十八条' WHEN 'decision' THEN '第三十七条' WHEN 'notice' THEN '第四十二条' WHEN 'appointment' THEN '第四十五条' ELSE '第四十三条' END));
  END IF;
  IF NEW.kind = 'case.sealed' THEN
    IF now_state = 'running' THEN
      PERFORM steelyard_step_refuse('案卷没有办结，不能封存 the case is not finished and cannot be sealed');
    END IF;
    RETURN NEW;
  END IF;
  IF now_state IN ('stopped', 'closed') THEN
    PERFORM steelyard_step_refuse('案卷已经结束 the case has ended');
  END IF;
  IF last_kind = 'step.completed' AND NEW.kind <> 'case.closed'
     AND (SELECT payload->>'next' IS NULL FROM selection_event WHERE case_id = NEW.case_id AND n = last_n) THEN
    PERFORM steelyard_step_refuse('最后一个环节已经完成 the last step is complete');
  END IF;
  IF NEW.kind = 'case.closed' AND (last_kind IS DISTINCT FROM 'step.completed'
     OR (SELECT payload->>'next' IS NOT NULL FROM selection_event WHERE case_id = NEW.case_id AND n = last_n)) THEN
    PERFORM steelyard_step_refuse('只有完成全部环节才能结案 a case is closed when its last step is complete');
  END IF;
  IF NEW.kind = 'step.completed' THEN
    IF steelyard_case_last(NEW.case_id, 'case.opened')->>'road' IN ('organization', 'lateral') THEN
      order_of := array_remove(order_of, 'recommendation');
    END IF;
    wanted := order_of[array_position(order_of, now_step) + 1];
    IF now_step = 'appointment' AND steelyard_case_last(NEW.case_id, 'appointment.made')->>'probationUntil' IS NULL THEN
      wanted := NULL;
    END IF;
    IF NEW.payload->>'next' IS DISTINCT FROM wanted THEN
      PERFORM steelyard_step_refuse(format('%s 之后是 %s after %s comes %s', now_step, wanted, now_step, wanted));
    END IF;
    PERFORM steelyard_step_ready(NEW.case_id, now_step, NEW.day);
    IF EXISTS (
      SELECT 1 FROM (SELECT steelyard_case_last(NEW.case_id, 'case.opened') AS o) opened, jsonb_array_elements(coalesce(opened.o->'prohibitions', '[]')) p
      WHERE p->'stages' ? now_step AND (NOT (p->>'termChange')::boolean OR (opened.o->>'termChange')::boolean)
        AND NOT EXISTS (SELECT 1 FROM selection_event a WHERE a.case_id = NEW.case_id AND a.n = NEW.n - 1 AND a.kind = 'discipline.acknowledged' AND a.actor = NEW.actor AND a.payload->'prohibitions' ? (p->>'id'))) THEN
      PERFORM steelyard_step_refuse('完成环节的人没有阅知本环节的纪律要求 whoever completes a step acknowledges its prohibitions (第十一章)');
    END IF;
  END IF;
  PERFORM steelyard_event_founded(NEW);
  RETURN NEW;
END $$;
