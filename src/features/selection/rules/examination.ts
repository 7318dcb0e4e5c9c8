import { addMonths } from '../../../kernel/day.ts';
import { addWorkingDays } from '../../../kernel/workday.ts';
import { ok, type Outcome, type Words } from '../../../kernel/refusal.ts';
import { sidesOf } from './kin-sides.ts';
import { art, no, w } from './cite.ts';
import type { CommandKind, Said } from './commands.ts';
import { closedOn, examinationOf, examinees, findCandidate, findExaminee, kinship } from './lookup.ts';
import { ahead, every, line, noSuchCandidate, notBefore, notFuture, one, unless, type Handlers } from './parts.ts';
import type { CandidateState, CaseState, CheckState, Requirement } from './state.ts';
import { verdictsOf } from './verdicts.ts';

type Kinds = Extract<CommandKind, `check.${string}` | `examin${string}` | 'team.form' | 'interview.note' | 'interviews.plan' | 'extended.note' | 'integrity.conclude' | 'obstacle.state' | 'candidate.talk' | 'finding.write'>;
type CheckKind = Said<'check.record'>['check'];

/** The four mandatory checks (凡提四必) by the trade's names. */
export const checkWords: Readonly<Record<CheckKind, Words>> = {
  file: w('干部档案凡提必审', 'personnel file audited'),
  'personal-matters': w('个人有关事项报告凡提必核', 'report of personal matters verified'),
  'discipline-opinion': w('纪检监察机关意见凡提必听', 'opinion of the discipline organ heard'),
  complaints: w('线索具体有可查性的信访举报凡提必查', 'concrete complaints investigated'),
};

/** True when a check stands in the way no more. */
export const checkSettled = (check: CheckState | undefined): boolean => check !== undefined && (check.result === 'clear' || check.resolved !== null);
const openDoubt = (check: CheckState | undefined): boolean => check !== undefined && (check.result === 'doubt' || check.result === 'objection') && check.resolved === null;

const notExaminee = () => no('not-examined', w('此人不是考察对象', 'This person is not being examined'), w('请从考察对象中选择', 'Choose one of those examined'), { status: 404, field: 'personId', cite: art.examinees });
const needTeam = () => no('team-missing', w('还没有组成考察组', 'There is no examination team yet'), w('先组成两人以上的考察组', 'Form a team of two or more first'), { cite: art.team });

