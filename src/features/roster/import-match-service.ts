import { createHash } from 'node:crypto';
import { and, inArray, notInArray } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import type { Refusal, Words } from '../../kernel/refusal.ts';
import { valuesOf, doubtsOf, fieldsOf, type DraftDoubt, type ImportValues } from './import-values-rules.ts';
import { differences, type Difference, type HeldOf } from './import-diff-rules.ts';
import type { PersonDraft } from './formats/draft.ts';
import { withoutMetadata } from './formats/photo.ts';
import type { ImportOptions, Question, Understood } from './import-read-service.ts';
import type { Person } from './load-service.ts';
import { goneStatuses, idKeyOf, nameKeyOf } from './rules.ts';
import { appraisal, education, family, holding, person } from './schema.ts';
import type { Sight } from './access-service.ts';
import { reaches, unitsOn, type UnitOn } from './scope-service.ts';

/** `own`: whom it matches is the actor or their kin, which nobody imports for. */
export type Match = { kind: 'none' | 'one' | 'several' | 'outside'; by: 'id' | 'name-birth' | 'name' | null; people: Person[]; own?: boolean };
/** Whom the actor works on: units reached (null = all), and the actor's own person with kin, who are left out. */
export type Sees = Pick<Sight, 'units' | 'kin'>;
/** What the roster holds of one matched person. */
export type Held = HeldOf<Person, typeof education.$inferSelect, typeof family.$inferSelect, typeof appraisal.$inferSelect>;
/** One person of a preview; the wire shape is `previewPerson` of the routes. */
export type PreviewPerson = {
  key: string; file: string; sheet: string | null; row: number | null; name: string;
  fields: { field: string; raw: string; value: string | null }[]; doubts: DraftDoubt[];
  lists: { holdings: { from: string | null; to: string | null; title: string }[]; family: number; appraisals: number; education: number };
  hasPhoto: boolean; unit: { id: string; name: string; how: 'column' | 'chosen' } | null;
  match: { kind: Match['kind']; by: Match['by']; candidates: { id: string; name: string; birth: string | null; unitName: string | null; postText: string | null }[] };
  diff: Difference[]; questions: Question[]; proposal: Proposal;
};
type Proposal = 'create' | 'update' | 'skip' | null;
export type Preview = { people: PreviewPerson[]; refused: { file: string; refusal: Refusal }[]; notes: { where: string; reason: Words }[]; questions: Question[]; sheet: Understood['sheet'] };

/** What is known of one person of a file: enough to decide and to write. `wireOf` adds what a page shows. */
export type Judged = {
  key: string; draft: PersonDraft; values: ImportValues; match: Match; held: Held | null; unit: PreviewPerson['unit'];
  diff: Difference[]; questions: Question[]; proposal: Proposal;
};
export type Judgement = { people: Judged[]; units: readonly UnitOn[] };

const values = new WeakMap<PersonDraft, ImportValues>();
const doubts = new WeakMap<PersonDraft, DraftDoubt[]>();
const once = <T>(kept: WeakMap<PersonDraft, T>, of: (d: PersonDraft) => T) => (d: PersonDraft): T => {
  const held = kept.get(d) ?? of(d);
  kept.set(d, held);
  return held;
};
/** `valuesOf` and `doubtsOf`, worked out once for a draft that nobody changes. */
export const valuesKept = once(values, valuesOf);
export const doubtsKept = once(doubts, doubtsOf);

/** How many people one query asks for. */
const CHUNK = 1000;

async function inChunks<T>(ids: readonly string[], ask: (some: string[]) => PromiseLike<T[]>): Promise<T[]> {
  const out: T[] = [];
  for (let i = 0; i < ids.length; i += CHUNK) for (const row of await ask(ids.slice(i, i + CHUNK))) out.push(row);
  return out;
}

/** Finds for each draft the people it may be: by ID number, else by name and birth month; never by name alone (formats.md 1.12). */
export async function matchAll(read: Reader, drafts: readonly PersonDraft[], sees: Sees): Promise<Match[]> {
  const standing = notInArray(person.status, [...goneStatuses]);
  const ids = new Set(drafts.map((d) => idKeyOf(d.idNumber.value)).filter((k) => k !== null));
  const names = new Set(drafts.map((d) => nameKeyOf(d.name.value ?? '')).filter((n) => n !== ''));
  const found = new Map<string, Person>();
  for (const p of await inChunks([...ids], (some) => read.select().from(person).where(and(inArray(person.idKey, some), standing)))) found.set(p.id, p);
  for (const p of await inChunks([...names], (some) => read.select().from(person).where(and(inArray(person.nameKey, some), standing)))) found.set(p.id, p);
  const byId = new Map<string, Person[]>();
  const byName = new Map<string, Person[]>();
  const add = (to: Map<string, Person[]>, key: string | null, p: Person): void => {
    if (key === null) return;
    const held = to.get(key);
    if (held) held.push(p);
    else to.set(key, [p]);
  };
  for (const p of found.values()) { add(byId, p.idKey, p); add(byName, p.nameKey, p); }
  const reach = sees.units === null ? null : new Set(sees.units);
  const kin = new Set(sees.kin);
  return drafts.map((d) => within(matchOf(d, byId, byName), reach, kin));
}

