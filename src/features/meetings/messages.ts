const zh = {
  nav: { meetings: '会议' },
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'meetings.meeting.planned': '编排会议 {{meeting}}“{{title}}”（{{day}}），议题 {{n}} 项',
    'meetings.meeting.changed': '调整会议 {{meeting}}（{{day}}），议题 {{n}} 项',
    'meetings.pack.frozen': '会议 {{meeting}}：第 {{n}} 次封定材料（SHA-256 {{sha256}}）',
    'meetings.pack.read': '会议 {{meeting}}：阅看第 {{n}} 次封定的材料，{{items}} 项议题',
    'meetings.meeting.opened': '会议 {{meeting}}：{{clock}} 开始，应到 {{due}}，实到 {{present}}',
    'meetings.member.left': '会议 {{meeting}}：{{member}} {{clock}} 离会（{{reason}}），到会 {{here}}，应到 {{due}}',
    'meetings.member.arrived': '会议 {{meeting}}：{{member}} {{clock}} 到会，到会 {{here}}，应到 {{due}}',
    'meetings.meeting.closed': '会议 {{meeting}}：{{clock}} 结束，{{n}} 项议题中 {{decided}} 项作出决定',
    'meetings.paper.taken': '会议 {{meeting}}：下载“{{paper}}”',
  } as Record<string, string>,
  list: { title: '会议', note: '一次会议讨论多个案卷：编排议程，封定材料，逐项讨论表决。', plan: '编排会议', empty: '还没有会议。案卷到“讨论决定”环节后，从编排一次会议开始。', number: '编号', name: '会议', day: '日期', place: '地点', n: '议题', state: '情况' },
  states: { draft: '编排中', frozen: '材料已封定', open: '进行中', closed: '已结束' } as Record<string, string>,
  body: { committee: '党委（党组）会议', plenary: '全委会' } as Record<string, string>,
  method: { hands: '举手表决', voice: '口头表决', secret: '无记名投票' } as Record<string, string>,
  form: { title: '会议名称', hint: '如：区委常委会 2026 年第 12 次会议', body: '讨论机关', day: '日期', place: '地点', method: '表决方式', nominatedOn: '提名日期', nominatedBy: '提名机关', due: '应到会成员', cases: '议题', noCases: '没有等候上会的案卷。考察完成后的案卷会出现在这里。', chair: '主持', add: '添加成员', all: '列入全部 {{n}} 名会议成员', remove: '去掉', save: '保存议程', cancel: '取消', required: '必填', nobody: '请列出应到会成员', noChair: '请指定主持人', need: '应到 {{n}} 人，到会 {{need}} 人以上可以开会。', search: '人选：{{names}}' },
  page: {
    when: '{{day}} {{place}}', chair: '主持 {{name}}', attendance: '应到 {{due}}，到会 {{here}}（须 {{need}}）', due: '应到 {{due}}，到会 {{need}} 人可以开会', agenda: '议程', hidden: '本项涉及您本人或亲属，您应当回避', papers: '材料', frozen: '第 {{n}} 次封定', by: '{{name}} {{at}}', hash: '指纹 {{sha}}', noPack: '材料还没有封定。封定以后成员才能阅看，会上讨论的必须是封定的材料。', freeze: '封定材料', again: '重新封定', changes: '与上一次相比', same: '没有变化', change: '调整议程', open: '会议开始', room: '进入会场', read: '阅看材料', close: '会议结束', clock: '时间', present: '实到', moments: '进出会场', left: '登记离会', arrived: '登记到会', member: '成员', reason: '离会原因', ok: '登记', cancel: '取消',
    stopped: '到会不足三分之二，会议停止：后面的议题不能表决（条例第三十八条）。', people: '应到会成员', here: '在会场', away: '不在会场', back: '回到会议', toRoom: '去表决', takeUp: '讨论本项', decided: '{{n}} / {{of}} 项已决定', notToday: '会议定于 {{day}}，当天登记开始。',
  },
  what: { added: '新列入', removed: '去掉', form: '基本情况有变化', findings: '考察情况有变化', verdicts: '审查结论有变化', case: '案卷情况有变化' } as Record<string, string>,
  item: { waiting: '未讨论', now: '正在表决', open: '正在讨论', decided: '已决定', 'put-off': '未通过或缓议', gone: '已终止' } as Record<string, string>,
  result: { carried: '通过', failed: '未通过', deferred: '缓议' } as Record<string, string>,
  moment: { opened: '会议开始', left: '离会', arrived: '到会', closed: '会议结束' } as Record<string, string>,
  paper: { pack: '会议材料（PDF）', slips: '表决票（PDF）', count: '计票单（PDF）', minutes: '会议记录（PDF）', 'minutes-word': '会议记录（Word）' } as Record<string, string>,
  pack: { title: '会议材料', note: '第 {{n}} 次封定，{{day}}；指纹 {{sha}}', hidden: '{{n}} 项议题涉及您本人或亲属，不显示。', now: '现任职务', for: '拟任职务', why: '动议事由', votes: '民主推荐', tally: '{{form}}：应到 {{due}}，实到 {{present}}，有效 {{valid}}', got: '{{name}} {{n}} 票', interview: '谈话调研推荐', meeting: '会议推荐', checks: '凡提四必', integrity: '廉洁自律意见', merits: '德能勤绩廉表现', weaknesses: '主要缺点和不足', recommendation: '推荐和测评情况', conclusions: '审核核查结论', reports: '事先报告', noReports: '没有须事先报告的事项', rules: '条例逐条审查', fine: '{{n}} 条符合或不适用', kind: { promotion: '提拔', 'further-use': '进一步使用', lateral: '平职调整' } as Record<string, string> },
};

