import { rankWords, serviceRanks } from '../../domain/facts.ts';
import { article8 } from '../../domain/regulations/appointment-2019/art-8.ts';
import { punishmentEffect } from '../../domain/regulations/appointment-2019/art-24.ts';
import { citationOf, type Rule } from '../../domain/rule.ts';
import { monthsEn, monthsZh } from '../../domain/tenure.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';
import { educationLevels } from '../roster/rules.ts';
import type { Expr, Leaf, TermId, TextField } from './query-rules.ts';

const w = (zh: string, en: string): Words => ({ zh, en });
const of = (id: string): Rule => article8.find((r) => r.id === `cn.appointment-2019.art-8.${id}`)!;

/** The terms of the query builder in the order they are offered: name, what a new condition begins with, and the article it comes from. */
export const terms: readonly { id: TermId; words: Words; blank: Leaf; rule?: Rule }[] = [
  { id: 'age', words: w('年龄', 'Age'), blank: { term: 'age', max: 45 } },
  { id: 'sex', words: w('性别', 'Sex'), blank: { term: 'sex', is: 'female' } },
  { id: 'minority', words: w('少数民族', 'Ethnic minority'), blank: { term: 'minority', is: true } },
  { id: 'party', words: w('中共党员', 'Party member'), blank: { term: 'party', is: true } },
  { id: 'partyMonths', words: w('党龄（转正起）', 'Years of full membership'), blank: { term: 'partyMonths', atLeast: 36 }, rule: of('party-age') },
  { id: 'workMonths', words: w('工龄', 'Years of work'), blank: { term: 'workMonths', atLeast: 60 }, rule: of('work-years') },
  { id: 'grassroots', words: w('基层工作经历', 'Work at the grassroots'), blank: { term: 'grassroots', atLeast: 24 }, rule: of('grassroots') },
  { id: 'posts', words: w('某一层次任职的职位数', 'Posts held at a rank'), blank: { term: 'posts', rank: 'township-chief', atLeast: 2 }, rule: of('two-posts-below') },
  { id: 'rank', words: w('现任职务层次', 'Present rank'), blank: { term: 'rank', in: ['township-chief'] } },
  { id: 'rankMonths', words: w('某一层次任职年限', 'Years at a rank'), blank: { term: 'rankMonths', rank: 'township-deputy', atLeast: 24 }, rule: of('deputy-to-chief') },
  { id: 'postMonths', words: w('任现职年限', 'Years in present post'), blank: { term: 'postMonths', atLeast: 24 } },
  { id: 'serviceRank', words: w('现职级', 'Present service rank'), blank: { term: 'serviceRank', atLeast: 'principal-1' } },
  { id: 'education', words: w('学历', 'Education'), blank: { term: 'education', atLeast: 'college', mode: 'any' }, rule: of('education') },
  { id: 'training', words: w('近五年培训学时', 'Training hours in five years'), blank: { term: 'training', atLeast: 550 }, rule: of('training') },
  { id: 'excellent', words: w('年度考核优秀', 'Appraised excellent'), blank: { term: 'excellent', years: 3, atLeast: 1 } },
  { id: 'sound', words: w('年度考核均在称职以上', 'Every appraisal sound'), blank: { term: 'sound', years: 3 } },
  { id: 'effect', words: w('影响期', 'Punishment in effect'), blank: { term: 'effect', is: false }, rule: punishmentEffect },
  { id: 'probation', words: w('试用期', 'On probation'), blank: { term: 'probation', is: false } },
  { id: 'reserve', words: w('年轻干部库', 'Reserve pool'), blank: { term: 'reserve', is: true } },
  { id: 'channel', words: w('进入渠道', 'Entry channel'), blank: { term: 'channel', in: ['选调生'] } },
  { id: 'text', words: w('专长、职称、籍贯、院校', 'Speciality, title, native place, school'), blank: { term: 'text', field: 'specialty', contains: '' } },
];

/** The article a term comes from, or null. */
export const citationOfTerm = (id: TermId): Citation | null => {
  const rule = terms.find((t) => t.id === id)?.rule;
  return rule ? citationOf(rule) : null;
};

