import type { Day } from '../../../kernel/day.ts';
import { ok, type Outcome, type Words } from '../../../kernel/refusal.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import type { Cmd, CommandKind } from './commands.ts';
import { no, w } from './cite.ts';
import type { CaseEvent, NewEvent } from './events.ts';
import { next } from './fold.ts';
import type { ActorFacts, CaseState, Requirement, World } from './state.ts';

/** What answers commands: each gives the events that follow, or the refusal. */
export type Handler<K extends CommandKind> = (state: CaseState, command: Cmd<K>, actor: ActorFacts, world: World) => Outcome<NewEvent[]>;
export type Handlers<K extends CommandKind> = { [P in K]: Handler<P> };

/** One event and nothing else. */
export const one = (event: NewEvent): Outcome<NewEvent[]> => ok([event]);

/** The state as it would be after new events, for looking ahead. */
export function ahead(state: CaseState, events: readonly NewEvent[], actor: ActorFacts, day: Day): CaseState {
  return events.reduce<CaseState>((s, e) => next(s.id, s, { ...e, n: s.version + 1, step: s.step, day, at: `${day}T00:00:00.000Z`, actor: actor.accountId, actorName: actor.name } as CaseEvent), state);
}

/** Refuses a day after today for something that is said to have happened. */
export function notFuture(field: string, day: Day, today: Day): Outcome<null> {
  if (day <= today) return ok(null);
  return no('day-in-future', w(`${day} 晚于今天（${today}），还没有发生的事不能登记`, `${day} is after today (${today}): what has not happened cannot be entered`), w('请改正日期', 'Correct the day'), { status: 400, field });
}

/** Refuses a day before another one that must come first. */
export function notBefore(field: string, day: Day, first: Day, what: Words): Outcome<null> {
  if (day >= first) return ok(null);
  return no('day-too-early', w(`${day} 早于${what.zh}（${first}）`, `${day} is before ${what.en} (${first})`), w('请改正日期', 'Correct the day'), { status: 400, field });
}

/** The first refusal of several checks, or ok. */
export function every(...checks: readonly (() => Outcome<unknown>)[]): Outcome<null> {
  for (const check of checks) {
    const outcome = check();
    if (!outcome.ok) return outcome;
  }
  return ok(null);
}

/** A check that refuses unless the condition holds. */
export const unless = (holds: boolean, refusal: () => Outcome<never>): Outcome<null> => (holds ? ok(null) : refusal());

/** A line of what a step needs; what is left out takes its plain default. */
export function line(id: string, done: boolean, sentence: Words, more: Partial<Omit<Requirement, 'id' | 'sentence'>> = {}): Requirement {
  return { id, status: done ? 'done' : 'missing', personId: null, sentence, citation: null, who: mayHandleCases, evidence: [], wayOut: null, command: null, ...more };
}

/** Refuses a person who is not a candidate of the case. */
export const noSuchCandidate = (): { ok: false; refusal: import('../../../kernel/refusal.ts').Refusal } =>
  no('no-such-candidate', w('此人不是本案现有人选', 'This person is not a candidate of the case'), w('请从本案人选中选择', 'Choose one of the candidates'), { status: 404, field: 'personId' });
