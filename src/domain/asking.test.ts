import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';
import { allRules, library } from './library.ts';
import type { AskField, Entries, Entry } from './subjects/askable.ts';
import type { Leaf } from './subjects/fields.ts';

/** What the inputs of a field could never give: an option that is not offered, or a text that cannot be read back. */
function impossible(leaf: Leaf, entry: Entry): string[] {
  if (leaf.kind === 'rows') return (entry as Entries[]).flatMap((line) => Object.entries(line).flatMap(([path, e]) => (leaf.row[path] && leaf.row[path].kind !== 'group' ? impossible(leaf.row[path], e) : [])));
  if (leaf.kind === 'choice' || (leaf.kind === 'number' && leaf.options)) return leaf.options!.some((o) => o.value === entry) ? [] : [String(entry)];
  if (leaf.kind === 'choices') return (entry as string[]).filter((x) => !leaf.options.some((o) => o.value === x));
  return [];
}

describe('the questions', () => {
  it('are of every subject of the library but the appointment', () => {
    expect(asking.map((a) => a.id)).toEqual(library.map((b) => b.id).filter((id) => id !== 'appointment'));
  });

  it('reach every rule at each of its stages', () => {
    const reached = new Set(asking.flatMap((a) => allRules.filter((r) => r.subject === a.id).filter((r) => r.stages.every((s) => a.stages.some((x) => x.id === s)) && a.stagesOf(r.id).length === r.stages.length).map((r) => r.id)));
    expect(allRules.filter((r) => r.subject !== 'appointment' && !reached.has(r.id)).map((r) => r.id)).toEqual([]);
  });
});

describe.each(asking.map((a) => [a.id, a] as const))('%s', (_, subject) => {
  const field = new Map<string, AskField>(subject.fields.map((f) => [f.path, f]));

  it('names every field in both languages, each option too, and no field twice', () => {
    expect(field.size).toBe(subject.fields.length);
    for (const f of subject.fields) {
      expect(f.words.zh, f.path).toMatch(/\p{Script=Han}/u);
      expect(f.words.en, f.path).not.toMatch(/\p{Script=Han}/u);
      for (const o of 'options' in f.leaf ? (f.leaf.options ?? []) : []) expect([o.words.zh, o.words.en].every((x) => x.length > 0), `${f.path} ${o.value}`).toBe(true);
      if (f.group !== '') expect(f.groupWords?.zh, f.group).toMatch(/\p{Script=Han}/u);
    }
  });

  it('gives the same verdict by its fields as directly, in every situation of every rule', () => {
    for (const s of subject.situations()) {
      const entries = subject.entriesOf(s.facts);
      for (const [path, entry] of Object.entries(entries)) {
        const f = field.get(path);
        if (f) expect(impossible(f.leaf, entry), `${s.rule} ${s.n} ${path}`).toEqual([]);
      }
      expect(subject.judge(s.rule, entries, s.day), `${s.rule} ${s.n}`).toEqual(s.direct);
    }
  });

  it('asks at a stage for every fact its rules look at: entering only those fields changes no verdict', () => {
    for (const s of subject.situations()) {
      const entries = subject.entriesOf(s.facts);
      for (const stage of s.stages) {
        const shown = new Set(subject.fieldsFor(stage, entries, s.day, s.rule).map((f) => f.path));
        if (shown.size === 0) continue;
        const kept = Object.fromEntries(Object.entries(entries).filter(([path]) => shown.has(path)));
        expect(subject.judge(s.rule, kept, s.day).kind, `${s.rule} ${s.n} ${stage}`).toBe(s.direct.kind);
      }
    }
  });

  it('leads from every missing fact to a field of the form', () => {
    for (const s of subject.situations()) {
      if (s.direct.kind !== 'unknown') continue;
      for (const m of s.direct.missing) {
        const path = subject.fieldFor(m.fact);
        expect(path, `${s.rule} ${s.n} ${m.fact}`).not.toBeNull();
        expect(subject.fieldsFor(s.stages[0]!, subject.entriesOf(s.facts), s.day, s.rule).map((f) => f.path), `${s.rule} ${s.n} ${m.fact}`).toContain(path);
      }
    }
  });
});
