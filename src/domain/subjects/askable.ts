import { isDay, isPartialDate, type Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import { dayOfVersion, evaluate, inForce, w, type Pack, type Rule, type Verdict } from '../rule.ts';
import { merge } from '../example.ts';
import type { SubjectBook } from '../subject-book.ts';
import type { Branch, Leaf, Shape, Tree } from './fields.ts';

/* A subject as it can be asked without a case: its fields, what each rule reads, entries to facts and back, and the verdicts. */

/** What stands in a field: text (`yes`/`no`, a day, a number, the value of a choice), several of them, or the lines of a list. */
export type Entry = string | readonly string[] | readonly Entries[];
/** Entries by the path of the fact; a path left out is not known. */
export type Entries = { readonly [path: string]: Entry };

/** One field of the form: the fact it stands for, its name, and the group it is shown under. */
export type AskField = { path: string; leaf: Leaf; words: Words; group: string; groupWords: Words | null };

const number = (text: string): number | null => (/^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : null);
const listed = (entry: Entry): readonly string[] => (Array.isArray(entry) ? (entry as string[]) : []);
const allOf = (entry: Entry, good: (x: string) => boolean): readonly string[] | null => (listed(entry).every(good) ? listed(entry) : null);

/** The fact an entry stands for; null where it is empty or cannot be read. */
export function readEntry(leaf: Leaf, entry: Entry | undefined): unknown {
  if (leaf.kind === 'hidden') return entry ?? leaf.value;
  if (entry === undefined) return null;
  switch (leaf.kind) {
    case 'rows': return (entry as readonly Entries[]).map((line) => built(leaf.row, line, '')).filter((x) => x !== null);
    case 'choices': case 'texts': return [...listed(entry)];
    case 'days': return allOf(entry, isDay);
    case 'numbers': return allOf(entry, (x) => number(x) !== null)?.map(Number) ?? null;
    default: break;
  }
  const text = entry as string;
  switch (leaf.kind) {
    case 'day': return isDay(text) ? text : null;
    case 'date': return isPartialDate(text) ? text : null;
    case 'number': return number(text);
    case 'money': { const yuan = number(text); return yuan === null ? null : Number((yuan * 100).toFixed(4)); }
    case 'yesno': return text === 'yes' ? true : text === 'no' ? false : null;
    default: return text;
  }
}

/** The entry that stands for a fact; undefined where it is not known. */
export function writeEntry(leaf: Leaf, fact: unknown): Entry | undefined {
  if (fact === null || fact === undefined) return undefined;
  switch (leaf.kind) {
    case 'rows': return (fact as readonly object[]).map((line) => Object.fromEntries(entriesIn(leaf.row, line, '')));
    case 'choices': case 'texts': case 'days': return [...(fact as string[])];
    case 'numbers': return (fact as number[]).map(String);
    case 'money': return String((fact as number) / 100);
    case 'yesno': return fact === true ? 'yes' : 'no';
    default: return String(fact);
  }
}

const isBranch = (node: Leaf | Branch): node is Branch => node.kind === 'group';
const under = (prefix: string, key: string): string => (prefix === '' ? key : `${prefix}.${key}`);

/** The facts of a group from its entries; null where none is known, or one is missing without which the group says nothing. */
function built(tree: Tree, entries: Entries, prefix: string): Record<string, unknown> | null {
  const out = Object.fromEntries(Object.entries(tree).map(([key, node]) => {
    const path = under(prefix, key);
    return [key, isBranch(node) ? built(node.of, entries, path) : readEntry(node, entries[path])];
  }));
  const told = Object.entries(tree).filter(([, node]) => node.kind !== 'hidden');
  return told.every(([key]) => out[key] === null) || told.some(([key, node]) => node.must && out[key] === null) ? null : out;
}

function entriesIn(tree: Tree, facts: object, prefix: string): [string, Entry][] {
  return Object.entries(tree).flatMap(([key, node]): [string, Entry][] => {
    const path = under(prefix, key);
    const fact = (facts as Record<string, unknown>)[key];
    if (isBranch(node)) return fact === null || fact === undefined ? [] : entriesIn(node.of, fact as object, path);
    const entry = writeEntry(node, fact);
    return entry === undefined ? [] : [[path, entry]];
  });
}

/** The fields of a tree in their order, each with its name: the subject's own label, else that of the field under its nearest group. */
function fieldsOf(tree: Tree, labels: Readonly<Record<string, { label: Words }>>, prefix = '', group: { path: string; words: Words | null } = { path: '', words: null }, near: Words | null = null): AskField[] {
  return Object.entries(tree).flatMap(([key, node]): AskField[] => {
    const path = under(prefix, key);
    const own = labels[path]?.label ?? node.words ?? null;
    if (isBranch(node)) return fieldsOf(node.of, labels, path, prefix === '' ? { path, words: own } : group, prefix === '' ? null : (own ?? near));
    if (node.kind === 'hidden') return [];
    const words = own === null ? near : near !== null && !labels[path] ? w(`${near.zh}：${own.zh}`, `${near.en}: ${own.en}`) : own;
    return [{ path, leaf: node, words: words ?? w(path, path), group: group.path, groupWords: group.words }];
  });
}

/** The fields of a line of a list. */
export const lineFields = (leaf: Extract<Leaf, { kind: 'rows' }>): AskField[] => fieldsOf(leaf.row, {});

/** The facts with every look at a field noted by its path. */
function watched(facts: unknown, fields: ReadonlySet<string>, seen: Set<string>, prefix = ''): unknown {
  if (fields.has(prefix)) seen.add(prefix);
  if (fields.has(prefix) || facts === null || typeof facts !== 'object' || Array.isArray(facts)) return facts;
  return new Proxy(facts, { get: (of, key) => (typeof key === 'string' ? watched((of as Record<string, unknown>)[key], fields, seen, under(prefix, key)) : Reflect.get(of, key)) });
}

/** A whole situation of a rule, with the verdict its facts get directly. */
export type AskSituation = { rule: string; n: number; day: Day; facts: object; stages: readonly string[]; direct: Verdict };

/** A subject that can be asked, its types shut inside so that different subjects stand in one list. */
export type Askable = {
  id: string;
  words: Words;
  stages: readonly { id: string; words: Words }[];
  /** The stages at which a rule is asked; none for a rule of another subject. */
  stagesOf: (rule: string) => readonly string[];
  fields: readonly AskField[];
  factsOf: (entries: Entries) => object;
  entriesOf: (facts: object) => Entries;
  /** Every rule in force that is asked at a stage on a day (or one of them), with its verdict on the entries. */
  verdicts: (stage: string, entries: Entries, day: Day, only?: string | null) => Verdict[];
  /** The fields that the rules of a stage (or one of them) look at on these entries, in the order of the shape. */
  fieldsFor: (stage: string, entries: Entries, day: Day, only?: string | null) => AskField[];
  /** The field by which a missing fact is entered, as near as its path leads; null where none stands for it. */
  fieldFor: (fact: string) => string | null;
  /** The verdict of one rule on entries, and the situations of every rule as whole facts: what the test of the fields compares. */
  judge: (rule: string, entries: Entries, day: Day) => Verdict;
  situations: () => AskSituation[];
};

/** Makes a subject askable from its book and the shape of its fields. */
export function askable<F, P extends string, S extends string>(book: SubjectBook<F, P, S>, shape: Shape<F>): Askable {
  const tree = shape as unknown as Tree;
  const { subject } = book;
  const fields = fieldsOf(tree, subject.labels);
  const paths = new Set(fields.map((f) => f.path));
  const factsOf = (entries: Entries): F => Object.fromEntries(Object.entries(tree).map(([key, node]) => [key, isBranch(node) ? built(node.of, entries, key) : readEntry(node, entries[key])])) as F;
  const known = new Map<string, ReadonlySet<string>>();
  /** Paths of the fields a rule looks at, found by watching it judge the example and its own situations. */
  const reads = (rule: Rule<F, P, S>): ReadonlySet<string> => {
    const before = known.get(rule.id);
    if (before) return before;
    const seen = new Set<string>();
    const look = (facts: unknown, day: string): void => void evaluate(rule, watched(facts, paths, seen) as F, day as Day);
    for (const stage of rule.stages) look(book.example, book.days[stage]);
    for (const s of rule.situations) look(merge(book.example, s.given), s.day);
    for (const need of rule.needs) for (const p of paths) if (p === need || p.startsWith(`${need}.`)) seen.add(p);
    known.set(rule.id, seen);
    return seen;
  };
  // A group says nothing without its first words (the year, the kind): they are asked with any other of it.
  const whole = (seen: ReadonlySet<string>): Set<string> => new Set([...seen, ...fields.filter((f) => f.leaf.must && f.path.includes('.') && [...seen].some((p) => p.startsWith(f.path.slice(0, f.path.lastIndexOf('.') + 1)))).map((f) => f.path)]);
  /** The fields one rule asks for on some entries; where it does not apply, only those that by themselves say so. */
  const asks = (rule: Rule<F, P, S>, entries: Entries, day: Day): ReadonlySet<string> => {
    const seen = new Set<string>();
    if (evaluate(rule, watched(factsOf(entries), paths, seen) as F, day).kind !== 'not-applicable') return reads(rule);
    const alone = whole(seen);
    return evaluate(rule, factsOf(Object.fromEntries(Object.entries(entries).filter(([path]) => alone.has(path)))), day).kind === 'not-applicable' ? seen : reads(rule);
  };
  const asked = (stage: string, entries: Entries, day: Day, only: string | null, pack: Pack = 'cn.cadres'): Rule<F, P, S>[] => {
    const facts = factsOf(entries);
    return book.rules.filter((r) => (only === null || r.id === only) && r.pack === pack && (r.stages as readonly string[]).includes(stage) && inForce(r, dayOfVersion(r, facts, day)));
  };
  return {
    id: subject.id,
    words: subject.words,
    stages: Object.entries(subject.stages as Readonly<Record<string, Words>>).map(([id, words]) => ({ id, words })),
    stagesOf: (rule) => book.rules.find((r) => r.id === rule)?.stages ?? [],
    fields,
    factsOf: (entries) => factsOf(entries) as object,
    entriesOf: (facts) => Object.fromEntries(entriesIn(tree, facts, '')),
    verdicts: (stage, entries, day, only = null) => asked(stage, entries, day, only).map((r) => evaluate(r, factsOf(entries), day)),
    fieldsFor: (stage, entries, day, only = null) => {
      const seen = whole(new Set(asked(stage, entries, day, only).flatMap((r) => [...asks(r, entries, day)])));
      return fields.filter((f) => seen.has(f.path));
    },
    fieldFor: (fact) => (paths.has(fact) ? fact : ([...paths].find((p) => p.startsWith(`${fact}.`)) ?? [...paths].filter((p) => fact.startsWith(p)).sort((a, b) => b.length - a.length)[0])) ?? null,
    judge: (rule, entries, day) => evaluate(book.rules.find((r) => r.id === rule)!, factsOf(entries), day),
    situations: () => book.rules.flatMap((r) => r.situations.map((s, n) => {
      const facts = merge(book.example, s.given) as F;
      return { rule: r.id, n, day: s.day as Day, facts: facts as object, stages: r.stages as readonly string[], direct: evaluate(r, facts, s.day as Day) };
    })),
  };
}
