import { choice, count, dayOf, group, hidden, type Shape } from '../fields.ts';
import { disciplineActs, termChangeActs, workerActs, type ConductFacts, type Consequence, type DisciplineAct, type Found, type TermChangeAct, type WorkerAct } from './facts.ts';

type Part<K extends keyof ConductFacts> = NonNullable<ConductFacts[K]>;
type Act = NonNullable<Part<'termChange'>[TermChangeAct]>;
const found = (words?: readonly [string, string]) => choice<NonNullable<Found>>({ none: ['经核查没有', 'looked into, none'], open: ['正在核查', 'still open'], found: ['查实', 'found'] }, words);
const each = <T extends string, F>(acts: readonly T[], field: (act: T) => F) => Object.fromEntries(acts.map((a) => [a, field(a)])) as Record<T, F>;
const act = group<Act>({
  found: found(),
  consequence: choice<NonNullable<Consequence>>({ punished: ['追究责任', 'punished'], excluded: ['不得推荐提名', 'excluded'], suspended: ['停职', 'suspended'], 'not-promoted': ['不得提拔', 'not promoted'], 'decision-cancelled': ['撤销决定', 'decision cancelled'], registered: ['登记在案', 'registered'], void: ['选举无效', 'void'], other: ['其他', 'other'] }),
});

/** How the facts of discipline are entered. */
export const conductFields: Shape<ConductFacts> = {
  id: hidden('asked'),
  discipline: group<Part<'discipline'>>(each<DisciplineAct, ReturnType<typeof found>>(disciplineActs, () => found()), ['选拔任用十条纪律', 'Ten prohibitions of selection']),
  numbers: group<Part<'numbers'>>({ establishment: count(undefined, ['核定职数', 'establishment']), filled: count(), leaderKnownToLeaveOn: dayOf('主要领导离任消息知悉日期', 'day the leaving became known'), leaderLeftOn: dayOf(), promotedOn: dayOf() }, ['职数和日期', 'Numbers and days']),
  termChange: group<Part<'termChange'>>(each<TermChangeAct, typeof act>(termChangeActs, () => act), ['换届十严禁', 'Ten prohibitions of term change']),
  workers: group<Part<'workers'>>(each<WorkerAct, ReturnType<typeof found>>(workerActs, () => found()), ['组工干部十严禁', 'Prohibitions for organization workers']),
};
