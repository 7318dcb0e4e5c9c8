import type { RankLevel, ServiceRank } from '../../facts.ts';
import { rankWords } from '../../facts.ts';
import { ev, fail, notApplicable, pass, unknownBecause, w } from '../../rule.ts';
import { holding } from '../../samples.ts';
import { rankRule, serviceRankOrder, serviceRankWords } from '../../subjects/service-rank/facts.ts';
import { currentPost } from '../../tenure.ts';
import { serviceRank2019 } from './document.ts';

/** The lowest 职级 that belongs to each leading post; the article is not confirmed. */
export const lowestRanks: Readonly<Partial<Record<RankLevel, ServiceRank>>> = {
  'bureau-chief': 'inspector-1', 'bureau-deputy': 'inspector-2', 'county-chief': 'researcher-2', 'county-deputy': 'researcher-4', 'township-chief': 'principal-2', 'township-deputy': 'principal-4',
};
const on = '2026-08-20';

export const lowest = rankRule({
  ...serviceRank2019,
  id: 'cn.service-rank-2019.lowest-rank.by-post',
  title: w('不低于领导职务对应的最低职级', 'Not below the lowest rank of the leading post'),
  article: '领导职务对应的最低职级',
  confidence: 'recalled',
  severity: 'block',
  stages: ['propose', 'approve'],
  needs: ['target', 'person.holdings'],
  test: (facts, day) => {
    const current = currentPost(facts.person!.holdings!, day);
    if (current === 'none') return notApplicable(w('不担任领导职务', 'holds no leading post'));
    if (current === 'unknown') return unknownBecause({ fact: 'person.holdings', label: w('现任领导职务的层次', 'rank of the present leading post'), where: w('在任职经历中填写层次', 'Fill the rank in the posts held') }, w('现任领导职务未填层次，不能判断', 'the present leading post has no rank'));
    const least = lowestRanks[current.rank];
    if (least === undefined) return notApplicable(w(`${rankWords(current.rank).zh}不在对应表内`, `${rankWords(current.rank).en} is not in the table`));
    const [target, floor, post] = [serviceRankWords(facts.target!), serviceRankWords(least), rankWords(current.rank)];
    const evidence = [ev(`${post.zh}对应最低职级`, `lowest rank for ${post.en}`, floor.zh)];
    return serviceRankOrder(facts.target!) >= serviceRankOrder(least)
      ? pass(w(`${target.zh}不低于${post.zh}对应的${floor.zh}`, `${target.en} is not below ${floor.en}`), evidence)
      : fail(w(`${target.zh}低于${post.zh}对应的最低职级${floor.zh}`, `${target.en} is below ${floor.en}, the lowest for ${post.en}`), w(`按${floor.zh}以上确定`, `Take ${floor.en} or higher`), evidence);
  },
  situations: [
    { what: w('科级正职，一级主任科员', 'one above the lowest'), day: on, given: {}, expect: 'pass' },
    { what: w('科级正职，二级主任科员', 'the lowest itself'), day: on, given: { target: 'principal-2' }, expect: 'pass' },
    { what: w('科级正职，三级主任科员', 'one below'), day: on, given: { target: 'principal-3' }, expect: 'block' },
    { what: w('县处级正职，三级调研员', 'a county chief, one below'), day: on, given: { target: 'researcher-3', person: { holdings: [holding({ rank: 'county-chief', from: '2022-01' })] } }, expect: 'block' },
    { what: w('无领导职务', 'no leading post'), day: on, given: { person: { holdings: [] } }, expect: 'not-applicable' },
    { what: w('领导职务层次未填', 'rank not filled'), day: on, given: { person: { holdings: [holding({ rank: null, from: '2022-01' })] } }, expect: 'unknown' },
    { what: w('任职经历未填', 'posts not filled'), day: on, given: { person: { holdings: null } }, expect: 'unknown' },
  ],
});

export const rankLowest = [lowest] as const;
