import { paperWords } from './paper-messages.ts';
import type { PollKind } from './rules/manifest.ts';

const zh = {
  ...paperWords.zh,
  list: { title: '投票测评', note: '无记名投票：谁投的没有人知道，结果谁都可以重数', new: '拟定投票', empty: '还没有投票。民主推荐、民主测评、票决、一报告两评议和问卷都在这里办。', number: '编号', name: '名称', kind: '种类', state: '环节', closes: '截止', mine: '等我投票', vote: '去投票' },
  kinds: { recommendation: '会议推荐', 'talk-recommendation': '谈话推荐', assessment: '民主测评（干部）', 'body-assessment': '民主测评（班子）', 'secret-vote': '无记名票决', 'appointment-review': '一报告两评议', opinion: '民意调查', satisfaction: '满意度调查' } as Record<PollKind, string>,
  states: { draft: '拟定中', announced: '已公布', closed: '已封票', counted: '已计票', stopped: '已终止' } as Record<string, string>,
  form: {
    kind: '种类', title: '名称', unit: '单位', subjects: '测评对象', candidates: '候选人（不列即写名推荐）', bodies: '测评对象（一行一个）', reviewed: '新选拔任用的干部（含破格、越级提拔的）', add: '加入', drop: '去掉{{name}}',
    dimensions: '测评项目（一行一项）', topic: '推荐事项', topicHint: '如：区财政局副局长人选', grades: '等次（一行一个，“=”后为分值，不写分值的不计入均值）', most: '最多选', writeIn: '其中可另写', people: '人', remark: '征求意见和建议（文字）',
    classes: '投票人类别', weight: '权重 %', merged: '合并公布', mergedHint: '人数少的类别与别的类别合并，只出合并后的结果', addClass: '加一类', classLabel: '类别名称', weightHint: '权重没有国家统一标准，由本单位规定；不加权的全部不填',
    issueFrom: '开始领票', castFrom: '开始收票', closes: '截止', times: '领票和收票之间留出间隔，从时间上就对不上人', kMin: '少于几张不单独公布', save: '保存方案', cancel: '取消', required: '请填写', noForm: '没有全国统一的票样，可按本单位规定修改',
  },
  poll: {
    steps: '拟定 → 公布 → 领票投票 → 封票 → 计票', madeBy: '{{name}}拟定', announcedBy: '{{name}}公布', change: '改方案', times: '{{a}} 起领票 · {{b}} 起收票 · {{c}} 截止', hash: '说明书摘要', hashHint: '印在会议通知上；投票人的页面会显示同样的编号', kMin: '不足 {{n}} 张的类别不单独公布',
    subjects: '测评内容', choose: '最多选 {{most}} 人，其中可另写 {{writeIn}} 人', holder: '密封密钥由本服务器保管，已写入说明书：截止前的中间结果是否保密取决于服务器，谁投的任何人都不知道。',
    announce: '公布', announceAsk: '公布后方案、名册、权重都不能再改。纪实将记：{{name}}公布投票{{number}}。', announceOther: '方案由您拟定，须由另一名同志核对后公布。', rollFirst: '先定名册，再公布。',
    stop: '终止', stopAsk: '终止后已投的票全部销毁，不再计票。', reason: '理由', stopped: '已终止：{{reason}}', close: '封票', closeAsk: '全部选票一次性打乱入库，签发密钥随即销毁。', count: '计票', countAsk: '开启选票并计票；密封密钥随核验材料交给有权核验的人。', notYet: '{{time}} 截止后才能封票',
    bundle: '下载核验材料', bundleHint: '审计者用 steelyard verify-ballot 或离线网页重数，不必相信本服务器；取出记入纪实。', checker: '下载核验网页', supervise: '您可查看和核验，不能办理。',
  },
  roll: {
    title: '名册', note: '可从花名册选，也可以写名字；有账号的凭账号投，其余的发投票条。', add: '从花名册加入', unit: '单位', word: '职务含…', class: '类别', names: '写名字（一行一个）', addNames: '加入', save: '保存名册', saveAsk: '重新保存会作废以前打印的投票条。', saved: '名册已保存，{{n}} 人', people: '{{n}} 人', accounts: '有账号的凭账号投票', none: '名册还是空的', account: '账号', slip: '投票条', paper: '纸质票', onPaper: '这一类用纸质票', onPaperHint: '两人录入一致才计票；每类至少 {{n}} 人', struck: '已除名：{{reason}}', strike: '除名', strikeAsk: '{{name}}尚未领票，除名及理由记入纪实。', drop: '去掉{{name}}', more: '另有 {{n}} 人', show: '查看名册', hide: '收起名册', found: '{{n}} 人', clear: '清空',
  },
  slips: { title: '投票条', n: '{{n}} 张投票条', note: '投票码只显示这一次，数据库里只有它的摘要。请现在打印；离开本页后只能重新保存名册，旧的作废。', print: '打印投票条', how: '用手机扫码，或在电脑上打开地址、输入投票码。', code: '投票码', secret: '本条不得转让；投完即可销毁。' },
  live: { title: '进度', joint: '：', between: '；', class: '类别', roll: '应到', issued: '已领票', issuedAfter: '发出', cast: '收回', valid: '有效', invalid: '无效', turnout: '领票率', waiting: '票箱中有 {{n}} 张选票（不分人、不分先后）', kiosk: '投票机页面', kioskHint: '在公用平板上打开，多人轮流凭投票条投票，人走即忘', link: '投票页地址', remind: '催办通知', remindText: '“{{title}}”正在投票，{{closes}} 截止。请凭投票条或账号投票；已投的请忽略。', remindHint: '发给名册上的所有人，不区分投没投', copied: '已复制', copy: '复制', board: '公开票板' },
  result: { title: '结果', withheld: '“{{classes}}”票数不足 {{k}} 张（或会由相减得出），不单独公布', total: '合计', none: '票数不足 {{k}} 张，不公布', mean: '均值', n: '有效', blank: '未填', written: '另写', texts: '{{n}} 条意见', invalid: '无效 {{n}} 张', question: '项目', votes: '得票', order: '按名单顺序排列，不排名次', quality: '均值的区间、加权和质量说明', print: '打印', of: '{{p}}%', only: '仅供有权知悉的人；泄露推荐、测评结果违反组织人事纪律', candidate: '人选' },
};
const en: typeof zh = {
  ...paperWords.en,
  list: { title: 'Ballots', note: 'Secret: nobody knows who cast what, anybody entitled can count again', new: 'Plan a poll', empty: 'No polls yet. Recommendations, assessments, secret votes, yearly reviews and surveys are held here.', number: 'Number', name: 'Name', kind: 'Kind', state: 'State', closes: 'Closes', mine: 'Waiting for my ballot', vote: 'Vote' },
  kinds: { recommendation: 'recommendation at a meeting', 'talk-recommendation': 'recommendation in talks', assessment: 'assessment of people', 'body-assessment': 'assessment of bodies', 'secret-vote': 'secret vote', 'appointment-review': 'yearly review of appointments', opinion: 'opinion poll', satisfaction: 'satisfaction survey' },
  states: { draft: 'being planned', announced: 'announced', closed: 'closed', counted: 'counted', stopped: 'stopped' },
  form: {
    kind: 'Kind', title: 'Name', unit: 'Unit', subjects: 'About whom', candidates: 'Candidates (none: names are written)', bodies: 'About what (one a line)', reviewed: 'Newly appointed people (exceptional promotions included)', add: 'Add', drop: 'Remove {{name}}',
    dimensions: 'Questions (one a line)', topic: 'Recommended for', topicHint: 'such as: deputy head of the finance bureau', grades: 'Grades (one a line; the value after “=”, without one it counts in no mean)', most: 'At most', writeIn: 'of them written in', people: 'people', remark: 'Ask for remarks (text)',
    classes: 'Classes of voters', weight: 'Weight %', merged: 'Shown together', mergedHint: 'a small class is shown with others, only their sum is published', addClass: 'Add a class', classLabel: 'Name of the class', weightHint: 'there is no national standard of weights; leave all empty for none',
    issueFrom: 'Ballots taken from', castFrom: 'Ballots cast from', closes: 'Closes', times: 'a gap between taking and casting leaves nothing to compare by time', kMin: 'Fewer than this are not shown alone', save: 'Save the plan', cancel: 'Cancel', required: 'Please fill in', noForm: 'there is no national form; change it by your own rules',
  },
  poll: {
    steps: 'plan → announce → vote → close → count', madeBy: 'planned by {{name}}', announcedBy: 'announced by {{name}}', change: 'Change the plan', times: 'taken from {{a}} · cast from {{b}} · closes {{c}}', hash: 'Hash of the manifest', hashHint: 'print it on the notice; the voter’s page shows the same number', kMin: 'classes with fewer than {{n}} ballots are not shown alone',
    subjects: 'What is asked', choose: 'at most {{most}}, of them {{writeIn}} written in', holder: 'This server keeps the sealing key, and the manifest says so: whether interim results stay secret rests on it; who cast what is known to nobody.',
    announce: 'Announce', announceAsk: 'Plan, roll and weights cannot be changed afterwards. The record will say: {{name}} announced the poll {{number}}.', announceOther: 'You wrote the plan; another person checks and announces it.', rollFirst: 'Set the roll first, then announce.',
    stop: 'Stop', stopAsk: 'All ballots are destroyed and nothing is counted.', reason: 'Reason', stopped: 'stopped: {{reason}}', close: 'Close', closeAsk: 'All ballots go into the record at once, shuffled; the issuing keys are destroyed.', count: 'Count', countAsk: 'Opens and counts the ballots; the sealing key goes to those who may count again.', notYet: 'can be closed after {{time}}',
    bundle: 'Download for auditors', bundleHint: 'Auditors count again with steelyard verify-ballot or a page that needs no network, without trusting this server; taking it out is recorded.', checker: 'Download the page that checks', supervise: 'You may read and verify, not act.',
  },
  roll: {
    title: 'Roll', note: 'From the roster or by name; who has an account votes by it, the others get a slip.', add: 'Add from the roster', unit: 'Unit', word: 'post contains…', class: 'Class', names: 'Names (one a line)', addNames: 'Add', save: 'Save the roll', saveAsk: 'Saving again makes slips printed before invalid.', saved: 'Roll saved, {{n}} people', people: '{{n}} people', accounts: 'who has an account votes by it', none: 'The roll is empty', account: 'account', slip: 'slip', paper: 'paper', onPaper: 'this class votes on paper', onPaperHint: 'counted when two people enter alike; at least {{n}} of a class', struck: 'struck off: {{reason}}', strike: 'Strike off', strikeAsk: '{{name}} has not taken a ballot; the reason goes into the record.', drop: 'Remove {{name}}', more: 'and {{n}} more', show: 'Show the roll', hide: 'Hide the roll', found: '{{n}} people', clear: 'Clear',
  },
  slips: { title: 'Slips', n: '{{n}} slips', note: 'Codes are shown this once; the database has only their hashes. Print them now: afterwards the roll must be saved anew and these become invalid.', print: 'Print the slips', how: 'Scan with a phone, or open the address on a computer and type the code.', code: 'Code', secret: 'Not transferable; destroy it after voting.' },
  live: { title: 'Progress', joint: ': ', between: '; ', class: 'Class', roll: 'On the roll', issued: 'Ballots taken', issuedAfter: 'Issued', cast: 'Cast', valid: 'Valid', invalid: 'Invalid', turnout: 'Taken', waiting: '{{n}} ballots in the box (of nobody, in no order)', kiosk: 'Kiosk page', kioskHint: 'for one tablet and many voters with slips; it forgets each of them', link: 'Voter’s page', remind: 'Reminder', remindText: '“{{title}}” is open until {{closes}}. Please vote with your slip or account; if you have, ignore this.', remindHint: 'to everybody on the roll alike', copied: 'Copied', copy: 'Copy', board: 'Public board' },
  result: { title: 'Result', withheld: '“{{classes}}”: fewer than {{k}} ballots (or found by subtraction), not shown alone', total: 'All', none: 'fewer than {{k}} ballots: not shown', mean: 'Mean', n: 'Valid', blank: 'Blank', written: 'Written in', texts: '{{n}} remarks', invalid: '{{n}} invalid', question: 'Question', votes: 'Votes', order: 'In the order of the list, not ranked', quality: 'Intervals, weighted means and the statement of quality', print: 'Print', of: '{{p}}%', only: 'For those entitled only; leaking results of recommendation or assessment is an offence', candidate: 'Name' },
};
/** Words of the pages of ballots. */
export const pageWords = { zh, en };
