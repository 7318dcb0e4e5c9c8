import type { ClassId } from './classes-rules.ts';

/** How somebody spoke of a person on a topic. */
export const views = ['good', 'mixed', 'poor', 'unknown'] as const;
export type View = (typeof views)[number];
/** One note of a talk: a topic, the person spoken of (null: the unit as a whole), how, and the facts stated. */
export type Note = { topic: string; subject: string | null; view: View; words: string; facts: string[] };
export type Topic = { id: string; words: string };
export type Subject = { personId: string; name: string };
/** A talk that counts, as the report needs it. */
export type CountedTalk = { id: string; classId: ClassId; notes: readonly Note[] };
/** A statement matched by hand, with the talks that say it or say the contrary. */
export type FactLine = { id: string; subject: string | null; topic: string; words: string; approved: boolean; marks: readonly { talkId: string; stand: 'supports' | 'contradicts' }[] };
export type ViewCounts = Record<View, number>;
export type CoverageLine = { id: ClassId; size: number; planned: number; talked: number; absent: number; replaced: number };

/** A statement as the report says it: withheld altogether, or with its numbers where enough stand behind them. */
export type ReportLine = { words: string | null; supports: number | null; contradicts: number | null };
/** Some classes taken together, so that none with few people stands alone. */
export type ClassPart = { classes: ClassId[]; talks: number; views: ViewCounts | null };
export type ReportTopic = { topic: string; words: string; talks: number | null; views: ViewCounts | null; classes: ClassPart[]; lines: ReportLine[] };
export type ReportSubject = { personId: string | null; name: string | null; topics: ReportTopic[] };
export type Coverage = { classes: CoverageLine[]; planned: number; talked: number; absent: number; replaced: number };
export type Report = { least: number; talks: number; coverage: Coverage; margin: number | null; seed: string; frameHash: string; subjects: ReportSubject[] };

const fewOf = (n: number, least: number): boolean => n > 0 && n < least;
const none = (): ViewCounts => ({ good: 0, mixed: 0, poor: 0, unknown: 0 });
const count = (talks: readonly View[]): ViewCounts => { const c = none(); for (const v of talks) c[v]++; return c; };
/** True when no number of these gives away what one of a few said. */
const safe = (c: ViewCounts, least: number): boolean => views.every((v) => !fewOf(c[v], least));

/** Views by class: classes with fewer people or talks than `least` go together; nothing when even those are few, or when there is one part alone. Views are told for every part or for none, since a part left out could be subtracted. */
export function byClass(said: readonly { classId: ClassId; view: View }[], sizes: ReadonlyMap<ClassId, number>, least: number): ClassPart[] {
  const ids = [...new Set(said.map((s) => s.classId))];
  const of = (id: ClassId): View[] => said.filter((s) => s.classId === id).map((s) => s.view);
  const small = ids.filter((id) => of(id).length < least || (sizes.get(id) ?? 0) < least);
  const parts = ids.filter((id) => !small.includes(id)).map((id) => ({ classes: [id], talks: of(id) }));
  if (small.length > 0) parts.push({ classes: small, talks: small.flatMap(of) });
  if (parts.length < 2 || parts.some((p) => p.talks.length < least)) return [];
  const told = parts.every((p) => safe(count(p.talks), least));
  return parts.map((p) => ({ classes: p.classes, talks: p.talks.length, views: told ? count(p.talks) : null }));
}

/** A statement: its words only with `least` talks behind it, the contrary only where nobody or enough say so. */
export function lineOf(line: FactLine, counted: ReadonlySet<string>, least: number): ReportLine {
  const n = (stand: 'supports' | 'contradicts'): number => new Set(line.marks.filter((m) => m.stand === stand && counted.has(m.talkId)).map((m) => m.talkId)).size;
  const [supports, contradicts] = [n('supports'), n('contradicts')];
  if (supports < least) return { words: null, supports: null, contradicts: null };
  return { words: line.words, supports, contradicts: fewOf(contradicts, least) ? null : contradicts };
}

/** What the talks say of one person (or of the unit) on one topic. A talk counts once, by its last note on it. */
export function topicOf(topic: Topic, subject: string | null, talks: readonly CountedTalk[], lines: readonly FactLine[], sizes: ReadonlyMap<ClassId, number>, least: number): ReportTopic {
  const said = talks.flatMap((t) => { const note = t.notes.filter((n) => n.topic === topic.id && n.subject === subject).at(-1); return note ? [{ classId: t.classId, view: note.view }] : []; });
  const counts = count(said.map((s) => s.view));
  const enough = said.length >= least;
  const counted = new Set(talks.map((t) => t.id));
  return {
    topic: topic.id, words: topic.words, talks: fewOf(said.length, least) ? null : said.length,
    views: enough && safe(counts, least) ? counts : null,
    classes: enough ? byClass(said, sizes, least) : [],
    lines: lines.filter((l) => l.approved && l.topic === topic.id && l.subject === subject).map((l) => lineOf(l, counted, least)),
  };
}

/** The report by person and topic. The unit as a whole comes last, where it was spoken of. */
export function subjectsOf(topics: readonly Topic[], subjects: readonly Subject[], talks: readonly CountedTalk[], lines: readonly FactLine[], sizes: ReadonlyMap<ClassId, number>, least: number): ReportSubject[] {
  const one = (personId: string | null, name: string | null): ReportSubject => ({ personId, name, topics: topics.map((t) => topicOf(t, personId, talks, lines, sizes, least)) });
  const whole = talks.some((t) => t.notes.some((n) => n.subject === null));
  return [...subjects.map((s) => one(s.personId, s.name)), ...(whole ? [one(null, null)] : [])];
}

/** Who was to be talked to, was, was absent, stood in; by class. */
export function coverageOf(sizes: ReadonlyMap<ClassId, number>, people: readonly { classId: ClassId; state: 'planned' | 'absent'; standsIn: boolean; talked: boolean }[]): Coverage {
  const classes = [...sizes].map(([id, size]): CoverageLine => {
    const of = people.filter((p) => p.classId === id);
    return { id, size, planned: of.filter((p) => !p.standsIn).length, talked: of.filter((p) => p.talked).length, absent: of.filter((p) => p.state === 'absent').length, replaced: of.filter((p) => p.standsIn).length };
  });
  const sum = (k: 'planned' | 'talked' | 'absent' | 'replaced'): number => classes.reduce((n, c) => n + c[k], 0);
  return { classes, planned: sum('planned'), talked: sum('talked'), absent: sum('absent'), replaced: sum('replaced') };
}