export const textFields: Record<TextField, Words> = { specialty: w('专长', 'speciality'), techTitle: w('专业技术职务', 'professional title'), nativePlace: w('籍贯', 'native place'), school: w('毕业院校', 'school') };
export const modes: Record<'any' | 'full-time' | 'in-service', Words> = { any: w('学历', 'education'), 'full-time': w('全日制学历', 'full-time education'), 'in-service': w('在职学历', 'in-service education') };
const layerWords = (id: string): Words => educationLevels.find((e) => e.id === id)!.words;
const about = (is: boolean, zh: readonly [string, string], en: readonly [string, string]): Words => w(zh[is ? 0 : 1], en[is ? 0 : 1]);
const lasting = (zh: string, en: string, months: number): Words => w(`${zh}满 ${monthsZh(months)}`, `${en} ${monthsEn(months)} or more`);

/** One condition as a phrase. */
export function phraseOf(l: Leaf): Words {
  switch (l.term) {
    case 'age':
      if (l.min !== undefined && l.max !== undefined) return w(`${l.min}—${l.max} 岁`, `aged ${l.min} to ${l.max}`);
      return l.max !== undefined ? w(`${l.max} 岁及以下`, `aged ${l.max} or less`) : l.min !== undefined ? w(`${l.min} 岁及以上`, `aged ${l.min} or more`) : w('年龄不限', 'any age');
    case 'sex': return l.is === 'male' ? w('男', 'men') : w('女', 'women');
    case 'minority': return about(l.is, ['少数民族', '汉族'], ['ethnic minority', 'Han']);
    case 'party': return about(l.is, ['中共党员', '非中共党员'], ['Party member', 'not a Party member']);
    case 'partyMonths': return lasting('党龄', 'full Party member for', l.atLeast);
    case 'workMonths': return lasting('工龄', 'at work for', l.atLeast);
    case 'grassroots': return lasting('基层工作经历', 'at the grassroots for', l.atLeast);
    case 'education': return w(`${modes[l.mode].zh}${layerWords(l.atLeast).zh}以上`, `${modes[l.mode].en} ${layerWords(l.atLeast).en} or higher`);
    case 'rank': return w(`现任${l.in.map((r) => rankWords(r).zh).join('或')}`, `now ${l.in.map((r) => rankWords(r).en).join(' or ')}`);
    case 'serviceRank': {
      const name = serviceRanks.find((r) => r.id === l.atLeast)!.words;
      return w(`现职级${name.zh}以上`, `service rank ${name.en} or higher`);
    }
    case 'postMonths': return lasting('任现职', 'in the present post for', l.atLeast);
    case 'rankMonths': return lasting(`${rankWords(l.rank).zh}任职`, `${rankWords(l.rank).en} for`, l.atLeast);
    case 'posts': return w(`在${rankWords(l.rank).zh}任过 ${l.atLeast} 个以上职位`, `held ${l.atLeast} or more posts as ${rankWords(l.rank).en}`);
    case 'excellent': return w(`近 ${l.years} 年考核 ${l.atLeast} 次以上优秀`, `excellent in ${l.atLeast} or more of the last ${l.years} years`);
    case 'sound': return w(`近 ${l.years} 年考核均在称职以上`, `no poor appraisal in the last ${l.years} years`);
    case 'effect': return about(l.is, ['在影响期内或影响使用', '不在影响期'], ['punishment in effect', 'no punishment in effect']);
    case 'probation': return about(l.is, ['在试用期', '不在试用期'], ['on probation', 'not on probation']);
    case 'reserve': return about(l.is, ['在年轻干部库', '不在年轻干部库'], ['in the reserve pool', 'not in the reserve pool']);
    case 'training': return w(`近五年培训 ${l.atLeast} 学时以上`, `${l.atLeast} or more training hours in five years`);
    case 'channel': return w(`由${l.in.join('或')}进入`, `entered as ${l.in.join(' or ')}`);
    case 'text': return w(`${textFields[l.field].zh}含“${l.contains}”`, `${textFields[l.field].en} has “${l.contains}”`);
  }
}

/** An expression as one sentence. */
export function sentenceOf(e: Expr, inner = false): Words {
  if (e.op === 'is') return phraseOf(e.leaf);
  if (e.op === 'not') {
    const s = sentenceOf(e.of, true);
    return w(`不是（${s.zh}）`, `not (${s.en})`);
  }
  const parts = e.of.map((x) => sentenceOf(x, true));
  const s = parts.length === 0 ? w('空条件组', 'an empty group') : w(parts.map((p) => p.zh).join(e.op === 'all' ? '，' : '，或'), parts.map((p) => p.en).join(e.op === 'all' ? ', ' : ', or '));
  return inner && parts.length > 1 ? w(`（${s.zh}）`, `(${s.en})`) : s;
}
