import { day as toDay } from '../../../kernel/day.ts';
import type { CaseFacts, ExceptionFacts } from '../../facts.ts';
import { ev, fail, pass, rule, unknown, w, type Loose, type Patch, type Rule } from '../../rule.ts';
import { all, exceptionClaimed, moves } from '../../scope.ts';
import { countDay } from '../../tenure.ts';
import { skips } from './art-9.ts';
import { appointment2019 } from './document.ts';

const on = '2026-09-18';
const claim = (approvedOn: string | null, over: Partial<Loose<ExceptionFacts>> = {}): Patch<CaseFacts> => ({
  move: {
    exception: {
      kinds: ['tenure'], breaks: ['cn.appointment-2019.art-8.chief-to-upper-deputy'], ground: 'need-specialist', reason: '急需专业人才', withoutRecommendation: false,
      consent: approvedOn === null ? null : { reportedOn: '2026-08-01', approvedOn: toDay(approvedOn), approver: '省委组织部', document: '函〔2026〕7号' },
      ...over,
    },
  },
});

export const exceptionConsent = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-35.exception-consent',
  title: w('破格人选须报上级组织（人事）部门同意', 'An exception needs the consent of the superior organization department'),
  article: '第三十五条',
  confidence: '2014',
  severity: 'block',
  stages: ['examination', 'decision'],
  needs: ['move.exception.withoutRecommendation'],
  scope: all(moves('promotion'), exceptionClaimed),
  test: (facts, day) => {
    const { consent, withoutRecommendation } = facts.move!.exception!;
    const early = skips(facts.move!.exception!) || withoutRecommendation === true;
    const started = facts.examination?.startedOn ?? null;
    if (early && started === null) return unknown(['examination.startedOn']);
    const limit = early ? started! : countDay(facts, day);
    const whenZh = early ? `考察开始（${limit}）前` : `讨论决定（${limit}）前`;
    const whenEn = early ? `before the examination (${limit})` : `before the discussion (${limit})`;
    const approved = consent?.approvedOn ?? null;
    const evidence = [ev('批复日期', 'consent given on', approved ?? '—'), ev('批复机关', 'given by', consent?.approver ?? '—')];
    return approved !== null && approved <= limit
      ? pass(w(`上级于 ${approved} 批复同意，在${whenZh}`, `consent given on ${approved}, ${whenEn}`), evidence)
      : fail(w(`破格人选未在${whenZh}取得上级批复同意`, `no consent ${whenEn}`), w('报上级组织（人事）部门，取得批复后再进行', 'Report to the superior organization department and go on after its consent'), evidence);
  },
  situations: [
    { what: w('讨论前同意', 'before the discussion'), day: on, given: claim('2026-09-18'), expect: 'pass' },
    { what: w('讨论后才同意', 'after the discussion'), day: on, given: claim('2026-09-19'), expect: 'block' },
    { what: w('未报批', 'not reported'), day: on, given: claim(null), expect: 'block' },
    { what: w('越级：考察前同意', 'skip: before the examination'), day: on, given: claim('2026-08-27', { kinds: ['skip'] }), expect: 'pass' },
    { what: w('越级：考察开始后才同意', 'skip: after the examination began'), day: on, given: claim('2026-08-28', { kinds: ['skip'] }), expect: 'block' },
    { what: w('是否不经推荐未知', 'not known'), day: on, given: claim('2026-08-01', { withoutRecommendation: null }), expect: 'unknown' },
    { what: w('未提破格', 'no exception'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const article35: readonly Rule[] = [exceptionConsent];
