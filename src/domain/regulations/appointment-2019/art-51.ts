import { addMonths, day as toDay } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { termChangeRule } from '../../subjects/term-change/facts.ts';
import { appointment2019 } from './document.ts';

/* 第五十一条 交流, and the limits of the 2006 tenure provisions (the numbers were read; neither their article numbers nor the day of the text were, so they are counted from the first day of its year). */
const on = '2026-08-01';
const common = { ...appointment2019, article: '第五十一条', confidence: 'recalled', stages: ['plan'] } as const;
const tenure2006 = { document: 'cn.tenure-2006', documentTitle: '《党政领导干部职务任期暂行规定》', year: 2006, article: '任期上限（条号待核）', confidence: 'content', from: toDay('2006-01-01'), severity: 'block', stages: ['plan'] } as const;
const movesOn = notApplicable(w('已拟交流或不再担任', 'moves on'));

export const tenYears = termChangeRule({
  ...common,
  id: 'cn.appointment-2019.art-51.ten-years',
  title: w('在同一职位任满十年必须交流', 'Ten years in one post: must be moved'),
  severity: 'block',
  needs: ['tenure.since', 'tenure.at', 'tenure.proposed'],
  test: (f) => {
    const { since, at, proposed } = f.tenure!;
    const full = addMonths(since!, 120);
    const evidence = [ev('任现职自', 'since', since!), ev('满十年', 'ten years', full)];
    if (full > at!) return pass(w(`至 ${at} 不满十年（${full} 满）`, `not ten years on ${at}`), evidence);
    return proposed === 'moves' ? pass(w('任满十年，拟交流', 'ten years, to be moved'), evidence) : fail(w(`自 ${since} 任现职，至 ${at} 已满十年，必须交流`, `in the post since ${since}: ten years on ${at}`), w('安排交流', 'Move the person'), evidence);
  },
  situations: [
    { what: w('差一天满十年', 'a day short of ten years'), day: on, given: { tenure: { since: '2016-08-02' } }, expect: 'pass' },
    { what: w('正好十年', 'exactly ten years'), day: on, given: { tenure: { since: '2016-08-01' } }, expect: 'block' },
    { what: w('十年，拟交流', 'ten years, to be moved'), day: on, given: { tenure: { since: '2016-08-01', proposed: 'moves' } }, expect: 'pass' },
    { what: w('任职时间未知', 'not known'), day: on, given: { tenure: { since: null } }, expect: 'unknown' },
  ],
});

export const notAtOnce = termChangeRule({
  ...common,
  id: 'cn.appointment-2019.art-51.not-at-once',
  title: w('同一领导班子成员一般不同时易地交流', 'As a rule members of one body are not moved elsewhere at once'),
  severity: 'reason',
  needs: ['tenure.severalMoveAtOnce'],
  test: (f) => (f.tenure!.severalMoveAtOnce ? fail(w('同一班子成员同时易地交流', 'members of one body are moved at once'), w('错开交流，或写明理由', 'Move them apart in time, or state the reason')) : pass(w('没有同时易地', 'not at once'))),
  situations: [
    { what: w('不同时', 'not at once'), day: on, given: {}, expect: 'pass' },
    { what: w('同时', 'at once'), day: on, given: { tenure: { severalMoveAtOnce: true } }, expect: 'needs-reason' },
    { what: w('未知', 'not known'), day: on, given: { tenure: { severalMoveAtOnce: null } }, expect: 'unknown' },
  ],
});

export const twoTerms = termChangeRule({
  ...tenure2006,
  id: 'cn.tenure-2006.two-terms',
  title: w('同一职位连任达两个任期，不再推荐提名担任同一职务', 'Two terms in one post: not recommended for it again'),
  needs: ['tenure.termsServed', 'tenure.proposed'],
  test: (f) => {
    const { termsServed: terms, proposed } = f.tenure!;
    if (proposed === 'moves') return movesOn;
    const evidence = [ev('已任届数', 'terms served', terms!)];
    return terms! < 2 ? pass(w(`已任 ${terms} 届，可以连任`, `${terms} term(s) served`), evidence) : fail(w(`已任 ${terms} 届，不得再推荐担任同一职务`, `${terms} terms served`), w('另行安排', 'Propose something else'), evidence);
  },
  situations: [
    { what: w('任满一届', 'one term'), day: on, given: {}, expect: 'pass' },
    { what: w('任满两届', 'two terms'), day: on, given: { tenure: { termsServed: 2 } }, expect: 'block' },
    { what: w('两届，拟交流', 'two terms, moves'), day: on, given: { tenure: { termsServed: 2, proposed: 'moves' } }, expect: 'not-applicable' },
    { what: w('未知', 'not known'), day: on, given: { tenure: { termsServed: null } }, expect: 'unknown' },
  ],
});

export const fifteenYears = termChangeRule({
  ...tenure2006,
  id: 'cn.tenure-2006.fifteen-years',
  title: w('同一层次领导职务累计任职达十五年，不再推荐担任同一层次职务', 'Fifteen years at one level: not recommended at that level again'),
  needs: ['tenure.monthsAtLevel', 'tenure.proposed'],
  test: (f) => {
    const { monthsAtLevel: months, proposed } = f.tenure!;
    if (proposed === 'moves') return movesOn;
    const evidence = [ev('累计（月）', 'months', months!), ev('上限（月）', 'limit', 180)];
    return months! < 180 ? pass(w(`同一层次累计 ${Math.floor(months! / 12)} 年 ${months! % 12} 个月`, `${months} months at this level`), evidence) : fail(w(`同一层次累计已达十五年（${months} 个月）`, `fifteen years at this level (${months} months)`), w('另行安排', 'Propose something else'), evidence);
  },
  situations: [
    { what: w('十四年十一个月', '179 months'), day: on, given: { tenure: { monthsAtLevel: 179 } }, expect: 'pass' },
    { what: w('十五年', '180 months'), day: on, given: { tenure: { monthsAtLevel: 180 } }, expect: 'block' },
    { what: w('未知', 'not known'), day: on, given: { tenure: { monthsAtLevel: null } }, expect: 'unknown' },
  ],
});

export const article51 = [tenYears, notAtOnce, twoTerms, fifteenYears] as const;
