import { ev, fail, pass, w } from '../../rule.ts';
import { appraisalRule, of, type AppraisalKind } from '../../subjects/appraisal/facts.ts';
import { covering } from './covering.ts';
import { cadreAppraisal2019 } from './document.ts';

/* 第二条: what an appraisal of leaders and bodies is, and its four kinds. */
const common = { ...cadreAppraisal2019, article: '第二条', confidence: 'text', severity: 'block', stages: ['appraise'] } as const;
const on = '2025-12-25';

export const aspects = covering({
  ...common,
  id: 'cn.cadre-appraisal-2019.art-2.aspects',
  title: w('考核政治素质、履职能力、工作成效、作风表现', 'Political quality, performance, results, conduct'),
  scope: of('leader', 'body'),
  key: 'aspects',
  items: { politics: w('政治素质', 'political quality'), performance: w('履职能力', 'ability in office'), results: w('工作成效', 'results'), conduct: w('作风表现', 'conduct') },
  on,
  given: { about: 'leader' },
});

const names: Record<AppraisalKind, string> = { ordinary: '平时考核', annual: '年度考核', special: '专项考核', term: '任期考核', other: '其他' };

export const kinds = appraisalRule({
  ...common,
  id: 'cn.cadre-appraisal-2019.art-2.kinds',
  title: w('考核方式为平时、年度、专项、任期四种', 'Four kinds of appraisal'),
  scope: of('leader', 'body'),
  needs: ['record.kinds'],
  test: (facts) => {
    const used = facts.record!.kinds!;
    const evidence = [ev('考核方式', 'kinds', used.map((k) => names[k]).join('、') || '—')];
    if (used.includes('other')) return fail(w('考核方式不在平时、年度、专项、任期四种之内', 'a kind outside the four: ordinary, annual, special, term'), w('按四种方式之一考核', 'Appraise in one of the four kinds'), evidence);
    return used.length > 0
      ? pass(w(`按${used.map((k) => names[k]).join('、')}进行`, `${used.length} of the four kinds`), evidence)
      : fail(w('没有写明考核方式', 'no kind is named'), w('写明考核方式', 'Name the kind'), evidence);
  },
  situations: [
    { what: w('年度考核', 'annual'), day: on, given: { about: 'leader', record: { kinds: ['annual'] } }, expect: 'pass' },
    { what: w('四种并用', 'all four'), day: on, given: { about: 'body', record: { kinds: ['ordinary', 'annual', 'special', 'term'] } }, expect: 'pass' },
    { what: w('另立名目', 'another kind'), day: on, given: { about: 'leader', record: { kinds: ['annual', 'other'] } }, expect: 'block' },
    { what: w('没有写明', 'none named'), day: on, given: { about: 'leader', record: { kinds: [] } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { about: 'leader', record: { kinds: null } }, expect: 'unknown' },
    { what: w('公务员另行规定', 'civil servants elsewhere'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const cadreAppraisalArticle2 = [aspects, kinds] as const;
