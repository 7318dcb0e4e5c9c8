import type { Day } from '../../../kernel/day.ts';
import { addWorkingDays } from '../../../kernel/workday.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { findRule } from '../../../domain/book.ts';
import { priorReportCitation, priorReportKinds } from '../../../domain/prior-reports.ts';
import { mayApproveExceptions } from '../../accounts/rules.ts';
import { art, no, w } from './cite.ts';
import type { CommandKind, Said } from './commands.ts';
import type { NewEvent } from './events.ts';
import { active, ballotOf, findCandidate, kinship, MEETING_WAIVER } from './lookup.ts';
import { ahead, every, line, noSuchCandidate, notBefore, notFuture, one, unless, type Handlers } from './parts.ts';
import type { CaseState, Requirement } from './state.ts';
import { roadOf } from './roads.ts';
import { ask, concerned, verdictsOf } from './verdicts.ts';

type Kinds = Extract<CommandKind, `motion.${string}` | `exception.${string}` | 'organization.consent' | 'candidate.add' | 'candidate.remove' | 'person.state' | 'post.state'>;

/** 动议, the candidates, and exceptions taken in the open. */
export const motion: Handlers<Kinds> = {
  'motion.plan': (_state, { kind: _, ...said }) => one({ kind: 'motion.planned', payload: said }),

  'motion.approve': (state, command, actor) => {
    const plan = state.motion.plan;
    if (!plan) return no('plan-missing', w('还没有工作方案，无从审定', 'There is no plan to approve yet'), w('先拟定动议方案', 'Draw up the plan first'), { cite: art.motion });
    if (plan.by.actor === actor.accountId) return no('same-person', w('拟定方案的人不能自己审定', 'Who drew up the plan cannot approve it'), w('请另一位部领导审定', 'Let another head or deputy head approve it'), { status: 403, cite: art.motion });
    return one({ kind: 'motion.approved', payload: { note: command.note ?? null } });
  },

  'motion.report': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(...said.matters.flatMap((m, i) => [m.reportedOn, m.approvedOn].flatMap((d) => (d ? [() => notFuture(`matters.${i}`, d, world.day)] : []))));
    if (!checked.ok) return checked;
    const left = said.checked === undefined ? [] : priorReportKinds.filter((k) => !said.checked!.includes(k.id));
    if (left.length > 0) return no('report-unchecked', w(`还有 ${left.length} 类事先报告事项没有核对：${left.map((k) => k.words.zh).join('；')}`, `${left.length} kind(s) of matters are not checked: ${left.map((k) => k.words.en).join('; ')}`), w('逐项核对，有的列出，没有的勾选为没有', 'Check each; list those that apply'), { status: 400, field: 'checked', cite: priorReportCitation, details: left });
    const days = state.settings.priorReportDays?.days;
    const due = (m: Said<'motion.report'>['matters'][number]): Said<'motion.report'>['matters'][number] => {
      if (m.reportedOn === null || days === undefined) return m;
      const until = addWorkingDays(m.reportedOn, days);
      return { ...m, answerBy: until === 'unknown' ? null : until };
    };
    return one({ kind: 'motion.reported', payload: { ...said, matters: said.matters.map(due) } });
  },

  'organization.consent': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(
      () => unless(roadOf(state.opened) === 'organization', () => no('not-by-organization', w('本案不是组织推荐', 'This case is not a recommendation by the organization'), w('按本案的程序办理', 'Follow the steps of this case'), { status: 409, cite: art.organization })),
      () => consentInOrder(said, world.day),
    );
    return checked.ok ? one({ kind: 'organization.consented', payload: said }) : checked;
  },

  'candidate.add': (state, { personId, source }, actor, world) => {
    const facts = world.people[personId];
    if (!facts) return no('person-unknown', w('名册中没有此人', 'This person is not in the roster'), w('先在名册中登记或导入', 'Enter or import the person first'), { status: 404, field: 'personId' });
    if (findCandidate(state, personId)) return no('candidate-twice', w(`${facts.name}已是本案人选`, `${facts.name} is already a candidate`), w('不必重复提出', 'Nothing to do'), { status: 409, field: 'personId' });
    const interested = actor.personId === null ? null : kinship(facts, { personId: actor.personId, name: actor.name }, world.people[actor.personId]);
    if (interested?.kin === 'self' || interested?.kin === 'yes') return no('kin', w('不能提出本人或亲属为人选', 'You cannot put forward yourself or kin'), w('请由与人选无关的人提出', 'Let someone without interest do it'), { status: 403, cite: art.recusal });
    if (Object.values(state.recommendation.forms).some((f) => f.pending.length > 0 || f.agreed)) {
      return no('counted-already', w('民主推荐已经计票，不能再增加人选', 'Sheets have been counted; no candidate can be added'), w('如确需增加，中止本案另立新案', 'If it must be, stop the case and open another'), { status: 409, cite: art.recommendation });
    }
    const added = { personId, name: facts.name, source, facts, verdicts: {} };
    const after = ahead(state, [{ kind: 'candidate.added', payload: added }], actor, world.day);
    return one({ kind: 'candidate.added', payload: { ...added, verdicts: verdictsOf(after, [findCandidate(after, personId)!], world.day) } });
  },

  'candidate.remove': (state, { personId, reason }) => {
    const candidate = findCandidate(state, personId);
    if (!candidate) return noSuchCandidate();
    if (state.chosen === personId || ballotOf(state, personId).presented) return no('before-the-meeting', w('该人选已提交会议，须由会议作出结论', 'The candidate is before the meeting, which must conclude'), w('请完成表决；确需终止的，中止本案', 'Finish the vote, or stop the case'), { status: 409, cite: art.decision });
    return one({ kind: 'candidate.removed', payload: { personId, name: candidate.name, reason } });
  },

  'person.state': (state, { kind: _, ...said }, actor, world) => {
    if (!findCandidate(state, said.personId)) return noSuchCandidate();
    const after = ahead(state, [{ kind: 'person.stated', payload: { ...said, verdicts: {} } }], actor, world.day);
    return one({ kind: 'person.stated', payload: { ...said, verdicts: verdictsOf(after, [findCandidate(after, said.personId)!], world.day) } });
  },

  'post.state': (state, { kind: _, ...said }, actor, world) => {
    const after = ahead(state, [{ kind: 'post.stated', payload: { ...said, verdicts: {} } }], actor, world.day);
    return one({ kind: 'post.stated', payload: { ...said, verdicts: verdictsOf(after, concerned(after), world.day) } });
  },

  'exception.request': (state, { kind: _, ...said }, actor, world) => {
    const open = state.exceptions.some((e) => e.personId === said.personId && e.ruleId === said.ruleId && e.state !== 'declined');
    if (open) return no('exception-twice', w('同一事项已经提出，正待批准或已获批准', 'This has been asked already'), w('请等候批准', 'Wait for the answer'), { status: 409 });
    const request = (title: string, citation: typeof art.exception | null): NewEvent => ({ kind: 'exception.requested', payload: { ...said, exceptionId: world.newId, title, citation } });
    if (said.personId === null) {
      if (said.ruleId !== MEETING_WAIVER || state.step !== 'recommendation') return no('exception-not-possible', w('此项没有规定可以例外', 'The regulations allow no exception here'), w('按规定办理', 'Do as the article says'), { cite: art.meetingWaiver });
      return one(request('单位人数少、谈话推荐与会议推荐范围基本相同，不再召开推荐会议', art.meetingWaiver));
    }
    const candidate = findCandidate(state, said.personId);
    if (!candidate) return noSuchCandidate();
    const verdict = ask(state, candidate, world.day).find((v) => v.rule === said.ruleId);
    const breakable = findRule(said.ruleId)?.breakable === true;
    const possible = verdict && (verdict.kind === 'needs-reason' || (verdict.kind === 'block' && breakable));
    if (!possible) return no('exception-not-possible', w(verdict ? `${verdict.title.zh}：没有规定可以例外` : '本环节没有此项要求', verdict ? `${verdict.title.en}: the regulations allow no exception` : 'This step has no such requirement'), w('按规定办理', 'Do as the article says'), { cite: verdict?.citation ?? art.exception });
    if ((verdict.kind === 'block') !== (said.exceptional !== null)) {
      return verdict.kind === 'block'
        ? no('exception-needs-ground', w(`${verdict.title.zh}只能按破格提拔突破，须写明破格情形`, `${verdict.title.en} can be broken only as an exceptional promotion, whose ground must be stated`), w('补充破格情形和突破的资格', 'State the ground and what is broken'), { cite: art.exception, field: 'exceptional' })
        : no('exception-too-much', w('此项属“一般”要求，写明理由即可，不属破格', 'This asks for a reason only; it is no exceptional promotion'), w('去掉破格情形，写明理由', 'Leave the ground out and give the reason'), { field: 'exceptional', cite: verdict.citation });
    }
    if (said.exceptional) {
      const claimed = ahead(state, [request(verdict.title.zh, verdict.citation), { kind: 'exception.approved', payload: { exceptionId: world.newId, note: null } }], actor, world.day);
      const bar = ask(claimed, findCandidate(claimed, said.personId)!, world.day).find((v) => v.kind === 'block' && v.citation.article.startsWith('第九条') && findRule(v.rule)?.breakable !== true);
      if (bar) return no('exception-barred', bar.sentence, bar.wayOut ?? w('不得破格', 'No exception may be made'), { cite: bar.citation });
    }
    return one(request(verdict.title.zh, verdict.citation));
  },

  'exception.approve': (state, { exceptionId, note }, actor) => answered(state, exceptionId, actor.accountId) ?? one({ kind: 'exception.approved', payload: { exceptionId, note: note ?? null } }),
  'exception.decline': (state, { exceptionId, note }, actor) => answered(state, exceptionId, actor.accountId) ?? one({ kind: 'exception.declined', payload: { exceptionId, note } }),

  'exception.consent': (state, { kind: _, ...said }, _actor, world) => {
    if (!findCandidate(state, said.personId)) return noSuchCandidate();
    const checked = consentInOrder(said, world.day);
    return checked.ok ? one({ kind: 'exception.consented', payload: said }) : checked;
  },
};

