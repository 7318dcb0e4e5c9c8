import type { ImportValues } from './import-values-rules.ts';
import { isProtected } from './protected-rules.ts';
import { nameKeyOf } from './rules.ts';
import { isLongText, lineDifference, shown } from './said-rules.ts';

type E = { level: string | null; degree: string | null; school: string | null; degreeSchool: string | null };
type F = { relation: string; name: string; birth: string | null; politics: string | null; unitText: string | null };
type Facts = Record<string, unknown> & { id: string; photo: string | null; rank: string | null };
/** What the roster holds of one person, as far as a file can speak of it; `holdings` is their number. */
export type HeldOf<P extends Facts, Ed extends E & { id: string; mode: string }, Fa extends F & { id: string }, A extends { id: string; year: number; grade: string }> = {
  person: P; education: Ed[]; family: Fa[]; appraisals: A[]; holdings: number;
};
type Any = HeldOf<Facts, E & { id: string; mode: string }, F & { id: string }, { id: string; year: number; grade: string }>;

const text = (t: string | null): string => (t ?? '').normalize('NFKC').replace(/\s/g, '');
/** True when two education rows say the same. */
export const sameEducation = (a: E, b: E): boolean => text(a.level) === text(b.level) && text(a.degree) === text(b.degree) && text(a.school) === text(b.school) && text(a.degreeSchool) === text(b.degreeSchool);
/** True when two family rows say the same. */
export const sameFamily = (a: F, b: F): boolean => text(a.relation) === text(b.relation) && nameKeyOf(a.name) === nameKeyOf(b.name) && a.birth === b.birth && text(a.politics) === text(b.politics) && text(a.unitText) === text(b.unitText);
const familyText = (f: F): string => [f.relation, f.name, f.birth, f.politics, f.unitText].filter(Boolean).join(' ');
const educationText = (e: E): string => [e.level, e.degree, e.school].filter(Boolean).join(' ');

/** One difference; `held` false: the roster has nothing there. `protected`: an import may only propose it. */
export type Difference = { field: string; old: string | null; new: string | null; protected: boolean; held: boolean };

/** What an update would change: stated values that differ from those held. What a file does not state stays. `photo` is the hash of the file's photo. */
export function differences(held: Any, v: ImportValues, photo: string | null): Difference[] {
  const out: Difference[] = [];
  const say = (field: string, old: string | null, now: string | null): number => out.push({ field, old, new: now, protected: isProtected(field), held: old !== null });
  for (const [field, value] of Object.entries(v.facts)) {
    const old = held.person[field];
    if (value === null || value === old) continue;
    const long = isLongText(field) ? lineDifference(old as string | null, value as string) : null;
    if (long) say(field, old === null ? null : long.before, long.after);
    else say(field, old === null || old === undefined ? null : shown(old).zh, shown(value).zh);
  }
  if (v.rank !== null && held.person.rank === null && held.holdings === 0) say('rank', null, v.rank);
  if (photo !== null && photo !== held.person.photo) say('photo', held.person.photo === null ? null : '1', '2');
  for (const e of v.education) {
    const old = held.education.filter((x) => x.mode === e.mode);
    if (!old.some((x) => sameEducation(x, e))) say(`education.${e.mode}`, old.map(educationText).join('；') || null, educationText(e));
  }
  for (const f of v.family) {
    const old = held.family.find((x) => nameKeyOf(x.name) === nameKeyOf(f.name));
    if (!old || !sameFamily(old, f)) say('family', old ? familyText(old) : null, familyText(f));
  }
  for (const a of v.appraisals) {
    const old = held.appraisals.find((x) => x.year === a.year);
    if (old?.grade !== a.grade) say('appraisals', old ? `${old.year} ${old.grade}` : null, `${a.year} ${a.grade}`);
  }
  if (held.holdings === 0 && v.holdings.length > 0) say('holdings', null, String(v.holdings.length));
  return out;
}
