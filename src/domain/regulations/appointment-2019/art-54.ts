import { addMonths, earliest, type Day } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w, type Finding, type Patch } from '../../rule.ts';
import { removalRule, removalUnknown, type RemovalFacts, type RemovalGround } from '../../subjects/removal/facts.ts';
import { retirementMonth } from '../retirement-2024/retirement.ts';
import { appointment2019 } from './document.ts';

/* 第五十四条 免职的八种情形: the ground named must be there on the day of the decision. */
const on = '2026-09-18';
const common = { ...appointment2019, article: '第五十四条', confidence: 'content', severity: 'block', stages: ['decision'] } as const;
type Situations = Parameters<typeof removalRule>[0]['situations'];
type Given = Patch<RemovalFacts>;

const ground = (id: RemovalGround, zh: string, en: string, needs: Parameters<typeof removalRule>[0]['needs'], holds: (f: RemovalFacts, at: Day) => Finding, situations: Situations) =>
  removalRule({
    ...common,
    id: `cn.appointment-2019.art-54.${id}`,
    title: w(`免职：${zh}`, `Removal: ${en}`),
    scope: (f) => (f.ground === null ? removalUnknown(['ground']) : f.ground === id ? null : notApplicable(w('免职情形不是此项', 'another ground'))),
    needs: ['on', ...(needs ?? [])],
    test: (f) => holds(f, f.on!),
    situations,
  });

const wayOut = w('情形不成立，不得以此免职；核对情形和日期', 'The ground does not hold; check it and its days');
const no = (zh: string, en: string, evidence: Parameters<typeof fail>[2] = []): Finding => fail(w(zh, en), wayOut, evidence);
const given = (g: RemovalGround, more: Given = {}): Given => ({ ground: g, ...more });

/** The first day on which a year away is complete: `from` the first day away, 满一年. */
export const yearAway = (from: Day): Day => addMonths(from, 12);

const decided = (id: RemovalGround, zh: string, en: string) =>
  ground(id, zh, en, ['established.decidedOn', 'established.removal'], (f, at) => {
    const { decidedOn, removal } = f.established!;
    const evidence = [ev('认定日期', 'established on', decidedOn!)];
    if (!removal) return no(`认定结论不是应予免职（${zh}）`, `it was not established that ${en} calls for removal`, evidence);
    return decidedOn! <= at ? pass(w(`${decidedOn} 认定：${zh}`, `established on ${decidedOn}: ${en}`), evidence) : no(`认定日期 ${decidedOn} 晚于免职决定 ${at}`, `established ${decidedOn}, after the removal ${at}`, evidence);
  }, [
    { what: w('已认定', 'established'), day: on, given: given(id), expect: 'pass' },
    { what: w('当日认定', 'that day'), day: on, given: given(id, { established: { decidedOn: '2026-09-18' } }), expect: 'pass' },
    { what: w('次日才认定', 'the day after'), day: on, given: given(id, { established: { decidedOn: '2026-09-19' } }), expect: 'block' },
    { what: w('结论不是免职', 'no removal'), day: on, given: given(id, { established: { removal: false } }), expect: 'block' },
    { what: w('未认定', 'not known'), day: on, given: given(id, { established: { decidedOn: null } }), expect: 'unknown' },
  ]);

