import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const w = (zh: string, en: string): Words => ({ zh, en });
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `policy.${name}`, status, reason, wayOut, ...more });

/** The largest file of a text, in bytes, and the most articles and characters it may have. */
export const LIMITS = { file: 10 * 1024 * 1024, articles: 2000, characters: 1_000_000, pages: 500 } as const;

/** The expected failures of the dictionary, as sentences. */
export const refusals = {
  noFile: () => say('no-file', 400, w('没有收到文件', 'No file was received'), w('请选择一个 .docx、.txt 或 .pdf 文件', 'Choose a .docx, .txt or .pdf file')),
  tooLarge: () => say('file-too-large', 413, w('文件超过 10 MB，或文字过长', 'The file is larger than 10 MB, or its text too long'), w('只留法规正文，去掉图片后再上传', 'Keep the text only, without pictures')),
  notAText: () => say('not-a-text', 422, w('读不出文字：不是 .docx、.txt 或带文字的 .pdf，或文件已损坏', 'No text can be read: it is not a .docx, .txt or .pdf with text, or it is damaged'), w('扫描件请先识别文字并校对，另存为 .docx 或 .txt', 'Recognize and proofread a scan first and save it as .docx or .txt')),
  noArticles: () => say('no-articles', 422, w('没有读到任何一条，不能导入', 'No article was found; it cannot be imported'), w('核对文件；Word 自动编号请先转为文字（“第一条”要是文字）', 'Look at the file; numbers made by Word must be turned into text first')),
  doubtsOpen: (n: number) => say('doubts-not-accepted', 422, w(`文本有 ${n} 处疑点没有说明`, `${n} doubt(s) in the text are not explained`), w('改正文件后重新上传，或者写明为什么照原样导入', 'Mend the file and upload again, or say why it is taken as it stands'), { field: 'accepted' }),
  badDay: () => say('bad-day', 422, w('施行日期不对', 'The day it comes into force is not right'), w('填真实存在的日期，形如 2026-05-11', 'Enter a day that exists, as 2026-05-11'), { field: 'fromDay' }),
  badTitle: () => say('bad-title', 422, w('请填写法规名称和简称', 'Title and short title are needed'), w('名称写全称，带书名号', 'Write the full title'), { field: 'title' }),
  sameDay: (title: string, year: number, day: string) => say('same-day', 409, w(`《${title.replace(/[《》]/g, '')}》已有一个版本自 ${day} 起施行（${year} 年）；同一天不能有两个版本`, `${title} has a version in force from ${day} (${year}) already; two versions cannot begin on one day`), w('核对施行日期；原来的版本有误的，先撤下它', 'Check the day; if the other version is wrong, withdraw it first'), { field: 'fromDay' }),
  sameYear: (title: string, year: number, day: string) => say('same-year', 409, w(`《${title.replace(/[《》]/g, '')}》已有 ${year} 年的版本（自 ${day} 起施行）`, `${title} has a version of ${year} already (in force from ${day})`), w('核对年份；原来的版本有误的，先撤下它', 'Check the year; if the other version is wrong, withdraw it first'), { field: 'year' }),
  waiting: (by: string) => say('already-proposed', 409, w(`这一版已由${by}提交，等待审定`, `This version was handed in by ${by} and waits for approval`), w('先审定或退回原来那份', 'Decide on that one first')),
  noText: () => say('text-not-found', 404, w('没有这份文本', 'There is no such text'), w('从文库中选择', 'Choose it from the library')),
  notWaiting: () => say('not-waiting', 409, w('这份文本不在等待审定', 'This text does not wait for approval'), w('请刷新后再试', 'Reload and try again')),
  notInForce: () => say('not-approved', 409, w('这份文本没有审定，或已撤下', 'This text was not approved, or was withdrawn already'), w('请刷新后再试', 'Reload and try again')),
  sameHand: () => say('same-person', 403, w('提交文本的人不能自己审定或撤下', 'Who handed the text in cannot approve or withdraw it'), w('请另一位同志对照原文后办理', 'Let another person compare it with the original')),
  noteNeeded: () => say('note-needed', 422, w('请写明理由', 'Say why'), w('至少两个字', 'At least two characters'), { field: 'note' }),
  noDocument: () => say('document-not-found', 404, w('文库中没有这部法规', 'The library has no such document'), w('从文库列表进入，或导入文本', 'Open it from the library, or import its text')),
  noArticle: (article: string) => say('article-not-found', 404, w(`这部法规的这一版没有“${article}”`, `This version has no ${article}`), w('核对条号和版本', 'Check the article and the version')),
  noRule: () => say('rule-not-found', 404, w('没有这条规则', 'There is no such rule'), w('从规则列表进入', 'Open it from the list of rules')),
  noSubject: () => say('subject-not-found', 404, w('没有这个事项', 'There is no such matter'), w('从事项列表中选择', 'Choose it from the list of matters')),
  noUnit: (day: string) => say('unit-not-found', 404, w(`${day} 没有这个单位`, `There was no such unit on ${day}`), w('核对日期，或从单位树中选择', 'Check the day, or choose from the tree of units')),
  badAskDay: () => say('bad-ask-day', 422, w('日期不对', 'The day is not right'), w('填真实存在的日期，形如 2026-11-28', 'Enter a day that exists, as 2026-11-28'), { field: 'day' }),
  oneWork: () => say('different-works', 422, w('只能比较同一部法规的两个版本', 'Only two versions of one document can be compared'), w('选择同一部法规的版本', 'Choose versions of one document')),
  noRuling: () => say('ruling-not-found', 409, w('没有这条口径，或已被更新', 'There is no such ruling, or it was replaced'), w('请刷新后再试', 'Reload and try again')),
  noSynonym: () => say('synonym-not-found', 409, w('没有这组词，或已停用', 'There is no such line, or it was ended'), w('请刷新后再试', 'Reload and try again')),
  fewWords: () => say('few-words', 422, w('一组同义词至少两个词，每个不超过 12 个字', 'A line has at least two words of at most 12 characters'), w('用顿号或空格隔开', 'Part them by blanks'), { field: 'words' }),
  notAffected: () => say('rule-not-affected', 422, w('这份文本不涉及这条规则', 'The text does not bear on this rule'), w('从变更清单中选择', 'Choose it from the list of changes')),
  reviewed: () => say('already-reviewed', 409, w('这条规则已经核对过', 'This rule was compared already'), w('请刷新后再看', 'Reload')),
};
