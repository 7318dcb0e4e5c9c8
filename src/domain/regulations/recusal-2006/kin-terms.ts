/** The classes of kin that recusal reaches. */
export type KinClass = 'spouse' | 'direct' | 'collateral' | 'in-law';

const spouse = ['配偶', '丈夫', '妻子', '夫', '妻', '爱人', '老公', '老婆', '夫妻'];
const sonsAndDaughters = ['子', '女', '儿子', '女儿', '子女', '儿', '闺女', '独子', '独女', '独生子', '独生女', '长子', '长女', '次子', '次女', '三子', '三女', '四子', '四女', '五子', '五女', '幼子', '幼女', '小儿子', '小女儿', '大儿子', '大女儿', '二儿子', '二女儿'];
const parents = ['父', '母', '父亲', '母亲', '爸爸', '妈妈', '双亲', '父母'];
const direct = [
  ...parents, ...sonsAndDaughters,
  '祖父', '祖母', '爷爷', '奶奶', '外祖父', '外祖母', '外公', '外婆', '姥爷', '姥姥',
  '孙子', '孙女', '长孙', '长孙女', '外孙', '外孙子', '外孙女',
];
const collateral = [
  '伯父', '伯伯', '大伯', '叔父', '叔叔', '叔', '姑母', '姑姑', '姑妈', '舅父', '舅舅', '舅', '姨母', '姨妈', '姨', '小姨',
  '兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹', '大哥', '二哥', '三哥', '大姐', '二姐', '三姐', '大弟', '二弟', '三弟', '大妹', '二妹', '三妹', '兄弟', '姐妹', '胞兄', '胞弟', '胞姐', '胞妹',
  '堂兄', '堂弟', '堂姐', '堂妹', '堂哥', '表兄', '表弟', '表姐', '表妹', '表哥',
  '侄子', '侄女', '侄儿', '侄', '外甥', '外甥女', '外甥子', '甥女', '甥子',
];
const inLaw = [
  '岳父', '岳母', '公公', '婆婆', '丈人', '丈母娘', '公爹', '配偶父亲', '配偶母亲', '配偶的父亲', '配偶的母亲', '配偶之父', '配偶之母',
  '大伯子', '小叔子', '大姑子', '小姑子', '大舅子', '小舅子', '大姨子', '小姨子', '内兄', '内弟', '妻兄', '妻弟', '妻姐', '妻妹', '夫兄', '夫弟', '夫姐', '夫妹', '妯娌', '连襟', '配偶的兄弟', '配偶的姐妹',
  '儿媳', '儿媳妇', '媳妇', '女婿', '长媳', '次媳', '大女婿', '二女婿', '亲家', '亲家公', '亲家母',
  '伯母', '婶母', '婶婶', '姑父', '姑丈', '舅母', '舅妈', '姨父', '姨丈', '嫂子', '嫂', '嫂嫂', '弟媳', '弟妹', '姐夫', '妹夫',
  '堂嫂', '堂弟媳', '堂姐夫', '堂妹夫', '表嫂', '表弟媳', '表姐夫', '表妹夫', '侄媳', '侄媳妇', '侄女婿', '外甥媳妇', '外甥女婿',
];
/** Terms that say plainly that there is no such kinship (a former tie, or none). */
const none = ['前夫', '前妻', '前配偶', '朋友', '同学', '同事', '战友', '保姆'];

const table = new Map<string, KinClass | 'none'>([
  ...spouse.map((t) => [t, 'spouse'] as const),
  ...collateral.map((t) => [t, 'collateral'] as const),
  ...inLaw.map((t) => [t, 'in-law'] as const),
  ...direct.map((t) => [t, 'direct'] as const),
  ...none.map((t) => [t, 'none'] as const),
]);
const children = new Set(sonsAndDaughters);

/** 养子 → 子, 继父 → 父: ties made by law count as blood (拟制血亲); spaces and brackets are dropped. */
function plain(relation: string): string {
  const text = relation.replace(/[\s　]/g, '').replace(/[（(].*?[）)]$/, '');
  return /^[养继](?=[父母子女])/.test(text) ? text.slice(1) : text;
}

/** Class of a 称谓; `none` where it is no kinship that recusal reaches, `null` where the term is not known. */
export const kinClassOf = (relation: string): KinClass | 'none' | null => table.get(relation.trim()) ?? table.get(plain(relation)) ?? null;

export const isSpouse = (relation: string): boolean => kinClassOf(relation) === 'spouse';
export const isChild = (relation: string): boolean => children.has(plain(relation));
