import { day as toDay } from '../../../kernel/day.ts';
import { rankOrder, type CaseFacts, type PostFacts } from '../../facts.ts';
import { ev, fail, notApplicable, pass, rule, unknown, w, type Finding, type Patch, type Rule } from '../../rule.ts';

/* 第四条 亲属经商办企业；第五条 成长地回避. */
const recusal = { document: 'cn.recusal-2006', documentTitle: '《党政领导干部任职回避暂行规定》', year: 2006, confidence: 'text', from: toDay('2006-06-10'), since: 2 } as const;
const on = '2026-09-18';

export const familyBusiness = rule({
  ...recusal,
  id: 'cn.recusal-2006.art-4.family-business',
  title: w('不得在亲属经营企业的行业监管或主管部门任领导成员', 'No leading post over the field of a family business'),
  article: '第四条',
  severity: 'block',
  stages: ['examination', 'decision'],
  needs: ['person'],
  test: (facts): Finding => {
    if (facts.post === null) return unknown(['post']);
    const { organKind, placed, supervises } = facts.post;
    if (organKind === null) return unknown(['post.organKind']);
    if (!['gov-dept', 'party-dept'].includes(organKind)) return notApplicable(w('不是行业监管或业务主管部门', 'not a supervising department'));
    if (placed === null) return unknown(['post.placed']);
    if (placed !== 'leading-body') return notApplicable(w('拟任职位不是部门领导成员', 'not a leading member of the department'));
    const { familyBusinesses: list, familyBusinessConflict: stated } = facts.person!;
    const evidence = (list ?? []).map((b) => ev(`${b.relation}${b.name}`, b.relation, `${b.business}${b.industry ? `（${b.industry}）` : ''}`));
    const wayOut = w('由亲属退出经营，或另行安排职务', 'Let the relative leave the business, or choose another post');
    if (stated === true) return fail(w('配偶、子女及其配偶在拟任职务监管的行业经商办企业，应当回避', 'a family business lies in what the post supervises'), wayOut, evidence);
    const hit = supervises && list ? list.find((b) => b.industry !== null && supervises.includes(b.industry)) : undefined;
    if (hit) return fail(w(`${hit.relation}${hit.name}经营${hit.business}，属拟任部门监管的行业，应当回避`, `${hit.name} runs a business in what the post supervises`), wayOut, evidence);
    if (stated === false || list?.length === 0) return pass(w('没有应当回避的经商办企业情形', 'no such family business'), evidence);
    if (supervises && list?.every((b) => b.industry !== null)) return pass(w('亲属经营的行业不在拟任部门监管范围', 'the family businesses lie in other fields'), evidence);
    return unknown(['person.familyBusinessConflict'], evidence);
  },
  situations: [
    { what: w('没有经商', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('经核对有', 'stated so'), day: on, given: { person: { familyBusinessConflict: true } }, expect: 'block' },
    { what: w('企业属监管行业', 'in the field supervised'), day: on, given: { person: { familyBusinessConflict: null, familyBusinesses: [{ relation: '配偶', name: '江予安', business: '云岭规划咨询公司', industry: '咨询' }] }, post: { supervises: ['咨询'] } }, expect: 'block' },
    { what: w('企业属其他行业', 'in another field'), day: on, given: { person: { familyBusinessConflict: null, familyBusinesses: [{ relation: '配偶', name: '江予安', business: '云岭餐饮公司', industry: '餐饮' }] }, post: { supervises: ['咨询'] } }, expect: 'pass' },
    { what: w('有企业，是否监管未知', 'not known'), day: on, given: { person: { familyBusinessConflict: null, familyBusinesses: [{ relation: '配偶', name: '江予安', business: '云岭餐饮公司', industry: null }] } }, expect: 'unknown' },
    { what: w('未核对', 'not looked into'), day: on, given: { person: { familyBusinessConflict: null, familyBusinesses: null } }, expect: 'unknown' },
    { what: w('内设机构', 'inner office'), day: on, given: { post: { placed: 'inner-office' } }, expect: 'not-applicable' },
  ],
});

/** Which level of place an organ stands for: a county (县、市、区) or a city (市、地、州、盟); null for other posts than those of article 5. */
export function placeOf(post: PostFacts): 'county' | 'city' | null {
  if (post.role !== 'chief' || post.placed !== 'leading-body' || post.unitLevel === null) return null;
  const level = rankOrder(post.unitLevel);
  const between = (low: PostFacts['unitLevel'], high: PostFacts['unitLevel']): boolean => level >= rankOrder(low!) && level <= rankOrder(high!);
  const pick = (county: boolean, city: boolean) => (county ? 'county' : city ? 'city' : null);
  switch (post.organKind) {
    case 'party-committee': case 'government':
      return pick(post.unitLevel === 'county-chief', post.unitLevel === 'bureau-chief');
    case 'discipline': case 'court': case 'procuratorate':
      return pick(between('county-deputy', 'county-chief'), between('bureau-deputy', 'bureau-chief'));
    case 'party-dept': case 'gov-dept':
      return /组织部|公安/u.test(post.unitName) ? pick(between('township-deputy', 'township-chief'), between('county-deputy', 'county-chief')) : null;
    default:
      return null;
  }
}

const places = (text: string): string[] => text.match(/[\p{Script=Han}]+?(?:自治州|自治县|地区|[市县区旗州盟])/gu) ?? [];

/** Did the person grow up in the place of the organ: yes, no, or null where the two texts do not tell. */
export function grewUpThere(grewUpIn: string | null | undefined, unitName: string, level: 'county' | 'city'): boolean | null {
  const home = places(grewUpIn ?? '');
  const seat = places(unitName.replace(/^中共|^中国共产党/u, ''));
  const own = level === 'city' ? home[0] : home[1];
  const there = level === 'city' ? seat[0] : seat[seat.length - 1];
  if (!own || !there) return null;
  return own === there || own.endsWith(there);
}

const article5 = (id: string, level: 'county' | 'city', severity: 'block' | 'reason', zh: string, en: string, situations: Rule['situations']): Rule =>
  rule({
    ...recusal,
    id: `cn.recusal-2006.art-5.${id}`,
    title: w(zh, en),
    article: '第五条',
    severity,
    stages: ['motion', 'decision'],
    needs: ['person', 'post'],
    test: (facts) => {
      if (placeOf(facts.post!) !== level) return notApplicable(w('拟任职位不在本条范围', 'the post is outside this article'));
      const found = facts.person!.grewUpHere ?? grewUpThere(facts.person!.grewUpIn, facts.post!.unitName, level);
      if (found === null) return unknown(['person.grewUpHere']);
      const evidence = [ev('成长地', 'grew up in', facts.person!.grewUpIn ?? '—'), ev('任职单位', 'organ', facts.post!.unitName)];
      return found
        ? fail(w(level === 'county' ? '拟在本人成长地任正职，不得任职' : '拟在本人成长地任市级正职，一般不得', 'the place is where the person grew up'), w(level === 'county' ? '安排到其他县（市）' : '安排到其他市，或写明理由', 'Choose another place'), evidence)
        : pass(w('拟任职地不是本人成长地', 'not where the person grew up'), evidence);
    },
    situations,
  });

const county: Patch<CaseFacts> = { post: { organKind: 'government', unitLevel: 'county-chief', role: 'chief', unitName: '云岭市青石县人民政府', title: '青石县县长' } };
const city: Patch<CaseFacts> = { post: { organKind: 'party-committee', unitLevel: 'bureau-chief', role: 'chief', unitName: '中共云岭市委员会', title: '云岭市委书记' } };

export const homeCounty = article5('home-county', 'county', 'block', '不得在本人成长地担任县（市）党政正职等', 'No chief’s post in the county where one grew up', [
  { what: w('成长地县长', 'chief of the home county'), day: on, given: county, expect: 'block' },
  { what: w('外县县长', 'chief of another county'), day: on, given: { ...county, person: { grewUpIn: '云岭市白水县' } }, expect: 'pass' },
  { what: w('外县公安局长', 'police chief of another county'), day: on, given: { post: { organKind: 'gov-dept', unitLevel: 'township-chief', role: 'chief', unitName: '白水县公安局' } }, expect: 'pass' },
  { what: w('成长地公安局长', 'police chief of the home county'), day: on, given: { post: { organKind: 'gov-dept', unitLevel: 'township-chief', role: 'chief', unitName: '青石县公安局' } }, expect: 'block' },
  { what: w('成长地副县长', 'deputy chief'), day: on, given: { post: { ...county.post, role: 'deputy' } }, expect: 'not-applicable' },
  { what: w('成长地农业局长', 'another bureau'), day: on, given: { post: { organKind: 'gov-dept', unitLevel: 'township-chief', role: 'chief', unitName: '青石县农业局' } }, expect: 'not-applicable' },
  { what: w('成长地未填', 'not filled'), day: on, given: { ...county, person: { grewUpIn: null } }, expect: 'unknown' },
  { what: w('单位名称没有地名，另行说明不是', 'no place in the name, stated'), day: on, given: { post: { ...county.post, unitName: '县人民政府' }, person: { grewUpHere: false } }, expect: 'pass' },
]);

export const homeCity = article5('home-city', 'city', 'reason', '一般不得在本人成长地担任市级党政正职等', 'As a rule no chief’s post in the city where one grew up', [
  { what: w('成长地市委书记', 'secretary of the home city'), day: on, given: city, expect: 'needs-reason' },
  { what: w('外市市委书记', 'secretary of another city'), day: on, given: { ...city, person: { grewUpIn: '松江市白水县' } }, expect: 'pass' },
  { what: w('县级职位', 'a county post'), day: on, given: county, expect: 'not-applicable' },
  { what: w('成长地未填', 'not filled'), day: on, given: { ...city, person: { grewUpIn: null } }, expect: 'unknown' },
]);

export const article4and5: readonly Rule[] = [familyBusiness, homeCounty, homeCity];
