import { universityNumbers, type UniversityValues } from '../../domain/regulations/own-university/values.ts';
import { packWords, type Pack } from '../../domain/rule.ts';
import type { Setting } from '../../domain/subjects/setting.ts';
import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';

/** A line of `unit_pack`, as far as which pack applies depends on it. */
export type PackLine = { id: string; unitId: string; pack: Pack; fromDay: string; toDay: string | null; state: 'proposed' | 'approved' | 'declined'; numbers: unknown; source: string; proposedName: string; decidedName: string | null; decidedDay: string | null };
type Unit = { unitId: string; parentId: string | null };

/** True when an approved line is in force on a day. */
export const standsOn = (line: PackLine, on: string): boolean => line.state === 'approved' && line.fromDay <= on && (line.toDay === null || line.toDay > on);

/** The line that decides a unit's pack on a day: its own, else its nearest ancestor's; undefined: the national rules. `units` are those in force on the day. */
export function packLine<L extends PackLine>(units: readonly Unit[], lines: readonly L[], unitId: string, on: string): L | undefined {
  const seen = new Set<string>();
  for (let at: string | null = unitId; at !== null && !seen.has(at);) {
    const here: string = at;
    seen.add(here);
    const own = lines.find((l) => l.unitId === here && standsOn(l, on));
    if (own) return own;
    at = units.find((u) => u.unitId === here)?.parentId ?? null;
  }
  return undefined;
}

/** Where a new line would stand among a unit's approved ones: the open line it ends, nothing, or an overlap with days already given. */
export function placed<L extends PackLine>(approved: readonly L[], from: string, to: string | null): { ends: L | null } | 'overlap' {
  const ends = approved.find((l) => l.toDay === null && l.fromDay < from) ?? null;
  const clash = approved.some((l) => l !== ends && (to === null || l.fromDay < to) && (l.toDay === null || l.toDay > from));
  return clash ? 'overlap' : { ends };
}

/** The unit's own numbers of a line, as the rules take them: with author, approver and day. Null under a pack that has none. */
export const universityOf = (line: PackLine | undefined): Setting<UniversityValues> | null =>
  line?.pack === 'university-middle' && line.numbers ? { value: line.numbers as UniversityValues, author: line.proposedName, approver: line.decidedName ?? '', on: line.decidedDay as Day, source: line.source } : null;

const schooling: Readonly<Record<string, Words>> = { college: { zh: '大学专科', en: 'college' }, bachelor: { zh: '大学本科', en: 'bachelor' }, master: { zh: '硕士研究生', en: 'master' }, doctor: { zh: '博士研究生', en: 'doctor' } };

/** The numbers as lines to read: name and value; the turnout as one share. */
export function numberLines(values: UniversityValues): { words: Words; value: Words }[] {
  const plain = universityNumbers.filter((n) => n.key !== 'turnoutOf' && n.key !== 'turnoutPer').map((n) => ({ words: n.words, value: { zh: String(values[n.key]), en: String(values[n.key]) } }));
  const share = `${values.turnoutOf}/${values.turnoutPer}`;
  return [...plain, { words: { zh: '推荐到会比例', en: 'Turnout of a recommendation' }, value: { zh: share, en: share } }, { words: { zh: '学历', en: 'Education' }, value: schooling[values.leastEducation] ?? { zh: values.leastEducation, en: values.leastEducation } }];
}

/** Levels of education a unit may ask for, with their names. */
export const schoolingWords = schooling;

/** The days of a line in words. */
export const lineDays = (l: { fromDay: string; toDay: string | null }): Words => (l.toDay === null ? { zh: `自 ${l.fromDay} 起`, en: `from ${l.fromDay}` } : { zh: `自 ${l.fromDay} 起，至 ${l.toDay} 前`, en: `from ${l.fromDay} until before ${l.toDay}` });

/** A pack's name. */
export const packName = (pack: Pack): Words => packWords[pack];
