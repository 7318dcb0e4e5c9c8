import { latest, type Day, type PartialDate } from '../../kernel/day.ts';
import { rankWords, type EducationFacts, type PersonFacts } from '../../domain/facts.ts';
import type { CaseFile, PaperExaminee, PaperPerson } from '../../domain/paper.ts';
import { examinationOf, examinees, memberName, stepWords } from './rules/lookup.ts';
import { road, roadOf } from './rules/roads.ts';
import type { CaseState } from './rules/state.ts';

const LEVEL: Record<NonNullable<EducationFacts['level']>, string> = {
  primary: '小学',
  'junior-secondary': '初中',
  'senior-secondary': '高中',
  'technical-secondary': '中专',
  college: '大学专科学历',
  bachelor: '大学学历',
  master: '研究生学历',
  doctor: '研究生学历',
};
const ORDER: readonly NonNullable<EducationFacts['level']>[] = ['primary', 'junior-secondary', 'senior-secondary', 'technical-secondary', 'college', 'bachelor', 'master', 'doctor'];
const CHECK = { file: '干部人事档案审核', 'personal-matters': '个人有关事项报告查核', 'discipline-opinion': '听取纪检监察机关意见', complaints: '信访举报核查' } as const;
const RESULT = { clear: '无问题', doubt: '存疑', objection: '有不同意见', pending: '未反馈' } as const;

/** A person as papers show them, from the facts the case holds. */
export function paperPerson(facts: PersonFacts, on: Day): PaperPerson {
  const highest = [...(facts.education ?? [])].filter((e) => e.level).sort((a, b) => ORDER.indexOf(b.level!) - ORDER.indexOf(a.level!))[0];
  const held = (facts.holdings ?? []).filter((h) => h.to === null || latest(h.to as PartialDate) >= on);
  return {
    personId: facts.id,
    name: facts.name,
    sex: facts.sex === 'male' ? '男' : facts.sex === 'female' ? '女' : '',
    ethnicity: facts.ethnicity ?? '',
    birth: facts.birth,
    politics: facts.partyMember ? '中共党员' : (facts.otherParty ?? '群众'),
    education: highest ? [LEVEL[highest.level!], highest.degree].filter(Boolean).join('、') : '',
    workStart: facts.workStart,
    partyJoin: facts.partyJoin,
    currentPost: held.map((h) => (h.unit && !h.title.startsWith(h.unit) ? `${h.unit}${h.title}` : h.title)).join('、'),
  };
}

