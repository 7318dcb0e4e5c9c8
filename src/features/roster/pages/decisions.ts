import type { Decision, PreviewPerson } from './types.ts';

/** What is decided for a person of an import; `action` null while nothing is. */
export type Choice = Omit<Decision, 'action' | 'doubts' | 'keep' | 'another'> & { action: Decision['action'] | null; doubts: Record<string, 'accept' | 'confirm'>; keep: string[]; another: boolean };
export type Choices = Readonly<Record<string, Choice>>;

/** The choice the server proposes; nothing where it proposes none. */
export function proposed(person: PreviewPerson): Choice {
  const target = person.proposal === 'update' && person.match.candidates.length === 1 ? person.match.candidates[0]!.id : undefined;
  return { action: person.proposal, ...(target ? { personId: target } : {}), doubts: {}, keep: [], another: false };
}

/** The choice held for a person, or the proposal. */
export const choiceOf = (choices: Choices, person: PreviewPerson): Choice => choices[person.key] ?? proposed(person);

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

/** How many are created, updated, skipped and still open. */
export function tally(people: readonly PreviewPerson[], choices: Choices): { create: number; update: number; skip: number; open: number } {
  const out = { create: 0, update: 0, skip: 0, open: 0 };
  for (const p of people) {
    const c = choiceOf(choices, p);
    if (!decided(c, p) || c.action === null) out.open += 1;
    else out[c.action] += 1;
  }
  return out;
}

/** All choices as the API takes them. */
export function decisionsOf(people: readonly PreviewPerson[], choices: Choices): Record<string, Decision> {
  return Object.fromEntries(people.map((p) => {
    const { action, ...rest } = choiceOf(choices, p);
    return [p.key, { ...rest, action: action ?? 'skip' }];
  }));
}
