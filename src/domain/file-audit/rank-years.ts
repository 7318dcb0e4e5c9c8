import { rankOrder, rankWords, serviceRanks, type RankLevel, type ServiceRank } from '../facts.ts';
import { ev, w } from '../rule.ts';
import { check, hit, type Hit } from './check.ts';
import { high, low, MONTH } from './dates.ts';
import { audits } from './documents.ts';
import { post } from './example.ts';
import type { FileFacts } from './facts.ts';

/** Years in the rank below that a rank asks for, 第十八条 (years 〔content〕). */
const years: Readonly<Partial<Record<ServiceRank, number>>> = {
  'inspector-1': 4, 'inspector-2': 4, 'researcher-1': 3, 'researcher-2': 2, 'researcher-3': 2, 'researcher-4': 2, 'principal-1': 2, 'principal-2': 2, 'principal-3': 2, 'principal-4': 2, 'clerk-1': 2,
};
const place = Object.fromEntries(serviceRanks.map((r, i) => [r.id, i])) as Record<ServiceRank, number>;
const wordsOf = (rank: ServiceRank): { zh: string; en: string } => serviceRanks[place[rank]]!.words;

/** Marks of 优秀 in the years between two ranks; each shortens the years by half a year. */
function excellents(f: FileFacts, from: string, to: string): number {
  let n = 0;
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  for (let i = 0; i < f.appraisals.length; i++) if (f.appraisals[i]!.grade === 'excellent' && f.appraisals[i]!.year >= first && f.appraisals[i]!.year <= last) n++;
  return n;
}

/** 职级 before its least years. Time in a leading post counts as well, so who held one is left alone; the first rank is a conversion. */
export const serviceRankYears = check({
  id: 'audit.service-rank-years', title: w('职级晋升年限', 'Years between service ranks'), aspect: 'career', gravity: 'notice', citation: audits.serviceRank, needs: ['ranks'],
  wayOut: w('核对职级任免审批材料和年度考核', 'Look at the papers of the rank and the annual appraisals'),
  test: (f) => {
    let out: Hit[] | null = null;
    for (let i = 1; i < f.ranks.length; i++) {
      const before = f.ranks[i - 1]!;
      const now = f.ranks[i]!;
      const least = years[now.rank];
      if (before.from === null || now.from === null || least === undefined || place[before.rank] !== place[now.rank] + 1) continue;
      const needed = least * 12 - 6 * excellents(f, before.from, now.from);
      if (high(now.from) >= low(before.from) + needed * MONTH || f.holdings.some((h) => h.leading)) continue;
      (out ??= []).push(hit(`rank ${now.rank}`, w(`${before.from} 任${wordsOf(before.rank).zh}，${now.from} 任${wordsOf(now.rank).zh}，不足 ${needed} 个月`, `${wordsOf(before.rank).en} from ${before.from}, ${wordsOf(now.rank).en} from ${now.from}: less than ${needed} months`), [ev('最低年限', 'least years', least), ev('年限内优秀', 'marks of excellence', excellents(f, before.from, now.from))]));
    }
    return out;
  },
  situations: [
    { what: w('满两年当月', 'two years to the month'), given: { holdings: [post('2008-07', null)], ranks: [{ rank: 'principal-2', from: '2019-06', to: '2021-06' }, { rank: 'principal-1', from: '2021-06', to: null }] }, expect: 'pass' },
    { what: w('差一个月', 'a month short'), given: { holdings: [post('2008-07', null)], ranks: [{ rank: 'principal-2', from: '2019-06', to: '2021-05' }, { rank: 'principal-1', from: '2021-05', to: null }] }, expect: 'found' },
    { what: w('一个优秀缩短半年', 'one excellent mark: half a year less'), given: { holdings: [post('2008-07', null)], appraisals: [{ year: 2020, grade: 'excellent' }], ranks: [{ rank: 'principal-2', from: '2019-06', to: '2020-12' }, { rank: 'principal-1', from: '2020-12', to: null }] }, expect: 'pass' },
    { what: w('一个优秀仍差一个月', 'one excellent mark, a month short'), given: { holdings: [post('2008-07', null)], appraisals: [{ year: 2020, grade: 'excellent' }], ranks: [{ rank: 'principal-2', from: '2019-06', to: '2020-11' }, { rank: 'principal-1', from: '2020-11', to: null }] }, expect: 'found' },
    { what: w('任过领导职务', 'held a leading post'), given: { ranks: [{ rank: 'principal-2', from: '2019-06', to: '2020-06' }, { rank: 'principal-1', from: '2020-06', to: null }] }, expect: 'pass' },
    { what: w('未填', 'not filled'), given: { ranks: [] }, expect: 'unknown' },
  ],
});

