import type { CommandKind } from '../../rules/commands.ts';
import { recommendationGroups, postScope, talkGroups } from '../../../../domain/regulations/appointment-2019/participants.ts';
import { postFacts } from '../../rules/case-facts.ts';
import { findCandidate } from '../../rules/lookup.ts';
import type { CaseState } from '../../rules/state.ts';
import type { Field } from './fields.tsx';

/** What a line of the step is about, read off the id of its requirement. */
export type About = { personId?: string | undefined; form?: string | undefined; check?: string | undefined; exceptionId?: string | undefined; objectionId?: string | undefined; /** The scope is set by a list of people. */ listed?: boolean; ruleId?: string | undefined };

/** Fields that make up a command, where plain fields suffice; the others have a form of their own. */
export function plainFields(kind: CommandKind, state: CaseState, about: About = {}): readonly Field[] | null {
  const scope = postScope(postFacts(state, null));
  const team = (state.examination.team?.members ?? []).map((m) => ({ id: m.personId, name: m.name }));
  switch (kind) {
    case 'motion.plan':
      return [{ name: 'openingOpinion', as: 'text' }, { name: 'conditions', as: 'text' }, { name: 'scope', as: 'text' }, { name: 'method', as: 'text' }];
    case 'motion.approve':
    case 'exception.approve':
      return [{ name: 'note', as: 'line', optional: true }];
    case 'exception.decline':
      return [{ name: 'note', as: 'text', label: 'whyNot' }];
    case 'candidate.remove':
      return [{ name: 'reason', as: 'text' }];
    case 'exception.consent':
    case 'organization.consent':
      return [{ name: 'reportedOn', as: 'day' }, { name: 'approvedOn', as: 'day', optional: true }, { name: 'approver', as: 'line', optional: true }, { name: 'document', as: 'line', optional: true }];
    case 'recommendation.plan':
      return [{ name: 'scope', as: 'text', label: 'attendance' }, { name: 'due', as: 'count', min: 1 }, { name: 'seats', as: 'count', min: 1 }, { name: 'directed', as: 'yesno' },
        // Whom the articles name for such a post stands ticked; the plan may change it.
        ...(scope ? [{ name: 'groups', as: 'several', of: [...new Set([...recommendationGroups[scope], 'inner-office', 'other-parties', 'others'])], optional: true, initial: [...recommendationGroups[scope]] } as const] : []),
        ...(about.form === 'meeting' ? [{ name: 'reference', as: 'count', optional: true } as const] : [])];
    case 'examinees.choose':
      return [{ name: 'personIds', as: 'several', people: state.candidates.filter((c) => !c.removed).map((c) => ({ id: c.personId, name: c.name })) }, { name: 'reason', as: 'text' }];
    case 'examination.notice':
      return [{ name: 'publishedOn', as: 'day' }, { name: 'channel', as: 'line' }, { name: 'text', as: 'text' }];
    case 'interview.note':
      return [{ name: 'on', as: 'day' }, { name: 'interviewers', as: 'several', people: team }, { name: 'with', as: 'line' }, { name: 'summary', as: 'text' }, ...(scope ? [{ name: 'groups', as: 'several', of: [...new Set([...talkGroups[scope], 'others'])], optional: true } as const] : [])];
    case 'check.record':
      return [{ name: 'result', as: 'choice', of: ['clear', 'doubt', 'objection', 'pending'] }, { name: 'detail', as: 'text' }, { name: 'on', as: 'day' }, { name: 'signer', as: 'line' }];
    case 'check.resolve':
      return [{ name: 'detail', as: 'text', label: 'cleared' }, { name: 'on', as: 'day' }, { name: 'signer', as: 'line' }];
    case 'integrity.conclude':
      return [{ name: 'conclusion', as: 'text' }, { name: 'partySecretary', as: 'line' }, { name: 'disciplineSecretary', as: 'line' }, { name: 'on', as: 'day' }];
    case 'obstacle.state':
      return [{ name: 'majorProblem', as: 'choice', of: ['none', 'open', 'concluded'] }, { name: 'otherObstacle', as: 'choice', of: ['none', 'open'] }, { name: 'basis', as: 'text' }];
    case 'candidate.talk':
      return [{ name: 'on', as: 'day' }, { name: 'by', as: 'several', label: 'interviewers', people: team }, { name: 'summary', as: 'text' }];
    case 'finding.write':
      return [{ name: 'merits', as: 'text' }, { name: 'weaknesses', as: 'text' }, { name: 'recommendation', as: 'text' }, { name: 'checks', as: 'text' }, { name: 'endedOn', as: 'day' }];
    case 'candidate.present':
      return [{ name: 'presenter', as: 'line' }, { name: 'explanation', as: 'text' }];
    case 'vote.reconsider':
      return [{ name: 'agreed', as: 'several', people: (state.meeting?.called.due ?? []).map((m) => ({ id: m.memberId, name: m.name })) }];
    case 'notice.waive':
      return [{ name: 'ground', as: 'choice', of: ['not-promotion', 'special-post', 'shown-in-term-change'] }, { name: 'basis', as: 'text' }];
    case 'objection.receive':
      return [{ name: 'on', as: 'day' }, { name: 'from', as: 'line' }, { name: 'content', as: 'text' }];
    case 'objection.resolve':
      return [{ name: 'upheld', as: 'yesno' }, { name: 'result', as: 'text', label: 'finding' }, { name: 'on', as: 'day' }, { name: 'by', as: 'line', label: 'checkedBy' }];
    case 'filing.require':
      return [{ name: 'to', as: 'line', label: 'filedWith' }, { name: 'matter', as: 'line' }, { name: 'dueOn', as: 'day' }, { name: 'basis', as: 'text' }];
    case 'filing.send':
      return [{ name: 'on', as: 'day' }, { name: 'document', as: 'line' }];
    case 'filing.answer':
      return [{ name: 'on', as: 'day' }, { name: 'answer', as: 'text' }];
    case 'extended.note':
      return [{ name: 'on', as: 'day' }, { name: 'by', as: 'several', label: 'interviewers', people: team }, { name: 'where', as: 'line' }, { name: 'why', as: 'text' }, { name: 'summary', as: 'text' }];
    case 'talk.hold':
      return [{ name: 'on', as: 'day' }, { name: 'by', as: 'line', label: 'talkBy' }, { name: 'content', as: 'text', label: 'talkContent' }];
    case 'probation.conclude':
      return [{ name: 'on', as: 'day' }, { name: 'result', as: 'choice', of: ['competent', 'not-competent'] }, { name: 'opinion', as: 'text' }];
    case 'case.stop':
      return [{ name: 'reason', as: 'text' }];
    case 'step.complete':
    case 'facts.refresh':
    case 'vote.close':
      return [];
    default:
      return null;
  }
}

