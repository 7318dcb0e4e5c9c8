import type { Day } from '../../../kernel/day.ts';
import { rankOrder, type CaseFacts, type PersonFacts, type PunishmentFacts } from '../../facts.ts';
import { isChild, isSpouse } from '../recusal-2006/kin-terms.ts';
import { ev, fail, notApplicable, pass, rule, unknown, unknownBecause, w, type Finding, type Rule } from '../../rule.ts';
import { holding, punishment } from '../../samples.ts';
import { moves } from '../../scope.ts';
import { currentPost } from '../../tenure.ts';
import { effects, lastDayBelowFormerRank, lastDayOfEffect } from '../punishment/effects.ts';
import { appointment2019 } from './document.ts';

/* 第二十四条 不得列为考察对象. Judged when the person is named for examination and again before the decision. */
const common = {
  ...appointment2019,
  confidence: 'content',
  severity: 'block',
  stages: ['examination', 'decision'],
  scope: moves('promotion', 'further-use'),
} as const;
const on = '2026-09-18';
const wayOut = w('不得列为考察对象；如情况不实，核实后更正并附依据', 'May not be examined; if this is not so, correct it with evidence');

type Stated = keyof PersonFacts['discipline'];

/** A bar stated as a plain fact after looking into it. */
const stated = (item: string, id: string, key: Stated, zh: string, en: string): Rule =>
  rule({
    ...common,
    id: `cn.appointment-2019.art-24.${id}`,
    title: w(zh, en),
    article: `第二十四条第（${item}）项`,
    needs: [`person.discipline.${key}`],
    test: (facts) =>
      facts.person!.discipline[key]
        ? fail(w(`存在：${zh}，不得列为考察对象`, `may not be examined: ${en}`), wayOut)
        : pass(w(`经核实不存在：${zh}`, `looked into and not so: ${en}`)),
    situations: [
      { what: w('不存在', 'not so'), day: on, given: {}, expect: 'pass' },
      { what: w('存在', 'so'), day: on, given: { person: { discipline: { [key]: true } } }, expect: 'block' },
      { what: w('未核实', 'not looked into'), day: on, given: { person: { discipline: { [key]: null } } }, expect: 'unknown' },
    ],
  });

export const politicalDiscipline = stated('一', 'political-discipline', 'politicalDisciplineBreach', '违反政治纪律和政治规矩', 'breach of political discipline');
export const lowRecognition = stated('二', 'low-recognition', 'lowRecognition', '群众公认度不高', 'low recognition by others');
export const canvassing = stated('四', 'canvassing', 'canvassing', '有跑官、拉票等非组织行为', 'canvassing for posts or votes');
export const otherUnfit = stated('七', 'other', 'otherUnfit', '其他原因不宜提拔或进一步使用', 'another reason against promotion');

export const lastAppraisal = rule({
  ...common,
  id: 'cn.appointment-2019.art-24.last-appraisal',
  title: w('上一年度年度考核结果为基本称职以下', 'Last year’s appraisal basic or below'),
  article: '第二十四条第（三）项',
  needs: ['person.appraisals'],
  test: (facts, day) => {
    const year = Number(day.slice(0, 4)) - 1;
    const last = facts.person!.appraisals!.find((a) => a.year === year);
    if (!last) return unknownBecause({ fact: 'person.appraisals', label: w(`${year} 年度考核结果`, `appraisal of ${year}`), where: w('在年度考核结果中填写', 'Fill it in the annual appraisals') }, w(`缺少 ${year} 年度考核结果，无法判断`, `the appraisal of ${year} is not known`));
    const grade = { excellent: w('优秀', 'excellent'), competent: w('称职', 'competent'), basic: w('基本称职', 'basically competent'), incompetent: w('不称职', 'not competent'), undetermined: w('不定等次', 'no grade') }[last.grade];
    const evidence = [ev(`年度考核（${grade.zh}）`, `appraisal (${grade.en})`, year)];
    return last.grade === 'basic' || last.grade === 'incompetent'
      ? fail(w(`${year} 年度考核为${grade.zh}，不得列为考察对象`, `appraised ${grade.en} in ${year}`), wayOut, evidence)
      : pass(w(`${year} 年度考核为${grade.zh}，不属基本称职以下`, `appraised ${grade.en} in ${year}`), evidence);
  },
  situations: [
    { what: w('称职', 'competent'), day: on, given: {}, expect: 'pass' },
    { what: w('基本称职', 'basic'), day: on, given: { person: { appraisals: [{ year: 2025, grade: 'basic' }] } }, expect: 'block' },
    { what: w('前年基本称职不影响', 'basic the year before'), day: on, given: { person: { appraisals: [{ year: 2024, grade: 'basic' }, { year: 2025, grade: 'competent' }] } }, expect: 'pass' },
    { what: w('上一年度未填', 'last year not filled'), day: on, given: { person: { appraisals: [{ year: 2024, grade: 'competent' }] } }, expect: 'unknown' },
  ],
});

