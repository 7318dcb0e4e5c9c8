import type { Words } from '../../kernel/refusal.ts';

/** The classes of kin that recusal reaches (任职回避暂行规定第三条). */
export type KinClass = 'spouse' | 'direct' | 'collateral' | 'in-law';

export const kinClassWords: Readonly<Record<KinClass, Words>> = {
  spouse: { zh: '夫妻', en: 'spouse' },
  direct: { zh: '直系血亲', en: 'direct line' },
  collateral: { zh: '三代以内旁系血亲', en: 'collateral within three generations' },
  'in-law': { zh: '近姻亲', en: 'close in-law' },
};

/** One move in a family: U to a parent, D to a child, S to a brother or sister, M to the spouse. */
export type Move = 'U' | 'D' | 'S' | 'M';

const IN_LAW = /^(MU|DM|DMU|MUDM|U{1,2}D{1,2}M|MU{1,2}D{1,2})$/;

/**
 * The class of a chain of moves, written with U, D and M (a brother or sister is UD); null where recusal does not reach.
 * Collateral: the common ancestor is a parent or grandparent of both. In-laws: the spouse's parents, brothers and sisters and their
 * spouses; the children's spouses and those spouses' parents; spouses of collaterals: each from both sides.
 */
export function classOfMoves(moves: string): KinClass | null {
  if (moves === 'M') return 'spouse';
  if (/^(U+|D+)$/.test(moves)) return 'direct';
  if (/^U{1,2}D{1,2}$/.test(moves)) return 'collateral';
  return IN_LAW.test(moves) ? 'in-law' : null;
}

/** Longest direct line that is followed: great-great-grandparents. */
const LINE = 4;
const reached: readonly string[] = ['M', ...lines('U'), ...lines('D'), 'MU', 'DM', 'DMU', 'MUDM', ...collateral(), ...collateral().map((c) => `${c}M`), ...collateral().map((c) => `M${c}`)];

function lines(of: 'U' | 'D'): string[] {
  return Array.from({ length: LINE }, (_, i) => of.repeat(i + 1));
}

function collateral(): string[] {
  return ['UD', 'UDD', 'UUD', 'UUDD'];
}

/** Every beginning of a chain that can still become kin; a search goes no further than these. */
export const beginnings: ReadonlySet<string> = new Set(reached.flatMap((r) => Array.from({ length: r.length }, (_, i) => r.slice(0, i + 1))));

/** Why kinship is not known where the search through family records met its limit. */
export const kinCutWords: Words = { zh: '相连的家庭记录过多，亲属关系没有查全，多为误关联所致', en: 'too many family records hang together to go through them all; some are probably linked wrongly' };
