import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { termChangeRule, termChangeUnknown } from '../../subjects/term-change/facts.ts';
import { differential } from './art-20.ts';
import { appointment2019 } from './document.ts';
import { groupWords, recommendationGroups } from './participants.ts';

/* 第十七条至第十九条 换届的民主推荐. */
const common = { ...appointment2019, severity: 'block', stages: ['recommendation'] } as const;
const on = '2026-06-19';

export const directedAll = termChangeRule({
  ...common,
  id: 'cn.appointment-2019.art-17.directed-all',
  title: w('换届按职位设置全额定向推荐', 'In a term change people are recommended for every post by name'),
  article: '第十七条',
  confidence: 'recalled',
  needs: ['posts', 'directed'],
  test: (f) => {
    const evidence = [ev('职位', 'posts', f.posts!), ev('定向推荐', 'recommended for', f.directed!)];
    return f.directed === f.posts
      ? pass(w(`${f.posts} 个职位全额定向推荐`, `recommended for all ${f.posts} posts`), evidence)
      : fail(w(`${f.posts} 个职位，定向推荐 ${f.directed} 个，不是全额`, `${f.directed} of ${f.posts} posts`), w('按职位设置全额定向推荐', 'Recommend for every post'), evidence);
  },
  situations: [
    { what: w('全额', 'all'), day: on, given: {}, expect: 'pass' },
    { what: w('少一个', 'one short'), day: on, given: { directed: 10 }, expect: 'block' },
    { what: w('多一个', 'one too many'), day: on, given: { directed: 12 }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { directed: null }, expect: 'unknown' },
  ],
});

const art18 = { ...common, article: '第十八条', confidence: 'text' } as const;

export const outlineFirst = termChangeRule({
  ...art18,
  id: 'cn.appointment-2019.art-18.outline-first',
  title: w('谈话前提供提纲、政策说明和干部名册', 'Outline, policy and roster are given before the talks'),
  needs: ['talks.on', 'talks.outline'],
  test: (f) => (f.talks!.outline ? pass(w('已提前提供', 'given first')) : fail(w('谈话前没有提供提纲、政策说明和干部名册', 'not given before the talks'), w('提前提供后再谈话', 'Give them first, then talk'))),
  situations: [
    { what: w('已提供', 'given'), day: on, given: {}, expect: 'pass' },
    { what: w('未提供', 'not given'), day: on, given: { talks: { outline: false } }, expect: 'block' },
    { what: w('未知', 'not known'), day: on, given: { talks: { outline: null } }, expect: 'unknown' },
  ],
});

