import { rankOrder, type CaseFacts, type OrganKind } from '../../facts.ts';
import { ev, fail, notApplicable, pass, rule, w, type Finding, type Rule } from '../../rule.ts';
import { appointment2019 } from './document.ts';

/* 第四条 适用范围；附则：乡镇（街道）由省级党委制定实施办法. */
const on = '2026-08-10';
/** Organs that follow the regulations by reference (参照执行). */
const byReference: readonly OrganKind[] = ['mass-organization', 'institution'];

/** Leading posts of a township or sub-district itself, not of an organ at county level. */
const ofTownship = (facts: CaseFacts): boolean => facts.post!.unitLevel !== null && rankOrder(facts.post!.unitLevel) <= rankOrder('township-chief') && facts.post!.placed === 'leading-body';

export const scopeOfRegulations = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-4.scope',
  title: w('适用范围', 'Scope of the regulations'),
  article: '第四条',
  confidence: 'recalled',
  severity: 'reason',
  since: 2,
  stages: ['motion'],
  needs: ['post.organKind'],
  scope: (facts) => (facts.post === null || facts.post.leading ? null : notApplicable(w('拟任职位不是领导职务', 'the post is not a leading post'))),
  test: (facts): Finding => {
    const { organKind, unitLevel, placed } = facts.post!;
    const evidence = [ev('单位', 'unit', facts.post!.unitName)];
    if ((organKind === 'party-committee' || organKind === 'government' || organKind === 'sub-office') && placed === 'leading-body' && unitLevel !== null && ofTownship(facts)) {
      return fail(w('乡镇（街道）领导职务按省级党委制定的实施办法办理', 'leading posts of townships and sub-districts go by the province’s own measures'), w('写明所依据的省级实施办法', 'State the provincial measures it rests on'), evidence);
    }
    return byReference.includes(organKind!)
      ? pass(w('参照本条例执行', 'these regulations apply by reference'), evidence)
      : pass(w('属本条例适用范围', 'within the scope of these regulations'), evidence);
  },
  situations: [
    { what: w('政府工作部门', 'government department'), day: on, given: {}, expect: 'pass' },
    { what: w('事业单位参照', 'institution, by reference'), day: on, given: { post: { organKind: 'institution' } }, expect: 'pass' },
    { what: w('镇党委副书记', 'deputy secretary of a township'), day: on, given: { post: { organKind: 'party-committee', unitLevel: 'township-chief', rank: 'township-deputy' } }, expect: 'needs-reason' },
    { what: w('县级机关内设机构科长', 'section chief in a county organ'), day: on, given: { post: { organKind: 'gov-dept', unitLevel: 'township-chief', placed: 'inner-office', rank: 'township-chief', role: 'chief' } }, expect: 'pass' },
    { what: w('机关类别未填', 'kind of organ not filled'), day: on, given: { post: { organKind: null } }, expect: 'unknown' },
  ],
});

export const article4: readonly Rule[] = [scopeOfRegulations];