/** 考察: examinees, notice, team without kin, interviews, the four checks, written findings. */
export const examination: Handlers<Kinds> = {
  'examinees.choose': (state, { personIds, reason }, actor, world) => {
    if (state.examination.chosen) return no('examinees-chosen', w('考察对象已经确定', 'Those to be examined are chosen already'), w('不再考察的，写明理由予以终止', 'Remove one with a reason if needed'), { status: 409, cite: art.examinees });
    const people = personIds.map((id) => findCandidate(state, id));
    if (new Set(personIds).size !== personIds.length || people.some((p) => !p)) return noSuchCandidate();
    const closed = closedOn(state);
    if (closed && world.day > addMonths(closed, 12)) return no('recommendation-expired', w(`民主推荐结果（${closed}）一年内有效，已经过期`, `The result of the recommendation (${closed}) stands for one year and has expired`), w('中止本案，重新推荐', 'Stop the case and recommend again'), { cite: art.recommendation });
    const payload = { people: people.map((p) => ({ personId: p!.personId, name: p!.name })), reason, verdicts: {} };
    const after = ahead(state, [{ kind: 'examinees.chosen', payload }], actor, world.day);
    const verdicts = verdictsOf(after, examinees(after), world.day);
    const barred = Object.values(verdicts).flat().find((v) => v.kind === 'block' && v.citation.article.startsWith('第二十四条'));
    if (barred) return no('may-not-be-examined', barred.sentence, barred.wayOut ?? w('另选考察对象', 'Choose another'), { cite: barred.citation });
    return one({ kind: 'examinees.chosen', payload: { ...payload, verdicts } });
  },

  'examination.notice': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(
      () => unless(state.examination.chosen !== null, () => no('examinees-missing', w('还没有确定考察对象', 'Nobody is chosen for examination yet'), w('先确定考察对象', 'Choose them first'), { cite: art.examinees })),
      () => notFuture('publishedOn', said.publishedOn, world.day),
    );
    return checked.ok ? one({ kind: 'examination.noticed', payload: said }) : checked;
  },

  'team.form': (state, { startedOn, members }, _actor, world) => {
    const ids = members.map((m) => m.personId);
    const people = members.map((m) => world.people[m.personId]);
    const checked = every(
      () => unless(state.examination.chosen !== null, () => no('examinees-missing', w('还没有确定考察对象', 'Nobody is chosen for examination yet'), w('先确定考察对象', 'Choose them first'), { cite: art.examinees })),
      () => unless(members.length >= 2 && new Set(ids).size === ids.length, () => no('team-too-small', w(`考察组须两名以上成员，现有 ${new Set(ids).size} 名`, `An examination team has two members or more; this has ${new Set(ids).size}`), w('增加考察组成员', 'Add members'), { cite: art.team, field: 'members' })),
      () => unless(members.filter((m) => m.lead).length === 1, () => no('team-lead', w('考察组须有一名负责人', 'The team has exactly one leader'), w('指定一名负责人', 'Name one leader'), { cite: art.team, field: 'members' })),
      () => unless(people.every((p) => p !== undefined), () => no('person-unknown', w('考察组成员不在名册中，无法核对亲属关系', 'A member is not in the roster, so kinship cannot be checked'), w('先在名册中登记该成员', 'Enter the member in the roster first'), { status: 404, field: 'members', cite: art.recusal })),
      () => notFuture('startedOn', startedOn, world.day),
      () => noticeStands(state, startedOn),
      ...people.flatMap((p) => examinees(state).map((c) => () => recused(c, p!))),
    );
    if (!checked.ok) return checked;
    return one({ kind: 'team.formed', payload: { startedOn, members: members.map((m, i) => ({ ...m, name: people[i]!.name })), sides: sidesOf(state, ids, world) } });
  },

  'interviews.plan': (state, { kind: _, ...said }) => {
    const checked = every(
      () => unless(state.examination.chosen !== null, () => no('examinees-missing', w('还没有确定考察对象', 'Nobody is chosen for examination yet'), w('先确定考察对象', 'Choose them first'), { cite: art.examinees })),
      () => unless(!said.people.some((p) => p.way === 'added' && !p.reason), () => no('invited-reason', w('自行增加的谈话对象须写明理由', 'Who is added to the list needs a reason'), w('填写理由', 'State the reason'), { status: 400, field: 'people', cite: art.talks })),
      () => unless(!said.people.some((p) => p.personId && examinees(state).some((c) => c.personId === p.personId)), () => no('person-concerned', w('考察对象本人不列入个别谈话范围，另行面谈', 'Those examined are talked with apart'), w('从名单中去掉考察对象', 'Take them off the list'), { status: 400, field: 'people', cite: art.talks })),
    );
    return checked.ok ? one({ kind: 'interviews.planned', payload: said }) : checked;
  },

  'extended.note': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(() => byTeam(state, said.personId, said.by), () => within(state, 'on', said.on, world.day));
    return checked.ok ? one({ kind: 'extended.noted', payload: said }) : checked;
  },

  'interview.note': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(() => byTeam(state, said.personId, said.interviewers), () => within(state, 'on', said.on, world.day));
    return checked.ok ? one({ kind: 'interview.noted', payload: said }) : checked;
  },

  'check.record': (state, { kind: _, ...said }, _actor, world) => {
    if (!findExaminee(state, said.personId)) return notExaminee();
    const before = examinationOf(state, said.personId).checks[said.check];
    if (openDoubt(before)) return no('check-in-doubt', w(`${checkWords[said.check].zh}：还有疑点没有查清，不能以新的结论代替`, `${checkWords[said.check].en}: a doubt is open and cannot be written over`), w('由另一人登记查清的结论', 'Another person enters how it was cleared up'), { status: 409, cite: art.gate });
    const checked = notFuture('on', said.on, world.day);
    return checked.ok ? one({ kind: 'check.recorded', payload: said }) : checked;
  },

  'check.resolve': (state, { kind: _, ...said }, actor, world) => {
    if (!findExaminee(state, said.personId)) return notExaminee();
    const before = examinationOf(state, said.personId).checks[said.check];
    if (!before || !openDoubt(before)) return no('no-doubt', w('这一项没有待查清的疑点', 'No doubt is open here'), w('直接登记核查结果', 'Enter the result of the check'), { status: 409, cite: art.checks });
    if (before.by.actor === actor.accountId) return no('same-person', w('登记疑点的人不能自己登记查清', 'Who entered the doubt cannot enter that it is cleared'), w('请另一位同志核对材料后登记', 'Let another person enter it'), { status: 403, cite: art.checks });
    const checked = every(() => notFuture('on', said.on, world.day), () => notBefore('on', said.on, before.on, w('发现疑点的日期', 'the day of the doubt')));
    return checked.ok ? one({ kind: 'check.resolved', payload: said }) : checked;
  },

  'integrity.conclude': (state, { kind: _, ...said }, _actor, world) => {
    if (!findExaminee(state, said.personId)) return notExaminee();
    const checked = every(
      () => unless(said.partySecretary !== said.disciplineSecretary, () => no('two-signatures', w('党委书记和纪委书记须分别签字，不能是同一人', 'The party secretary and the discipline secretary sign separately'), w('补齐两人签字', 'Obtain both signatures'), { cite: art.checks, field: 'disciplineSecretary' })),
      () => notFuture('on', said.on, world.day),
    );
    return checked.ok ? one({ kind: 'integrity.concluded', payload: said }) : checked;
  },

  'obstacle.state': (state, { kind: _, ...said }) => (findExaminee(state, said.personId) ? one({ kind: 'obstacle.stated', payload: said }) : notExaminee()),

  'candidate.talk': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(() => byTeam(state, said.personId, said.by), () => within(state, 'on', said.on, world.day));
    return checked.ok ? one({ kind: 'candidate.talked', payload: said }) : checked;
  },

  'finding.write': (state, { kind: _, ...said }, _actor, world) => {
    if (!findExaminee(state, said.personId)) return notExaminee();
    const checked = every(() => unless(state.examination.team !== null, needTeam), () => within(state, 'endedOn', said.endedOn, world.day));
    return checked.ok ? one({ kind: 'finding.written', payload: said }) : checked;
  },
};

