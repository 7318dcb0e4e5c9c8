import { audits } from '../../domain/file-audit/documents.ts';
import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `audit.${name}`, status, reason, wayOut, ...more });
const w = (zh: string, en: string): Words => ({ zh, en });

/** The expected failures of the audit of files, as sentences. */
export const refusals = {
  noMaterial: () => say('material-not-found', 404, w('档案中没有这份材料，或材料已撤出', 'There is no such material in the file, or it was withdrawn'), w('请从材料目录中选择', 'Choose it from the catalogue'), { field: 'materialId' }),
  noPage: (pages: number) => say('page-not-found', 422, w(`该材料共 ${pages} 页，没有这一页`, `The material has ${pages} page(s); there is no such page`), w('核对页码', 'Check the page number'), { field: 'page' }),
  notCited: () => say('page-not-cited', 404, w('这条意见没有引用这一页', 'The finding cites no such page'), w('请从审核意见进入；其他页面在档案室经批准查阅', 'Open it from the finding; other pages are read in the file room with a permit')),
  materialAway: () => say('material-away', 409, w('该材料已转递出去，不能再据以登记', 'The document was sent away and can no longer be recorded from'), w('请现管理单位核对原件', 'Ask the unit that keeps it now'), { field: 'materialId' }),
  badDate: () => say('bad-date', 422, w('日期应为年、年月或年月日，且真实存在', 'A date is a year, a month or a day, and must exist'), w('例如 1974、1974.09、1974.09.12；农历须先换算为公历', 'For example 1974, 1974.09, 1974.09.12; convert a lunar date first'), { field: 'value' }),
  future: () => say('date-in-future', 422, w('日期不能晚于今天', 'The date cannot lie after today'), w('核对材料', 'Look at the document again'), { field: 'value' }),
  badSex: () => say('bad-sex', 422, w('性别只能是男或女', 'Sex is 男 or 女'), w('按材料填写', 'Enter what the document says'), { field: 'value' }),
  aboutNeeded: (what: Words) => say('about-needed', 422, w(`请写明${what.zh}`, `Name the ${what.en.toLowerCase()}`), w('同一事实在不同学校、职务下分别比较', 'The fact is compared for each of them apart'), { field: 'about' }),
  noStatement: () => say('statement-not-found', 404, w('没有这一条记载，或已被更正', 'There is no such statement, or it was already replaced'), w('请刷新后再试', 'Reload and try again')),
  reasonNeeded: () => say('reason-needed', 422, w('更正已登记的记载须说明原因', 'Replacing a statement needs a reason'), w('写明原登记错在哪里', 'Say what was wrong'), { field: 'reason' }),
  noFinding: () => say('finding-not-found', 404, w('没有这一条审核意见', 'There is no such finding'), w('请从人员的审核页进入', 'Open it from the person’s page')),
  ended: () => say('finding-ended', 409, w('这一条已经查清，或不再成立', 'This finding is cleared, or no longer stands'), w('如有新的材料，登记后会重新提出', 'Record new documents; it is proposed anew when they differ')),
  notAwaiting: () => say('not-awaiting', 409, w('这一条不在等待第二人确认', 'This finding does not wait for a second person'), w('请刷新后再试', 'Reload and try again')),
  samePerson: () => say('same-person', 403, w('签署结论的人不能自己确认', 'Who signed the conclusion cannot confirm it'), w('请另一位同志核对原件后确认', 'Let another person look at the originals and confirm'), { citations: [audits.file] }),
  valueNeeded: () => say('value-needed', 422, w('“认定为”须写明认定的内容', '“Established as” needs the value'), w('填写认定的日期或内容', 'Enter the date or text'), { field: 'value' }),
  noteNeeded: () => say('note-needed', 422, w('请写明依据', 'Say on what it rests'), w('写明核对了哪些材料、如何得出结论', 'Name the documents and how they settle it'), { field: 'note' }),
  noCheck: () => say('check-not-found', 404, w('没有这一项检查', 'There is no such check'), w('请从检查列表中选择', 'Choose it from the list')),
  locked: () => say('check-locked', 422, w('这一项关系身份、年龄、工龄、党龄、学历、经历，不能停用', 'This check bears on status, age, seniority, party age, education or career and cannot be switched off'), w('确有特殊情形的，逐人签署认定结论', 'Where a case is special, sign a finding for that person'), { citations: [audits.gate] }),
  switchOpen: () => say('switch-open', 409, w('这一项检查已停用或正在申请停用', 'This check is switched off already, or that is asked for'), w('先办结原来的申请', 'Settle the earlier request first')),
  noSwitch: () => say('switch-not-found', 409, w('没有待办的停用申请', 'There is no such request'), w('请刷新后再试', 'Reload and try again')),
  approverSame: () => say('approver-same', 403, w('申请停用的人不能自己批准', 'Who asks for it cannot approve it'), w('请另一位负责人审批', 'Let another head decide')),
  badPeriod: () => say('bad-period', 422, w('截止日期早于起始日期或今天', 'The last day lies before the first one or before today'), w('核对日期', 'Check the days'), { field: 'toDay' }),
  badNumber: (most: number) => say('bad-number', 422, w(`数值应为 0 至 ${most} 的整数`, `The number is a whole one from 0 to ${most}`), w('核对数值', 'Check the number'), { field: 'value' }),
  badFrom: () => say('bad-from', 422, w('起始日期早于今天，已出具的结果不能事后改变', 'The first day lies before today; results already given do not change'), w('填写今天或以后的日期', 'Give today or a later day'), { field: 'fromDay' }),
  sameNumber: (n: number) => say('same-number', 409, w(`该日的数值已是 ${n}`, `The number is ${n} on that day already`), w('核对数值和日期', 'Check number and day'), { field: 'value' }),
  numberOpen: () => say('number-open', 409, w('这个数值已有待审批的申请', 'A request for this number waits already'), w('先办结原来的申请', 'Settle the earlier request first')),
  noNumber: () => say('number-not-found', 404, w('没有待办的数值申请', 'There is no such request'), w('请刷新后再试', 'Reload and try again')),
  numberSame: () => say('number-same', 403, w('申请更改数值的人不能自己批准', 'Who asks for a number cannot approve it'), w('请另一位负责人审批', 'Let another head decide')),
  noRun: () => say('run-not-found', 404, w('没有这次审核', 'There is no such run'), w('请从审核记录进入', 'Open it from the list of runs')),
  nobody: () => say('nobody', 422, w('所选范围内没有可审核的人员', 'There is nobody to audit in this scope'), w('换一个单位', 'Choose another unit')),
};