const upper = rankOrder('county-deputy');
const chiefOf = (deputy: RankLevel): RankLevel => deputy.replace('deputy', 'chief') as RankLevel;

/** Leading posts of 县处级以上 before the years of 第八条: two as deputy before chief, three as lower chief before deputy. */
export const postYears = check({
  id: 'audit.post-years', title: w('提任领导职务的任职年限', 'Years in post before promotion'), aspect: 'career', gravity: 'notice', citation: audits.postYears, needs: ['holdings'],
  wayOut: w('核对任免文件；经破格提拔的，注明破格', 'Look at the papers of appointment; mark an exceptional promotion as such'),
  test: (f) => {
    let out: Hit[] | null = null;
    for (let i = 1; i < f.holdings.length; i++) {
      const h = f.holdings[i]!;
      if (!h.leading || h.rank === null || h.from === null || h.exceptional !== null || rankOrder(h.rank) < upper) continue;
      const toChief = h.rank.endsWith('chief');
      const lower = f.holdings.filter((x) => x.leading && x.from !== null && low(x.from) < low(h.from!) && x.rank !== null);
      if (lower.some((x) => rankOrder(x.rank!) >= rankOrder(h.rank!))) continue;
      const from = lower.filter((x) => (toChief ? chiefOf(x.rank!) === h.rank && x.rank !== h.rank : rankOrder(x.rank!) === rankOrder(h.rank!) - 1)).map((x) => x.from!).sort()[0];
      const least = toChief ? 2 : 3;
      if (from === undefined || high(h.from) >= low(from) + least * 12 * MONTH) continue;
      (out ??= []).push(hit(`post ${h.from}`, w(`${from} 任下一级职务，${h.from} 任${rankWords(h.rank).zh}，不足 ${least} 年`, `In the post below from ${from}, ${rankWords(h.rank).en} from ${h.from}: less than ${least} years`), [ev('职务', 'post', h.title)]));
    }
    return out;
  },
  situations: [
    { what: w('副职满两年当月提正职', 'chief after two years to the month'), given: { holdings: [post('2014-05', '2018-05', { rank: 'county-deputy', role: 'deputy', leading: true }), post('2018-05', null, { rank: 'county-chief', role: 'chief', leading: true })] }, expect: 'pass' },
    { what: w('副职差一个月提正职', 'chief a month short of two years'), given: { holdings: [post('2016-06', '2018-05', { rank: 'county-deputy', role: 'deputy', leading: true }), post('2018-05', null, { rank: 'county-chief', role: 'chief', leading: true })] }, expect: 'found' },
    { what: w('下级正职满三年当月提副职', 'deputy after three years to the month'), given: { holdings: [post('2015-05', '2018-05', { rank: 'township-chief', role: 'chief', leading: true }), post('2018-05', null, { rank: 'county-deputy', role: 'deputy', leading: true })] }, expect: 'pass' },
    { what: w('下级正职差一个月提副职', 'deputy a month short of three years'), given: { holdings: [post('2015-06', '2018-05', { rank: 'township-chief', role: 'chief', leading: true }), post('2018-05', null, { rank: 'county-deputy', role: 'deputy', leading: true })] }, expect: 'found' },
    { what: w('注明破格', 'marked as exceptional'), given: { holdings: [post('2016-06', '2018-05', { rank: 'county-deputy', role: 'deputy', leading: true }), post('2018-05', null, { rank: 'county-chief', role: 'chief', leading: true, exceptional: 'tenure' })] }, expect: 'pass' },
    { what: w('未填', 'not filled'), given: { holdings: [] }, expect: 'unknown' },
  ],
});