/** A report to the superior and its consent: not of the future, in order, and signed where given. */
const consentInOrder = (said: Pick<Said<'exception.consent'>, 'reportedOn' | 'approvedOn' | 'approver'>, today: Day): Outcome<null> =>
  every(
    () => notFuture('reportedOn', said.reportedOn, today),
    () => (said.approvedOn ? every(() => notFuture('approvedOn', said.approvedOn!, today), () => notBefore('approvedOn', said.approvedOn!, said.reportedOn, w('报告日期', 'the day of the report'))) : ok(null)),
    () => unless(said.approvedOn === null || said.approver !== null, () => no('approver-missing', w('已批复的须写明批复机关', 'A consent names who gave it'), w('填写批复机关和文号', 'Fill in who approved and the document'), { status: 400, field: 'approver', cite: art.collective })),
  );

function answered(state: CaseState, exceptionId: string, accountId: string) {
  const exception = state.exceptions.find((e) => e.exceptionId === exceptionId);
  if (!exception || exception.state !== 'open') return no('no-open-exception', w('没有待批准的这一事项', 'There is no such open request'), w('请刷新页面', 'Reload the page'), { status: 404, field: 'exceptionId' });
  if (exception.requested.actor === accountId) return no('same-person', w('提出例外的人不能自己批准', 'Who asked for the exception cannot answer it'), w('请另一位部领导批准', 'Let another head or deputy head answer'), { status: 403, cite: exception.citation });
  return null;
}