function matchOf(d: PersonDraft, byId: Map<string, Person[]>, byName: Map<string, Person[]>): Match {
  const key = idKeyOf(d.idNumber.value);
  const same = key === null ? [] : (byId.get(key) ?? []);
  if (same.length > 0) return { kind: same.length === 1 ? 'one' : 'several', by: 'id', people: same };
  const month = d.birth.value && d.birth.value.length >= 7 ? d.birth.value.slice(0, 7) : null;
  const named = (byName.get(nameKeyOf(d.name.value ?? '')) ?? []).filter((p) => key === null || p.idKey === null);
  const born = month === null ? [] : named.filter((p) => p.birth?.startsWith(month));
  if (born.length > 0) return { kind: born.length === 1 ? 'one' : 'several', by: 'name-birth', people: born };
  const unsure = named.filter((p) => month === null || p.birth === null || p.birth.length < 7);
  return unsure.length > 0 ? { kind: 'several', by: 'name', people: unsure } : { kind: 'none', by: null, people: [] };
}

/** People outside reach, oneself and kin are not shown; when only such are found the match says no more than that. */
function within(m: Match, reached: ReadonlySet<string> | null, kin: ReadonlySet<string>): Match {
  const seen = m.people.filter((p) => !kin.has(p.id) && (reached === null || (p.unitId !== null && reached.has(p.unitId))));
  if (seen.length === m.people.length) return m;
  return seen.length === 0 ? { kind: 'outside', by: m.by, people: [], own: m.people.some((p) => kin.has(p.id)) } : { ...m, kind: 'several', people: seen };
}

/** Loads what is held of people beside their facts, for all of them at once. */
export async function loadHeld(read: Reader, people: readonly Person[]): Promise<Map<string, Held>> {
  const out = new Map(people.map((p): [string, Held] => [p.id, { person: p, education: [], family: [], appraisals: [], holdings: 0 }]));
  const ids = [...out.keys()];
  for (const e of await inChunks(ids, (some) => read.select().from(education).where(inArray(education.personId, some)))) out.get(e.personId)!.education.push(e);
  for (const f of await inChunks(ids, (some) => read.select().from(family).where(inArray(family.personId, some)))) out.get(f.personId)!.family.push(f);
  for (const a of await inChunks(ids, (some) => read.select().from(appraisal).where(inArray(appraisal.personId, some)))) out.get(a.personId)!.appraisals.push(a);
  for (const h of await inChunks(ids, (some) => read.select({ personId: holding.personId }).from(holding).where(inArray(holding.personId, some)))) out.get(h.personId)!.holdings += 1;
  return out;
}

/** Judges every person of a file: whom it matches, what would change, what must be answered. A fixed number of queries a thousand people. */
export async function judgeAll(read: Reader, u: Understood, options: ImportOptions, sees: Sees, today: Day): Promise<Judgement> {
  const units = await unitsOn(read, today);
  const matches = await matchAll(read, u.people.map((p) => p.draft), sees);
  const held = await loadHeld(read, matches.filter((m) => m.kind === 'one').map((m) => m.people[0]!));
  const find = unitFinder(units, options);
  const people = u.people.map(({ key, draft }, i) => judge(key, draft, matches[i]!, held, find(draft), sees.units));
  markRepeats(people);
  return { people, units };
}

