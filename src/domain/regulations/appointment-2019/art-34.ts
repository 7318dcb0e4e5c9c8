import { addMonths, type Day } from '../../../kernel/day.ts';
import { rankOrder, type CaseFacts } from '../../facts.ts';
import type { DeliberationFacts } from '../../facts-of-steps.ts';
import { ev, fail, notApplicable, pass, rule, unknown, w, type Patch, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { countDay } from '../../tenure.ts';
import { appointment2019 } from './document.ts';

/* 第三十四条 酝酿. */
const on = '2026-09-18';
const common = { ...appointment2019, article: '第三十四条', confidence: '2014', severity: 'block', since: 2, stages: ['decision'] } as const;

export const deliberated = rule({
  ...common,
  id: 'cn.appointment-2019.art-34.deliberated',
  title: w('决定前在有关领导成员中酝酿', 'Deliberated among the leaders concerned before the decision'),
  needs: ['deliberation.on'],
  scope: moves('promotion', 'further-use'),
  test: (facts, day) => {
    const held = facts.deliberation!.on!;
    const limit = countDay(facts, day);
    const evidence = [ev('酝酿', 'deliberated', held), ev('讨论决定', 'discussed', limit)];
    return held <= limit
      ? pass(w(`${held} 酝酿，${limit} 讨论决定`, `deliberated ${held}, discussed ${limit}`), evidence)
      : fail(w(`酝酿日期 ${held} 晚于讨论决定 ${limit}`, `deliberated ${held}, after the discussion ${limit}`), w('先酝酿后讨论决定', 'Deliberate first'), evidence);
  },
  situations: [
    { what: w('酝酿在前', 'before'), day: on, given: {}, expect: 'pass' },
    { what: w('当日', 'the same day'), day: on, given: { deliberation: { on: '2026-09-18' } }, expect: 'pass' },
    { what: w('晚一天', 'a day late'), day: on, given: { deliberation: { on: '2026-09-19' } }, expect: 'block' },
    { what: w('未酝酿', 'not yet'), day: on, given: { deliberation: { on: null } }, expect: 'unknown' },
  ],
});

export const nonParty = rule({
  ...common,
  id: 'cn.appointment-2019.art-34.non-party',
  title: w('非中共党员人选征求统战部等意见', 'A candidate outside the Party: the united front department is asked'),
  needs: ['person.partyMember'],
  scope: moves('promotion', 'further-use'),
  test: (facts) => {
    if (facts.person!.partyMember) return notApplicable(w('人选是中共党员', 'the candidate is a party member'));
    const asked = facts.deliberation?.nonPartyConsulted ?? null;
    if (asked === null) return unknown(['deliberation.nonPartyConsulted']);
    return asked
      ? pass(w('已征求统战部及有关民主党派、工商联、无党派代表意见', 'the united front department and those concerned were asked'))
      : fail(w('非中共党员人选，没有征求统战部等意见', 'the united front department was not asked'), w('征求意见后再讨论决定', 'Ask them first'));
  },
  situations: [
    { what: w('已征求', 'asked'), day: on, given: { person: { partyMember: false }, deliberation: { nonPartyConsulted: true } }, expect: 'pass' },
    { what: w('未征求', 'not asked'), day: on, given: { person: { partyMember: false }, deliberation: { nonPartyConsulted: false } }, expect: 'block' },
    { what: w('未登记', 'not entered'), day: on, given: { person: { partyMember: false } }, expect: 'unknown' },
    { what: w('党员', 'party member'), day: on, given: {}, expect: 'not-applicable' },
    { what: w('是否党员未知', 'not known'), day: on, given: { person: { partyMember: null } }, expect: 'unknown' },
  ],
});

/** The day from which silence of the sharing organ counts as consent: one month after it was asked, that day included. */
export const silenceCounts = (askedOn: Day): Day => addMonths(askedOn, 1);

const joint = (over: Partial<NonNullable<DeliberationFacts['joint']>> | { askedOn?: string; answeredOn?: string | null }): Patch<CaseFacts> => ({
  deliberation: { joint: { organ: '市水务局', askedOn: '2026-08-18', answeredOn: null, agreed: null, coordinated: null, ...over } },
});

export const jointManagement = rule({
  ...common,
  id: 'cn.appointment-2019.art-34.joint-management',
  title: w('双重管理的征求协管方意见，一个月未答复视为同意', 'Shared management: the other organ is asked; a month of silence is consent'),
  needs: ['post'],
  scope: moves('promotion', 'further-use', 'lateral'),
  test: (facts, day) => {
    const other = facts.deliberation?.joint ?? null;
    if (other === null) return notApplicable(w('没有登记协管单位', 'no organ shares the management'));
    if (other.askedOn === null) return unknown(['deliberation.joint.askedOn']);
    const at = countDay(facts, day);
    const counts = silenceCounts(other.askedOn);
    const evidence = [ev('协管单位', 'sharing organ', other.organ), ev('征求', 'asked', other.askedOn), ev('答复', 'answered', other.answeredOn ?? '—')];
    if (other.answeredOn === null) {
      return at >= counts
        ? pass(w(`${other.organ}自 ${other.askedOn} 起一个月未答复，视为同意`, `${other.organ} did not answer within a month: taken as consent`), evidence)
        : fail(w(`${other.organ}尚未答复，一个月到 ${counts} 届满`, `${other.organ} has not answered; the month ends on ${counts}`), w(`取得答复，或待 ${counts} 后再讨论决定`, `Obtain the answer, or wait until ${counts}`), evidence);
    }
    if (other.agreed !== false) return pass(w(`${other.organ}于 ${other.answeredOn} 同意`, `${other.organ} agreed on ${other.answeredOn}`), evidence);
    const chief = facts.post!.role === 'chief';
    if (!chief) return pass(w('副职，协管方有不同意见，由主管方决定', 'a deputy: the managing organ decides'), evidence);
    return other.coordinated
      ? pass(w('正职，分歧已报上级党委组织部门协调', 'a chief: the difference was brought to the superior'), evidence)
      : fail(w(`正职，${other.organ}有不同意见，未经上级党委组织部门协调`, `a chief, and ${other.organ} disagrees`), w('报上级党委组织部门协调', 'Bring it to the superior organization department'), evidence);
  },
  situations: [
    { what: w('满一个月未答复', 'a month of silence'), day: on, given: joint({ askedOn: '2026-08-18' }), expect: 'pass' },
    { what: w('差一天满一个月', 'a day short'), day: on, given: joint({ askedOn: '2026-08-19' }), expect: 'block' },
    { what: w('同意', 'agreed'), day: on, given: joint({ askedOn: '2026-09-10', answeredOn: '2026-09-15', agreed: true }), expect: 'pass' },
    { what: w('副职有分歧', 'a deputy, disagreement'), day: on, given: joint({ answeredOn: '2026-09-01', agreed: false }), expect: 'pass' },
    { what: w('正职有分歧未协调', 'a chief, disagreement'), day: on, given: { ...joint({ answeredOn: '2026-09-01', agreed: false }), post: { role: 'chief' } }, expect: 'block' },
    { what: w('正职有分歧已协调', 'a chief, coordinated'), day: on, given: { ...joint({ answeredOn: '2026-09-01', agreed: false, coordinated: true }), post: { role: 'chief' } }, expect: 'pass' },
    { what: w('征求日期未填', 'not filled'), day: on, given: { deliberation: { joint: { organ: '市水务局', askedOn: null, answeredOn: null, agreed: null, coordinated: null } } }, expect: 'unknown' },
    { what: w('没有协管单位', 'none'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

/** True for the chiefs of party committee and government of a city or county (市、县党委和政府正职). */
export const chiefOfPlace = (facts: CaseFacts): boolean => {
  const p = facts.post!;
  return (p.organKind === 'party-committee' || p.organKind === 'government') && p.role === 'chief' && p.placed === 'leading-body' && p.rank !== null && rankOrder(p.rank) >= rankOrder('county-chief') && rankOrder(p.rank) <= rankOrder('bureau-chief');
};

export const article34: readonly Rule[] = [deliberated, nonParty, jointManagement];