/** Where the institution has set how long the notice stands, the examination does not begin before. */
function noticeStands(state: CaseState, startedOn: Said<'team.form'>['startedOn']): Outcome<null> {
  const { notice } = state.examination;
  const own = state.settings.examinationNoticeDays;
  if (!own) return ok(null);
  if (!notice) return no('notice-missing', w('还没有发布考察预告', 'The notice of examination is not published'), w('先发布考察预告', 'Publish it first'), { cite: art.examination, field: 'startedOn' });
  const least = addWorkingDays(notice.publishedOn, own.days);
  if (least === 'unknown') return no('calendar-missing', w('缺少考察预告期间的节假日安排，不能判断预告是否期满', 'The official calendar of these days is missing, so the notice cannot be counted'), w('先录入该年的节假日安排', 'Enter the official calendar of the year'), { cite: art.examination, field: 'startedOn' });
  return startedOn >= least ? ok(null) : no('notice-too-short', w(`考察预告 ${notice.publishedOn} 发布，按本单位规定（${own.source}）预告 ${own.days} 个工作日，${least} 起可以考察`, `The notice of ${notice.publishedOn} stands for ${own.days} working days (${own.source}); the examination begins on ${least} or later`), w(`${least} 以后开始考察`, `Begin on ${least} or later`), { cite: art.examination, field: 'startedOn' });
}

/** Kin of an examinee may not be on the team (第五十三条); a family record never filled cannot answer and holds it up. */
function recused(candidate: CandidateState, member: CandidateState['facts']) {
  const found = kinship(candidate.facts, { personId: member.id, name: member.name }, member);
  if (found.kin === 'no') return ok(null);
  if (found.kin === 'unknown') {
    return no('kin-unknown', w(`${member.name}与考察对象${candidate.name}是否有亲属关系不能判断：缺少${found.because.label.zh}`, `Whether ${member.name} is kin of ${candidate.name} cannot be judged: ${found.because.label.en} is not known`), found.because.where, { cite: art.recusal, field: 'members' });
  }
  const relation = found.kin === 'self' ? '本人' : found.relation;
  return no('team-kin', w(`${member.name}是考察对象${candidate.name}的${found.kin === 'self' ? '本人' : `亲属（${relation}）`}，必须回避`, `${member.name} is ${found.kin === 'self' ? 'the person examined' : `kin of ${candidate.name}`} and must stand aside`), w('更换考察组成员', 'Replace the member'), { cite: art.recusal, field: 'members' });
}

const byTeam = (state: CaseState, personId: string, who: readonly string[]) =>
  every(
    () => (findExaminee(state, personId) ? ok(null) : notExaminee()),
    () => unless(state.examination.team !== null, needTeam),
    () => unless(new Set(who).size >= 2 && who.every((id) => state.examination.team!.members.some((m) => m.personId === id)), () =>
      no('two-of-the-team', w('谈话须由考察组两名以上成员进行', 'Two members of the team or more hold a talk'), w('补充参加谈话的考察组成员', 'Name two members of the team'), { cite: art.team, field: 'interviewers' })),
  );

const within = (state: CaseState, field: string, day: Said<'candidate.talk'>['on'], today: Said<'candidate.talk'>['on']) =>
  every(() => notFuture(field, day, today), () => notBefore(field, day, state.examination.team!.startedOn, w('考察开始日期', 'the first day of the examination')));

