import type { Words } from '../../kernel/refusal.ts';
import type { Move } from './classes.ts';
import type { KinStep } from './relate.ts';
import type { KinSex } from './terms.ts';
import type { KinGraph } from './ties.ts';

const names: Readonly<Record<Move, Readonly<Record<'m' | 'f' | 'x', Words>>>> = {
  U: { m: { zh: '父', en: 'father' }, f: { zh: '母', en: 'mother' }, x: { zh: '父（母）', en: 'parent' } },
  D: { m: { zh: '子', en: 'son' }, f: { zh: '女', en: 'daughter' }, x: { zh: '子女', en: 'child' } },
  S: { m: { zh: '兄弟', en: 'brother' }, f: { zh: '姐妹', en: 'sister' }, x: { zh: '兄弟姐妹', en: 'brother or sister' } },
  M: { m: { zh: '夫', en: 'husband' }, f: { zh: '妻', en: 'wife' }, x: { zh: '配偶', en: 'spouse' } },
};

function word(move: Move, sex: KinSex, older: boolean | null): Words {
  if (move === 'S' && older !== null && sex !== null) {
    if (sex === 'm') return older ? { zh: '兄', en: 'elder brother' } : { zh: '弟', en: 'younger brother' };
    return older ? { zh: '姐', en: 'elder sister' } : { zh: '妹', en: 'younger sister' };
  }
  return names[move][sex ?? 'x'];
}

/** A parent's other child is said as a brother or sister. */
function folded(steps: readonly KinStep[]): KinStep[] {
  const out: KinStep[] = [];
  for (const s of steps) {
    const before = out.at(-1);
    if (before?.move === 'U' && s.move === 'D') out[out.length - 1] = { to: s.to, move: 'S', sure: before.sure && s.sure };
    else out.push(s);
  }
  return out;
}

/** A way from one person to another in words, e.g. 其妻之兄, “wife’s elder brother”; names in between where they are known. */
export function wayWords(graph: KinGraph, from: string, steps: readonly KinStep[]): Words {
  const zh: string[] = [];
  const en: string[] = [];
  let at = from;
  let doubt = false;
  for (const [i, s] of folded(steps).entries()) {
    if (s.move === 'same') {
      doubt = true;
      at = s.to;
      continue;
    }
    const node = graph.nodes.get(s.to);
    const [mine, theirs] = [graph.nodes.get(at)?.birth ?? null, node?.birth ?? null];
    const n = Math.min(mine?.length ?? 0, theirs?.length ?? 0);
    const older = mine && theirs && mine.slice(0, n) !== theirs.slice(0, n) ? theirs.slice(0, n) < mine.slice(0, n) : null;
    const said = word(s.move, node?.sex ?? null, older);
    const middle = i < folded(steps).length - 1 && node?.name ? node.name : null;
    zh.push(middle ? `${said.zh}（${middle}）` : said.zh);
    en.push(middle ? `${said.en} (${middle})` : said.en);
    at = s.to;
  }
  return { zh: `其${zh.join('之')}${doubt ? '（同名，待确认）' : ''}`, en: `${en.join('’s ')}${doubt ? ' (same name, to be confirmed)' : ''}` };
}
