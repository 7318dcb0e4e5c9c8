import type { Citation } from '../../../kernel/refusal.ts';
import type { CommandKind } from './commands.ts';
import type { EventKind, NewEvent } from './events.ts';
import { art } from './cite.ts';
import { stepArticle } from './guard.ts';
import { memberName, presentNow, stepWords } from './lookup.ts';
import type { CaseState } from './state.ts';
import { nameOf } from './verdicts.ts';
import { voteSentence } from './arithmetic.ts';

/** The verb of the record for each command, without the room: what was done, named after its first event. */
export const verbOf: Readonly<Record<CommandKind, EventKind>> = {
  'motion.plan': 'motion.planned', 'motion.approve': 'motion.approved', 'motion.report': 'motion.reported', 'organization.consent': 'organization.consented',
  'candidate.add': 'candidate.added', 'candidate.remove': 'candidate.removed', 'facts.refresh': 'facts.refreshed', 'person.state': 'person.stated', 'post.state': 'post.stated',
  'exception.request': 'exception.requested', 'exception.approve': 'exception.approved', 'exception.decline': 'exception.declined', 'exception.consent': 'exception.consented',
  'recommendation.plan': 'recommendation.planned', 'recommendation.attend': 'recommendation.attended', 'sheet.enter': 'sheet.entered',
  'examinees.choose': 'examinees.chosen', 'examination.notice': 'examination.noticed', 'team.form': 'team.formed', 'interviews.plan': 'interviews.planned', 'extended.note': 'extended.noted', 'interview.note': 'interview.noted',
  'check.record': 'check.recorded', 'check.resolve': 'check.resolved', 'integrity.conclude': 'integrity.concluded', 'obstacle.state': 'obstacle.stated', 'candidate.talk': 'candidate.talked', 'finding.write': 'finding.written',
  'meeting.call': 'meeting.called', 'meeting.open': 'meeting.opened', 'candidate.present': 'candidate.presented',
  'member.leave': 'member.left', 'member.arrive': 'member.arrived', 'discussion.record': 'discussion.recorded', 'ballot.count': 'ballot.counted',
  'vote.give': 'vote.given', 'vote.sheet': 'vote.entered', 'vote.close': 'vote.closed', 'vote.reconsider': 'vote.reopened',
  'filing.require': 'filing.required', 'filing.send': 'filing.sent', 'filing.answer': 'filing.answered',
  'notice.publish': 'notice.published', 'notice.waive': 'notice.waived', 'objection.receive': 'objection.received', 'objection.resolve': 'objection.resolved',
  'talk.hold': 'talk.held', 'appointment.make': 'appointment.made', 'probation.conclude': 'probation.concluded', 'step.complete': 'step.completed', 'case.stop': 'case.stopped',
};

/** The event an act's words follow from: the last one, save that closing a case follows from completing its last step. */
export const mainEvent = (events: readonly NewEvent[]): NewEvent => {
  const main = events.filter((e) => e.kind !== 'case.closed' && e.kind !== 'facts.refreshed');
  return main.at(-1) ?? events.at(-1)!;
};

/** Articles by the first part of an event's kind, where they differ from the step's own. */
const articles: Partial<Record<NewEvent['kind'], Citation>> = {
  'exception.requested': art.exception, 'exception.approved': art.exception, 'exception.declined': art.exception, 'exception.consented': art.collective,
  'organization.consented': art.organization, 'examinees.chosen': art.examinees, 'team.formed': art.team, 'check.recorded': art.checks, 'check.resolved': art.checks, 'integrity.concluded': art.checks, 'finding.written': art.findings, 'obstacle.stated': art.gate,
  'meeting.called': art.collective, 'meeting.opened': art.quorum, 'vote.given': art.quorum, 'vote.entered': art.quorum, 'vote.reopened': art.quorum, 'vote.closed': art.decision, 'candidate.presented': art.decision,
  'member.left': art.quorum, 'member.arrived': art.quorum, 'discussion.recorded': art.quorum, 'ballot.counted': art.quorum, 'ballot.agreed': art.quorum, 'ballot.differed': art.quorum,
  'filing.required': art.filing, 'filing.sent': art.filing, 'filing.answered': art.filing, 'recommendation.attended': art.scope, 'interviews.planned': art.talks,
  'talk.held': art.talk, 'probation.concluded': art.probation,
};

/** The article an event is done under. */
export const articleOf = (state: CaseState, event: NewEvent): Citation => articles[event.kind] ?? stepArticle[state.step];

/** A citation as entries carry it: `document#article`. */
export const citeId = (citation: Citation): string => `${citation.document}#${citation.article}`;

/**
 * The words of an entry for its sentence, by state after the event. Nothing here may be read before its time: no figures of
 * a sheet, no vote of a member.
 */
