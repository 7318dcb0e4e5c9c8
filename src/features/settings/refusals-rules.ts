import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const w = (zh: string, en: string): Words => ({ zh, en });
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `settings.${name}`, status, reason, wayOut, ...more });
const again = w('请刷新后再看', 'Reload and look again');

/** The expected failures of the settings, as sentences. */
export const refusals = {
  badValue: (what: Words, must: Words) => say('bad-value', 422, w(`“${what.zh}”须为：${must.zh}`, `“${what.en}” must be ${must.en}`), w('核对后重填', 'Look at it and fill it again'), { field: 'value' }),
  badDay: () => say('bad-day', 422, w('日期不对', 'The day is not right'), w('填真实存在的日期，形如 2026-12-01', 'Enter a day that exists, as 2026-12-01'), { field: 'fromDay' }),
  past: (today: string) => say('from-past', 422, w(`起用日期不能早于今天（${today}）：过去的判断按当时的设置作出`, `It cannot hold from before today (${today}): what was judged then rests on the settings of its day`), w('填今天或以后的日期', 'Enter today or a later day'), { field: 'fromDay' }),
  sourceNeeded: () => say('source-needed', 422, w('此项须有本单位的文件为据', 'This one rests on a document of the institution'), w('填文件名称', 'Enter the title of the document'), { field: 'source.title' }),
  sourceDay: () => say('source-day', 422, w('文件日期不对，或晚于今天', 'The day of the document is not right, or lies ahead'), w('核对文件', 'Look at the document'), { field: 'source.day' }),
  titleFirst: () => say('source-title', 422, w('填了文号或日期，没有填文件名称', 'A number or day is given, but no title'), w('填文件名称', 'Enter the title of the document'), { field: 'source.title' }),
  reasonNeeded: (field: 'reason' | 'note') => say('reason-needed', 422, w('没有写明理由', 'The reason is missing'), w('写明理由', 'State the reason'), { field }),
  open: (by: string, day: string) => say('already-proposed', 409, w(`此项已由${by}于 ${day} 提出，等待审批`, `${by} proposed this on ${day}; it waits for approval`), w('先审批、退回或撤回那一份', 'Have that one approved, declined or taken back first')),
  atOnce: () => say('already-proposed', 409, w('另一人刚刚提出了同一项，等待审批', 'Somebody proposed the same one at this moment; it waits for approval'), again),
  nothing: (what: Words) => say('nothing-set', 409, w(`“${what.zh}”没有设定，无从停用`, `“${what.en}” is not set, so there is nothing to withdraw`), again),
  same: (what: Words) => say('nothing-changes', 409, w(`“${what.zh}”已是这个值和依据`, `“${what.en}” has this value and source already`), w('不必提出', 'Nothing to propose')),
  unknown: () => say('not-found', 404, w('没有这一份', 'There is no such proposal'), again),
  decided: (how: Words, by: string, day: string) => say('not-waiting', 409, w(`这一份已由${by}于 ${day}${how.zh}`, `${by} ${how.en} this on ${day}`), again),
  sameHand: () => say('same-person', 403, w('提出的人不能自己审批', 'Who proposed it cannot approve it'), w('请另一位部领导审批', 'Let another head or deputy head decide')),
  notYours: () => say('not-yours', 403, w('只有提出的人能撤回', 'Only who proposed it takes it back'), w('部领导可以退回', 'A head or deputy head can decline it')),
};
