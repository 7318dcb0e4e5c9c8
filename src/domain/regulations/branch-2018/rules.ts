import { addMonths, day } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { branchRule, branchSubject } from '../../subjects/branch/facts.ts';
import { listRule, numberRule, shareRule } from '../../subjects/counts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { settingEvidence } from '../../subjects/setting.ts';

/* The branch asks half OR MORE of its voting members to come (半数以上), the admission rules MORE than half (超过半数): 8 of 16 is enough here, not there. */
const id = 'cn.branch-2018';
const head = { document: id, documentTitle: '《中国共产党支部工作条例（试行）》', year: 2018, from: day('2018-10-28'), on: '2026-12-31' } as const;
const number = numberRule(branchSubject);
const share = shareRule(branchSubject);
const stated = statedOf(branchSubject);
const list = listRule(branchSubject);
const setup = { ...head, stages: ['setup'], article: '支部设置', confidence: 'recalled' } as const;
const assembly = { ...head, stages: ['assembly'], severity: 'block' } as const;
const year = { ...head, stages: ['year'], severity: 'reason' } as const;
const again = w('补开，或写明理由', 'Hold it, or state the reason');
const plain = ({ on: _, ...rest }: typeof head) => rest;

const committee = branchRule({
  ...plain(head), stages: ['setup'], article: '支部设置', confidence: 'recalled', severity: 'block', id: `${id}.setup.committee`, title: w('正式党员七人以上设支委会', 'Seven full members make a committee'), needs: ['setup.regularMembers', 'setup.committeeMembers'],
  test: (f) => {
    const { regularMembers: n, committeeMembers: c } = f.setup!;
    const evidence = [ev('正式党员', 'full members', n!), ev('委员', 'committee members', c!)];
    if (n! < 7) return notApplicable(w(`正式党员 ${n} 人，不足七人`, `${n} full members, fewer than seven`));
    return c! >= 3 ? pass(w(`设支委会，委员 ${c} 人`, `a committee of ${c}`), evidence) : fail(w(`正式党员 ${n} 人，委员 ${c} 人，应设三至五人的支委会`, `${n} full members, ${c} in the committee: three to five are due`), w('选举产生支委会', 'Elect a committee'), evidence);
  },
  situations: ([[7, 3, 'pass'], [7, 2, 'block'], [7, 0, 'block'], [8, 4, 'pass'], [6, 0, 'not-applicable'], [7, null, 'unknown']] as const).map(([regularMembers, committeeMembers, expect]) => ({ what: w(`正式党员 ${regularMembers}，委员 ${committeeMembers ?? '未填'}`, `${regularMembers} full members, committee ${committeeMembers ?? 'not filled'}`), day: '2026-12-31', given: { setup: { regularMembers, committeeMembers } }, expect })),
});

const term = branchRule({
  ...plain(head), stages: ['setup'], article: '支部设置', confidence: 'recalled', severity: 'block', id: `${id}.setup.term`, title: w('任期：村、社区五年，其他三年，到期换届', 'A term of five years in villages and communities, else three'), needs: ['setup.village', 'setup.termFrom'],
  test: (f, today) => {
    const end = addMonths(f.setup!.termFrom!, f.setup!.village ? 60 : 36);
    const evidence = [ev('本届起', 'term from', f.setup!.termFrom!), ev('届满', 'ends', end)];
    return today <= end ? pass(w(`任期至 ${end}`, `until ${end}`), evidence) : fail(w(`任期 ${end} 届满，尚未换届`, `the term ended ${end}`), w('换届选举，或报上级党委批准延期', 'Hold the election, or ask for an extension'), evidence);
  },
  situations: ([[false, '2023-12-31', 'pass'], [false, '2023-12-30', 'block'], [false, '2024-01-01', 'pass'], [true, '2021-12-31', 'pass'], [true, '2021-12-30', 'block'], [null, '2021-12-30', 'unknown']] as const).map(([village, termFrom, expect]) => ({ what: w(`${village === null ? '类别未填' : village ? '村、社区' : '其他'}，${termFrom} 起`, `${village === null ? 'kind not filled' : village ? 'village' : 'other'}, from ${termFrom}`), day: '2026-12-31', given: { setup: { village, termFrom } }, expect })),
});

