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

  describe('line by line with formats.md 10', () => {
    const lines = (id: string, file: CaseFile = full): string[] =>
      papers.find((p) => p.id === id)!.documents(file)[0]!.blocks.flatMap((b) => (b.kind === 'table' ? [...(b.head ? [b.head.join('|')] : []), ...b.rows.map((r) => r.join('|'))] : b.kind === 'sign' ? [...b.lines] : [b.text]));

    it('10.7 the public notice', () => {
      expect(lines('notice')).toMatchInlineSnapshot(`
        [
          "干部任前公示",
          "根据《党政领导干部选拔任用工作条例》有关规定，经2026年3月25日会议讨论决定，现将拟任职人选情况公示如下。",
          "现公示如下。",
          "张三，男，汉族，1980年5月出生，中共党员，大学学历，2002年7月参加工作，现任某县某局副局长，拟任某局局长。",
          "破格情形和理由：任职年限。急难险重任务中表现突出",
          "公示时间：2026年3月26日至2026年4月2日（5 个工作日）。公示期间如有意见，请以书面、电话或来访方式实名反映，署明单位和姓名；我们将认真核实并保密。",
          "受理部门：中共某县委组织部",
          "电话：　　　　　　　　　电子邮箱：　　　　　　　　　通信地址：　　　　　　　　",
          "中共某县委组织部",
          "2026年3月26日",
        ]
      `);
    });
    it('10.5 the voting slip', () => {
      expect(lines('vote-slip')).toMatchInlineSnapshot(`
        [
          "干部任免表决票",
          "2026年3月25日　会议室",
          "序号|姓名|现任职务|拟任免事项|同意|不同意|缓议|备注",
          "1|张三|某县某局副局长|拟任某局局长||||",
          "请在每人“同意”“不同意”“缓议”中选一栏画“○”，多选或不选的，该人一栏无效。",
        ]
      `);
    });
    it('10.5 the report of the count', () => {
      expect(lines('count-report', { ...full, ballots: [{ ...full.ballots[0]!, papers: { issued: 8, returned: 8, valid: 8, invalid: 0 } }] })).toMatchInlineSnapshot(`
        [
          "讨论决定表决结果报告单",
          "会议时间：2026年3月25日　地点：会议室　主持：丁",
          "应到 3 人：丁、戊、己",
          "实到 2 人：丁、戊",
          "缺席：己　出席率：66.7%",
          "姓名|拟任职务|应到|实到|同意|不同意|缓议|结果",
          "张三|某局局长|9|8|7|0|1|通过（须超过应到半数，即不少于 5 票）",
          "张三：无记名投票，发出 8 张，收回 8 张，有效 8 张，无效 0 张。",
          "计票人：　　　　　　监票人：　　　　　　",
          "2026年3月25日",
        ]
      `);
    });
    it('10.6 the record of the whole procedure', () => {
      expect(lines('whole-record')).toMatchInlineSnapshot(`
        [
          "选拔任用全程纪实表",
          "案号：2026-0001　某局局长",
          "环节|事项|情况",
          "基本情况|张三|男，汉族，1980年5月出生，中共党员，大学学历；2002年7月参加工作；2005年6月入党；现任某县某局副局长，拟任某局局长",
          "前期准备|拟任职位|某局局长（乡科级正职）",
          "动议|事由|职位空缺（2026-03-02，县委组织部；依据：部务会）",
          "|人选|张三（综合分析）",
          "|破格等例外|张三：任职年限，急难险重任务中表现突出（王五提出，赵六批准，2026-03-05）；张三：两个以上职位，只有一个职位，实绩突出（王五提出，赵六批准，2026-03-05）；李四：不应出现，别人的破格（王五提出，赵六批准，2026-03-05）",
          "民主推荐|会议推荐|2026-03-10，应到 42、实到 40，有效票 39；李四 9 票（第 2 名）、张三 29 票（第 1 名）",
          "考察|预告、考察组|2026-03-12；甲（组长）、乙",
          "|张三|个别谈话 8 次；档案：无问题（2026-03-13，丙）",
          "|廉洁自律意见|无问题",
          "|考察结果|考察至 2026-03-20；居首；无异常",
          "讨论决定|会议|2026-03-25，会议室，主持 丁；应到 3，实到 2",
          "|张三|第 1 次表决：同意 7、不同意 0、缓议 1，通过",
          "公示|公示栏|2026-03-26 至 2026-04-02（5 个工作日）；反映：无",
          "任职|任职时间|2026-03-25（某委干〔2026〕1号），试用期至 2027-03-25",
          "结束|呈报单位意见|",
          "|监督机构复核意见|",
          "|文书档案编码|",
          "步骤完成||无",
          "纪实人员：　　　　　　审核人：　　　　　　",
          "中共某县委组织部",
        ]
      `);
    });
    it('the notice of appointment', () => {
      expect(lines('appointment-notice')).toMatchInlineSnapshot(`
        [
          "关于张三同志任职的通知",
          "某委干〔2026〕1号",
          "某局：",
          "经研究决定，任命：",
          "张三同志为某局局长（试用期一年，至2027年3月25日）。",
          "免去张三同志的副局长职务。",
          "任职时间自2026年3月25日起计算。",
          "中共某县委组织部",
          "2026年4月3日",
        ]
      `);
    });
  });
});
