import { day } from '../../../kernel/day.ts';
import { ev, fail, pass, w } from '../../rule.ts';
import { listRule, numberRule, withinMonths } from '../../subjects/counts.ts';
import { fileBans, fileRule, fileSubject, type FileBan } from '../../subjects/file/facts.ts';
import { statedOf } from '../../subjects/makers.ts';

/* Article numbers of 2018 were not confirmed, so a rule cites its part by name and is marked as recalled. The notices of 2006 and on the special review are known to us by year only. */
const id = 'cn.personnel-files-2018';
const plain = { document: id, documentTitle: '《干部人事档案工作条例》', year: 2018, from: day('2018-11-20'), confidence: 'recalled', severity: 'block' } as const;
const head = { ...plain, on: '2026-09-30' } as const;
const within = withinMonths(fileSubject);
const stated = statedOf(fileSubject);
const number = numberRule(fileSubject);
const material = { ...head, stages: ['material'], article: '报送归档时限' } as const;
const review = { ...head, stages: ['review'], article: '档案审核' } as const;
const reading = { ...head, stages: ['reading'], article: '查借阅' } as const;
const late = w('立即办理并说明原因', 'Do it now and say why it is late');

const birth = fileRule({
  document: 'cn.birth-date-2006', documentTitle: '组通字〔2006〕41号', year: 2006, from: day('2006-01-01'), confidence: 'content', severity: 'block', id: 'cn.birth-date-2006.earliest', title: w('出生日期以档案和户籍中最先记载的为准', 'Birth as first recorded'), article: '出生日期认定', stages: ['review'], needs: ['review.birthRecorded', 'review.birthEarliest'],
  test: (f) => {
    const { birthRecorded: now, birthEarliest: first } = f.review!;
    const evidence = [ev('认定', 'recognized', now!), ev('最先记载', 'first recorded', first!)];
    return now!.startsWith(first!) || first!.startsWith(now!) ? pass(w('与最先记载一致', 'agrees with the first record'), evidence) : fail(w(`认定 ${now!}，最先记载 ${first!}`, `recognized ${now!}, first recorded ${first!}`), w('按最先记载认定，或依程序报批', 'Go by the first record, or obtain approval'), evidence);
  },
  situations: ([['1974-09-03', '1974-09', 'pass'], ['1974-09', '1974-09-03', 'pass'], ['1974-10', '1974-09', 'block'], ['1974-09-04', '1974-09-03', 'block'], ['1974-09', null, 'unknown']] as const).map(([birthRecorded, birthEarliest, expect]) => ({ what: w(`认定 ${birthRecorded}，最先 ${birthEarliest ?? '未填'}`, `recognized ${birthRecorded}, first ${birthEarliest ?? 'not filled'}`), day: '2026-09-30', given: { review: { birthRecorded, birthEarliest } }, expect })),
});

export const ages = { age: w('年龄', 'age'), work: w('工龄', 'years of work'), party: w('党龄', 'years of membership'), schooling: w('学历', 'schooling'), career: w('经历', 'career'), status: w('干部身份', 'status') };

