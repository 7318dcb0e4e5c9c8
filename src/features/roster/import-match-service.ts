import { inArray } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import type { Refusal, Words } from '../../kernel/refusal.ts';
import { valuesOf, doubtsOf, fieldsOf, type DraftDoubt, type ImportValues } from './import-values-rules.ts';
import type { PersonDraft } from './formats/draft.ts';
import type { ImportOptions, Question, Understood } from './import-read-service.ts';
import { shown } from './said-rules.ts';
import { loadLists, type Person } from './load-service.ts';
import { idKeyOf, nameKeyOf } from './rules.ts';
import { person } from './schema.ts';
import { reaches, unitsOn, type UnitOn } from './scope-service.ts';

export type Match = { kind: 'none' | 'one' | 'several' | 'outside'; by: 'id' | 'name-birth' | 'name' | null; people: Person[] };
/** One person of a preview; the wire shape is `previewPerson` of the routes. */
export type PreviewPerson = {
  key: string; file: string; sheet: string | null; row: number | null; name: string;
  fields: { field: string; raw: string; value: string | null }[]; doubts: DraftDoubt[];
  lists: { holdings: { from: string | null; to: string | null; title: string }[]; family: number; appraisals: number; education: number };
  hasPhoto: boolean; unit: { id: string; name: string; how: 'column' | 'chosen' } | null;
  match: { kind: Match['kind']; by: Match['by']; candidates: { id: string; name: string; birth: string | null; unitName: string | null; postText: string | null }[] };
  diff: { field: string; old: string | null; new: string | null }[];
  questions: Question[]; proposal: 'create' | 'update' | 'skip' | null;
};
export type Preview = { people: PreviewPerson[]; refused: { file: string; refusal: Refusal }[]; notes: { where: string; reason: Words }[]; questions: Question[]; sheet: Understood['sheet'] };