/** What stays the same in a command because of where its button stands. */
export function fixedOf(kind: CommandKind, about: About): Record<string, unknown> {
  const fixed: Record<string, unknown> = {};
  if (about.personId && /^(candidate|person|exception\.consent|interview\.|extended|check|integrity|obstacle|finding|vote)/.test(kind)) fixed['personId'] = about.personId;
  if (about.form && kind === 'recommendation.plan') fixed['form'] = about.form;
  if (about.check && kind.startsWith('check.')) fixed['check'] = about.check;
  if (about.exceptionId && /^exception\.(approve|decline)$/.test(kind)) fixed['exceptionId'] = about.exceptionId;
  if (about.objectionId && kind === 'objection.resolve') fixed['objectionId'] = about.objectionId;
  return fixed;
}

/** Fields that are sent as null when left empty. */
const nullable: Partial<Record<CommandKind, readonly string[]>> = { 'exception.consent': ['approvedOn', 'approver', 'document'], 'organization.consent': ['approvedOn', 'approver', 'document'] };

/** What was typed in plain fields, as the command wants it: empty optional fields left out or null. */
export function plainShape(kind: CommandKind, fields: readonly Field[], typed: Record<string, unknown>): Record<string, unknown> {
  const shaped: Record<string, unknown> = {};
  for (const f of fields) {
    const value = typed[f.name];
    const empty = value === undefined || value === null || value === '';
    if (!empty) shaped[f.name] = value;
    else if (nullable[kind]?.includes(f.name)) shaped[f.name] = null;
  }
  return shaped;
}

/** Reads the ids inside the id of a requirement. */
export function aboutOf(requirement: { id: string; personId: string | null }): About {
  const [head = '', second, third] = requirement.id.split(':');
  const about: About = { personId: requirement.personId ?? undefined };
  if (head.startsWith('recommendation.plan.')) about.form = head.slice('recommendation.plan.'.length);
  else if (head.startsWith('sheet.')) about.form = head.slice('sheet.'.length);
  else if (head.startsWith('check.')) about.check = head.slice('check.'.length);
  else if (head === 'exception') about.exceptionId = second;
  else if (head === 'objection') about.objectionId = second;
  else if (head === 'rule') Object.assign(about, { ruleId: second, personId: third });
  return about;
}

/** The name of whom a command is about. */
export const aboutName = (state: CaseState, about: About): string | undefined => (about.personId ? (findCandidate(state, about.personId)?.name ?? undefined) : undefined);
