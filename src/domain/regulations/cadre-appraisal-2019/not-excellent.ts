import { ev, fail, pass, w } from '../../rule.ts';
import { appraisalRule, appraisalUnknown, of } from '../../subjects/appraisal/facts.ts';
import { settingEvidence } from '../../subjects/setting.ts';
import { cadreAppraisal2019 } from './document.ts';

/*
 * 不得评优: that the regulations name seven circumstances is read; their wording is not. The circumstances are therefore the
 * institution's own list, shown as such, and the rule says nothing until there is one.
 */
const on = '2026-01-20';
const found = ['inspection'];

export const notExcellent = appraisalRule({
  ...cadreAppraisal2019,
  id: 'cn.cadre-appraisal-2019.not-excellent.listed',
  title: w('有不得评优情形的不得评为优秀', 'Listed circumstances bar an excellent grade'),
  article: '不得评优情形',
  confidence: 'recalled',
  severity: 'setting',
  stages: ['grade'],
  scope: of('leader', 'body'),
  needs: ['settings.notExcellent'],
  test: (facts) => {
    const list = facts.settings!.notExcellent!;
    const grade = facts.about === 'body' ? (facts.body?.grade ?? null) : (facts.person?.grade ?? null);
    const evidence = [settingEvidence(list, list.value.map((c) => c.words.zh).join('；') || '—')];
    if (grade === null) return appraisalUnknown([facts.about === 'body' ? 'body.grade' : 'person.grade'], evidence);
    if (grade !== 'excellent') return pass(w('未评为优秀', 'not graded excellent'), evidence);
    if (facts.found === null) return appraisalUnknown(['found'], evidence);
    const hits = list.value.filter((c) => facts.found!.includes(c.key));
    return hits.length === 0
      ? pass(w('经核对没有清单所列情形', 'none of the listed circumstances'), evidence)
      : fail(w(`存在：${hits.map((h) => h.words.zh).join('；')}`, `found: ${hits.map((h) => h.words.en).join('; ')}`), w('改评其他等次；如情况不实，核实后更正', 'Grade otherwise; if this is not so, correct it with evidence'), [...evidence, ev('情形数', 'circumstances', hits.length)]);
  },
  situations: [
    { what: w('优秀，无情形', 'excellent, none'), day: on, given: { about: 'leader', person: { grade: 'excellent' } }, expect: 'pass' },
    { what: w('优秀，有情形', 'excellent, one found'), day: on, given: { about: 'leader', person: { grade: 'excellent' }, found }, expect: 'needs-reason' },
    { what: w('班子优秀，有情形', 'a body, one found'), day: on, given: { about: 'body', body: { grade: 'excellent' }, found }, expect: 'needs-reason' },
    { what: w('称职，有情形', 'competent, one found'), day: on, given: { about: 'leader', found }, expect: 'pass' },
    { what: w('清单以外的情形', 'not on the list'), day: on, given: { about: 'leader', person: { grade: 'excellent' }, found: ['elsewhere'] }, expect: 'pass' },
    { what: w('未核对', 'not looked into'), day: on, given: { about: 'leader', person: { grade: 'excellent' }, found: null }, expect: 'unknown' },
    { what: w('单位没有清单', 'no list'), day: on, given: { about: 'leader', settings: { notExcellent: null } }, expect: 'unknown' },
  ],
});

export const cadreAppraisalNotExcellent = [notExcellent] as const;