type Three = boolean | null;

/** Whether spouse and children have emigrated, as stated or from the family record; null where not known. */
function abroad(person: PersonFacts): { spouse: Three; hasSpouse: Three; children: Three } {
  const living = person.family?.filter((f) => f.living !== false) ?? null;
  const spouses = living?.filter((f) => isSpouse(f.relation)) ?? null;
  const children = living?.filter((f) => isChild(f.relation)) ?? null;
  const every = (list: { abroad: Three }[]): Three => (list.length === 0 || list.some((f) => f.abroad === false) ? false : list.every((f) => f.abroad === true) ? true : null);
  return {
    spouse: person.spouseAbroad ?? (spouses === null ? null : every(spouses)),
    hasSpouse: spouses === null ? null : spouses.length > 0,
    children: person.childrenAllAbroad ?? (children === null ? null : every(children)),
  };
}

export const relativesAbroad = rule({
  ...common,
  id: 'cn.appointment-2019.art-24.relatives-abroad',
  title: w('配偶已移居国（境）外，或没有配偶但子女均已移居国（境）外', 'Spouse, or without a spouse all children, emigrated'),
  article: '第二十四条第（五）项',
  needs: ['person'],
  test: (facts) => {
    const { spouse, hasSpouse, children } = abroad(facts.person!);
    const lone = children === true && hasSpouse === false;
    if (spouse !== true && !lone) {
      if (spouse === null) return unknown(['person.spouseAbroad']);
      if (children === false || hasSpouse === true) return pass(w('配偶未移居，不属没有配偶而子女均移居', 'neither spouse, nor all children of a person without spouse, have emigrated'));
      return unknown(children === null ? ['person.childrenAllAbroad'] : ['person.family']);
    }
    const what = spouse === true ? w('配偶已移居国（境）外', 'the spouse has emigrated') : w('没有配偶且子女均已移居国（境）外', 'no spouse, and all children have emigrated');
    const special = facts.post?.specialPost ?? null;
    if (special === null) return unknown(['post.specialPost']);
    return special
      ? notApplicable(w(`${what.zh}；特殊岗位需要除外`, `${what.en}; excepted for a special post`))
      : fail(w(`${what.zh}，不得列为考察对象`, `${what.en}: may not be examined`), w('除特殊岗位需要外不得列为考察对象；情况已变化的更新个人有关事项', 'May not be examined save for a special post; update the report of personal matters if this has changed'));
  },
  situations: [
    { what: w('均未移居', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('配偶移居', 'spouse'), day: on, given: { person: { spouseAbroad: true } }, expect: 'block' },
    { what: w('配偶移居但特殊岗位', 'spouse, special post'), day: on, given: { person: { spouseAbroad: true }, post: { specialPost: true } }, expect: 'not-applicable' },
    { what: w('由家庭成员推得配偶移居', 'derived from the family record'), day: on, given: { person: { spouseAbroad: null, family: [{ relation: '丈夫', name: '江予安', personId: null, birth: null, unit: null, abroad: true, living: true }] } }, expect: 'block' },
    { what: w('无配偶，子女均移居', 'no spouse, all children'), day: on, given: { person: { childrenAllAbroad: null, family: [{ relation: '长子', name: '林一', personId: null, birth: null, unit: null, abroad: true, living: true }] } }, expect: 'block' },
    { what: w('有配偶未移居，子女均移居', 'spouse at home, children abroad'), day: on, given: { person: { childrenAllAbroad: true } }, expect: 'pass' },
    { what: w('家庭情况未填', 'family not filled'), day: on, given: { person: { spouseAbroad: null, childrenAllAbroad: null, family: null } }, expect: 'unknown' },
  ],
});

function judge(p: PunishmentFacts, facts: CaseFacts, day: Day): Finding | null {
  const name = effects[p.kind].words;
  const ask = (zh: string, en: string): Finding => unknownBecause({ fact: 'person.punishments', label: w(`${name.zh}：${zh}`, `${name.en}: ${en}`), where: w('在处分和组织处理情况中填写', 'Fill it in the punishments and measures') }, w(`${name.zh}缺少${zh}，无法判断`, `${name.en}: ${en} is not known`));
  const until = lastDayOfEffect(p);
  if (until === null) return ask('决定日期', 'day of decision');
  const evidence = [ev(`${name.zh}影响期`, `effect of ${name.en}`, `${p.decidedOn ?? '—'} – ${until.max}`), ev('影响期依据', 'basis', `${effects[p.kind].basis.title}${effects[p.kind].basis.article}`)];
  if (day <= until.min) return fail(w(`${name.zh}影响期至 ${until.min}，${day} 未满`, `${name.en} stands until ${until.min}`), wayOut, evidence);
  if (day <= until.max) return ask('具体决定日期或影响期', 'exact day or length');
  const higher = lastDayBelowFormerRank(p);
  if (higher !== null && day <= higher.max) {
    const former = facts.person!.holdings ? currentPost(facts.person!.holdings, p.decidedOn!.length === 10 ? (p.decidedOn as unknown as Day) : day) : 'unknown';
    const target = facts.post?.rank ?? null;
    if (former === 'unknown' || former === 'none' || target === null) return ask('受处理时的职务层次', 'rank held at the decision');
    if (rankOrder(target) > rankOrder(former.rank)) return fail(w(`${name.zh}后两年内（至 ${higher.max}）不得担任高于原职务层次的领导职务`, `no higher rank until ${higher.max} after ${name.en}`), wayOut, evidence);
  }
  if (p.affectsUseAfter === null) return ask('期满后是否影响使用', 'whether it still stands against use');
  return p.affectsUseAfter ? fail(w(`${name.zh}期满但影响使用`, `${name.en} is over but still stands against use`), wayOut, evidence) : null;
}

export const punishmentEffect = rule({
  ...common,
  id: 'cn.appointment-2019.art-24.punishment-effect',
  title: w('受诫勉、组织处理或处分等影响期未满，或期满影响使用', 'A punishment or measure still has effect'),
  article: '第二十四条第（六）项',
  needs: ['person.punishments'],
  test: (facts, day) => {
    const found = facts.person!.punishments!.map((p) => judge(p, facts, day)).filter((f) => f !== null);
    const first = found.find((f) => f.result === 'fail') ?? found[0];
    return first ?? pass(w(`${day} 没有在影响期内或影响使用的处理处分`, `nothing stands against use on ${day}`), [ev('处理处分', 'on file', facts.person!.punishments!.length)]);
  },
  situations: [
    { what: w('无处分', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('警告最后一天', 'last day of a warning'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2026-03-19' })] } }, expect: 'block' },
    { what: w('警告期满次日', 'the day after'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2026-03-18' })] } }, expect: 'pass' },
    { what: w('期满影响使用', 'over but still against use'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2020-03-18', affectsUseAfter: true })] } }, expect: 'block' },
    { what: w('是否影响使用未知', 'not known'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2020-03-18', affectsUseAfter: null })] } }, expect: 'unknown' },
    { what: w('只知到月', 'month known only'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2026-03' })] } }, expect: 'unknown' },
    { what: w('免职一年后，提任高于原层次', 'higher rank within two years of removal'), day: on, given: { person: { holdings: [holding({ from: '2019-01-01' })], punishments: [punishment({ kind: 'org-removal', decidedOn: '2025-01-10' })] } }, expect: 'block' },
    { what: w('免职一年后，回到原层次', 'former rank again'), day: on, given: { person: { holdings: [holding({ rank: 'county-deputy', role: 'deputy', from: '2019-01-01', to: '2025-01-10' })], punishments: [punishment({ kind: 'org-removal', decidedOn: '2025-01-10' })] } }, expect: 'pass' },
    { what: w('未填', 'not filled'), day: on, given: { person: { punishments: null } }, expect: 'unknown' },
  ],
});

export const article24: readonly Rule[] = [politicalDiscipline, lowRecognition, lastAppraisal, canvassing, relativesAbroad, punishmentEffect, otherUnfit];
