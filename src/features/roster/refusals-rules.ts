import { refuse, type Citation, type Refusal, type Words } from '../../kernel/refusal.ts';
import { ownFileCitation } from './access-rules.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut?: Words, more: Partial<Refusal> = {}): Refused =>
  refuse({ name, status, reason, ...(wayOut ? { wayOut } : {}), ...more });

/** A birth date changes only by the procedure of approval; a change that the organization has not confirmed is not recognized (regulations.md D.4). */
export const birthDateRule: Citation = { document: 'cn.birth-date-2006', title: '组通字〔2006〕41号（干部出生日期的认定和管理）', year: 2006, article: '未经组织确认不得更改', confidence: 'content' };
/** Facts of the file are not altered or forged (严禁事项; regulations.md D.1). */
export const fileDisciplineRule: Citation = { document: 'cn.personnel-files-2018', title: '《干部人事档案工作条例》', year: 2018, article: '严禁篡改、伪造干部人事档案', confidence: 'recalled' };

/** The expected failures of the roster, as sentences. */
export const refusals = {
  noPerson: () => say('roster.person-not-found', 404, { zh: '没有这个人员。', en: 'There is no such person.' }, { zh: '请从名册重新进入。', en: 'Open it again from the roster.' }),
  gone: (status: 'void' | 'merged') => (status === 'void'
    ? say('roster.person-void', 409, { zh: '该人员随一次导入的撤销已被撤销，只供查阅。', en: 'This person was entered by an import that was undone; the record is kept for reading only.' }, { zh: '需要时请重新录入或重新导入。', en: 'Enter the person again if needed.' })
    : say('roster.person-merged', 409, { zh: '该记录已并入同一人的另一条记录，只供查阅。', en: 'This record was merged into another one of the same person and is kept for reading only.' }, { zh: '请在并入的记录上办理；合并有误时请申请拆分。', en: 'Work on the other record; if the merge was wrong, ask for it to be split.' })),
  noUnit: () => say('roster.unit-not-found', 404, { zh: '没有这个单位，或该日尚未设立、已经撤销。', en: 'There is no such unit, or it does not exist on that day.' }, { zh: '请从单位树重新选择。', en: 'Choose it again from the tree of units.' }),
  noPost: () => say('roster.post-not-found', 404, { zh: '没有这个职位，或该日尚未设立、已经撤销。', en: 'There is no such post, or it does not exist on that day.' }, { zh: '请从单位的职位表重新选择。', en: 'Choose it again from the posts of the unit.' }),
  noRow: () => say('roster.row-not-found', 404, { zh: '没有这一条记录，可能刚被他人改动。', en: 'There is no such row; someone may have just changed it.' }, { zh: '请刷新后再试。', en: 'Reload and try again.' }),
  outside: () => say('roster.outside-reach', 403, { zh: '该人员或单位不在您的管理范围内。', en: 'This person or unit is outside the units your role reaches.' }, { zh: '需要时请由安全管理员调整您的管理范围。', en: 'If needed, ask the security administrator to widen your reach.' }),
  ownOrKin: () => say('roster.own-or-kin', 403, { zh: '这是您本人或亲属的信息：任何人不得查阅、办理本人及亲属的档案信息。', en: 'This is your own record or a relative’s: nobody reads or works on their own or their relatives’ file.' },
    { zh: '请由其他同事办理；本人的信息在“我的信息”中查看，发现错误可申请更正。', en: 'Have a colleague do it; your own data are under “My information”, where you can ask for a correction.' }, { citations: [ownFileCitation] }),
  identityWithheld: () => say('roster.identity-withheld', 403, { zh: '.lrmx 文件带有身份证号，您的角色不查看身份证号。', en: 'An .lrmx file carries the ID number, which your role does not see.' }, { zh: '请导出 Word 或 PDF，或由科室干部导出。', en: 'Export Word or PDF, or have a clerk export it.' }),
  unitNeeded: () => say('roster.unit-needed', 422, { zh: '您只管理部分单位，新录入的人员须指明您管理范围内的单位。', en: 'Your role reaches some units only, so a new person needs a unit within them.' }, { zh: '请选择单位。', en: 'Choose a unit.' }, { field: 'unitId' }),
  evidence: (field: string, words: Words) => say('roster.evidence-needed', 422,
    { zh: `更改“${words.zh}”须写明依据：这一事实影响年龄、工龄、党龄、学历或身份的认定。`, en: `A change of “${words.en}” needs evidence: it bears on age, seniority, party age, education or identity.` },
    { zh: '请写明依据的材料名称、形成时间和审批人。', en: 'Name the document it rests on, its date and who approved it.' }, { field }),
  correctionNeeded: (field: string, words: Words, personId: string) => say('corrections.needed', 422,
    { zh: `“${words.zh}”受保护：只能经申请、档案依据和另一人审批更正。`, en: `“${words.en}” is protected: it changes only by a request, a page of the file as evidence, and a second person's approval.` },
    { zh: '请在人员页点“申请更正”。', en: 'Ask for a correction on the page of the person.' },
    { field, citations: field === 'birth' ? [birthDateRule, fileDisciplineRule] : [fileDisciplineRule], details: { href: `/corrections/new?person=${personId}&field=${field}` } }),
  fromPosts: (field: string) => say('roster.unit-from-post', 409,
    { zh: '该人员的单位、现任职务及其时间由任职记录得出，不能直接填写。', en: 'The unit, post and dates of this person follow from the posts held and cannot be typed.' },
    { zh: '请更正任职记录。', en: 'Correct the rows of posts held.' }, { field }),
  fromRanks: () => say('roster.rank-from-periods', 409,
    { zh: '该人员的职级由职级经历得出，不能直接填写。', en: 'The service rank of this person follows from the ranks held and cannot be typed.' },
    { zh: '请更正职级经历。', en: 'Correct the rows of service ranks.' }, { field: 'jobRank' }),
  futureDay: () => say('roster.day-in-future', 422, { zh: '生效日期不能晚于今天。', en: 'The day cannot be later than today.' }, { zh: '请改为今天或以前的日期。', en: 'Give today or an earlier day.' }, { field: 'day' }),
  changedLater: (words: Words, on: string) => say('roster.changed-later', 409,
    { zh: `“${words.zh}”在 ${on} 已有一次更改，新的更改不能早于该日。`, en: `“${words.en}” was changed as of ${on}; a new change cannot be earlier.` },
    { zh: `请使用 ${on} 或以后的日期。`, en: `Give ${on} or a later day.` }, { field: 'day' }),
  nothingChanged: () => say('roster.nothing-changed', 422, { zh: '提交的内容与现有内容相同，没有可更改的。', en: 'What was sent is the same as what is held; there is nothing to change.' }),
  known: (count: number) => say('roster.person-known', 409,
    { zh: `名册中已有 ${count} 名姓名和出生年月相同的人员。`, en: `${count} person(s) of the same name and birth month are in the roster.` },
    { zh: '请先核对；确为另一人时请注明。', en: 'Check first; if it is another person, say so.' }),
  idTaken: () => say('roster.id-number-taken', 409, { zh: '该身份证号已登记在另一人名下。', en: 'This ID number is held for another person.' }, { zh: '请核对身份证号；同一人请更新原有记录。', en: 'Check the number; if it is the same person, update the existing one.' }, { field: 'idNumber' }),
  periodNotLater: (since: string) => say('roster.period-not-later', 409,
    { zh: `现行信息自 ${since} 起有效，变更日期须晚于该日。`, en: `What is in force holds since ${since}; a change must be later.` },
    { zh: '请改用更晚的日期；如只是更正录入错误，请选择“更正”。', en: 'Give a later day; to mend a mistake of entry choose “correct”.' }, { field: 'day' }),
  closed: () => say('roster.already-abolished', 409, { zh: '该单位或职位已经撤销，不能再变更。', en: 'This unit or post is abolished and cannot be changed.' }, { zh: '请从现行的单位或职位重新选择。', en: 'Choose one that is in force.' }),
  codeTaken: (code: string) => say('roster.code-taken', 409, { zh: `编码 ${code} 已被使用。`, en: `The code ${code} is in use.` }, { zh: '请换一个编码。', en: 'Give another code.' }, { field: 'code' }),
  circle: () => say('roster.unit-circle', 422, { zh: '上级单位不能是本单位或其下级单位。', en: 'A unit cannot be placed under itself or a unit below it.' }, { zh: '请选择别的上级单位。', en: 'Choose another parent.' }, { field: 'parentId' }),
  notEmpty: (units: number, posts: number, people: number) => say('roster.unit-not-empty', 409,
    { zh: `该单位尚有下级单位 ${units} 个、职位 ${posts} 个、人员 ${people} 名，不能撤销。`, en: `The unit still has ${units} unit(s), ${posts} post(s) and ${people} person(s) and cannot be abolished.` },
    { zh: '请先将其划转或撤销。', en: 'Move or abolish them first.' }),
  postHeld: (names: string) => say('roster.post-held', 409, { zh: `该职位现由 ${names} 担任，不能撤销。`, en: `The post is held by ${names} and cannot be abolished.` }, { zh: '请先办理免职或调整任职记录。', en: 'Relieve the holder first.' }),
  order: (from: string, to: string) => say('roster.dates-out-of-order', 422, { zh: `结束时间 ${to} 早于开始时间 ${from}。`, en: `The end ${to} is before the beginning ${from}.` }, { zh: '请核对两个日期。', en: 'Check both dates.' }, { field: 'toDate' }),
  duplicate: (what: Words) => say('roster.row-duplicate', 409, { zh: `${what.zh}已有记录。`, en: `${what.en} is already held.` }, { zh: '请改为修改原有记录。', en: 'Change the existing row instead.' }),
  packDays: () => say('roster.pack-days', 400, { zh: '起止日期无效，截止日须晚于起始日。', en: 'The days are not valid; the end comes after the beginning.' }, { zh: '请核对日期。', en: 'Check the days.' }, { field: 'fromDay' }),
  packNumbers: () => say('roster.pack-numbers', 400, { zh: '本单位的数值不全或超出范围。', en: 'The unit’s own numbers are incomplete or out of bounds.' }, { zh: '逐项填写整数；没有全国数值，按本单位的办法填。', en: 'Fill in each as a whole number, from the unit’s own rules.' }, { field: 'numbers' }),
  packOpen: () => say('roster.pack-open', 409, { zh: '该单位已有一项待批准的适用规则。', en: 'A proposal for this unit waits for its decision.' }, { zh: '先批准或退回。', en: 'Approve or decline it first.' }),
  packOverlap: () => say('roster.pack-overlap', 409, { zh: '与该单位已批准的适用规则日期重叠。', en: 'The days overlap those of a line already approved for this unit.' }, { zh: '另选起始日：须晚于现行规则的起始日，并避开已有期间。', en: 'Choose another first day: after that of the rules in force, outside the periods given already.' }, { field: 'fromDay' }),
  packDecided: () => say('roster.pack-decided', 409, { zh: '没有待批准的这一项，可能已经处理。', en: 'There is no such open proposal; it may have been decided.' }, { zh: '请刷新页面。', en: 'Reload the page.' }),
  packSamePerson: () => say('roster.pack-same-person', 403, { zh: '提出的人不能自己批准或退回。', en: 'Who proposed it cannot decide it.' }, { zh: '请另一位部领导处理。', en: 'Let another head or deputy head decide.' }),
  packNote: () => say('roster.pack-note', 400, { zh: '退回须写明理由。', en: 'A refusal states its reason.' }, { zh: '写明理由。', en: 'State the reason.' }, { field: 'note' }),
  noPhoto: () => say('roster.no-photo', 404, { zh: '没有照片。', en: 'There is no photo.' }),
  badCursor: () => say('roster.bad-cursor', 400, { zh: '翻页标记无效。', en: 'The page mark is not valid.' }, { zh: '请回到第一页。', en: 'Go back to the first page.' }, { field: 'cursor' }),
  noProposal: () => say('roster.proposal-not-found', 404, { zh: '没有这一条待更正的内容，可能已经处理。', en: 'There is no such proposal; it may have been settled.' }, { zh: '请刷新后再试。', en: 'Reload and try again.' }),
  noDoubt: () => say('roster.doubt-not-found', 404, { zh: '没有这一条存疑，可能已被确认。', en: 'There is no such doubt; it may have been confirmed already.' }, { zh: '请刷新后再试。', en: 'Reload and try again.' }),
  exportNobody: () => say('roster.export-nobody', 422, { zh: '没有符合条件、且可由您导出的人员。', en: 'Nobody fits these conditions whom you may export.' }, { zh: '请放宽筛选条件。', en: 'Widen the filter.' }),
  tooMany: (count: number, most: number) => say('roster.export-too-many', 422, { zh: `共 ${count} 人，一次最多导出 ${most} 人。`, en: `There are ${count} people; at most ${most} can be exported at once.` }, { zh: '请用筛选条件分批导出。', en: 'Export in parts, by filter.' }),
};
