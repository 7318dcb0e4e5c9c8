import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, field?: string): Refused => refuse({ name: `measurement.${name}`, status, reason, wayOut, ...(field ? { field } : {}) });

/** The expected failures of the room, as sentences. */
export const refusals = {
  noPerson: () => say('no-such-person', 404, { zh: '没有这个人，或不在您的管理范围。', en: 'There is no such person, or they are outside your reach.' }, { zh: '请从名册进入。', en: 'Open the page from the roster.' }),
  own: () => say('own', 403, { zh: '本人和亲属的测评结果不能查看。', en: 'Nobody reads the results about themselves or their kin.' }, { zh: '工作需要的，请由其他同志查看。', en: 'Where work needs it, let somebody else read them.' }),
  noPoll: () => say('no-such-poll', 404, { zh: '没有这次投票，或不在您的管理范围。', en: 'There is no such poll, or it is outside your reach.' }, { zh: '请从测评结果的列表进入。', en: 'Open it from the list of results.' }),
  noReview: () => say('no-review', 404, { zh: '这个单位还没有计过票的一报告两评议，或不在您的管理范围。', en: 'This unit has no counted yearly review yet, or it is outside your reach.' }, { zh: '一报告两评议在“投票测评”中组织，计票后在这里逐年比较。', en: 'Reviews are held under “Ballots”; once counted they are compared here year by year.' }),
  notCounted: () => say('not-counted', 409, { zh: '这次投票还没有计票，没有结果可看。', en: 'This poll is not counted yet; there is no result.' }, { zh: '请在截止并计票后再看。', en: 'Come back when it is closed and counted.' }),
  ownResult: () => say('own-result', 403, { zh: '本人和亲属的工作实绩，不由自己登记、确认或撤回。', en: 'Nobody records, confirms or withdraws results of their own work or of their kin.' }, { zh: '请由其他同志办理。', en: 'Let somebody else do it.' }),
  kinUnknown: (because: Words) => say('kin-unknown', 422, { zh: `不能确定您与当事人有无亲属关系：${because.zh}。`, en: `Whether you are kin of the person is not known: ${because.en}.` }, { zh: '确无亲属关系的，勾选声明后再办；声明记入纪实。', en: 'Where you are not, state so and go on; the statement goes into the record.' }, 'notKin'),
  yearToCome: () => say('year-to-come', 422, { zh: '实绩的年度不能晚于今年。', en: 'Results are of this year or an earlier one.' }, { zh: '请核对年度。', en: 'Check the year.' }, 'year'),
  noResult: () => say('no-such-result', 404, { zh: '没有这项实绩，或不在您的管理范围。', en: 'There is no such result, or it is outside your reach.' }, { zh: '请刷新页面。', en: 'Reload the page.' }),
  resultSettled: () => say('result-settled', 409, { zh: '这项实绩已经确认或撤回。', en: 'This result is confirmed or withdrawn already.' }, { zh: '请刷新页面；有误的，撤回后重新登记。', en: 'Reload the page; where it is wrong, withdraw it and record it anew.' }),
  sameHand: () => say('same-hand', 422, { zh: '登记实绩的人不能自己确认。', en: 'Who recorded a result cannot confirm it.' }, { zh: '请由另一名同志对照依据文件确认。', en: 'Another person confirms it against its document.' }),
  noWeights: () => say('no-weights', 409, { zh: '本单位没有设定方法权重，各项分列，不合计。', en: 'The institution has set no weights between methods; nothing is summed.' }, { zh: '在“本单位设置”中提出“综合测评的合成”，由另一人批准。', en: 'Propose “Composite of the measurement” under the settings; another person approves it.' }),
  noComposite: () => say('no-composite', 409, { zh: '缺少计权重的材料，没有合成值。', en: 'Material that has a weight is missing: there is no composite.' }, { zh: '请补齐页面所列的材料。', en: 'See on the page what is missing.' }),
  keptAlready: () => say('kept-already', 409, { zh: '今天已经留存过同样的合成值。', en: 'The same composite was kept today already.' }, { zh: '材料或权重变化后再留存。', en: 'Keep it anew when material or weights have changed.' }),
  notReview: () => say('not-a-review', 409, { zh: '这次投票不是一报告两评议，没有评议报告。', en: 'This poll is no yearly review: it has no report.' }, { zh: '请从一报告两评议的投票进入。', en: 'Open it from the poll of a review.' }),
  noTexts: () => say('no-texts', 409, { zh: '没有可以阅读的文字意见：没有人填写，或收回的票不足规定的张数。', en: 'There are no remarks to read: none was written, or too few ballots came.' }, { zh: '请看本场的质量说明。', en: 'See the statement of quality of the poll.' }),
  handlers: () => say('handlers-only', 403, { zh: '推荐的结果只有承办选拔任用工作的同志可以查看。', en: 'Results of a recommendation are for those who handle the choosing of people.' }, { zh: '工作需要的，请向承办同志了解。', en: 'Where work needs it, ask those who handle it.' }),
};