export function detailOf(state: CaseState, event: NewEvent): Record<string, unknown> {
  const base = { case: state.number, post: state.title, step: stepWords[state.step] };
  const person = (id: string): { person: string } => ({ person: nameOf(state, id) });
  switch (event.kind) {
    case 'candidate.added': case 'candidate.removed':
      return { ...base, person: event.payload.name, ...(event.kind === 'candidate.removed' ? { reason: event.payload.reason } : {}) };
    case 'exception.requested':
      return { ...base, matter: event.payload.title, reason: event.payload.reason, ...(event.payload.personId ? person(event.payload.personId) : { person: '' }) };
    case 'exception.approved': case 'exception.declined': {
      const of = state.exceptions.find((e) => e.exceptionId === event.payload.exceptionId);
      return { ...base, matter: of?.title ?? '', reason: of?.reason ?? '', note: event.payload.note ?? '', person: of?.personId ? nameOf(state, of.personId) : '' };
    }
    case 'sheet.entered': case 'sheet.agreed': case 'sheet.differed': case 'recommendation.planned':
      return { ...base, outcome: { 'recommendation.planned': { zh: '', en: '' }, 'sheet.entered': { zh: '，等候另一人独立录入', en: '; another person enters it apart' }, 'sheet.agreed': { zh: '，与另一人录入一致', en: '; it agrees with the other entry' }, 'sheet.differed': { zh: '，与另一人录入不一致，两人须重新录入', en: '; it differs from the other entry, both are entered anew' } }[event.kind], form: event.payload.form === 'interview' ? { zh: '谈话调研推荐', en: 'recommendation by interview' } : { zh: '会议推荐', en: 'recommendation by meeting' } };
    case 'examinees.chosen':
      return { ...base, people: event.payload.people.map((p) => p.name).join('、') };
    case 'team.formed':
      return { ...base, people: event.payload.members.map((m) => m.name).join('、') };
    case 'vote.given': case 'vote.entered': case 'vote.differed':
      return { ...base, outcome: { 'vote.given': { zh: '', en: '' }, 'vote.entered': { zh: '，等候另一人录入', en: '; another person enters it too' }, 'vote.differed': { zh: '，两人录入不一致，须重新录入', en: '; the two entries differ' } }[event.kind], ...person(event.payload.personId), member: memberName(state, event.payload.memberId) };
    case 'member.left': case 'member.arrived':
      return { ...base, member: memberName(state, event.payload.memberId), clock: event.payload.at, reason: event.kind === 'member.left' ? event.payload.reason : '', present: presentNow(state).length, due: state.meeting?.called.due.length ?? 0 };
    case 'ballot.counted': case 'ballot.agreed': case 'ballot.differed':
      return { ...base, ...person(event.payload.personId), outcome: { 'ballot.counted': { zh: '，等候另一名计票人', en: '; another teller counts too' }, 'ballot.agreed': { zh: '，与另一名计票人一致', en: '; it agrees with the other teller' }, 'ballot.differed': { zh: '，两名计票人不一致，须重新清点', en: '; the two tellers differ, the papers are counted anew' } }[event.kind] };
    case 'recommendation.attended':
      return { ...base, present: event.payload.present.length, form: event.payload.form === 'interview' ? { zh: '谈话调研推荐', en: 'recommendation by interview' } : { zh: '会议推荐', en: 'recommendation by meeting' } };
    case 'interviews.planned':
      return { ...base, n: event.payload.people.length };
    case 'filing.required':
      return { ...base, to: event.payload.to, until: event.payload.dueOn };
    case 'filing.sent':
      return { ...base, document: event.payload.document };
    case 'vote.closed':
      return { ...base, ...person(event.payload.personId), result: voteSentence(event.payload) };
    case 'meeting.opened':
      return { ...base, due: state.meeting?.called.due.length ?? 0, present: event.payload.present.length };
    case 'notice.published':
      return { ...base, person: state.chosen ? nameOf(state, state.chosen) : '', from: event.payload.publishedOn, to: event.payload.endsOn, days: event.payload.workingDays };
    case 'appointment.made':
      return { ...base, person: event.payload.name, effective: event.payload.effectiveOn, document: event.payload.document };
    case 'step.completed':
      return { ...base, step: stepWords[state.completed.at(-1)?.step ?? state.step] };
    case 'case.stopped':
      return { ...base, reason: event.payload.reason };
    default: {
      const { personId } = event.payload as { personId?: string };
      return { ...base, ...(personId ? person(personId) : {}) };
    }
  }
}

/** Ids of people an event is about, for the record. */
export function peopleOf(event: NewEvent): string[] {
  // The list of those invited is long; the entry names the case.
  if (event.kind === 'interviews.planned') return [];
  const p = event.payload as { personId?: string | null; people?: { personId: string }[]; members?: { personId: string }[] };
  return [...new Set([...(p.personId ? [p.personId] : []), ...(p.people ?? []).map((x) => x.personId), ...(p.members ?? []).map((x) => x.personId)])];
}
