import { soften } from './inferred.ts';
import { readTerm, type KinSex, type TermStep } from './terms.ts';
import { addTie, tied, type KinGraph } from './ties.ts';

/** A line of a family record. `birth` is a partial date; `linked` the person of the roster it was tied to. */
export type KinLine = { relation: string; name: string; birth: string | null; linked: string | null; living: boolean | null };
/** A person with the family record; `filled: false`: it was never filled in. */
export type KinPerson = { id: string; name: string; sex: KinSex; birth: string | null; filled: boolean; lines: readonly KinLine[] };

/** The graph of the family records given: said ties, relatives derived from compound terms, probable identities, and what follows from them. */
export function kinGraph(people: readonly KinPerson[]): KinGraph {
  const graph: KinGraph = { nodes: new Map(), ties: new Map(), unread: [], filled: new Map(), legal: new Set() };
  for (const p of people) {
    graph.nodes.set(p.id, { id: p.id, name: p.name, sex: p.sex, birth: p.birth });
    graph.filled.set(p.id, p.filled);
  }
  const read = people.flatMap((p) => p.lines.map((line, n) => ({ p, line, n, term: readTerm(line.relation), to: line.linked ?? `${p.id}#${n}` })));
  for (const { line, to, term } of read) {
    const sex = term !== null && term !== 'none' ? (term.steps.at(-1)?.sex ?? null) : null;
    const held = graph.nodes.get(to);
    if (!held) graph.nodes.set(to, { id: to, name: line.name, sex, birth: line.birth });
    else if (held.sex === null) held.sex = sex;
  }
  // Parents, children, brothers and sisters and spouses first: longer terms go through them.
  for (const { p, term, to } of read) {
    if (term === null || term === 'none' || term.steps.length !== 1) continue;
    addTie(graph, p.id, term.steps[0]!.move, to, true);
    if (term.legal) graph.legal.add(term.steps[0]!.move === 'U' ? `${p.id} ${to}` : `${to} ${p.id}`);
  }
  for (const { p, line, n, term, to } of read) {
    if (term === null) graph.unread.push({ of: p.id, to, relation: line.relation, name: line.name });
    else if (term !== 'none' && term.steps.length > 1) through(graph, p.id, `${p.id}#${n}`, term.steps, to);
  }
  identify(graph, read.flatMap((r) => (r.line.linked === null && r.line.living !== false && r.term !== 'none' ? [r.to] : [])));
  soften(graph);
  return graph;
}

/** Lays a compound term as a chain. A parent or spouse that is known by sex is that very person; anyone else in the middle is a relative of their own. */
function through(graph: KinGraph, from: string, line: string, steps: readonly TermStep[], to: string): void {
  let at = from;
  for (const [i, step] of steps.entries()) {
    const last = i === steps.length - 1;
    const next = last ? to : middle(graph, at, step, `${line}.${i}`);
    addTie(graph, at, step.move, next, true);
    // 表兄 does not tell through which parent: the brother or sister may be that of any parent known.
    if (!last && step.move === 'U' && step.sex === null && steps[i + 1]!.move === 'S' && i + 2 < steps.length) {
      for (const parent of tied(graph, at, 'U')) addTie(graph, parent, 'S', `${line}.${i + 1}`, false);
    }
    at = next;
  }
}

function middle(graph: KinGraph, of: string, step: TermStep, own: string): string {
  const unique = step.move === 'M' || (step.move === 'U' && step.sex !== null);
  if (unique) {
    const held = tied(graph, of, step.move).find((id) => step.move === 'M' || (graph.nodes.get(id)!.sex === step.sex && !graph.legal.has(`${of} ${id}`)));
    if (held !== undefined) return held;
  }
  const id = unique ? `${of}~${step.move}${step.move === 'M' ? '' : step.sex}` : own;
  if (!graph.nodes.has(id)) graph.nodes.set(id, { id, name: null, sex: step.sex, birth: null, ...(unique ? {} : { owner: own.slice(0, own.indexOf('#')) }) });
  return id;
}

/** True when two dates known to different precision do not contradict each other. */
export const sameBirth = (a: string | null, b: string | null): boolean | null => {
  if (a === null || b === null) return null;
  const n = Math.min(a.length, b.length);
  return a.slice(0, n) === b.slice(0, n);
};

/** Ties entries of one name: those of a record that nobody linked to a person of the roster, where the births agree or, towards a person, one is not known. */
function identify(graph: KinGraph, loose: readonly string[]): void {
  const byName = new Map<string, string[]>();
  for (const node of graph.nodes.values()) if (node.name !== null) byName.set(node.name, [...(byName.get(node.name) ?? []), node.id]);
  const open = new Set(loose);
  for (const id of loose) {
    const node = graph.nodes.get(id)!;
    for (const other of byName.get(node.name!) ?? []) {
      if (other === id || (open.has(other) && other < id) || other === id.split('#')[0]) continue;
      const there = graph.nodes.get(other)!;
      if (node.sex !== null && there.sex !== null && node.sex !== there.sex) continue;
      const birth = sameBirth(node.birth, there.birth);
      // Two relatives outside the roster need the same birth; towards a person of the roster an unknown birth leaves it open.
      if (birth === true || (birth === null && graph.filled.has(other))) addTie(graph, id, 'same', other, false);
    }
  }
}