/** The story of a case in the words papers need. `institution` is the issuing body's name. */
export function caseFileOf(state: CaseState, institution: string): CaseFile {
  const person = (id: string): PaperPerson => {
    const candidate = state.candidates.find((c) => c.personId === id);
    if (!candidate) throw new RangeError(`no candidate ${id} in case ${state.number}`);
    return paperPerson(candidate.facts, candidate.factsDay);
  };
  const name = (id: string): string => state.candidates.find((c) => c.personId === id)?.name ?? '';
  const plan = state.motion.plan;
  const meeting = state.meeting;
  const published = state.notice.published;
  const made = state.appointment;
  return {
    institution,
    number: state.number,
    title: state.title,
    post: { title: state.post.title, unit: state.post.unitName, rank: state.post.rank ? rankWords(state.post.rank).zh : '' },
    opened: { on: state.openedBy.day, by: state.openedBy.name, reason: state.opened.reason, initiator: state.opened.initiator, basis: state.opened.basis },
    ...(roadOf(state.opened) === 'ordinary' ? {} : { road: { words: road[roadOf(state.opened)].words.zh, basis: state.opened.roadBasis ?? '', source: roadOf(state.opened) === 'lateral' ? (state.settings.lateralRoad?.source ?? null) : null } }),
    plan: plan && { openingOpinion: plan.openingOpinion, conditions: plan.conditions, scope: plan.scope, method: plan.method, on: plan.by.day },
    candidates: state.candidates.map((c) => ({ person: paperPerson(c.facts, c.factsDay), source: c.source, removed: c.removed?.reason ?? null })),
    exceptions: state.exceptions
      .filter((e) => e.state === 'approved' && e.answered)
      .map((e) => ({ personId: e.personId, name: e.personId ? name(e.personId) : '', exceptional: e.exceptional !== null, title: e.title, reason: e.reason, requestedBy: e.requested.name, approvedBy: e.answered!.name, on: e.answered!.day })),
    tallies: Object.values(state.recommendation.forms).flatMap((form) =>
      form?.agreed
        ? [{ form: form.plan.form, scope: form.plan.scope, ...form.agreed.figures, candidates: form.agreed.figures.candidates.map((c) => ({ name: name(c.personId), votes: c.votes })) }]
        : [],
    ),
    examination: state.examination.chosen && {
      noticeOn: state.examination.notice?.publishedOn ?? null,
      team: (state.examination.team?.members ?? []).map((m) => (m.lead ? `${m.name}（组长）` : m.name)),
      examinees: examinees(state).map((c) => examineeOf(state, c.personId, paperPerson(c.facts, c.factsDay))),
    },
    meeting: meeting && {
      on: meeting.opened?.on ?? meeting.called.on,
      place: meeting.called.place,
      chair: memberName(state, meeting.called.chairId),
      due: meeting.called.due.map((m) => m.name),
      present: (meeting.opened?.present ?? []).map((id) => memberName(state, id)),
      leaves: (meeting.opened?.leaves ?? []).map((l) => ({ name: memberName(state, l.memberId), reason: l.reason })),
    },
    ballots: Object.entries(state.ballots).flatMap(([id, ballot]) =>
      [...ballot.earlier, ...(ballot.result ? [ballot.result] : [])].map((r) => ({ ...(ballot.counted && r === ballot.result ? { papers: { issued: ballot.counted.figures.issued, returned: ballot.counted.figures.returned, valid: ballot.counted.figures.valid, invalid: ballot.counted.figures.invalid } } : {}), person: person(id), round: r.round, due: r.due, present: r.present, yes: r.yes, no: r.no, defer: r.defer, result: r.result })),
    ),
    reports: state.motion.reports?.map(({ matter, reportedOn, approvedOn }) => ({ matter, reportedOn, approvedOn })) ?? null,
    filing: state.filing && { to: state.filing.to, dueOn: state.filing.dueOn, sent: state.filing.sent ? `${state.filing.sent.on}（${state.filing.sent.document}）` : null, answered: state.filing.answered ? `${state.filing.answered.on}，${state.filing.answered.answer}` : null },
    numbers: { establishment: state.post.establishment, filled: state.post.filled },
    notice: published && {
      publishedOn: published.publishedOn,
      endsOn: published.endsOn,
      workingDays: published.workingDays,
      channel: published.channel,
      text: published.text,
      objections: state.notice.objections.map((o) => ({ on: o.on, content: o.content, result: o.resolution?.result ?? '核查中' })),
    },
    noticeWaived: state.notice.waived?.basis ?? null,
    appointment: made && {
      person: person(made.personId),
      effectiveOn: made.effectiveOn,
      issuedOn: made.issuedOn,
      document: made.document,
      probationUntil: made.probationUntil,
      removed: made.endHoldings.map((h) => h.title),
    },
    talk: state.talk && { on: state.talk.on, by: state.talk.by },
    probation: state.probation && { on: state.probation.on, result: state.probation.result === 'competent' ? '胜任' : '不胜任', opinion: state.probation.opinion },
    completed: state.completed.map((c) => ({ step: stepWords[c.step].zh, on: c.day, by: c.by.name })),
  };
}

function examineeOf(state: CaseState, id: string, person: PaperPerson): PaperExaminee {
  const seen = examinationOf(state, id);
  return {
    person,
    interviews: seen.interviews.length,
    checks: Object.values(seen.checks).flatMap((c) => (c ? [{ what: CHECK[c.check], result: c.resolved ? `${RESULT[c.result]}，已查清` : RESULT[c.result], detail: c.resolved?.detail ?? c.detail, on: c.resolved?.on ?? c.on, signer: c.resolved?.signer ?? c.signer }] : [])),
    integrity: seen.integrity && `${seen.integrity.conclusion}（${seen.integrity.partySecretary}、${seen.integrity.disciplineSecretary}签字）`,
    finding: seen.finding && { merits: seen.finding.merits, weaknesses: seen.finding.weaknesses, recommendation: seen.finding.recommendation, checks: seen.finding.checks, endedOn: seen.finding.endedOn },
  };
}