function judge(key: string, draft: PersonDraft, match: Match, all: Map<string, Held>, unit: PreviewPerson['unit'], reached: readonly string[] | null): Judged {
  const values = valuesKept(draft);
  const held = match.kind === 'one' ? (all.get(match.people[0]!.id) ?? null) : null;
  const diff = held ? differences(held, values, photoHash(draft)) : [];
  const questions: Question[] = [];
  if (values.facts.name === null) questions.push({ code: 'name', words: { zh: '没有姓名，只能跳过。', en: 'There is no name; it can only be left out.' } });
  if (match.kind === 'several') questions.push({ code: 'match', words: { zh: '名册中有相符或可能相符的人员，请指明是其中哪一位，或确认是另一人。', en: 'The roster holds people who match or may match: say which one, or that it is another person.' } });
  if (match.own) questions.push({ code: 'outside', words: { zh: '这是您本人或亲属的信息，不能由您导入，只能跳过。', en: 'This is your own record or a relative’s, which you do not import; it can only be left out.' } });
  else if (match.kind === 'outside') questions.push({ code: 'outside', words: { zh: '名册中已有此人，但不在您的管理范围内，只能跳过。', en: 'This person is in the roster outside your reach and can only be left out.' } });
  if (!held && match.kind !== 'outside' && reached !== null && !reaches(reached, unit?.id ?? null)) questions.push({ code: 'unit', words: { zh: '请选择您管理范围内的单位。', en: 'Choose a unit within your reach.' } });
  const asked = questions.length > 0;
  const proposal = match.kind === 'outside' || values.facts.name === null ? 'skip' : asked ? null : held ? (diff.length > 0 ? 'update' : 'skip') : 'create';
  return { key, draft, values, match, held, unit, diff, questions, proposal };
}

/** Hash of the photo as it would be stored, or null without one. */
export const photoHash = (d: PersonDraft): string | null => (d.photo.value?.shown ? createHash('sha256').update(withoutMetadata(d.photo.value)).digest('hex') : null);

/** What a page shows of one person of a file. */
export function wireOf(j: Judged, units: readonly UnitOn[]): PreviewPerson {
  const { draft: d, values: v, match: m } = j;
  return {
    key: j.key, file: d.source.file, sheet: d.source.sheet, row: d.source.row, name: v.facts.name ?? d.name.raw, fields: fieldsOf(d), doubts: doubtsKept(d),
    lists: { holdings: v.holdings.map((h) => ({ from: h.fromDate, to: h.toDate, title: h.title })), family: v.family.length, appraisals: v.appraisals.length, education: v.education.length },
    hasPhoto: d.photo.value?.shown ?? false, unit: j.unit,
    match: { kind: m.kind, by: m.by, candidates: m.people.map((p) => ({ id: p.id, name: p.name, birth: p.birth, unitName: units.find((x) => x.unitId === p.unitId)?.name ?? null, postText: p.postText })) },
    diff: j.diff, questions: j.questions, proposal: j.proposal,
  };
}

/** Puts a whole preview together; for the command line and small files. */
export async function buildPreview(read: Reader, u: Understood, options: ImportOptions, sees: Sees, today: Day): Promise<Preview> {
  const { people, units } = await judgeAll(read, u, options, sees, today);
  return { people: people.map((j) => wireOf(j, units)), refused: u.refused, notes: u.notes, questions: u.questions, sheet: u.sheet };
}

/** The unit of a draft: the one whose name the file gives exactly, else the one chosen for the whole file. */
function unitFinder(units: readonly UnitOn[], options: ImportOptions): (d: PersonDraft) => PreviewPerson['unit'] {
  const named = new Map<string, Set<UnitOn>>();
  for (const u of units) for (const key of [nameKeyOf(u.name), nameKeyOf(u.shortName ?? '')]) if (key !== '') named.set(key, (named.get(key) ?? new Set()).add(u));
  const chosen = units.find((u) => u.unitId === options.unitId);
  return (d) => {
    const found = [...(named.get(nameKeyOf(d.unitText.value ?? '')) ?? [])];
    if (found.length === 1) return { id: found[0]!.unitId, name: found[0]!.name, how: 'column' };
    return chosen ? { id: chosen.unitId, name: chosen.name, how: 'chosen' } : null;
  };
}

/** The same ID number, or the same known person, twice in one file: only one of them can be taken. */
function markRepeats(people: readonly Judged[]): void {
  const seen = new Map<string, Judged[]>();
  for (const p of people) {
    const id = idKeyOf(p.values.facts.idNumber);
    for (const key of [id === null ? null : `id ${id}`, p.match.kind === 'one' ? `person ${p.match.people[0]!.id}` : null]) {
      if (key === null) continue;
      const held = seen.get(key);
      if (held) held.push(p);
      else seen.set(key, [p]);
    }
  }
  for (const p of new Set([...seen.values()].filter((g) => g.length > 1).flat())) {
    p.questions.push({ code: 'repeated', words: { zh: '文件中同一人出现不止一次，请只取其中一份，其余跳过。', en: 'The file holds this person more than once: take one and leave the others out.' } });
    p.proposal = null;
  }
}
