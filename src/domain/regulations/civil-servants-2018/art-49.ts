import { ev, fail, pass, w } from '../../rule.ts';
import { rankRule, rankHeldOn, serviceRankOrder, serviceRankWords } from '../../subjects/service-rank/facts.ts';
import { heldOn } from '../../tenure.ts';
import { rankWords } from '../../facts.ts';
import { holding } from '../../samples.ts';
import { lineOf } from '../service-rank-2019/lines.ts';
import { servantsLaw2018 } from './document.ts';

/* 第四十九条: 职级 is raised step by step, with regard to a recommendation or assessment, and approved after public notice. */
const common = { ...servantsLaw2018, article: '第四十九条', confidence: 'text', severity: 'block' } as const;
const on = '2026-08-20';

export const stepByStep = rankRule({
  ...common,
  id: 'cn.civil-servants-2018.art-49.step-by-step',
  title: w('职级逐级晋升', 'Ranks are raised step by step'),
  stages: ['propose', 'approve'],
  needs: ['target', 'person.ranks', 'person.holdings'],
  test: (facts, day) => {
    const { ranks, holdings } = facts.person!;
    const target = facts.target!;
    const line = lineOf(target);
    const name = serviceRankWords(target);
    const present = rankHeldOn(ranks!, day);
    const evidence = [ev('现职级', 'present rank', present === null ? '—' : serviceRankWords(present).zh), ev('拟晋升', 'aimed at', name.zh)];
    if (line === undefined) return fail(w(`${name.zh}是最低职级，不由晋升取得`, `${name.en} is the lowest rank and is not reached by promotion`), w('核对拟晋升职级', 'Check the rank aimed at'), evidence);
    if (present !== null && serviceRankOrder(present) >= serviceRankOrder(target)) return fail(w(`现职级${serviceRankWords(present).zh}不低于${name.zh}`, `already ${serviceRankWords(present).en}`), w('核对拟晋升职级', 'Check the rank aimed at'), evidence);
    if (present !== null && line.ranks.includes(present)) return pass(w(`由${serviceRankWords(present).zh}逐级晋升${name.zh}`, `from ${serviceRankWords(present).en} one step up to ${name.en}`), evidence);
    const post = holdings!.find((h) => h.leading && h.rank !== null && line.posts.includes(h.rank) && heldOn(h, day));
    if (post) return pass(w(`现任${rankWords(post.rank!).zh}，可晋升${name.zh}`, `holds a post as ${rankWords(post.rank!).en}: may rise to ${name.en}`), [...evidence, ev('现任职务', 'present post', post.title)]);
    const below = serviceRankWords(line.ranks[0]!);
    return fail(w(`${name.zh}须由${below.zh}逐级晋升`, `${name.en} is reached from ${below.en} only`), w(`先晋升${below.zh}`, `Rise to ${below.en} first`), evidence);
  },
  situations: [
    { what: w('二级主任科员升一级', 'one step'), day: on, given: {}, expect: 'pass' },
    { what: w('三级主任科员升一级，无对应职务', 'two steps, no post'), day: on, given: { person: { holdings: [], ranks: [{ rank: 'principal-3', from: '2020-01', to: null }] } }, expect: 'block' },
    { what: w('三级主任科员，任科级正职', 'two steps, a township chief'), day: on, given: { person: { holdings: [holding({ from: '2022-01' })], ranks: [{ rank: 'principal-3', from: '2020-01', to: null }] } }, expect: 'pass' },
    { what: w('已是该职级', 'holds it already'), day: on, given: { person: { ranks: [{ rank: 'principal-1', from: '2024-01', to: null }] } }, expect: 'block' },
    { what: w('已高于该职级', 'holds a higher one'), day: on, given: { person: { ranks: [{ rank: 'researcher-4', from: '2024-01', to: null }] } }, expect: 'block' },
    { what: w('最低职级', 'the lowest rank'), day: on, given: { target: 'clerk-2', person: { ranks: [] } }, expect: 'block' },
    { what: w('职级未填', 'ranks not filled'), day: on, given: { person: { ranks: null } }, expect: 'unknown' },
  ],
});

export const opinion = rankRule({
  ...common,
  id: 'cn.civil-servants-2018.art-49.opinion',
  title: w('参考民主推荐或民主测评结果', 'With regard to a recommendation or assessment'),
  stages: ['propose', 'approve'],
  needs: ['steps.opinion'],
  test: (facts) => {
    const how = facts.steps!.opinion!;
    return how === 'none'
      ? fail(w('没有进行民主推荐或民主测评', 'neither recommendation nor assessment was held'), w('进行民主推荐或民主测评', 'Hold one of the two'))
      : pass(how === 'recommendation' ? w('进行了民主推荐', 'a recommendation was held') : w('进行了民主测评', 'an assessment was held'));
  },
  situations: [
    { what: w('民主推荐', 'recommendation'), day: on, given: { steps: { opinion: 'recommendation' } }, expect: 'pass' },
    { what: w('民主测评', 'assessment'), day: on, given: {}, expect: 'pass' },
    { what: w('都没有', 'neither'), day: on, given: { steps: { opinion: 'none' } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { steps: { opinion: null } }, expect: 'unknown' },
  ],
});

export const noticeFirst = rankRule({
  ...common,
  id: 'cn.civil-servants-2018.art-49.notice-first',
  title: w('公示后审批', 'Approved after public notice'),
  stages: ['approve'],
  needs: ['steps.noticeEndsOn', 'steps.approvedOn'],
  test: (facts) => {
    const { noticeEndsOn, approvedOn } = facts.steps!;
    const evidence = [ev('公示截止', 'last day of the notice', noticeEndsOn!), ev('审批', 'approved', approvedOn!)];
    return approvedOn! > noticeEndsOn!
      ? pass(w(`公示 ${noticeEndsOn} 期满，${approvedOn} 审批`, `notice until ${noticeEndsOn}, approved ${approvedOn}`), evidence)
      : fail(w(`审批 ${approvedOn} 在公示期满（${noticeEndsOn}）之前`, `approved ${approvedOn}, before the notice ended on ${noticeEndsOn}`), w('公示期满后再审批', 'Approve after the last day of the notice'), evidence);
  },
  situations: [
    { what: w('期满次日', 'the day after'), day: '2026-09-07', given: { steps: { approvedOn: '2026-09-01' } }, expect: 'pass' },
    { what: w('公示最后一日', 'on the last day'), day: '2026-09-07', given: { steps: { approvedOn: '2026-08-31' } }, expect: 'block' },
    { what: w('没有公示', 'no notice'), day: '2026-09-07', given: { steps: { noticeEndsOn: null } }, expect: 'unknown' },
  ],
});

export const lawArticle49 = [stepByStep, opinion, noticeFirst] as const;