/** Finds for each draft the people it may be: by ID number, else by name and birth month; never by name alone (formats.md 1.12). */
export async function matchAll(read: Reader, drafts: readonly PersonDraft[], reached: readonly string[] | null): Promise<Match[]> {
  const ids = drafts.map((d) => idKeyOf(d.idNumber.value)).filter((k) => k !== null);
  const names = drafts.map((d) => nameKeyOf(d.name.value ?? ''));
  const found: Person[] = [];
  for (let i = 0; i < drafts.length; i += 1000) {
    const some = ids.slice(i, i + 1000);
    if (some.length > 0) found.push(...(await read.select().from(person).where(inArray(person.idKey, some))));
    const named = names.slice(i, i + 1000).filter((n) => n !== '');
    if (named.length > 0) found.push(...(await read.select().from(person).where(inArray(person.nameKey, named))));
  }
  const byId = new Map<string, Person[]>();
  const byName = new Map<string, Person[]>();
  const add = (to: Map<string, Person[]>, key: string | null, p: Person): void => {
    const held = key === null ? undefined : (to.get(key) ?? []);
    if (held && !held.some((x) => x.id === p.id)) to.set(key!, [...held, p]);
  };
  for (const p of found) { add(byId, p.idKey, p); add(byName, p.nameKey, p); }
  return drafts.map((d) => within(matchOf(d, byId, byName), reached));
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

/** People outside reach are not shown; when only such are found the match says no more than that. */
function within(m: Match, reached: readonly string[] | null): Match {
  const seen = m.people.filter((p) => reaches(reached, p.unitId));
  if (m.people.length === 0 || seen.length === m.people.length) return m;
  return seen.length === 0 ? { kind: 'outside', by: m.by, people: [] } : { ...m, kind: 'several', people: seen };
}

/** Puts a preview together: for each person what was understood and doubted, whom it matches, what would change, what must be answered. */
export async function buildPreview(read: Reader, u: Understood, options: ImportOptions, reached: readonly string[] | null, today: Day): Promise<Preview> {
  const units = await unitsOn(read, today);
  const matches = await matchAll(read, u.people.map((p) => p.draft), reached);
  const people: PreviewPerson[] = [];
  for (const [i, { key, draft }] of u.people.entries()) people.push(await previewPerson(read, key, draft, matches[i]!, units, options, reached));
  markRepeats(people);
  return { people, refused: u.refused, notes: u.notes, questions: u.questions, sheet: u.sheet };
}

async function previewPerson(read: Reader, key: string, d: PersonDraft, m: Match, units: readonly UnitOn[], options: ImportOptions, reached: readonly string[] | null): Promise<PreviewPerson> {
  const v = valuesOf(d);
  const held = m.kind === 'one' ? m.people[0]! : null;
  const diff = held ? await differences(read, held, v) : [];
  const unit = unitOf(d, units, options);
  const questions: Question[] = [];
  if (v.facts.name === null) questions.push({ code: 'name', words: { zh: '没有姓名，只能跳过。', en: 'There is no name; it can only be left out.' } });
  if (m.kind === 'several') questions.push({ code: 'match', words: { zh: '名册中有相符或可能相符的人员，请指明是其中哪一位，或确认是另一人。', en: 'The roster holds people who match or may match: say which one, or that it is another person.' } });
  if (m.kind === 'outside') questions.push({ code: 'outside', words: { zh: '名册中已有此人，但不在您的管理范围内，只能跳过。', en: 'This person is in the roster outside your reach and can only be left out.' } });
  if (!held && m.kind !== 'outside' && reached !== null && !reaches(reached, unit?.id ?? null)) questions.push({ code: 'unit', words: { zh: '请选择您管理范围内的单位。', en: 'Choose a unit within your reach.' } });
  const asked = questions.length > 0;
  return {
    key, file: d.source.file, sheet: d.source.sheet, row: d.source.row, name: v.facts.name ?? d.name.raw, fields: fieldsOf(d), doubts: doubtsOf(d),
    lists: { holdings: v.holdings.map((h) => ({ from: h.fromDate, to: h.toDate, title: h.title })), family: v.family.length, appraisals: v.appraisals.length, education: v.education.length },
    hasPhoto: d.photo.value?.shown ?? false, unit,
    match: { kind: m.kind, by: m.by, candidates: m.people.map((p) => ({ id: p.id, name: p.name, birth: p.birth, unitName: units.find((x) => x.unitId === p.unitId)?.name ?? null, postText: p.postText })) },
    diff, questions,
    proposal: m.kind === 'outside' || v.facts.name === null ? 'skip' : asked ? null : held ? (diff.length > 0 ? 'update' : 'skip') : 'create',
  };
}

/** The unit of a draft: the one whose name the file gives exactly, else the one chosen for the whole file. */
export function unitOf(d: PersonDraft, units: readonly UnitOn[], options: ImportOptions): PreviewPerson['unit'] {
  const text = nameKeyOf(d.unitText.value ?? '');
  const named = text === '' ? [] : units.filter((u) => nameKeyOf(u.name) === text || nameKeyOf(u.shortName ?? '') === text);
  if (named.length === 1) return { id: named[0]!.unitId, name: named[0]!.name, how: 'column' };
  const chosen = units.find((u) => u.unitId === options.unitId);
  return chosen ? { id: chosen.unitId, name: chosen.name, how: 'chosen' } : null;
}

/** What an update would change: stated values that differ from those held. What a file does not state stays. */
export async function differences(read: Reader, held: Person, v: ImportValues): Promise<PreviewPerson['diff']> {
  const out: PreviewPerson['diff'] = [];
  for (const [field, value] of Object.entries(v.facts)) {
    const old = held[field as keyof Person];
    if (value !== null && value !== old) out.push({ field, old: old === null ? null : shown(old).zh, new: shown(value).zh });
  }
  const lists = await loadLists(read, held.id);
  for (const e of v.education) {
    const old = lists.education.filter((x) => x.mode === e.mode);
    if (!old.some((x) => sameEducation(x, e))) out.push({ field: `education.${e.mode}`, old: old.map((x) => [x.level, x.degree, x.school].filter(Boolean).join(' ')).join('；') || null, new: [e.level, e.degree, e.school].filter(Boolean).join(' ') });
  }
  for (const f of v.family) {
    const old = lists.family.find((x) => nameKeyOf(x.name) === nameKeyOf(f.name));
    if (!old || !sameFamily(old, f)) out.push({ field: 'family', old: old ? familyText(old) : null, new: familyText(f) });
  }
  for (const a of v.appraisals) {
    const old = lists.appraisals.find((x) => x.year === a.year);
    if (old?.grade !== a.grade) out.push({ field: 'appraisals', old: old ? `${old.year} ${old.grade}` : null, new: `${a.year} ${a.grade}` });
  }
  if (lists.holdings.length === 0 && v.holdings.length > 0) out.push({ field: 'holdings', old: null, new: String(v.holdings.length) });
  return out;
}

const text = (t: string | null): string => (t ?? '').normalize('NFKC').replace(/\s/g, '');
type E = { level: string | null; degree: string | null; school: string | null; degreeSchool: string | null };
/** True when two education rows say the same. */
export const sameEducation = (a: E, b: E): boolean => text(a.level) === text(b.level) && text(a.degree) === text(b.degree) && text(a.school) === text(b.school) && text(a.degreeSchool) === text(b.degreeSchool);
type F = { relation: string; name: string; birth: string | null; politics: string | null; unitText: string | null };
/** True when two family rows say the same. */
export const sameFamily = (a: F, b: F): boolean => text(a.relation) === text(b.relation) && nameKeyOf(a.name) === nameKeyOf(b.name) && a.birth === b.birth && text(a.politics) === text(b.politics) && text(a.unitText) === text(b.unitText);
const familyText = (f: F): string => [f.relation, f.name, f.birth, f.politics, f.unitText].filter(Boolean).join(' ');

/** The same ID number, or the same known person, twice in one file: only one of them can be taken. */
function markRepeats(people: PreviewPerson[]): void {
  const seen = new Map<string, PreviewPerson[]>();
  for (const p of people) {
    const id = p.fields.find((f) => f.field === 'idNumber')?.value;
    for (const key of [id ? `id ${idKeyOf(id)}` : null, p.match.kind === 'one' ? `person ${p.match.candidates[0]!.id}` : null]) if (key) seen.set(key, [...(seen.get(key) ?? []), p]);
  }
  for (const p of new Set([...seen.values()].filter((g) => g.length > 1).flat())) {
    p.questions.push({ code: 'repeated', words: { zh: '文件中同一人出现不止一次，请只取其中一份，其余跳过。', en: 'The file holds this person more than once: take one and leave the others out.' } });
    p.proposal = null;
  }
}