/** Lines for requests that wait for an answer; they hold up any step. */
export const exceptionLines = (state: CaseState): Requirement[] =>
  state.exceptions
    .filter((e) => e.state === 'open' && (e.personId === null || findCandidate(state, e.personId)))
    .map((e) => line(`exception:${e.exceptionId}`, false, w(`例外事项待批准：${e.title}（${e.requested.name}提出：${e.reason}）`, `An exception waits for approval: ${e.title} (asked by ${e.requested.name}: ${e.reason})`), {
      personId: e.personId, citation: e.citation, who: mayApproveExceptions, wayOut: w('由提出人以外的部领导批准或不批准', 'A head or deputy head other than who asked answers it'), command: 'exception.approve',
    }));

/** A recommendation by the organization waits for the superior's consent (第二十二条). */
function organizationLine(state: CaseState): Requirement[] {
  if (roadOf(state.opened) !== 'organization') return [];
  const { consent } = state.motion;
  const given = consent?.approvedOn;
  return [line('organization.consent', given != null,
    given ? w(`组织推荐：${consent!.approver ?? ''}于 ${given} 批复同意（${consent!.document ?? ''}）`, `Recommended by the organization: ${consent!.approver ?? ''} consented on ${given} (${consent!.document ?? ''})`)
      : consent ? w(`组织推荐已于 ${consent.reportedOn} 报上级，尚未批复`, `Reported upward on ${consent.reportedOn}; no answer yet`) : w('组织推荐还没有报上级同意', 'The recommendation by the organization is not reported upward'),
    { citation: art.organization, command: 'organization.consent', wayOut: w('报上级组织（人事）部门同意，登记批复', 'Report it to the superior organization department and enter its consent') })];
}

