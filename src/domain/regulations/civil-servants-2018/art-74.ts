import { ev, fail, pass, unknownBecause, w } from '../../rule.ts';
import { servantRule, servantUnknown, type ServantMatter } from '../../subjects/civil-servant/facts.ts';
import type { Patch } from '../../rule.ts';
import { kinClassWords, kinOf } from '../recusal-2006/art-3.ts';
import { servantsLaw2018 } from './document.ts';

/* 第七十四条: kin in one organ, and the businesses of spouse, children and their spouses. */
const common = { ...servantsLaw2018, article: '第七十四条', confidence: 'text', severity: 'block', stages: ['posting'] } as const;
const on = '2026-08-20';
const ties = {
  'same-superior': w('直接隶属于同一领导人员', 'both report directly to one leader'),
  'direct-line': w('有直接上下级领导关系', 'one leads the other directly'),
  'leads-organ': w('在一方担任领导职务的机关从事组织、人事、纪检、监察、审计、财务工作', 'one does personnel, discipline, audit or finance work where the other leads'),
} as const;
const spouse = (personId: string | null): Patch<ServantMatter> => ({ person: { family: [{ relation: '妻子', name: '宁致远', personId, birth: null, unit: null, abroad: false, living: true }] } });

export const sameOrgan = servantRule({
  ...common,
  id: 'cn.civil-servants-2018.art-74.same-organ',
  title: w('亲属不得在同一机关任有直接领导关系等职务', 'Kin may not serve in one organ under such ties'),
  needs: ['person.family', 'posting.colleagues'],
  test: (facts) => {
    const tied = facts.posting!.colleagues!.flatMap((c) => (c.tie === 'none' ? [] : [{ ...c, tie: c.tie }]));
    const found = tied.map((c) => ({ c, kinship: kinOf(facts.person!, c) }));
    const evidence = [ev('核对人数', 'people compared', tied.length)];
    for (const { c, kinship } of found)
      if (kinship.kin === 'yes') {
        const kin = kinClassWords[kinship.kinClass];
        return fail(w(`${c.name}是本人的${kinship.relation}（${kin.zh}），任职后${ties[c.tie].zh}，应当回避`, `${c.name} is kin (${kin.en}); with this post ${ties[c.tie].en}`), w('调整其中一方的职务', 'Move one of the two'), [...evidence, ev('亲属', 'kin', `${kinship.relation} ${c.name}`)]);
      }
    for (const { c, kinship } of found)
      if (kinship.kin === 'unknown') return unknownBecause(kinship.because, w(`与${c.name}是否有亲属关系不能判断`, `kinship with ${c.name} cannot be judged`), evidence);
    return pass(w('与该机关有关人员没有应当回避的亲属关系', 'no kin among the people concerned in the organ'), evidence);
  },
  situations: [
    { what: w('无亲属', 'no kin'), day: on, given: {}, expect: 'pass' },
    { what: w('配偶隶属同一领导', 'spouse under the same leader'), day: on, given: spouse('colleague-1'), expect: 'block' },
    { what: w('配偶在本机关但无领导关系', 'spouse without such a tie'), day: on, given: { ...(spouse('colleague-1') as object), posting: { colleagues: [{ personId: 'colleague-1', name: '宁致远', tie: 'none' }] } } as Patch<ServantMatter>, expect: 'pass' },
    { what: w('同名未关联', 'same name, not linked'), day: on, given: spouse(null), expect: 'unknown' },
    { what: w('家庭成员未填', 'family not filled'), day: on, given: { person: { family: null } }, expect: 'unknown' },
    { what: w('机关人员未核对', 'colleagues not looked up'), day: on, given: { posting: { colleagues: null } }, expect: 'unknown' },
  ],
});

const runs = (industry: string | null, supervises: string[] | null = ['咨询']): Patch<ServantMatter> =>
  ({ person: { familyBusinesses: [{ relation: '女儿', name: '沈知微', business: '云岭规划咨询公司', industry }] }, posting: { supervises } });

export const familyBusiness = servantRule({
  ...common,
  id: 'cn.civil-servants-2018.art-74.family-business',
  title: w('配偶、子女及其配偶经营企业的，不得在其行业监管或主管部门任领导成员', 'Not in the leading body that supervises the family’s business'),
  needs: ['posting.leadingBody', 'person.familyBusinesses'],
  test: (facts) => {
    const all = facts.person!.familyBusinesses!;
    const evidence = [ev('经营企业', 'businesses', all.map((b) => b.business).join('；') || '—')];
    if (!facts.posting!.leadingBody) return pass(w('不是领导成员职务', 'not a post in the leading body'), evidence);
    if (all.length === 0) return pass(w('配偶、子女及其配偶没有经营企业', 'no such business'), evidence);
    const fields = facts.posting!.supervises;
    if (fields === null) return servantUnknown(['posting.supervises'], evidence);
    const hit = all.find((b) => b.industry !== null && fields.includes(b.industry));
    if (hit) return fail(w(`${hit.relation}${hit.name}经营的${hit.business}属本机关监管或主管的${hit.industry}行业`, `${hit.business}, run by ${hit.name} (${hit.relation}), is in a field the organ supervises: ${hit.industry}`), w('调整职务，或由其退出经营', 'Take another post, or let the relative leave the business'), evidence);
    const open = all.find((b) => b.industry === null);
    if (open) return unknownBecause({ fact: 'person.familyBusinesses', label: w(`${open.business}所属行业`, `field of ${open.business}`), where: w('在经营企业情况中填写', 'Fill it in the list of businesses') }, w(`${open.business}的行业未填，不能判断`, `the field of ${open.business} is not filled`), evidence);
    return pass(w('所经营企业不在本机关监管或主管的行业', 'no business in a field the organ supervises'), evidence);
  },
  situations: [
    { what: w('没有经营企业', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('属监管行业', 'in the field supervised'), day: on, given: runs('咨询'), expect: 'block' },
    { what: w('属其他行业', 'in another field'), day: on, given: runs('餐饮'), expect: 'pass' },
    { what: w('不是领导成员', 'not in the leading body'), day: on, given: { ...(runs('咨询') as object), posting: { leadingBody: false } } as Patch<ServantMatter>, expect: 'pass' },
    { what: w('行业未填', 'field not filled'), day: on, given: runs(null), expect: 'unknown' },
    { what: w('监管行业未填', 'fields not filled'), day: on, given: runs('咨询', null), expect: 'unknown' },
    { what: w('未核对', 'not looked into'), day: on, given: { person: { familyBusinesses: null } }, expect: 'unknown' },
  ],
});

export const lawArticle74 = [sameOrgan, familyBusiness] as const;
