import { ev, fail, notApplicable, pass, unknownBecause, w } from '../../rule.ts';
import { appraisalRule, appraisalUnknown, of } from '../../subjects/appraisal/facts.ts';
import { runOf } from '../civil-servant-appraisal-2020/document.ts';
import { years } from '../civil-servant-appraisal-2020/use.ts';
import { servantsLaw2018 } from './document.ts';

/* 第八十八条 辞退, as a year's appraisal meets it: not competent two years running. */
const on = '2026-03-10';
const dismissed = (value: boolean | null) => ({ use: { dismissed: value } });

export const twoIncompetent = appraisalRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-88.two-incompetent',
  title: w('连续两年不称职的予以辞退', 'Not competent two years running: dismissed'),
  article: '第八十八条',
  confidence: 'text',
  severity: 'block',
  stages: ['use'],
  scope: of('servant'),
  needs: ['year', 'person.history'],
  test: (facts) => {
    const run = runOf(facts, ['incompetent'], 2);
    if (run === false) return notApplicable(w('没有连续两年不称职', 'not “not competent” two years running'));
    if (run !== true) return unknownBecause({ fact: 'person.history', label: w(`${run.missing} 年度考核结果`, `appraisal of ${run.missing}`), where: w('在历年考核结果中填写', 'Fill it in the grades of earlier years') }, w(`缺少 ${run.missing} 年度考核结果，不能判断`, `the appraisal of ${run.missing} is not known`));
    const evidence = [ev('年度', 'years', `${facts.year! - 1}、${facts.year}`)];
    const done = facts.use?.dismissed ?? null;
    if (done === null) return appraisalUnknown(['use.dismissed'], evidence);
    return done
      ? pass(w('连续两年不称职，已予以辞退', 'not competent two years running: dismissed'), evidence)
      : fail(w('连续两年年度考核不称职，没有予以辞退', 'not competent two years running, yet not dismissed'), w('按辞退程序办理', 'Proceed with the dismissal'), evidence);
  },
  situations: [
    { what: w('连续两年，已辞退', 'two years, dismissed'), day: on, given: Object.assign({}, years('incompetent', 'incompetent'), dismissed(true)), expect: 'pass' },
    { what: w('连续两年，没有辞退', 'two years, not dismissed'), day: on, given: years('incompetent', 'incompetent'), expect: 'block' },
    { what: w('隔一年', 'with a year between'), day: on, given: years('incompetent', 'basic', 'incompetent'), expect: 'not-applicable' },
    { what: w('仅一年', 'one year'), day: on, given: years('basic', 'incompetent'), expect: 'not-applicable' },
    { what: w('上一年未填', 'the year before not known'), day: on, given: years('basic', null, 'incompetent'), expect: 'unknown' },
    { what: w('辞退与否未填', 'dismissal not filled'), day: on, given: Object.assign({}, years('incompetent', 'incompetent'), dismissed(null)), expect: 'unknown' },
  ],
});

export const lawArticle88OfAppraisal = [twoIncompetent] as const;