export const article54 = [
  ground('age', '达到任职年龄界限或退休年龄界限', 'age limit of the post or of retirement', [], (f, at) => {
    const { birth, formerAge, limitOn } = f.age ?? { birth: null, formerAge: null, limitOn: null };
    const month = birth !== null && formerAge !== null ? retirementMonth(birth, formerAge) : null;
    const reached = limitOn ?? (month === null ? null : earliest(month));
    if (reached === null) return removalUnknown(birth === null ? ['age.birth'] : ['age.formerAge']);
    const evidence = [ev('到龄', 'limit reached', limitOn ?? month!)];
    return reached <= at ? pass(w(`${limitOn ?? month} 到龄`, `limit reached ${limitOn ?? month}`), evidence) : no(`${limitOn ?? month} 才到龄，至 ${at} 未到`, `the limit is reached only ${limitOn ?? month}`, evidence);
  }, [
    { what: w('任职年龄界限当日', 'the day of the limit'), day: on, given: given('age', { age: { limitOn: '2026-09-18' } }), expect: 'pass' },
    { what: w('差一天', 'a day short'), day: on, given: given('age', { age: { limitOn: '2026-09-19' } }), expect: 'block' },
    { what: w('按渐进式延迟退休表已到月', 'by the table, in its month'), day: '2026-07-01', given: given('age', { on: '2026-07-01', age: { birth: '1966-03' } }), expect: 'pass' },
    { what: w('按表未到月', 'by the table, the day before'), day: '2026-06-30', given: given('age', { on: '2026-06-30', age: { birth: '1966-03' } }), expect: 'block' },
    { what: w('出生年月未知', 'birth not known'), day: on, given: given('age', { age: { birth: null } }), expect: 'unknown' },
    { what: w('其他情形', 'another ground'), day: on, given: {}, expect: 'not-applicable' },
  ]),
  decided('accountability', '受到责任追究应当免职', 'accountability'),
  decided('unfit', '不适宜担任现职应当免职', 'unfitness for the post'),
  decided('violation', '因违纪违法应当免职', 'a breach of discipline or law'),
  ground('left', '辞职或者调出', 'resigned or transferred', ['leaving.approvedOn'], (f, at) => {
    const approved = f.leaving!.approvedOn!;
    const evidence = [ev('批准', 'approved', approved)];
    return approved <= at ? pass(w(`${approved} 批准辞职或调出`, `approved on ${approved}`), evidence) : no(`批准日期 ${approved} 晚于免职决定`, `approved only ${approved}`, evidence);
  }, [
    { what: w('已批准', 'approved'), day: on, given: given('left'), expect: 'pass' },
    { what: w('当日批准', 'that day'), day: on, given: given('left', { leaving: { approvedOn: '2026-09-18' } }), expect: 'pass' },
    { what: w('次日批准', 'the day after'), day: on, given: given('left', { leaving: { approvedOn: '2026-09-19' } }), expect: 'block' },
    { what: w('未批准', 'not known'), day: on, given: given('left', { leaving: { approvedOn: null } }), expect: 'unknown' },
  ]),
  ground('study', '非组织选派，个人申请离职学习期限超过一年', 'study for more than a year, not sent by the organization', ['away.from', 'away.selectedByOrganization'], (f, at) => {
    const { from, selectedByOrganization } = f.away!;
    const evidence = [ev('离职学习自', 'away since', from!)];
    if (selectedByOrganization) return no('由组织选派学习，不属此情形', 'sent by the organization', evidence);
    // 超过一年: the anniversary itself is not yet more than a year.
    return yearAway(from!) < at ? pass(w(`自 ${from} 离职学习，至 ${at} 超过一年`, `away since ${from}, more than a year on ${at}`), evidence) : no(`自 ${from} 离职学习，至 ${at} 没有超过一年`, `away since ${from}, not more than a year on ${at}`, evidence);
  }, [
    { what: w('超过一年一天', 'a year and a day'), day: on, given: given('study', { away: { from: '2025-09-17' } }), expect: 'pass' },
    { what: w('正好一年', 'exactly a year'), day: on, given: given('study', { away: { from: '2025-09-18' } }), expect: 'block' },
    { what: w('组织选派', 'sent by the organization'), day: on, given: given('study', { away: { selectedByOrganization: true } }), expect: 'block' },
    { what: w('首日未知', 'not known'), day: on, given: given('study', { away: { from: null } }), expect: 'unknown' },
  ]),
  ground('health', '因健康原因，无法正常履行工作职责一年以上', 'health, a year or more', ['away.from'], (f, at) => {
    const { from } = f.away!;
    const evidence = [ev('离岗自', 'away since', from!)];
    return yearAway(from!) <= at ? pass(w(`自 ${from} 起，至 ${at} 满一年`, `since ${from}, a full year on ${at}`), evidence) : no(`自 ${from} 起，至 ${at} 不满一年`, `since ${from}, less than a year on ${at}`, evidence);
  }, [
    { what: w('超过一年', 'over a year'), day: on, given: {}, expect: 'pass' },
    { what: w('正好一年', 'exactly a year'), day: on, given: { away: { from: '2025-09-18' } }, expect: 'pass' },
    { what: w('差一天', 'a day short'), day: on, given: { away: { from: '2025-09-19' } }, expect: 'block' },
    { what: w('首日未知', 'not known'), day: on, given: { away: { from: null } }, expect: 'unknown' },
  ]),
  ground('need', '因工作需要或者其他原因应当免职', 'the work or another reason asks for it', ['need'], (f) => (f.need!.trim() !== '' ? pass(w('理由已写明', 'the reason is stated'), [ev('理由', 'reason', f.need!)]) : no('没有写明工作需要的理由', 'no reason is stated')), [
    { what: w('写明', 'stated'), day: on, given: given('need'), expect: 'pass' },
    { what: w('空白', 'blank'), day: on, given: given('need', { need: ' ' }), expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: given('need', { need: null }), expect: 'unknown' },
  ]),
] as const;
