import { addMonths } from '../../../kernel/day.ts';
import { ev, fail, pass, w } from '../../rule.ts';
import { servantRule, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { servantsLaw2018 } from './document.ts';

/* 第三十四条: a trial of one year; those found fit are appointed, the others are not taken on. */
const common = { ...servantsLaw2018, article: '第三十四条', confidence: 'text', severity: 'block', stages: ['trial'] } as const;
const on = '2026-09-02';
const months = 12;

export const oneYear = servantRule({
  ...common,
  id: 'cn.civil-servants-2018.art-34.one-year',
  title: w('新录用公务员试用期一年', 'One year of trial'),
  needs: ['trial.months'],
  test: (facts) => {
    const had = facts.trial!.months!;
    const evidence = [ev('试用期（月）', 'months of trial', had)];
    return had === months
      ? pass(w('试用期一年', 'one year of trial'), evidence)
      : fail(w(`试用期应为一年，现为 ${had} 个月`, `the trial is one year, not ${had} months`), w('将试用期定为一年', 'Set it to one year'), evidence);
  },
  situations: [
    { what: w('十二个月', 'twelve months'), day: on, given: {}, expect: 'pass' },
    { what: w('十一个月', 'eleven'), day: on, given: { trial: { months: 11 } }, expect: 'block' },
    { what: w('十三个月', 'thirteen'), day: on, given: { trial: { months: 13 } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { trial: { months: null } }, expect: 'unknown' },
  ],
});

export const review = servantRule({
  ...common,
  id: 'cn.civil-servants-2018.art-34.review',
  title: w('试用期满合格的任职，不合格的取消录用', 'Found fit: appointed; otherwise not taken on'),
  needs: ['trial.from'],
  test: (facts, day) => {
    const { from, review: held, outcome } = facts.trial!;
    const end = addMonths(from!, months);
    const evidence = [ev('试用期自', 'trial from', from!), ev('期满', 'ends', end)];
    const mend = w(`${end} 期满后考核，合格的任职，不合格的取消录用`, `Review after ${end}: appoint the fit, do not take on the others`);
    if (day < end) return fail(w(`试用期自 ${from} 起，至 ${day} 未满一年`, `on trial since ${from}, less than a year on ${day}`), mend, evidence);
    if (held === null || held.on === null) return servantUnknown(['trial.review.on'], evidence);
    if (held.on < end) return fail(w(`考核 ${held.on} 早于期满日 ${end}`, `reviewed on ${held.on}, before the end on ${end}`), mend, evidence);
    if (held.fit === null) return servantUnknown(['trial.review.fit'], evidence);
    if (outcome === null) return servantUnknown(['trial.outcome'], evidence);
    const right = held.fit ? outcome === 'appointed' : outcome === 'cancelled';
    if (right) return pass(held.fit ? w('期满考核合格，予以任职', 'found fit and appointed') : w('期满考核不合格，取消录用', 'not found fit and not taken on'), evidence);
    return fail(held.fit ? w('期满考核合格，却取消录用', 'found fit, yet not taken on') : w('期满考核不合格，却予以任职', 'not found fit, yet appointed'), mend, evidence);
  },
  situations: [
    { what: w('合格，任职', 'fit, appointed'), day: on, given: {}, expect: 'pass' },
    { what: w('期满当日考核', 'reviewed on the last day'), day: '2026-09-01', given: { trial: { review: { on: '2026-09-01', fit: true } } }, expect: 'pass' },
    { what: w('差一天', 'a day short'), day: '2026-08-31', given: {}, expect: 'block' },
    { what: w('提前考核', 'reviewed early'), day: on, given: { trial: { review: { on: '2026-08-31', fit: true } } }, expect: 'block' },
    { what: w('不合格，任职', 'unfit, appointed'), day: on, given: { trial: { review: { on: '2026-09-02', fit: false } } }, expect: 'block' },
    { what: w('不合格，取消录用', 'unfit, not taken on'), day: on, given: { trial: { review: { on: '2026-09-02', fit: false }, outcome: 'cancelled' } }, expect: 'pass' },
    { what: w('未考核', 'not reviewed'), day: on, given: { trial: { review: null } }, expect: 'unknown' },
  ],
});

export const lawArticle34 = [oneYear, review] as const;