/** What the examination needs, beside the verdicts. */
export function examinationLines(state: CaseState): Requirement[] {
  const { chosen, notice, team } = state.examination;
  const people = examinees(state);
  return [
    line('examinees', people.length > 0, people.length > 0 ? w(`考察对象：${people.map((p) => p.name).join('、')}`, `To be examined: ${people.map((p) => p.name).join(', ')}`) : chosen ? w('考察对象已全部终止', 'Nobody is left to be examined') : w('还没有确定考察对象', 'Nobody is chosen for examination yet'), { citation: art.examinees, command: chosen ? null : 'examinees.choose', wayOut: chosen ? w('中止本案', 'Stop the case') : w('综合推荐情况确定考察对象', 'Choose them in view of the recommendation') }),
    line('examination.notice', notice !== null, notice ? w(`考察预告已发布（${notice.publishedOn}，${notice.channel}）`, `The notice of examination was published on ${notice.publishedOn}`) : w('还没有发布考察预告', 'The notice of examination is not published'), { citation: art.examination, command: 'examination.notice', wayOut: w('发布干部考察预告', 'Publish the notice') }),
    line('team', team !== null, team ? w(`考察组：${team.members.map((m) => (m.lead ? `${m.name}（负责人）` : m.name)).join('、')}`, `Team: ${team.members.map((m) => (m.lead ? `${m.name} (leader)` : m.name)).join(', ')}`) : w('还没有组成考察组', 'There is no examination team yet'), { citation: art.team, command: 'team.form', wayOut: w('组成两人以上、与考察对象无亲属关系的考察组', 'Form a team of two or more without kin') }),
    ...(state.examination.talks ? [line('talks', true, w(`个别谈话和征求意见范围 ${state.examination.talks.people.length} 人`, `${state.examination.talks.people.length} people to be asked`), { citation: art.talks, command: 'interviews.plan' })] : []),
    ...people.flatMap((p) => personLines(state, p)),
  ];
}

function personLines(state: CaseState, { personId, name }: CandidateState): Requirement[] {
  const own = examinationOf(state, personId);
  const one = (id: string, done: boolean, zh: string, en: string, more: Parameters<typeof line>[3]): Requirement =>
    line(`${id}:${personId}`, done, w(`${name}：${zh}${done ? '' : '，还缺'}`, `${name}: ${en}${done ? '' : ' (missing)'}`), { personId, ...more });
  return [
    one('interview', own.interviews.length > 0, `个别谈话 ${own.interviews.length} 次`, `${own.interviews.length} interview(s)`, { citation: art.examination, command: 'interview.note', wayOut: w('由考察组两人以上谈话并登记', 'Two of the team talk and enter it') }),
    ...(Object.keys(checkWords) as CheckKind[]).map((kind) => {
      const check = own.checks[kind];
      const doubt = openDoubt(check);
      return one(`check.${kind}`, checkSettled(check), `${checkWords[kind].zh}${doubt ? '：有疑点没有查清' : check?.resolved ? '：疑点已查清' : ''}`, `${checkWords[kind].en}${doubt ? ': a doubt is open' : check?.resolved ? ': doubt cleared up' : ''}`, {
        citation: art.checks,
        ...(doubt ? { status: 'blocked' as const } : {}),
        evidence: check ? [{ label: w('签字', 'signed'), value: `${check.resolved?.signer ?? check.signer} ${check.resolved?.on ?? check.on}` }] : [],
        command: doubt ? 'check.resolve' : 'check.record',
        wayOut: doubt ? w('查清后由另一人登记结论', 'Clear it up; another person enters the conclusion') : w('核查后登记结果、日期和签字人', 'Check and enter result, day and signer'),
      });
    }),
    one('integrity', own.integrity !== null, '廉洁自律结论性意见（书记、纪委书记签字）', 'conclusion on integrity, signed by both secretaries', { citation: art.checks, command: 'integrity.conclude', wayOut: w('由所在单位党委（党组）出具', 'The party committee of the unit gives it') }),
    one('obstacle', own.obstacle !== null && own.obstacle.majorProblem !== 'open' && own.obstacle.otherObstacle !== 'open', '巡视巡察审计等有无不得上会的情形', 'whether inspection, audit or anything else stands in the way', { citation: art.gate, command: 'obstacle.state', ...(own.obstacle && (own.obstacle.majorProblem === 'open' || own.obstacle.otherObstacle === 'open') ? { status: 'blocked' as const } : {}), wayOut: w('核对后登记', 'Check and enter it') }),
    one('talk', own.talk !== null, '同考察对象面谈', 'talk with the person examined', { citation: art.examination, command: 'candidate.talk', wayOut: w('由考察组两人以上面谈', 'Two of the team talk with the person') }),
    ...(own.extended.length > 0 ? [one('extended', true, `延伸考察 ${own.extended.length} 次（${own.extended.map((e) => e.where).join('、')}）`, `looked into further ${own.extended.length} time(s)`, { citation: art.examination, command: 'extended.note' })] : []),
    one('finding', own.finding !== null, '书面考察材料（四部分）', 'written findings in four parts', { citation: art.findings, command: 'finding.write', wayOut: w('写明表现、不足、推荐情况和核查结论', 'Write merits, weaknesses, recommendation and checks') }),
  ];
}
