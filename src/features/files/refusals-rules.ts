import { refuse, type Citation, type Refusal, type Words } from '../../kernel/refusal.ts';
import { limits, cites } from './rules.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut?: Words, more: Partial<Refusal> = {}): Refused =>
  refuse({ name: `files.${name}`, status, reason, ...(wayOut ? { wayOut } : {}), ...more });
const w = (zh: string, en: string): Words => ({ zh, en });
const cite = (citation: Citation): Partial<Refusal> => ({ citations: [citation] });
const mb = (n: number): string => `${Math.round(n / 1024 / 1024)} MB`;

/** The expected failures of the file room, as sentences. */
export const refusals = {
  own: () => say('own-file', 403, w('任何人不得查阅本人的档案。', 'Nobody reads their own file.'), w('请由其他人员办理；本人可申请核对名册中的信息。', 'Let someone else do it; you may ask to check what the roster holds of you.'), cite(cites.ownAndKin)),
  kin: (how: Words) => say('kin-file', 403, w(`任何人不得查阅亲属的档案，您与该人员有亲属关系（${how.zh}）。`, `Nobody reads the file of their kin; you are tied to this person (${how.en}).`), w('请由没有亲属关系的人员办理。', 'Let someone who is no kin do it.'), cite(cites.ownAndKin)),
  kinUnknown: (because: Words) => say('kin-unknown', 403, w(`${because.zh}，不能判断是否为亲属，因此不能查阅。`, `${because.en}; whether you are kin cannot be judged, so the file stays closed.`), w('请先在名册的家庭成员中登记或认定，或由当事人声明并经另一人确认，再来申请。', 'First fill in or settle the family record, or have it declared and confirmed by a second person.'), cite(cites.ownAndKin)),
  readerUnknown: () => say('reader-unknown', 403, w('您的账号没有对应名册中的人员，不能判断是否为亲属。', 'Your account is not tied to a person of the roster, so kinship cannot be judged.'), w('请由系统管理员将账号与人员对应。', 'Ask the system administrator to tie the account to a person.'), cite(cites.ownAndKin)),
  secondIsKin: (name: string) => say('second-reader', 422, w(`第二名查阅人 ${name} 是本人或其亲属。`, `The second reader ${name} is the person concerned or kin.`), w('请换一名查阅人。', 'Name another.'), { field: 'secondReader', ...cite(cites.ownAndKin) }),
  secondIsReader: () => say('second-reader', 422, w('查阅须两人以上，第二名查阅人不能是您本人。', 'Reading takes two; the second reader cannot be you.'), w('请填写另一名查阅人。', 'Name another.'), { field: 'secondReader', ...cite(cites.reading) }),
  noMaterial: () => say('material-not-found', 404, w('没有这份材料。', 'There is no such material.'), w('请从目录重新进入。', 'Open it again from the catalogue.')),
  noPage: () => say('page-not-found', 404, w('没有这一页。', 'There is no such page.'), w('请从目录重新进入。', 'Open it again from the catalogue.')),
  noPermit: () => say('permit-not-found', 404, w('没有这份查阅审批。', 'There is no such permit.'), w('请从档案室重新进入。', 'Open it again from the file room.')),
  permitNeeded: (reason: Words) => say('permit-needed', 403, reason, w('请填写查阅审批，经批准后查阅。', 'Ask for a reading permit and read once it is approved.'), cite(cites.reading)),
  notYours: () => say('permit-not-yours', 403, w('这份查阅审批不是批给您的。', 'This permit is not yours.'), w('请使用您本人的查阅审批。', 'Use a permit of your own.'), cite(cites.reading)),
  selfApproval: () => say('self-approval', 403, w('申请人不能审批自己的查阅。', 'Who asks cannot approve.'), w('请由另一名科长、副部长或部长审批。', 'Let another section head, deputy head or head decide.'), cite(cites.reading)),
  decided: () => say('permit-decided', 409, w('这份查阅审批已经处理。', 'This permit has been decided already.'), w('请刷新后查看。', 'Reload and look.')),
  notRunning: () => say('permit-not-running', 409, w('这份查阅审批不在查阅中，无须归还。', 'This permit is not being read; there is nothing to return.'), w('请刷新后查看。', 'Reload and look.')),
  scopeUnknown: () => say('scope-unknown', 422, w('所选材料或页码不在该人员的档案中。', 'A material or page is not in this file.'), w('请从目录重新选择。', 'Choose again from the catalogue.'), { field: 'scope' }),
  withdrawn: () => say('material-withdrawn', 409, w('该材料已抽出，不能再办理。', 'This material was withdrawn.'), w('请从目录重新选择。', 'Choose another from the catalogue.')),
  sentAway: (where: string) => say('material-sent', 409, w(`该材料已转递至${where}，本处不再查阅。`, `This material was sent to ${where} and can no longer be read here.`), w('请向现管理单位申请查阅。', 'Ask the unit that keeps it now.'), cite(cites.transfer)),
  classNeeded: () => say('class-not-fit', 422, w('第四、九类须指明小类，其他类没有小类。', 'Classes four and nine need a sub-class; others have none.'), w('请重新选择类号。', 'Choose the class again.'), { field: 'sub', ...cite(cites.classes) }),
  badDate: () => say('bad-date', 422, w('形成时间须为年、年月或年月日，且不晚于今天。', 'The date must be a year, month or day, not later than today.'), w('请核对；不清楚的请留空。', 'Check it; leave it empty where not known.'), { field: 'madeOn' }),
  noFiles: () => say('no-file', 400, w('没有收到扫描件。', 'No scan was received.'), w('请选择 JPEG、PNG、TIFF 或 PDF 文件。', 'Choose JPEG, PNG, TIFF or PDF files.'), { field: 'files' }),
  tooLarge: (name: string) => say('file-too-large', 413, w(`“${name}”超过 ${mb(limits.file)}，已停止接收。`, `“${name}” is over ${mb(limits.file)}; receiving stopped.`), w('请以 300 dpi 重新扫描，或按材料分开上传。', 'Scan at 300 dpi, or upload material by material.')),
  uploadTooLarge: () => say('upload-too-large', 413, w(`一次上传超过 ${mb(limits.total)}，已停止接收，没有保存任何内容。`, `The upload is over ${mb(limits.total)}; receiving stopped and nothing was kept.`), w('请按材料分开上传。', 'Upload material by material.')),
  notAScan: (name: string) => say('not-a-scan', 422, w(`“${name}”不是 JPEG、PNG、TIFF 或 PDF。`, `“${name}” is no JPEG, PNG, TIFF or PDF.`), w('请转换后再上传；没有保存任何内容。', 'Convert it first; nothing was kept.'), { details: { file: name } }),
  corrupt: (name: string, page: number) => say('scan-corrupt', 422, w(`“${name}”第 ${page} 页损坏，不能读取。`, `Page ${page} of “${name}” is damaged and cannot be read.`), w('请重新扫描该页后上传；没有保存任何内容。', 'Scan the page again; nothing was kept.'), { details: { file: name, page } }),
  tooManyPixels: (name: string, page: number) => say('scan-too-many-pixels', 422, w(`“${name}”第 ${page} 页超过一亿像素。`, `Page ${page} of “${name}” has more than 100 million pixels.`), w('请以 300 dpi 重新扫描。', 'Scan at 300 dpi.'), { details: { file: name, page } }),
  tooManyPages: () => say('too-many-pages', 422, w(`一份材料最多 ${limits.pages} 页。`, `A material has at most ${limits.pages} pages.`), w('请分成几份材料。', 'Split it.')),
  encrypted: (name: string) => say('pdf-encrypted', 422, w(`“${name}”有密码，不能归档。`, `“${name}” has a password and cannot be filed.`), w('请去掉密码后再上传。', 'Remove the password first.'), { details: { file: name } }),
  inOrder: () => say('catalogue-in-order', 409, w('编号与时间顺序一致，无须重新编号。', 'Numbers agree with the dates; there is nothing to renumber.')),
  carrierConcerned: (name: string) => say('carried-by-concerned', 422, w(`档案不得由本人或其亲属自带，${name}不能作为送件人。`, `A file is never carried by the person concerned or kin; ${name} cannot carry it.`), w('请通过机要或指派其他专人。', 'Use confidential post or send someone else.'), { field: 'carrier', ...cite(cites.transfer) }),
  carrierNeeded: () => say('carrier-needed', 422, w('专人送达须写明送件人。', 'A messenger has to be named.'), w('请填写送件人姓名。', 'Give the name.'), { field: 'carrier' }),
  nothingToSend: () => say('nothing-to-send', 422, w('没有可转递的材料。', 'There is nothing to send.'), w('请从目录中选择在册材料。', 'Choose materials that are held here.'), { field: 'materialIds' }),
  noTransfer: () => say('transfer-not-found', 404, w('没有这份转递。', 'There is no such transfer.'), w('请从转递列表重新进入。', 'Open it again from the list.')),
  received: () => say('transfer-received', 409, w('回执已经登记。', 'The receipt has been entered already.'), w('请刷新后查看。', 'Reload and look.')),
  receiptEarly: (sentOn: string) => say('receipt-too-early', 422, w(`回执日期须在发出日 ${sentOn} 与今天之间。`, `The receipt must lie between ${sentOn} and today.`), w('请核对日期。', 'Check the day.'), { field: 'on' }),
  dayInFuture: () => say('day-in-future', 422, w('日期不能晚于今天。', 'The day cannot be later than today.'), w('请核对日期。', 'Check the day.'), { field: 'changedOn' }),
  noImport: () => say('import-not-found', 404, w('没有这份待归档的扫描件包。', 'There is no such archive.'), w('请从目录重新上传。', 'Upload it again from the catalogue.')),
  importDone: () => say('import-done', 409, w('这份扫描件包已经处理。', 'This archive has been dealt with.'), w('请到目录查看。', 'Look in the catalogue.')),
  importOpen: (n: number) => say('import-open', 422, w(`还有 ${n} 份材料没有类号或名称。`, `${n} material(s) have no class or title.`), w('请补全或标明不归档。', 'Complete them or leave them out.')),
  noScans: () => say('import-empty', 422, w('压缩包中没有扫描件。', 'The archive holds no scans.'), w('请选择按类分文件夹的压缩包。', 'Choose an archive with a folder for each class.')),
} as const;
