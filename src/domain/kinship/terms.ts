import { classOfMoves, type KinClass, type Move } from './classes.ts';

/** A sex as far as a term of kinship tells it. */
export type KinSex = 'm' | 'f' | null;
/** One step from a person: the move and the sex of whom it leads to. */
export type TermStep = { move: Move; sex: KinSex };
/** What a 称谓 means: the steps from the one whose record it stands in, and whether the tie is made by law (养、继). */
export type Term = { steps: readonly TermStep[]; legal: boolean };

/* Each line: the steps (U parent, D child, S brother or sister, M spouse; m, f or ? for the sex of whom they lead to), and the terms. */
const table: readonly (readonly [string, string])[] = [
  ['M?', '配偶 爱人 夫妻 对象'], ['Mm', '丈夫 夫 老公 先生'], ['Mf', '妻子 妻 老婆 太太'],
  ['Um', '父亲 父 爸爸 爸 老爸 爹 生父'], ['Uf', '母亲 母 妈妈 妈 老妈 娘 生母'], ['U?', '父母 双亲'],
  ['Dm', '儿子 子 儿 独子 独生子'], ['Df', '女儿 女 闺女 独女 独生女'], ['D?', '子女 孩子'],
  ['Sm', '兄 弟 哥哥 弟弟 哥 兄弟 兄长'], ['Sf', '姐 妹 姐姐 妹妹 姊 姊姊 姐妹 姊妹'],
  ['UmUm', '祖父 爷爷'], ['UmUf', '祖母 奶奶'], ['UfUm', '外祖父 外公 姥爷'], ['UfUf', '外祖母 外婆 姥姥'], ['U?U?', '祖父母 外祖父母'],
  ['UmUmUm', '曾祖父'], ['UmUmUf', '曾祖母'], ['UfUmUm', '外曾祖父'], ['UfUmUf', '外曾祖母'],
  ['DmDm', '孙子 孙 孙儿'], ['DmDf', '孙女'], ['DfDm', '外孙 外孙子'], ['DfDf', '外孙女'], ['D?D?D?', '曾孙 曾孙子 曾孙女'],
  ['UmSm', '伯父 伯伯 伯 大伯 叔父 叔叔 叔 小叔 阿叔 叔伯'], ['UmSf', '姑母 姑姑 姑妈 姑 小姑'], ['UfSm', '舅父 舅舅 舅 娘舅 母舅 小舅'], ['UfSf', '姨母 姨妈 姨 小姨 姨娘'],
  ['UmSmDm', '堂兄 堂弟 堂哥 堂兄弟'], ['UmSmDf', '堂姐 堂妹 堂姐妹'],
  ['U?S?Dm', '表兄 表弟 表哥 表兄弟'], ['U?S?Df', '表姐 表妹 表姐妹'],
  ['UmSfDm', '姑表兄 姑表弟 姑表哥'], ['UmSfDf', '姑表姐 姑表妹'], ['UfSmDm', '舅表兄 舅表弟 舅表哥'], ['UfSmDf', '舅表姐 舅表妹'], ['UfSfDm', '姨表兄 姨表弟 姨表哥'], ['UfSfDf', '姨表姐 姨表妹'],
  ['SmDm', '侄子 侄儿 侄 侄男'], ['SmDf', '侄女'], ['SfDm', '外甥 外甥子 甥子 甥'], ['SfDf', '外甥女 甥女'],
  ['M?Um', '配偶父亲'], ['M?Uf', '配偶母亲'], ['MfUm', '岳父 丈人 老丈人'], ['MfUf', '岳母 丈母娘 丈母'], ['MmUm', '公公 公爹'], ['MmUf', '婆婆'], ['MfU?', '岳父母'], ['MmU?', '公婆'],
  ['MfSm', '大舅子 小舅子 内兄 内弟 舅子 妻舅 大舅哥'], ['MfSf', '大姨子 小姨子 姨子 姨妹 姨姐 大姨姐'], ['MmSm', '大伯子 小叔子'], ['MmSf', '大姑子 小姑子 大姑姐'],
  ['MfSmMf', '妻嫂 内嫂 内弟媳 内弟妇 舅嫂'], ['MfSfMm', '连襟 襟兄 襟弟 连桥'], ['MmSmMf', '妯娌'],
  ['MfSmDm', '内侄'], ['MfSmDf', '内侄女'],
  ['DmMf', '儿媳 儿媳妇 媳妇 媳 子媳'], ['DfMm', '女婿 姑爷 婿'], ['D?M?Um', '亲家公'], ['D?M?Uf', '亲家母'], ['D?M?U?', '亲家'],
  ['UmSmMf', '伯母 婶母 婶婶 婶子 婶娘 婶 叔母'], ['UmSfMm', '姑父 姑夫 姑丈'], ['UfSmMf', '舅母 舅妈 妗子 妗母'], ['UfSfMm', '姨父 姨夫 姨丈'],
  ['SmMf', '嫂子 嫂 嫂嫂 兄嫂 弟媳 弟媳妇 弟妇 弟妹'], ['SfMm', '姐夫 妹夫 姊夫 姐丈 妹婿 妹丈'],
  ['UmSmDmMf', '堂嫂 堂弟媳 堂弟妇 堂弟妹'], ['UmSmDfMm', '堂姐夫 堂妹夫'], ['U?S?DmMf', '表嫂 表弟媳 表弟妇 表弟妹'], ['U?S?DfMm', '表姐夫 表妹夫'],
  ['SmDmMf', '侄媳 侄媳妇 侄妇'], ['SmDfMm', '侄女婿 侄婿'], ['SfDmMf', '外甥媳 外甥媳妇 甥媳'], ['SfDfMm', '外甥女婿 甥婿'],
  ['DmDmMf', '孙媳 孙媳妇'], ['DmDfMm', '孙女婿 孙婿'],
];