const talks = branchRule({
  ...plain(head), stages: ['year'], article: '第十九条', confidence: 'recalled', severity: 'setting', id: `${id}.art-19.talks`, title: w('谈心谈话次数（本单位设定）', 'Talks in a year (the institution’s number)'), needs: ['settings.talks', 'year.talks'],
  test: (f) => {
    const set = f.settings!.talks!;
    const evidence = [settingEvidence(set, String(set.value)), ev('次数', 'talks', f.year!.talks!)];
    return f.year!.talks! >= set.value ? pass(w(`谈心谈话 ${f.year!.talks!} 次，不少于 ${set.value} 次`, `${f.year!.talks!} talks, ${set.value} or more`), evidence) : fail(w(`谈心谈话 ${f.year!.talks!} 次，少于 ${set.value} 次`, `${f.year!.talks!} talks, fewer than ${set.value}`), w('补谈，或写明理由', 'Hold the talks, or state the reason'), evidence);
  },
  situations: ([[1, 'needs-reason'], [2, 'pass'], [3, 'pass'], [null, 'unknown']] as const).map(([n, expect]) => ({ what: w(`${n ?? '未填'} 次`, `${n ?? 'not filled'} talks`), day: '2026-12-31', given: { year: { talks: n } }, expect })),
});

const committeeSize = branchRule({
  ...plain(head), stages: ['setup'], article: '支部设置', confidence: 'recalled', severity: 'reason', id: `${id}.setup.committee-size`, title: w('支委会三至五人，一般不超过七人', 'A committee of three to five, seven at most as a rule'), needs: ['setup.committeeMembers'],
  test: (f) => {
    const c = f.setup!.committeeMembers!;
    if (c === 0) return notApplicable(w('未设支委会', 'no committee'));
    return c >= 3 && c <= 7 ? pass(w(`委员 ${c} 人`, `${c} members`)) : fail(w(`委员 ${c} 人，应三至五人，不超过七人`, `${c} members, should be three to five, seven at most`), w('调整委员人数，或写明理由', 'Change the number, or state the reason'));
  },
  situations: ([[2, 'needs-reason'], [3, 'pass'], [5, 'pass'], [7, 'pass'], [8, 'needs-reason'], [0, 'not-applicable'], [null, 'unknown']] as const).map(([c, expect]) => ({ what: w(`委员 ${c ?? '未填'}`, `${c ?? 'not filled'} members`), day: '2026-12-31', given: { setup: { committeeMembers: c } }, expect })),
});

export const life = { learning: w('会前学习', 'study'), talks: w('谈心', 'talks'), opinions: w('听取意见', 'opinions heard'), criticism: w('批评与自我批评', 'criticism and self-criticism'), mending: w('会后整改', 'mending') };
export const review = { self: w('个人自评', 'own review'), mutual: w('党员互评', 'review by members'), vote: w('民主测评', 'vote'), opinion: w('评定意见', 'opinion of the branch') };

