import type { Bulk, Decision, PreviewPerson } from './types.ts';

/** What is decided for a person of an import; `action` null while nothing is. */
export type Choice = Omit<Decision, 'action' | 'doubts' | 'keep' | 'another'> & { action: Decision['action'] | null; doubts: Record<string, 'accept' | 'confirm'>; keep: string[]; another: boolean };
export type Choices = Readonly<Record<string, Choice>>;

export const asProposed: Bulk = { fields: 'take', accept: false, undecided: 'ask' };

/** The choice that holds for a person without one of their own: the server's proposal under what was chosen for all; the server decides by the same rule. */
export function proposed(person: PreviewPerson, bulk: Bulk = asProposed): Choice {
  const none = { doubts: {}, keep: [], another: false };
  const doubts = bulk.accept ? Object.fromEntries(person.doubts.filter((d) => d.acceptable).map((d) => [d.id, 'accept' as const])) : {};
  if (person.proposal === null) return { action: bulk.undecided === 'skip' ? 'skip' : null, ...none };
  if (person.proposal !== 'update') return { action: person.proposal, ...none, doubts };
  const target = person.match.candidates.length === 1 ? { personId: person.match.candidates[0]!.id } : {};
  const keep = bulk.fields === 'take' ? [] : [...new Set(person.diff.filter((d) => bulk.fields === 'keep' || d.held).map((d) => d.field))];
  return bulk.fields === 'take' || person.diff.some((d) => !keep.includes(d.field)) ? { action: 'update', ...target, ...none, doubts, keep } : { action: 'skip', ...none };
}

/** The choice held for a person, or the proposal. */
export const choiceOf = (choices: Choices, person: PreviewPerson, bulk: Bulk = asProposed): Choice => choices[person.key] ?? proposed(person, bulk);

const asks = (person: PreviewPerson, code: string): boolean => person.questions.some((q) => q.code === code);

/** What may be chosen for a person: somebody without a name, or known outside one's reach, can only be left out. */
export function actionsFor(person: PreviewPerson): readonly Decision['action'][] {
  if (asks(person, 'name') || asks(person, 'outside')) return ['skip'];
  return person.match.candidates.length > 0 ? ['create', 'update', 'skip'] : ['create', 'skip'];
}

/** True when a choice can be carried out as it stands. */
export function decided(choice: Choice, person: PreviewPerson): boolean {
  if (choice.action === null || !actionsFor(person).includes(choice.action)) return false;
  if (choice.action === 'skip') return true;
  if (choice.action === 'update') return choice.personId !== undefined;
  return (person.match.kind === 'none' || choice.another) && (!asks(person, 'unit') || choice.unitId !== undefined);
}

/** The choices made, as the API takes them; whoever has none is taken as proposed. */
export function decisionsOf(choices: Choices): Record<string, Decision> {
  return Object.fromEntries(Object.entries(choices).flatMap(([key, { action, ...rest }]) => (action === null ? [] : [[key, { ...rest, action }]])));
}