export const differentialReference = termChangeRule({
  ...art18,
  id: 'cn.appointment-2019.art-18.differential',
  title: w('会议推荐参考人选应当差额', 'Reference candidates are more than the posts'),
  needs: ['reference.candidates', 'reference.posts'],
  test: (f) => {
    const { candidates, posts } = f.reference!;
    const holds = differential(candidates!, posts!);
    const evidence = [ev('参考人选', 'candidates', candidates!), ev('职位', 'posts', posts!), ev('算式', 'test', `${candidates} ${holds ? '>' : '≤'} ${posts}`)];
    return holds ? pass(w(`${posts} 个职位参考人选 ${candidates} 名`, `${candidates} for ${posts} posts`), evidence) : fail(w(`${posts} 个职位参考人选 ${candidates} 名，不是差额`, `${candidates} for ${posts} posts: not more`), w(`至少 ${posts! + 1} 名`, `At least ${posts! + 1}`), evidence);
  },
  situations: [
    { what: w('差额一名', 'one more'), day: on, given: { reference: { candidates: 12 } }, expect: 'pass' },
    { what: w('等额', 'as many'), day: on, given: { reference: { candidates: 11 } }, expect: 'block' },
    { what: w('少一名', 'one fewer'), day: on, given: { reference: { candidates: 10 } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { reference: { candidates: null } }, expect: 'unknown' },
  ],
});

export const bySuperior = termChangeRule({
  ...art18,
  id: 'cn.appointment-2019.art-18.by-superior',
  title: w('参考人选由上级党委或组织部门提出', 'Reference candidates are put by the superior'),
  needs: ['reference.by', 'reference.consultedOn'],
  test: (f) => (f.reference!.by === 'superior' ? pass(w(`与本级党委沟通后由上级提出（${f.reference!.consultedOn}）`, `put by the superior after consulting (${f.reference!.consultedOn})`)) : fail(w('参考人选由本级提出', 'put by the body itself'), w('与本级党委沟通协商后由上级党委或组织部门提出', 'Let the superior put them after consulting'))),
  situations: [
    { what: w('上级提出', 'by the superior'), day: on, given: {}, expect: 'pass' },
    { what: w('本级提出', 'by itself'), day: on, given: { reference: { by: 'own' } }, expect: 'block' },
    { what: w('未沟通', 'not consulted'), day: on, given: { reference: { consultedOn: null } }, expect: 'unknown' },
  ],
});

export const chairedByCommittee = termChangeRule({
  ...art18,
  id: 'cn.appointment-2019.art-18.chaired-by-committee',
  title: w('推荐会议由本级党委主持', 'The meeting is chaired by the party committee of the level'),
  needs: ['meeting.on', 'meeting.chairedBy'],
  test: (f) => (f.meeting!.chairedBy === 'own-committee' ? pass(w('由本级党委主持', 'chaired by the committee')) : fail(w('推荐会议不是由本级党委主持', 'not chaired by the committee'), w('由本级党委主持召开，考察组说明政策', 'Let the committee chair it and the team explain the policy'))),
  situations: [
    { what: w('本级党委主持', 'by the committee'), day: on, given: {}, expect: 'pass' },
    { what: w('他人主持', 'by another'), day: on, given: { meeting: { chairedBy: 'other' } }, expect: 'block' },
    { what: w('未知', 'not known'), day: on, given: { meeting: { chairedBy: null } }, expect: 'unknown' },
  ],
});

export const inOrder = termChangeRule({
  ...art18,
  id: 'cn.appointment-2019.art-18.in-order',
  title: w('谈话、沟通、会议、综合分析、向上级汇报依次进行', 'Talks, consultation, meeting, analysis and report, in this order'),
  needs: ['talks.on', 'reference.consultedOn', 'meeting.on', 'analysedOn', 'reportedOn'],
  test: (f) => {
    const steps = [['谈话', 'talks', f.talks!.on!], ['沟通协商', 'consultation', f.reference!.consultedOn!], ['推荐会议', 'meeting', f.meeting!.on!], ['综合分析', 'analysis', f.analysedOn!], ['汇报', 'report', f.reportedOn!]] as const;
    const evidence = steps.map(([zh, en, at]) => ev(zh, en, at));
    const wrong = steps.find(([, , at], i) => i > 0 && at < steps[i - 1]![2]);
    return wrong ? fail(w(`“${wrong[0]}”（${wrong[2]}）次序不符`, `“${wrong[1]}” (${wrong[2]}) is out of order`), w('按程序重新办理', 'Do it again in order'), evidence) : pass(w('五步依次进行', 'five steps in order'), evidence);
  },
  situations: [
    { what: w('依次', 'in order'), day: on, given: {}, expect: 'pass' },
    { what: w('沟通与会议同日', 'consulted and met the same day'), day: on, given: { reference: { consultedOn: '2026-06-15' } }, expect: 'pass' },
    { what: w('会后才沟通', 'consulted the day after the meeting'), day: on, given: { reference: { consultedOn: '2026-06-16' } }, expect: 'block' },
    { what: w('先会议后谈话', 'met before the talks'), day: on, given: { meeting: { on: '2026-06-05' } }, expect: 'block' },
    { what: w('未汇报', 'not reported'), day: on, given: { reportedOn: null }, expect: 'unknown' },
  ],
});

const lacking = (had: readonly string[]): string[] => recommendationGroups.local.filter((g) => !had.includes(g)).map((g) => groupWords[g].zh);

export const takePart = termChangeRule({
  ...common,
  id: 'cn.appointment-2019.art-19.take-part',
  title: w('换届谈话调研推荐的参加人员', 'Who takes part in the talks of a term change'),
  article: '第十九条',
  confidence: 'text',
  needs: ['talks.groups'],
  test: (f) => {
    const missing = lacking(f.talks!.groups!);
    const evidence = [ev('已参加', 'took part', f.talks!.groups!.map((g) => groupWords[g].zh).join('、') || '—')];
    return missing.length === 0 ? pass(w('各类人员均已参加', 'every group took part'), evidence) : fail(w(`缺少：${missing.join('、')}`, `lacking: ${recommendationGroups.local.filter((g) => !f.talks!.groups!.includes(g)).map((g) => groupWords[g].en).join(', ')}`), w('补充谈话', 'Talk with them too'), evidence);
  },
  situations: [
    { what: w('各类均参加', 'every group'), day: on, given: {}, expect: 'pass' },
    { what: w('缺法检主要领导', 'court and procuratorate lacking'), day: on, given: { talks: { groups: recommendationGroups.local.filter((g) => g !== 'court-procuratorate') } }, expect: 'block' },
    { what: w('未登记', 'not entered'), day: on, given: { talks: { groups: null } }, expect: 'unknown' },
  ],
});

export const otherParties = termChangeRule({
  ...common,
  id: 'cn.appointment-2019.art-19.other-parties',
  title: w('推荐人大、政府、政协成员须有民主党派、工商联和无党派代表参加', 'Other parties take part where congress, government or conference are concerned'),
  article: '第十九条',
  confidence: 'text',
  needs: ['forOtherBodies', 'talks.groups'],
  test: (f) => {
    if (!f.forOtherBodies) return notApplicable(w('不推荐人大、政府、政协成员', 'no such members are recommended'));
    if (f.talks === null) return termChangeUnknown(['talks.groups']);
    return f.talks.groups!.includes('other-parties') ? pass(w('已参加', 'they took part')) : fail(w('没有民主党派、工商联主要领导成员和无党派代表参加', 'they did not take part'), w('补充谈话', 'Talk with them too'));
  },
  situations: [
    { what: w('已参加', 'took part'), day: on, given: { forOtherBodies: true, talks: { groups: [...recommendationGroups.local, 'other-parties'] } }, expect: 'pass' },
    { what: w('没有参加', 'did not'), day: on, given: { forOtherBodies: true }, expect: 'block' },
    { what: w('只推荐党委成员', 'the committee only'), day: on, given: {}, expect: 'not-applicable' },
    { what: w('未知', 'not known'), day: on, given: { forOtherBodies: null }, expect: 'unknown' },
  ],
});

export const articles17to19 = [directedAll, outlineFirst, differentialReference, bySuperior, chairedByCommittee, inOrder, takePart, otherParties] as const;