/** Ties that the name itself says are none, or were dissolved. */
const none: ReadonlySet<string> = new Set(['前夫', '前妻', '前配偶', '朋友', '同学', '同事', '战友', '保姆', '邻居', '老乡', '师父', '师傅']);

const stepsOf = (text: string): TermStep[] => Array.from({ length: text.length / 2 }, (_, i) => ({ move: text[i * 2] as Move, sex: text[i * 2 + 1] === '?' ? null : (text[i * 2 + 1] as KinSex) }));
const known: ReadonlyMap<string, readonly TermStep[]> = new Map(table.flatMap(([steps, terms]) => terms.split(' ').map((t) => [t, stepsOf(steps)] as const)));

const legalTie = /^(养|继|过继|收养的?)(?=[父母子女儿闺])/;
const order = /^([大二三四五六七八九长次幼小老胞亲]|其他|排行[一二三四五六七八九])(?=.)/;

/**
 * Reads a 称谓: the usual and the regional names, numbered ones (三弟、二女婿), ties made by law (养子、继父), and names put together
 * (妻之兄、配偶的弟弟、岳父的弟弟). `none` where it says there is no such tie, null where it is not understood.
 */
export function readTerm(relation: string): Term | 'none' | null {
  const text = relation.replace(/[\s　]/g, '').replace(/[（(].*?[）)]$/, '');
  if (none.has(text)) return 'none';
  return simple(text) ?? compound(text);
}

function simple(text: string): Term | null {
  const direct = known.get(text);
  if (direct) return { steps: direct, legal: false };
  if (legalTie.test(text)) {
    const rest = simple(text.replace(legalTie, ''));
    return rest && rest.steps.length === 1 ? { ...rest, legal: true } : null;
  }
  const rest = order.test(text) ? known.get(text.replace(order, '')) : undefined;
  return rest ? { steps: rest, legal: false } : null;
}

function compound(text: string): Term | null {
  const parts = text.split(/[的之]/).filter((p) => p !== '');
  const joined = (part: string): Term | null => simple(part) ?? (parts.length > 1 ? compound(part) : null);
  const read = parts.length > 1 && parts.length < 5 ? parts.map(joined) : /^[妻夫]./.test(text) ? [simple(text[0]!), simple(text.slice(1))] : [];
  if (read.length === 0 || read.some((r) => r === null)) return null;
  return { steps: read.flatMap((r) => r!.steps), legal: read.some((r) => r!.legal) };
}

/** The moves of steps with brothers and sisters written as parent and child. */
export const movesOf = (steps: readonly { move: Move }[]): string => steps.map((s) => (s.move === 'S' ? 'UD' : s.move)).join('');

/** Class of a 称谓; `none` where it is no kinship that recusal reaches, null where the term is not understood. */
export function kinClassOf(relation: string): KinClass | 'none' | null {
  const term = readTerm(relation);
  return term === null || term === 'none' ? term : (classOfMoves(movesOf(term.steps)) ?? 'none');
}

const only = (relation: string, move: Move): boolean => {
  const term = readTerm(relation);
  return term !== null && term !== 'none' && term.steps.length === 1 && term.steps[0]!.move === move;
};

export const isSpouse = (relation: string): boolean => only(relation, 'M');
export const isChild = (relation: string): boolean => only(relation, 'D');