export const fileRules = [
  number({ ...head, stages: ['material'], article: '十大类', id: `${id}.classes`, title: w('材料归入十大类', 'One of the ten classes'), fact: 'material.collectedPlace', words: w('类别', 'class'), least: 1, most: 10, wayOut: w('按十大类归类', 'Choose one of the ten') }),
  within({ ...material, id: `${id}.send`, title: w('材料形成后一个月内送交', 'Sent within one month'), months: 1, start: { fact: 'material.madeOn', words: w('形成', 'made'), sample: '2026-01-31' }, done: { fact: 'material.sentOn', words: w('送交', 'sent') }, wayOut: late }),
  within({ ...material, id: `${id}.file`, title: w('接收后两个月内整理归档', 'Filed within two months'), months: 2, start: { fact: 'material.sentOn', words: w('送交', 'sent'), sample: '2025-12-31' }, done: { fact: 'material.filedOn', words: w('归档', 'filed') }, wayOut: late }),
  within({ ...material, id: `${id}.transfer`, title: w('管理权限变动两个月内转递', 'Transferred within two months'), months: 2, start: { fact: 'transfer.authorityChangedOn', words: w('权限变动', 'change'), sample: '2026-03-02' }, done: { fact: 'transfer.sentOn', words: w('转出', 'sent') }, wayOut: late }),
  within({ ...material, id: `${id}.store`, title: w('接收方两个月内审核入库', 'Stored within two months'), months: 2, start: { fact: 'transfer.receivedOn', words: w('收到', 'received'), sample: '2026-03-10' }, done: { fact: 'transfer.storedOn', words: w('入库', 'stored') }, wayOut: late }),
  stated({ ...material, id: `${id}.courier`, title: w('转递走机要或专人，不得本人自带', 'Never carried by the person'), fact: 'transfer.carriedByPerson', good: false, met: w('机要或专人转递', 'by courier'), unmet: w('本人自带档案', 'carried by the person'), wayOut: w('收回，走机要或专人转递并重新审核', 'Take it back, send it properly and review it again') }),
  stated({ ...review, id: `${id}.reviewed`, title: w('凡提必审、凡进必审、凡转必审', 'Reviewed at every promotion, entry and transfer'), fact: 'review.done', good: true, met: w('已审核', 'reviewed'), unmet: w('未审核', 'not reviewed'), wayOut: w('先完成档案审核', 'Review the file first') }),
  number({ ...review, id: `${id}.doubts`, title: w('问题未查清前不得提拔、转任', 'No promotion while a doubt is open'), fact: 'review.openDoubts', words: w('未查清问题', 'open doubts'), most: 0, wayOut: w('查清并作出认定', 'Settle the doubts') }),
  listRule(fileSubject)({ ...head, document: 'cn.file-three-ages', documentTitle: '干部人事档案专项审核口径', year: 2014, from: day('2014-01-01'), confidence: 'text', stages: ['review'], article: '三龄两历一身份', id: 'cn.file-three-ages.all', title: w('三龄两历一身份逐项审核', 'Ages, histories and status are all reviewed'), fact: 'review.ages', items: ages, wayOut: w('补审所缺内容', 'Review what is lacking') }),
  birth,
  stated({ ...reading, id: `${id}.permit`, title: w('查借阅须填审批表并经批准', 'Reading needs a permit'), fact: 'reading.permit', good: true, met: w('已批准', 'permitted'), unmet: w('未经批准', 'no permit'), wayOut: w('填《查（借）阅审批表》报批', 'Ask for the permit') }),
  number({ ...reading, severity: 'reason', id: `${id}.two-readers`, title: w('由党员工作人员查阅，实务两人以上', 'Read by two party members'), fact: 'reading.partyReaders', words: w('查阅人', 'readers'), least: 2, wayOut: w('两名党员查阅，或写明理由', 'Send two party members, or state the reason') }),
  stated({ ...reading, confidence: 'text', id: `${id}.own-or-kin`, title: w('任何人不得查阅本人及其亲属的档案', 'Nobody reads his own or kin’s file'), fact: 'reading.ownOrKin', good: false, met: w('不是本人或亲属档案', 'neither own nor kin’s'), unmet: w('是本人或亲属的档案', 'own or kin’s'), wayOut: w('由他人查阅', 'Let another read it') }),
  stated({ ...reading, severity: 'reason', id: `${id}.not-lent`, title: w('档案一般不外借', 'Not lent out as a rule'), fact: 'reading.borrowed', good: false, met: w('没有外借', 'not lent'), unmet: w('外借', 'lent out'), wayOut: w('写明理由并限期归还', 'State the reason and the day of return') }),
  stated({ ...reading, id: `${id}.copies`, title: w('摘抄复制须核签盖章', 'Copies are signed and sealed'), fact: 'reading.copySealed', good: true, met: w('已核签盖章', 'signed and sealed'), unmet: w('没有核签盖章', 'not signed and sealed'), wayOut: w('核签盖章', 'Sign and seal') }),
  ...(Object.keys(fileBans) as FileBan[]).map((ban) => stated({ ...head, stages: ['conduct'], article: '纪律', id: `${id}.ban.${ban}`, title: w(`严禁${fileBans[ban].zh}`, `Strictly forbidden: ${fileBans[ban].en}`), fact: `bans.${ban}`, good: false, met: w('经查没有', 'looked into, not found'), unmet: w(`有${fileBans[ban].zh}`, `found: ${fileBans[ban].en}`), wayOut: w('查清责任，依规依纪处理', 'Establish who is responsible; discipline follows') })),
];
