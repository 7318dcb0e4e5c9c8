import { nameWritten, ownOf, sheetFault, type Answer, type Answers, type Invalid } from './answers.ts';
import { groupOf, type Manifest, type Question } from './manifest.ts';

/** What was answered to one question: how often each option, how often nothing (弃权), names written in, and for texts only how many there are. */
export type QuestionCount = { id: string; options: Record<string, number>; blank: number; written: { name: string; n: number }[]; texts: number };

/** Sheets of one class about one subject: valid and invalid ones, and the answers of the valid ones. */
export type SheetCount = { class: string; slot: string; valid: number; invalid: number; why: Partial<Record<Invalid, number>>; questions: QuestionCount[] };

/** An opened ballot: class, slot of the token, and its answers, or null where what was sealed cannot be read. */
export type Opened = { class: string; slot: string; answers: Answers | null };

const empty = (q: Question): QuestionCount => ({ id: q.id, options: q.kind === 'text' ? {} : Object.fromEntries(q.options.map((o) => [o.id, 0])), blank: 0, written: [], texts: 0 });

/** Names with their numbers, in the order of their letters; a list, since a name may be a word of the language such as __proto__. */
function withName(list: QuestionCount['written'], name: string, n: number): QuestionCount['written'] {
  const had = list.find((w) => w.name === name);
  return had ? list.map((w) => (w === had ? { name, n: w.n + n } : w)) : [...list, { name, n }].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function add(count: QuestionCount, q: Question, a: Answer | undefined): void {
  const nothing = a === undefined || (typeof a === 'string' ? a.trim() === '' : a.picked.length + a.written.length === 0);
  if (nothing) count.blank++;
  else if (q.kind === 'text') count.texts++;
  else if (typeof a === 'string') count.options[a]!++;
  else {
    for (const p of a.picked) count.options[p]!++;
    for (const w of a.written) count.written = withName(count.written, nameWritten(w), 1);
  }
}

/**
 * Counts opened ballots by class and subject, in the order of the manifest. A ballot that cannot be read is one invalid sheet of every
 * subject of its slot; a sheet it does not answer counts as handed in blank where the form allows that, else as invalid. Pure; the order of the ballots does not matter.
 */
export function tally(manifest: Manifest, ballots: readonly Opened[]): SheetCount[] {
  return manifest.classes.flatMap((c) => manifest.sheets.map((s) => {
    const form = manifest.forms[s.form]!;
    const count: SheetCount = { class: c.id, slot: s.slot, valid: 0, invalid: 0, why: {}, questions: form.map(empty) };
    for (const b of ballots) {
      if (b.class !== c.id || (manifest.mode === 'split' && b.slot !== s.slot)) continue;
      const sheet = b.answers === null ? null : (ownOf(b.answers, s.slot) ?? {});
      const fault = sheet === null ? 'strange-question' : sheetFault(manifest, s.slot, sheet);
      if (fault !== null) {
        count.invalid++;
        count.why[fault] = (count.why[fault] ?? 0) + 1;
        continue;
      }
      count.valid++;
      form.forEach((q, i) => add(count.questions[i]!, q, ownOf(sheet!, q.id)));
    }
    return count;
  }));
}

function merge(counts: readonly SheetCount[], cls: string): SheetCount {
  const [first] = counts;
  const sum = (list: readonly Readonly<Partial<Record<string, number>>>[]): Record<string, number> => {
    const out: Record<string, number> = {};
    for (const one of list) for (const [k, n] of Object.entries(one)) out[k] = (Object.hasOwn(out, k) ? out[k]! : 0) + n!;
    return out;
  };
  return {
    class: cls, slot: first!.slot, valid: counts.reduce((n, c) => n + c.valid, 0), invalid: counts.reduce((n, c) => n + c.invalid, 0), why: sum(counts.map((c) => c.why)),
    questions: first!.questions.map((q, i) => {
      const parts = counts.map((c) => c.questions[i]!);
      return { id: q.id, options: sum(parts.map((p) => p.options)), blank: parts.reduce((n, p) => n + p.blank, 0), written: parts.flatMap((p) => p.written).reduce((list, w) => withName(list, w.name, w.n), [] as QuestionCount['written']), texts: parts.reduce((n, p) => n + p.texts, 0) };
    }),
  };
}

/** What may be shown of a subject: all classes together, and the groups of which at least k_min ballots came; the rest is withheld, and how many were. */
export type Shown = { slot: string; all: SheetCount | null; groups: SheetCount[]; withheld: string[] };

/**
 * The counts as they may be shown: classes the manifest puts together are one group; a group with fewer than k_min sheets handed in is
 * withheld, and so is the smallest other one where the total less the shown groups would give the withheld away; below k_min nothing is shown.
 */
export function shown(manifest: Manifest, counts: readonly SheetCount[]): Shown[] {
  const groups: string[][] = [];
  for (const c of manifest.classes) {
    const g = [...groupOf(manifest, c.id)];
    if (!groups.some((x) => x.join() === g.join())) groups.push(g);
  }
  return manifest.sheets.map((s) => {
    const of = groups.map((g) => merge(counts.filter((c) => c.slot === s.slot && g.includes(c.class)), g.join('+')));
    const handed = (c: SheetCount): number => c.valid + c.invalid;
    const total = merge(of, of.map((c) => c.class).join('+'));
    if (handed(total) < manifest.kMin) return { slot: s.slot, all: null, groups: [], withheld: of.map((c) => c.class) };
    const small = of.filter((c) => handed(c) > 0 && handed(c) < manifest.kMin);
    const open = of.filter((c) => handed(c) === 0 || handed(c) >= manifest.kMin);
    // The total less what is shown must not be a group below k_min.
    let hidden = small.reduce((n, c) => n + handed(c), 0);
    const also: SheetCount[] = [];
    while (hidden > 0 && hidden < manifest.kMin) {
      const next = open.filter((c) => handed(c) > 0 && !also.includes(c)).sort((a, b) => handed(a) - handed(b))[0];
      if (!next) break;
      also.push(next);
      hidden += handed(next);
    }
    const withheld = [...small, ...also];
    return { slot: s.slot, all: total, groups: open.filter((c) => !also.includes(c)), withheld: withheld.map((c) => c.class) };
  });
}

/** Sum and number of the values given to a question, over options that have a value; the mean is sum ÷ n. */
export function valuesOf(q: Question, count: QuestionCount): { n: number; sum: number; squares: number } {
  const out = { n: 0, sum: 0, squares: 0 };
  if (q.kind === 'text') return out;
  for (const o of q.options) {
    if (o.value === null) continue;
    const n = count.options[o.id] ?? 0;
    out.n += n;
    out.sum += n * o.value;
    out.squares += n * o.value * o.value;
  }
  return out;
}