export const branchRules = [
  number({ ...setup, severity: 'block', id: `${id}.setup.three`, title: w('正式党员三人以上成立支部', 'Three full members make a branch'), fact: 'setup.regularMembers', words: w('正式党员', 'full members'), least: 3, wayOut: w('与邻近单位成立联合支部', 'Form a joint branch') }),
  number({ ...setup, severity: 'reason', id: `${id}.setup.fifty`, title: w('支部党员一般不超过五十人', 'Fifty members at most as a rule'), fact: 'setup.members', words: w('党员', 'members'), most: 50, wayOut: w('分设支部，或写明理由', 'Divide the branch, or state the reason') }),
  committee, committeeSize, term,
  share({ ...assembly, id: `${id}.art-11.quorum`, title: w('党员大会表决须半数以上有表决权党员到会', 'Half or more are present'), article: '第十一条', confidence: 'text', share: 'half', part: { fact: 'assembly.present', words: w('实到', 'present') }, whole: { fact: 'assembly.due', words: w('应到', 'due') }, wayOut: w('改期召开', 'Hold it another day') }),
  share({ ...assembly, id: `${id}.art-11.votes`, title: w('赞成超过应到会有表决权党员半数', 'More than half of those due agree'), article: '第十一条', confidence: 'text', share: 'majority', part: { fact: 'assembly.yes', words: w('赞成', 'in favour') }, whole: { fact: 'assembly.due', words: w('应到', 'due') }, wayOut: w('未通过', 'Not adopted') }),
  share({ ...assembly, id: `${id}.art-12.quorum`, title: w('支委会须半数以上委员到会', 'Half or more of the committee are present'), article: '第十二条', confidence: 'recalled', share: 'half', part: { fact: 'assembly.committeePresent', words: w('实到委员', 'present') }, whole: { fact: 'assembly.committeeDue', words: w('应到委员', 'due') }, wayOut: w('改期召开', 'Hold it another day') }),
  share({ ...head, stages: ['election'], severity: 'block', id: `${id}.election.quorum`, title: w('选举到会超过有选举权应到的五分之四', 'More than four fifths of the electors are present'), article: '支部选举', confidence: 'text', share: 'fourFifths', part: { fact: 'election.present', words: w('实到', 'present') }, whole: { fact: 'election.due', words: w('应到', 'due') }, wayOut: w('改期选举', 'Hold it another day') }),
  share({ ...head, stages: ['election'], severity: 'block', id: `${id}.election.elected`, title: w('当选须超过应到会有选举权人数半数', 'Elected by more than half of the electors due'), article: '支部选举', confidence: 'text', share: 'majority', part: { fact: 'election.yes', words: w('赞成票', 'votes for') }, whole: { fact: 'election.due', words: w('应到', 'due') }, wayOut: w('未当选', 'Not elected') }),
  number({ ...year, id: `${id}.art-11.quarterly`, title: w('党员大会一般每季度一次', 'An assembly every quarter'), article: '第十一条', confidence: 'text', fact: 'year.quartersWithAssembly', words: w('有党员大会的季度', 'quarters with an assembly'), least: 4, most: 4, wayOut: again }),
  number({ ...year, id: `${id}.art-12.monthly`, title: w('支委会一般每月一次', 'A committee meeting every month'), article: '第十二条', confidence: 'recalled', fact: 'year.monthsWithCommittee', words: w('有支委会的月份', 'months with a committee meeting'), least: 12, most: 12, wayOut: again }),
  number({ ...year, id: `${id}.art-13.groups`, title: w('党小组会一般每月一次', 'A group meeting every month'), article: '第十三条', confidence: 'content', fact: 'year.monthsWithGroup', words: w('有党小组会的月份', 'months with a group meeting'), least: 12, most: 12, wayOut: again }),
  number({ ...year, severity: 'block', id: `${id}.art-13.party-day`, title: w('主题党日每月相对固定一天', 'A party day every month'), article: '第十三条', confidence: 'content', fact: 'year.monthsWithPartyDay', words: w('有主题党日的月份', 'months with a party day'), least: 12, most: 12, wayOut: again }),
  number({ ...year, severity: 'block', id: `${id}.art-17.yearly`, title: w('组织生活会每年至少一次', 'At least one meeting of organizational life a year'), article: '第十七条', confidence: 'text', fact: 'year.lifeMeetings', words: w('组织生活会', 'meetings'), least: 1, wayOut: again }),
  stated({ ...year, id: `${id}.art-17.fourth-quarter`, title: w('组织生活会一般在第四季度', 'In the fourth quarter as a rule'), article: '第十七条', confidence: 'text', fact: 'year.fourthQuarter', good: true, met: w('在第四季度', 'in the fourth quarter'), unmet: w('不在第四季度', 'not in the fourth quarter'), wayOut: w('写明理由', 'State the reason') }),
  list({ ...year, severity: 'block', id: `${id}.art-17.parts`, title: w('组织生活会前、会上、会后各环节', 'Before, in and after the meeting'), article: '第十七条', confidence: 'text', fact: 'year.meetingParts', items: life, wayOut: w('补齐环节', 'Do what is lacking') }),
  number({ ...year, id: `${id}.art-18.yearly`, title: w('民主评议党员一般每年一次', 'A review of members every year'), article: '第十八条', confidence: 'content', fact: 'year.reviews', words: w('民主评议', 'reviews'), least: 1, wayOut: again }),
  list({ ...year, severity: 'block', id: `${id}.art-18.steps`, title: w('自评、互评、测评、评定意见', 'Own review, mutual review, vote, opinion'), article: '第十八条', confidence: 'content', fact: 'year.reviewSteps', items: review, wayOut: w('补齐环节', 'Do what is lacking') }),
  talks,
  stated({ ...year, severity: 'block', id: `${id}.double.leaders`, title: w('党员领导干部参加双重组织生活', 'Leaders take part in both'), article: '双重组织生活', confidence: 'text', fact: 'year.leadersBoth', good: true, met: w('均已参加', 'all took part'), unmet: w('有领导干部未参加', 'a leader did not'), wayOut: w('以普通党员身份参加所在支部组织生活', 'Take part in the branch as a member') }),
  share({ ...year, severity: 'block', id: `${id}.double.quorum`, title: w('民主生活会到会不少于应到三分之二', 'Two thirds at the leaders’ meeting'), article: '双重组织生活', confidence: 'text', share: 'twoThirds', part: { fact: 'year.democraticPresent', words: w('实到', 'present') }, whole: { fact: 'year.democraticDue', words: w('应到', 'due') }, wayOut: w('改期召开', 'Hold it another day') }),
];