/** A lateral move without recommendation rests on the institution's rule that stood when the case was opened. */
function lateralLine(state: CaseState): Requirement[] {
  const rule = state.settings.lateralRoad;
  if (roadOf(state.opened) !== 'lateral' || !rule) return [];
  return [line('motion.lateral', true, w(`平职调整不再民主推荐，依据本单位规定：${rule.source}；理由：${state.opened.roadBasis ?? ''}`, `A lateral move without recommendation, by the institution’s own rule: ${rule.source}; reason: ${state.opened.roadBasis ?? ''}`), { citation: art.recommendation })];
}

/** Prior reports that are not answered: when the answer is due by the institution's own number, and whether it is late. They block at the meeting (第三十七条). */
export function lateLines(state: CaseState, day: Day): Requirement[] {
  return (state.motion.reports ?? []).flatMap((m, i) => {
    if (m.approvedOn !== null) return [];
    const late = m.answerBy != null && m.answerBy < day;
    const until = m.answerBy ? `，答复期限 ${m.answerBy}${late ? '，已过' : ''}` : '';
    const untilEn = m.answerBy ? `, answer due ${m.answerBy}${late ? ', late' : ''}` : '';
    return [line(`motion.reported:${i}`, true, m.reportedOn ? w(`事先报告“${m.matter}”：${m.reportedOn} 已报，未批复${until}；未批复不得上会`, `Prior report “${m.matter}”: sent ${m.reportedOn}, no consent yet${untilEn}; without it the meeting cannot take it up`) : w(`事先报告“${m.matter}”还没有报；未批复不得上会`, `Prior report “${m.matter}” is not sent; without consent the meeting cannot take it up`), { citation: priorReportCitation, command: 'motion.report' })];
  });
}

/** What the motion needs, beside the verdicts on its candidates. */
export function motionLines(state: CaseState, day: Day): Requirement[] {
  const { plan, approved, reports } = state.motion;
  const count = active(state).length;
  return [
    line('motion.plan', plan !== null, plan ? w('启动意见和工作方案已形成', 'The opening opinion and plan are drawn up') : w('还没有启动意见和工作方案', 'The opening opinion and plan are missing'), { citation: art.motion, command: 'motion.plan', wayOut: w('写明启动意见、条件、范围和方式', 'State the opening opinion, conditions, scope and method') }),
    line('motion.approve', approved !== null, approved ? w(`工作方案由${approved.name}审定（${approved.day}）`, `The plan was approved by ${approved.name} on ${approved.day}`) : w('工作方案还没有审定', 'The plan is not approved yet'), { citation: art.motion, who: mayApproveExceptions, command: 'motion.approve', wayOut: w('由拟定人以外的部领导审定', 'A head or deputy head other than its author approves it') }),
    line('motion.report', reports !== null, reports ? w(reports.length ? `事先报告事项 ${reports.length} 项` : '已核对，没有须事先报告的事项', reports.length ? `${reports.length} matters reported upward first` : 'Checked: nothing must be reported upward first') : w('还没有核对有无须事先报告的事项', 'Whether anything must be reported upward first is not checked'), { citation: art.gate, command: 'motion.report', wayOut: w('逐项核对后登记；没有的也要登记为没有', 'Check and enter them; enter none where there are none') }),
    ...lateLines(state, day),
    ...organizationLine(state),
    ...lateralLine(state),
    line('motion.candidates', count > 0, count > 0 ? w(`人选 ${count} 名`, `${count} candidate(s)`) : w('还没有人选', 'There is no candidate yet'), { citation: art.motion, command: 'candidate.add', wayOut: w('从名册中提出人选', 'Put forward people from the roster') }),
  ];
}
