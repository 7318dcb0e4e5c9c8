import { ev, fail, notApplicable, pass, unknownBecause, w, type Finding, type Patch } from '../../rule.ts';
import { appraisalRule, appraisalUnknown, of } from '../../subjects/appraisal/facts.ts';
import { servantRule, servantUnknown, type Dismissal, type ServantMatter } from '../../subjects/civil-servant/facts.ts';
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

/* 第八十八条 辞退, as the matter of a dismissal: it has to rest on a ground, and the ground on facts. */
const ofDismissal = { ...servantsLaw2018, article: '第八十八条', confidence: 'text', severity: 'block', stages: ['dismissal'] } as const;
const asked = '2026-06-10';
const noGround = w('没有规定情形的不得辞退', 'Without a ground there is no dismissal');
const ground = (value: Dismissal['ground'], over: Partial<Dismissal> = {}, rest: Patch<ServantMatter> = {}): Patch<ServantMatter> => ({ ...(rest as object), dismissal: { ground: value, ...over } }) as Patch<ServantMatter>;

export const named = servantRule({
  ...ofDismissal,
  id: 'cn.civil-servants-2018.art-88.ground',
  title: w('辞退须有规定的情形', 'A dismissal needs a ground'),
  needs: ['dismissal.ground'],
  test: (facts) => (facts.dismissal!.ground === 'none' ? fail(w('没有写明辞退的情形', 'no ground is named'), noGround) : pass(w('写明了辞退的情形', 'a ground is named'))),
  situations: [
    { what: w('连续两年不称职', 'not competent two years'), day: asked, given: {}, expect: 'pass' },
    { what: w('不服从其他安排', 'refuses other work'), day: asked, given: ground('refuses-other-work'), expect: 'pass' },
    { what: w('没有情形', 'none'), day: asked, given: ground('none'), expect: 'block' },
    { what: w('未填', 'not filled'), day: asked, given: ground(null), expect: 'unknown' },
  ],
});

const only = (which: Dismissal['ground']) => (facts: ServantMatter): Finding | null => {
  const has = facts.dismissal?.ground ?? null;
  return has === null ? servantUnknown(['dismissal.ground']) : has === which ? null : notApplicable(w('辞退依据的是其他情形', 'the dismissal rests on another ground'));
};

export const incompetentTwice = servantRule({
  ...ofDismissal,
  id: 'cn.civil-servants-2018.art-88.incompetent-twice',
  title: w('以不称职辞退的，须连续两年年度考核不称职', 'On grades: not competent two years running'),
  scope: only('incompetent'),
  needs: ['person.grades'],
  test: (facts) => {
    const bad = new Set(facts.person!.grades!.filter((g) => g.grade === 'incompetent').map((g) => g.year));
    const last = [...bad].sort((a, b) => b - a).find((year) => bad.has(year - 1));
    const evidence = [ev('不称职年度', 'years not competent', [...bad].join('、') || '—')];
    return last !== undefined
      ? pass(w(`${last - 1}、${last} 连续两年不称职`, `not competent in ${last - 1} and ${last}`), evidence)
      : fail(w('没有连续两年年度考核不称职', 'not “not competent” two years running'), noGround, evidence);
  },
  situations: [
    { what: w('连续两年', 'two years running'), day: asked, given: {}, expect: 'pass' },
    { what: w('隔一年', 'with a year between'), day: asked, given: { person: { grades: [{ year: 2023, grade: 'incompetent' }, { year: 2025, grade: 'incompetent' }] } }, expect: 'block' },
    { what: w('一年', 'one year'), day: asked, given: { person: { grades: [{ year: 2024, grade: 'basic' }, { year: 2025, grade: 'incompetent' }] } }, expect: 'block' },
    { what: w('其他情形', 'another ground'), day: asked, given: ground('absence'), expect: 'not-applicable' },
    { what: w('未填', 'not filled'), day: asked, given: { person: { grades: null } }, expect: 'unknown' },
  ],
});

export const absence = servantRule({
  ...ofDismissal,
  id: 'cn.civil-servants-2018.art-88.absence',
  title: w('以旷工辞退的，须连续超过十五天或一年内累计超过三十天', 'On absence: over 15 days running, or over 30 in a year'),
  scope: only('absence'),
  needs: ['dismissal.absentRun', 'dismissal.absentYear'],
  test: (facts) => {
    const { absentRun, absentYear } = facts.dismissal!;
    const evidence = [ev('连续旷工（天）', 'days running', absentRun!), ev('一年内累计（天）', 'days within a year', absentYear!)];
    return absentRun! > 15 || absentYear! > 30
      ? pass(w(`连续旷工 ${absentRun} 天，一年内累计 ${absentYear} 天，超过规定`, `absent ${absentRun} days running, ${absentYear} within a year: beyond the limit`), evidence)
      : fail(w(`连续旷工 ${absentRun} 天，一年内累计 ${absentYear} 天，未超过规定`, `absent ${absentRun} days running, ${absentYear} within a year: within the limit`), noGround, evidence);
  },
  situations: [
    { what: w('连续十六天', '16 running'), day: asked, given: ground('absence', { absentRun: 16, absentYear: 16 }), expect: 'pass' },
    { what: w('连续十五天', '15 running'), day: asked, given: ground('absence', { absentRun: 15, absentYear: 15 }), expect: 'block' },
    { what: w('累计三十一天', '31 in a year'), day: asked, given: ground('absence', { absentRun: 4, absentYear: 31 }), expect: 'pass' },
    { what: w('累计三十天', '30 in a year'), day: asked, given: ground('absence', { absentRun: 15, absentYear: 30 }), expect: 'block' },
    { what: w('未填', 'not filled'), day: asked, given: ground('absence', { absentRun: null }), expect: 'unknown' },
  ],
});

export const lawArticle88 = [named, incompetentTwice, absence] as const;
