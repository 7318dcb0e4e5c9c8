import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { termChangeRule, termChangeUnknown } from '../../subjects/term-change/facts.ts';
import { appointment2019 } from './document.ts';

/* 第二十五条 换届考察对象的酝酿和确定；拟新进班子人选公示. */
const common = { ...appointment2019, article: '第二十五条', confidence: 'recalled', severity: 'block', stages: ['examinees'] } as const;
const on = '2026-07-01';
const names = { secretary: w('书记', 'secretary'), deputy: w('副书记', 'deputy secretary'), organization: w('分管组织的常委', 'member for organization'), discipline: w('分管纪检的常委', 'member for discipline') } as const;

export const deliberatedBy = termChangeRule({
  ...common,
  id: 'cn.appointment-2019.art-25.deliberated-by',
  title: w('由书记、副书记和分管组织、纪检等常委酝酿', 'Deliberated by secretary, deputies and the members for organization and discipline'),
  needs: ['deliberation.members'],
  test: (f) => {
    const missing = (['secretary', 'deputy', 'organization', 'discipline'] as const).filter((m) => !f.deliberation!.members!.includes(m));
    return missing.length === 0 ? pass(w('应参加酝酿的均已参加', 'all of them took part')) : fail(w(`缺少：${missing.map((m) => names[m].zh).join('、')}`, `lacking: ${missing.map((m) => names[m].en).join(', ')}`), w('补充酝酿', 'Deliberate with them'));
  },
  situations: [
    { what: w('均参加', 'all'), day: on, given: {}, expect: 'pass' },
    { what: w('缺纪检常委', 'discipline lacking'), day: on, given: { deliberation: { members: ['secretary', 'deputy', 'organization'] } }, expect: 'block' },
    { what: w('未登记', 'not entered'), day: on, given: { deliberation: { members: null } }, expect: 'unknown' },
  ],
});

export const settled = termChangeRule({
  ...common,
  id: 'cn.appointment-2019.art-25.settled',
  title: w('常委会提出建议名单，与上级沟通后确定', 'The standing committee’s list, then the superior, then settled'),
  needs: ['deliberation.committeeOn', 'deliberation.superiorOn', 'deliberation.decidedOn'],
  test: (f) => {
    const { committeeOn, superiorOn, decidedOn } = f.deliberation!;
    const evidence = [ev('常委会', 'committee', committeeOn!), ev('与上级沟通', 'superior', superiorOn!), ev('确定', 'settled', decidedOn!)];
    return committeeOn! <= superiorOn! && superiorOn! <= decidedOn! ? pass(w('依次进行', 'in order'), evidence) : fail(w('常委会、沟通、确定的次序不符', 'out of order'), w('与上级沟通后再确定', 'Consult the superior before settling'), evidence);
  },
  situations: [
    { what: w('依次', 'in order'), day: on, given: {}, expect: 'pass' },
    { what: w('沟通当日确定', 'settled the same day'), day: on, given: { deliberation: { decidedOn: '2026-06-24' } }, expect: 'pass' },
    { what: w('沟通前一天确定', 'settled a day early'), day: on, given: { deliberation: { decidedOn: '2026-06-23' } }, expect: 'block' },
    { what: w('未沟通', 'not consulted'), day: on, given: { deliberation: { superiorOn: null } }, expect: 'unknown' },
  ],
});

export const newMembersShown = termChangeRule({
  ...common,
  id: 'cn.appointment-2019.art-25.new-members-shown',
  title: w('拟新进班子的考察对象应当公示', 'Those who would newly enter are shown publicly'),
  needs: ['newMembers.any'],
  test: (f) => {
    if (!f.newMembers!.any) return notApplicable(w('没有拟新进班子人选', 'nobody newly enters'));
    const { shownOn, examinedOn } = f.newMembers!;
    if (examinedOn === null) return termChangeUnknown(['newMembers.examinedOn']);
    const evidence = [ev('公示', 'shown', shownOn ?? '—'), ev('考察', 'examined', examinedOn)];
    return shownOn !== null && shownOn <= examinedOn ? pass(w(`${shownOn} 公示`, `shown on ${shownOn}`), evidence) : fail(w('拟新进班子人选考察前没有公示', 'not shown before the examination'), w('公示后再考察', 'Show them first'), evidence);
  },
  situations: [
    { what: w('先公示', 'shown first'), day: on, given: {}, expect: 'pass' },
    { what: w('当日', 'the same day'), day: on, given: { newMembers: { shownOn: '2026-07-01' } }, expect: 'pass' },
    { what: w('晚一天', 'a day late'), day: on, given: { newMembers: { shownOn: '2026-07-02' } }, expect: 'block' },
    { what: w('未公示', 'not shown'), day: on, given: { newMembers: { shownOn: null } }, expect: 'block' },
    { what: w('没有新进', 'nobody new'), day: on, given: { newMembers: { any: false } }, expect: 'not-applicable' },
    { what: w('未知', 'not known'), day: on, given: { newMembers: { any: null } }, expect: 'unknown' },
  ],
});

export const article25 = [deliberatedBy, settled, newMembersShown] as const;
