import { refuse, type Citation, type Refusal, type Words } from '../../kernel/refusal.ts';
import { fileDisciplineRule } from '../roster/refusals-rules.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut?: Words, more: Partial<Refusal> = {}): Refused =>
  refuse({ name: `corrections.${name}`, status, reason, ...(wayOut ? { wayOut } : {}), ...more });

/** Nobody reads their own file or that of their kin; so nobody decides on it either (regulations.md D.1). */
export const ownFileRule: Citation = { document: 'cn.personnel-files-2018', title: '《干部人事档案工作条例》', year: 2018, article: '任何人不得查阅本人及其亲属的档案', confidence: 'text' };

/** The expected failures of the room, as sentences. */
export const no = {
  found: () => say('not-found', 404, { zh: '没有这件更正。', en: 'There is no such correction.' }, { zh: '请从更正列表进入。', en: 'Open it from the list of corrections.' }),
  state: (now: Words) => say('not-now', 409, { zh: `这件更正现在是“${now.zh}”，不能这样办理。`, en: `This correction now stands at “${now.en}”; this step does not fit.` }, { zh: '请刷新后再看。', en: 'Reload and look again.' }),
  maker: () => say('second-person', 403, { zh: '申请人和经办人不能审批自己的申请：须由另一人审批。', en: 'Whoever asked or prepared a correction does not decide it: a second person does.' }, { zh: '请由本级其他科长、副部长或部长审批。', en: 'Let another section head, deputy head or head decide.' }, { citations: [fileDisciplineRule] }),
  role: () => say('not-yours', 403, { zh: '这一步不由您办理。', en: 'This step is not yours to take.' }, { zh: '请看页面上“现在由谁办理”。', en: 'The page says who has it next.' }),
  kin: (relation: Words) => say('kin', 403, { zh: `您与当事人是亲属（${relation.zh}），不能查看或办理这件更正。`, en: `You are kin of the person concerned (${relation.en}) and cannot see or handle this correction.` }, { zh: '请由其他有权限的人办理。', en: 'Let somebody else with the authority handle it.' }, { citations: [ownFileRule] }),
  self: () => say('own-file', 403, { zh: '不能办理本人的更正。', en: 'Nobody handles a correction of their own facts.' }, { zh: '请在“我的信息”中提出申请，由他人办理。', en: 'Ask for it on “My information”; others handle it.' }, { citations: [ownFileRule] }),
  kinUnknown: (because: Words) => say('kin-unknown', 422, { zh: `不能确定您与当事人有无亲属关系：${because.zh}。`, en: `Whether you are kin of the person concerned is not known: ${because.en}.` }, { zh: '请先补齐家庭成员，或声明与当事人无亲属关系后批准；声明记入纪实。', en: 'Fill in the family record first, or state that you are not kin; the statement goes into the record.' }, { field: 'notKin', citations: [ownFileRule] }),
  notProtected: (words: Words) => say('not-protected', 422, { zh: `“${words.zh}”不需要申请，可在任免表上直接更正。`, en: `“${words.en}” needs no request; correct it on the form.` }),
  same: (words: Words) => say('nothing-changed', 422, { zh: `“${words.zh}”与现值相同，没有可更正的。`, en: `“${words.en}” is the same as held; there is nothing to correct.` }),
  twice: (words: Words) => say('twice', 422, { zh: `“${words.zh}”在同一件申请中出现两次。`, en: `“${words.en}” stands twice in one request.` }, { zh: '请合并为一项。', en: 'Make it one.' }),
  noEvidence: () => say('evidence-needed', 422, { zh: '没有选择档案依据：每件更正至少要有一页档案材料。', en: 'No evidence was chosen: every correction rests on at least one page of the file.' }, { zh: '请从档案目录中选择一页，或上传一页归入档案。', en: 'Choose a page from the file, or upload one into it.' }, { field: 'evidence', citations: [fileDisciplineRule] }),
  noPage: () => say('evidence-not-in-file', 422, { zh: '所选的页不在当事人的档案中，或材料已撤出。', en: 'The chosen page is not in the file of the person, or its material was withdrawn.' }, { zh: '请重新选择。', en: 'Choose again.' }, { field: 'evidence' }),
  stale: (words: Words, then: Words, held: Words) => say('stale', 409,
    { zh: `“${words.zh}”在申请之后已变：申请时是“${then.zh}”，现在是“${held.zh}”。`, en: `“${words.en}” changed after the request: it was “${then.en}” then and is “${held.en}” now.` },
    { zh: '请退回经办人，按现值重新核对。', en: 'Return it to the clerk to be checked against what is held now.' }, { details: { atRequest: then, held } }),
  notLinked: () => say('not-in-roster', 422, { zh: '您的账号没有对应名册中的人。', en: 'Your account is not tied to a person of the roster.' }, { zh: '请联系干部科室核对，由系统管理员对应账号。', en: 'Ask the personnel section to check, and the system administrator to tie the account.' }),
  noFile: () => say('no-file', 400, { zh: '没有收到文件。', en: 'No file was received.' }, { zh: '请选择扫描页上传。', en: 'Choose a scanned page.' }, { field: 'files' }),
};
