import { describe, expect, it } from 'vitest';
import { day, partialDate } from '../kernel/day.ts';
import { chineseDay, chineseMonth, percent, type CaseFile, type PaperPerson } from './paper.ts';
import { papers } from './papers.ts';

const person: PaperPerson = { personId: 'p1', name: '张三', sex: '男', ethnicity: '汉族', birth: partialDate('1980-05'), politics: '中共党员', education: '大学学历', workStart: partialDate('2002-07'), partyJoin: partialDate('2005-06'), currentPost: '某县某局副局长' };
const other: PaperPerson = { ...person, personId: 'p2', name: '李四' };

const empty: CaseFile = {
  institution: '中共某县委组织部', number: '2026-0001', title: '某局局长', post: { title: '局长', unit: '某局', rank: '乡科级正职' },
  opened: { on: day('2026-03-02'), by: '王五', reason: '职位空缺', initiator: '县委组织部', basis: '部务会' },
  plan: null, candidates: [], exceptions: [], tallies: [], examination: null, meeting: null, ballots: [], notice: null, noticeWaived: null, appointment: null, talk: null, probation: null, completed: [],
};

const full: CaseFile = {
  ...empty,
  candidates: [{ person, source: '综合分析', removed: null }],
  exceptions: [
    { personId: 'p1', name: '张三', exceptional: true, title: '任职年限', reason: '急难险重任务中表现突出', requestedBy: '王五', approvedBy: '赵六', on: day('2026-03-05') },
    { personId: 'p1', name: '张三', exceptional: false, title: '两个以上职位', reason: '只有一个职位，实绩突出', requestedBy: '王五', approvedBy: '赵六', on: day('2026-03-05') },
    { personId: 'p2', name: '李四', exceptional: true, title: '不应出现', reason: '别人的破格', requestedBy: '王五', approvedBy: '赵六', on: day('2026-03-05') },
  ],
  tallies: [{ form: 'meeting', heldOn: day('2026-03-10'), scope: '全体干部', due: 42, present: 40, issued: 40, returned: 40, valid: 39, invalid: 1, abstain: 1, others: 0, candidates: [{ name: '李四', votes: 9 }, { name: '张三', votes: 29 }] }],
  examination: { noticeOn: day('2026-03-12'), team: ['甲（组长）', '乙'], examinees: [{ person, interviews: 8, checks: [{ what: '档案', result: '无问题', detail: '', on: day('2026-03-13'), signer: '丙' }], integrity: '无问题', finding: { merits: '好', weaknesses: '有时偏急', recommendation: '居首', checks: '无异常', endedOn: day('2026-03-20') } }] },
  meeting: { on: day('2026-03-25'), place: '会议室', chair: '丁', due: ['丁', '戊', '己'], present: ['丁', '戊'], leaves: [] },
  ballots: [{ person, round: 1, due: 9, present: 8, yes: 7, no: 0, defer: 1, result: 'carried' }],
  notice: { publishedOn: day('2026-03-26'), endsOn: day('2026-04-02'), workingDays: 5, channel: '公示栏', text: '现公示如下。', objections: [] },
  appointment: { person, effectiveOn: day('2026-03-25'), issuedOn: day('2026-04-03'), document: '某委干〔2026〕1号', probationUntil: day('2027-03-25'), removed: ['副局长'] },
};

const textOf = (file: CaseFile, id: string): string => JSON.stringify(papers.find((p) => p.id === id)!.documents(file));

describe('papers', () => {
  it('have ids of their own, and an empty case produces its record only', () => {
    expect(new Set(papers.map((p) => p.id)).size).toBe(papers.length);
    expect(papers.filter((p) => p.documents(empty).length > 0).map((p) => p.id)).toEqual(['whole-record']);
  });

  it('the notice states the exceptional case of the person shown, and nobody else’s, and no other reason', () => {
    const text = textOf(full, 'notice');
    expect(text).toContain('破格情形和理由：任职年限');
    expect(text).not.toContain('别人的破格');
    expect(text).not.toContain('两个以上职位');
    expect(textOf({ ...full, ballots: [{ ...full.ballots[0]!, result: 'failed' }] }, 'notice')).toBe('[]');
  });

  it('the summary orders by votes and takes valid sheets as the whole', () => {
    const [doc] = papers.find((p) => p.id === 'recommendation-summary')!.documents(full);
    const table = doc!.blocks.find((b) => b.kind === 'table')!;
    expect(table.rows.map((r) => [r[1], r[2], r[3]])).toEqual([['张三', '29', '74.4%'], ['李四', '9', '23.1%']]);
  });

  it('the report of the vote says the majority of those due', () => {
    expect(textOf(full, 'count-report')).toContain('不少于 5 票');
    expect(textOf({ ...full, ballots: [{ ...full.ballots[0]!, person: other, due: 11 }] }, 'count-report')).toContain('不少于 6 票');
  });

  it('no paper carries more of a person than papers may show', () => {
    for (const paper of papers) expect(JSON.stringify(paper.documents(full))).not.toMatch(/\d{17}[\dXx]/);
  });

  it('writes days, months and shares as papers do', () => {
    expect(chineseDay(day('2026-03-05'))).toBe('2026年3月5日');
    expect(chineseMonth(partialDate('1980-05'))).toBe('1980年5月');
    expect(chineseMonth(partialDate('1980'))).toBe('1980年');
    expect(chineseMonth(null)).toBe('');
    expect(percent(1, 3)).toBe('33.3%');
    expect(percent(0, 0)).toBe('');
  });
});
