const zh = {
  title: '职务变动',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'moves.matter.opened': '立项：{{title}}（{{number}}）',
    'moves.step.filled': '填写{{title}}（{{number}}）的“{{step.zh}}”',
    'moves.meeting.called': '为{{title}}（{{number}}）召集会议',
    'moves.meeting.opened': '登记{{title}}（{{number}}）会议到会和回避情况',
    'moves.vote.given': '对{{title}}（{{number}}）表态',
    'moves.vote.closed': '汇总{{title}}（{{number}}）表决：应到 {{due}}，同意 {{yes}}，{{result.zh}}',
    'moves.step.completed': '完成{{title}}（{{number}}）的“{{step.zh}}”',
    'moves.step.reasoned': '完成{{title}}（{{number}}）的“{{step.zh}}”，写明理由：{{reasons}}',
    'moves.matter.stopped': '终止{{title}}（{{number}}）：{{reason}}',
    'moves.matter.read': '查看{{title}}（{{number}}）',
    'moves.matter.sealed': '封存{{title}}（{{number}}）',
    'moves.bundle.stored': '存入封存包 {{number}}',
    'moves.bundle.taken': '取出封存包 {{number}}',
    'moves.paper.taken': '取出 {{number}} 的文书《{{paper}}》',
  } as Record<string, string>,
  list: { title: '职务变动', note: '免职、辞职、降职、能上能下、职级晋升、挂职、轮岗', open: '立项', running: '办理中（{{n}}）', ended: '已结束（{{n}}）', number: '编号', what: '事项', road: '程序', step: '环节', due: '到期', opened: '立项', waits: '等谁', empty: '还没有事项。从“立项”开始：选程序、选人、写明理由。', nothing: '没有这类事项', state: { running: '办理中', done: '办结', stopped: '终止' } },
  form: { road: '程序', people: '人选', add: '选择人选', reason: '立项理由', ok: '立项', cancel: '取消', sentence: '立项：{{title}}。理由将记入纪实。', required: '必填', remove: '移除' },
  matter: {
    back: '全部事项', steps: '环节', needs: '本环节需要', work: '办理', record: '纪实', papers: '文书', save: '保存', complete: '完成“{{step}}”', approve: '审批', stop: '终止', stopReason: '终止理由', seal: '封存', bundle: '取封存包', people: '人选', reason: '理由', filled: '已填内容', yes: '是', no: '否', choose: '请选择',
    status: { done: '完成', missing: '缺', blocked: '不通过' }, wayOut: '办法', ended: { done: '已办结', stopped: '已终止：{{reason}}' }, sealed: '已封存，可离线核验',
    completeSentence: '完成“{{step}}”，规则结论随环节存入纪实，不能改动。', effects: '完成后写入名册。', reasons: '写明理由', reasonOf: '{{name}}：{{title}}',
  },
  meeting: { call: '召集会议', on: '日期', place: '地点', members: '应到会成员', chair: '主持人', open: '登记到会', present: '实到', leaves: '回避', mine: '我的表态', stand: { yes: '同意', no: '不同意', defer: '缓议' }, close: '汇总表决', votes: '已表态 {{n}} / {{of}}', due: '应到 {{n}}' },
};

const en: typeof zh = {
  title: 'Moves',
  verbs: {
    'moves.matter.opened': 'opened {{title}} ({{number}})',
    'moves.step.filled': 'entered “{{step.en}}” of {{title}} ({{number}})',
    'moves.meeting.called': 'called a meeting on {{title}} ({{number}})',
    'moves.meeting.opened': 'entered who is present and who stands aside on {{title}} ({{number}})',
    'moves.vote.given': 'voted on {{title}} ({{number}})',
    'moves.vote.closed': 'closed the vote on {{title}} ({{number}}): {{yes}} yes of {{due}} due, {{result.en}}',
    'moves.step.completed': 'completed “{{step.en}}” of {{title}} ({{number}})',
    'moves.step.reasoned': 'completed “{{step.en}}” of {{title}} ({{number}}), with the reason: {{reasons}}',
    'moves.matter.stopped': 'stopped {{title}} ({{number}}): {{reason}}',
    'moves.matter.read': 'read {{title}} ({{number}})',
    'moves.matter.sealed': 'sealed {{title}} ({{number}})',
    'moves.bundle.stored': 'stored the sealed bundle of {{number}}',
    'moves.bundle.taken': 'took the sealed bundle of {{number}}',
    'moves.paper.taken': 'took the paper “{{paper}}” of {{number}}',
  },
  list: { title: 'Moves', note: 'Removal, resignation, demotion, adjustment, service rank, secondment, rotation', open: 'Open a matter', running: 'Running ({{n}})', ended: 'Ended ({{n}})', number: 'Number', what: 'Matter', road: 'Road', step: 'Step', due: 'Due', opened: 'Opened', waits: 'Waits for', empty: 'No matter yet. Open one: choose the road and the people, and state the reason.', nothing: 'None of these', state: { running: 'running', done: 'done', stopped: 'stopped' } },
  form: { road: 'Road', people: 'People', add: 'Add a person', reason: 'Reason', ok: 'Open', cancel: 'Cancel', sentence: '{{title}} is opened; the reason goes on record.', required: 'Required', remove: 'Remove' },
  matter: {
    back: 'All matters', steps: 'Steps', needs: 'What this step needs', work: 'Work', record: 'Record', papers: 'Papers', save: 'Save', complete: 'Complete “{{step}}”', approve: 'Approve', stop: 'Stop', stopReason: 'Reason for stopping', seal: 'Seal', bundle: 'Take the bundle', people: 'People', reason: 'Reason', filled: 'Entered so far', yes: 'yes', no: 'no', choose: 'Choose',
    status: { done: 'done', missing: 'missing', blocked: 'blocked' }, wayOut: 'What to do', ended: { done: 'Done', stopped: 'Stopped: {{reason}}' }, sealed: 'Sealed; verifies offline',
    completeSentence: '“{{step}}” is completed; what the rules say is kept with it for good.', effects: 'It changes the roster.', reasons: 'State the reason', reasonOf: '{{name}}: {{title}}',
  },
  meeting: { call: 'Call the meeting', on: 'Day', place: 'Place', members: 'Members due', chair: 'Chair', open: 'Enter who is present', present: 'Present', leaves: 'Standing aside', mine: 'My vote', stand: { yes: 'Yes', no: 'No', defer: 'Put off' }, close: 'Close the vote', votes: '{{n}} of {{of}} have voted', due: '{{n}} due' },
};

export const messages = { zh, en };