const en: typeof zh = {
  nav: { meetings: 'Meetings' },
  verbs: {
    'meetings.meeting.planned': 'set up the meeting {{meeting}} “{{title}}” ({{day}}) with {{n}} items',
    'meetings.meeting.changed': 'set up the meeting {{meeting}} anew ({{day}}) with {{n}} items',
    'meetings.pack.frozen': 'meeting {{meeting}}: froze the papers, number {{n}} (SHA-256 {{sha256}})',
    'meetings.pack.read': 'meeting {{meeting}}: read the papers, freezing {{n}}, {{items}} items',
    'meetings.meeting.opened': 'meeting {{meeting}}: began at {{clock}}, {{present}} of {{due}} present',
    'meetings.member.left': 'meeting {{meeting}}: {{member}} left at {{clock}} ({{reason}}); {{here}} of {{due}} are here',
    'meetings.member.arrived': 'meeting {{meeting}}: {{member}} came at {{clock}}; {{here}} of {{due}} are here',
    'meetings.meeting.closed': 'meeting {{meeting}}: ended at {{clock}}; {{decided}} of {{n}} items decided',
    'meetings.paper.taken': 'meeting {{meeting}}: downloaded “{{paper}}”',
  },
  list: { title: 'Meetings', note: 'One meeting takes up several cases: set the agenda, freeze the papers, vote item by item.', plan: 'Set up a meeting', empty: 'There is no meeting yet. Once a case stands at the decision, begin by setting one up.', number: 'Number', name: 'Meeting', day: 'Day', place: 'Place', n: 'Items', state: 'State' },
  states: { draft: 'being set up', frozen: 'papers frozen', open: 'under way', closed: 'ended' },
  body: { committee: 'Party committee', plenary: 'Full committee' },
  method: { hands: 'show of hands', voice: 'by word of mouth', secret: 'secret paper' },
  form: { title: 'Name of the meeting', hint: 'Standing committee, meeting 12 of 2026', body: 'Body', day: 'Day', place: 'Place', method: 'Way of voting', nominatedOn: 'Nominated on', nominatedBy: 'Nominated by', due: 'Members due', cases: 'Items', noCases: 'No case waits for a meeting. Cases whose examination is complete appear here.', chair: 'Chair', add: 'Add a member', all: 'List all {{n}} members with accounts', remove: 'Remove', save: 'Save the agenda', cancel: 'Cancel', required: 'Required', nobody: 'List the members due', noChair: 'Name the chair', need: '{{n}} due; {{need}} make a quorum.', search: 'Candidates: {{names}}' },
  page: {
    when: '{{day}} {{place}}', chair: 'Chair {{name}}', attendance: '{{here}} of {{due}} here ({{need}} needed)', due: '{{due}} due, {{need}} make a quorum', agenda: 'Agenda', hidden: 'This item concerns you or kin; you stand aside', papers: 'Papers', frozen: 'Freezing {{n}}', by: '{{name}} {{at}}', hash: 'Hash {{sha}}', noPack: 'The papers are not frozen. Members read them once they are, and what is discussed must be what was frozen.', freeze: 'Freeze the papers', again: 'Freeze anew', changes: 'Against the one before', same: 'nothing changed', change: 'Change the agenda', open: 'Begin the meeting', room: 'To the meeting room', read: 'Read the papers', close: 'End the meeting', clock: 'Time', present: 'Present', moments: 'Coming and going', left: 'Enter who leaves', arrived: 'Enter who comes', member: 'Member', reason: 'Why', ok: 'Enter', cancel: 'Cancel',
    stopped: 'Fewer than two thirds are here: the meeting stops and nothing more can be voted (article 38).', people: 'Members due', here: 'here', away: 'not here', back: 'Back to the meeting', toRoom: 'To the vote', takeUp: 'Take up this item', decided: '{{n}} of {{of}} decided', notToday: 'The meeting is on {{day}}; it begins that day.',
  },
  what: { added: 'added', removed: 'removed', form: 'form changed', findings: 'findings changed', verdicts: 'verdicts changed', case: 'case changed' },
  item: { waiting: 'not yet', now: 'voting', open: 'under discussion', decided: 'decided', 'put-off': 'not carried or put off', gone: 'ended' },
  result: { carried: 'carried', failed: 'not carried', deferred: 'put off' },
  moment: { opened: 'began', left: 'left', arrived: 'came', closed: 'ended' },
  paper: { pack: 'Papers of the meeting (PDF)', slips: 'Voting slips (PDF)', count: 'Count sheet (PDF)', minutes: 'Minutes (PDF)', 'minutes-word': 'Minutes (Word)' },
  pack: { title: 'Papers of the meeting', note: 'Freezing {{n}}, {{day}}; hash {{sha}}', hidden: '{{n}} items concern you or kin and are not shown.', now: 'Holds', for: 'Proposed', why: 'Why', votes: 'Recommendation', tally: '{{form}}: {{present}} of {{due}}, valid {{valid}}', got: '{{name}} {{n}}', interview: 'By interview', meeting: 'By meeting', checks: 'Four checks', integrity: 'Integrity', merits: 'Merits', weaknesses: 'Weaknesses', recommendation: 'Recommendation and assessment', conclusions: 'Conclusions of the checks', reports: 'Prior reports', noReports: 'nothing to report first', rules: 'Rule by rule', fine: '{{n}} met or not applicable', kind: { promotion: 'promotion', 'further-use': 'further use', lateral: 'lateral move' } },
};

/** Words of the room of meetings. */
export const messages = { zh, en };
