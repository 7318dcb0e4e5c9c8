import { ev, w } from '../rule.ts';
import { check, hit, type Hit } from './check.ts';
import { surelyUnder } from './dates.ts';

/** Generations between the person and a relative by 称谓: 1 a child, -1 a parent, 2 a grandchild, -2 a grandparent; own blood only. */
const generation = new Map<string, number>([
  ...['儿子', '女儿', '长子', '次子', '三子', '四子', '五子', '长女', '次女', '三女', '四女', '五女', '其他女儿'].map((r) => [r, 1] as const),
  ...['父亲', '母亲'].map((r) => [r, -1] as const),
  ...['孙子', '孙女', '外孙子', '外孙女'].map((r) => [r, 2] as const),
  ...['祖父', '祖母', '外祖父', '外祖母', '爷爷', '奶奶'].map((r) => [r, -2] as const),
]);

/** Kin with impossible ages: a child older than the parent or born when the parent was a child. Step and adopted kin are left out. */
export const kinAges = check({
  id: 'audit.kin-ages', title: w('家庭成员的年龄', 'Ages of the family'), aspect: 'family', gravity: 'notice', numbers: ['parentYears'], needs: ['birth', 'family'],
  wayOut: w('核对户籍材料；养子女、继子女按其称谓填写', 'Look at the household register; adopted and step children bear their own terms'),
  test: (f, numbers) => {
    if (f.birth === null) return null;
    let out: Hit[] | null = null;
    for (let i = 0; i < f.family.length; i++) {
      const k = f.family[i]!;
      const steps = k.birth === null ? undefined : generation.get(k.relation);
      if (steps === undefined || k.birth === null) continue;
      const [elder, younger] = steps > 0 ? [f.birth, k.birth] : [k.birth, f.birth];
      const least = Math.abs(steps) * numbers.parentYears;
      if (!surelyUnder(elder, younger, least)) continue;
      (out ??= []).push(hit(`${k.relation} ${k.name}`, w(`${k.relation}${k.name} ${k.birth} 出生，本人 ${f.birth} 出生，相差不足 ${least} 年`, `${k.name} (${k.relation}) born ${k.birth}, the person ${f.birth}: less than ${least} years apart`), [ev(k.relation, k.relation, `${k.name} ${k.birth}`)]));
    }
    return out;
  },
  situations: [
    { what: w('相差十四年当月', 'fourteen years to the month'), given: { family: [{ relation: '女儿', name: '江念禾', birth: '1999-06' }] }, expect: 'pass' },
    { what: w('差一个月', 'a month short'), given: { family: [{ relation: '女儿', name: '江念禾', birth: '1999-05' }] }, expect: 'found' },
    { what: w('子女早于本人', 'a child before the parent'), given: { family: [{ relation: '儿子', name: '江一', birth: '1984-02' }] }, expect: 'found' },
    { what: w('父亲只大十三岁', 'a father thirteen years older'), given: { family: [{ relation: '父亲', name: '林砚农', birth: '1972-06' }] }, expect: 'found' },
    { what: w('祖父相差二十八年', 'a grandfather of twenty-eight years more'), given: { family: [{ relation: '祖父', name: '林老', birth: '1957-06' }] }, expect: 'pass' },
    { what: w('祖父相差二十七年', 'a grandfather of twenty-seven'), given: { family: [{ relation: '祖父', name: '林老', birth: '1957-07' }] }, expect: 'found' },
    { what: w('继子女不比较', 'step children are left out'), given: { family: [{ relation: '继子', name: '江二', birth: '1996-01' }] }, expect: 'pass' },
    { what: w('未填', 'not filled'), given: { family: [] }, expect: 'unknown' },
  ],
});
