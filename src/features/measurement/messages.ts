const zh = {
  nav: '测评结果',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'measurement.person.read': '查看{{person}}的综合测评，{{lines}} 项',
    'measurement.poll.read': '查看投票 {{poll}}“{{title}}”的结果',
    'measurement.review.read': '查看{{unit}}历年选人用人评议，{{count}} 次',
    'measurement.result.recorded': '登记{{person}} {{year}} 年工作实绩（{{degree.zh}}），依据{{evidence}}{{kin.zh}}',
    'measurement.result.confirmed': '确认{{person}} {{year}} 年工作实绩（{{degree.zh}}，{{by}}登记），依据{{evidence}}{{kin.zh}}',
    'measurement.result.withdrawn': '撤回{{person}} {{year}} 年工作实绩（依据{{evidence}}），理由：{{reason}}',
    'measurement.composite.kept': '留存{{person}}的综合测评合成值 {{value}}，权重依据{{source}}（{{from}} 起用）',
    'measurement.review.taken': '取出投票 {{poll}}“{{title}}”的评议报告',
    'measurement.texts.read': '阅读投票 {{poll}}“{{title}}”的文字意见，{{n}} 条',
    'measurement.texts.taken': '取出投票 {{poll}}“{{title}}”的文字意见，{{n}} 条',
  } as Record<string, string>,
  personLink: '综合测评', all: '测评结果', print: '打印', none: '—', comma: '、', stop: '。', joint: '', blank: '未填 {{n}}', texts: '文字 {{n}}', written: '另写 {{n}}', range: '{{low}}～{{high}}', percent: '{{n}}%', recorded: '查看已记入纪实。',
  method: { talk: '谈话推荐', vote: '投票推荐和表决', assessment: '民主测评', survey: '民意调查和评议', appraisal: '年度考核', results: '工作实绩' },
  kind: { recommendation: '会议推荐', 'talk-recommendation': '谈话推荐', assessment: '民主测评', 'body-assessment': '班子测评', 'secret-vote': '无记名表决', 'appointment-review': '选人用人评议', opinion: '民意调查', satisfaction: '满意度调查' },
  list: { title: '测评结果', note: '已经计票的投票和测评。结果打开后才显示，打开记入纪实。', empty: '还没有已计票的投票。投票截止并计票后，结果在这里查看。', number: '编号', name: '名称', kind: '种类', unit: '单位', day: '日期', subjects: '对象', roll: '名册人数', reviews: '历年评议' },
  person: {
    title: '{{name}} 综合测评', missing: '没有这些方面的材料：{{list}}', noSum: '本单位没有设定方法权重，各项分列，不合计为一个分数。', marks: '横线是 95% 区间，圆点是均值；区间越宽，越不能确定。',
    counts: '有效 {{n}}，名册 {{roll}} 人', countsOnly: '{{n}} 项', talks: '{{n}} 次谈话', weight: '权重 {{n}}%', unweighed: '不计权重', weights: '权重：{{list}}', question: '题目', mean: '均值', interval: '95% 区间', chart: '图示', raters: '评价数', unknown: '不了解', grade: '等次', year: '年度', noInterval: '无',
  },
  how: { t: '', whole: '全员', same: '评价相同' },
  chart: { mean: '{{label}}：均值 {{mean}}，在 {{least}} 到 {{most}} 之间', interval: '{{label}}：均值 {{mean}}，95% 区间 {{low}} 到 {{high}}，在 {{least}} 到 {{most}} 之间' },
  faces: {
    title: '两面比较：不同类别的人怎样看', family: '{{title}}：全部对象共 {{m}} 处比较，一并校正（Holm），误报一处以上的可能不超过 5%。', none: '只有一个可以单列的类别，无从比较。',
    up: '{{q}}：{{a}}的评价比{{b}}高 {{gap}} 分', down: '{{q}}：{{a}}的评价比{{b}}低 {{gap}} 分', ends: '校正后区间 {{low}}～{{high}}', noEnds: '两类各自评价完全一致，不能给出区间', allSame: '{{n}} 处比较都看不出差别。', restSame: '其余 {{n}} 处看不出差别。', detail: '逐项数字',
    question: '题目', groups: '类别', gap: '相差', corrected: '校正后区间', verdict: '结论', real: '有差别', same: '看不出差别',
  },
  results: {
    add: '登记实绩', year: '年度', target: '应完成的任务', achieved: '完成情况', degree: '完成程度', evidence: '依据文件', number: '文号', by: '登记 / 确认', none: '还没有登记。', save: '登记', cancel: '取消', confirm: '确认', withdraw: '撤回', reason: '撤回的理由', notKin: '我与当事人没有亲属关系（记入纪实）', said: '已登记，须由另一名同志确认后计入',
    degrees: { exceeded: '超额完成', met: '完成', partly: '部分完成', missed: '未完成' } as Record<string, string>, waiting: '待另一人确认', withdrawn: '已撤回：{{reason}}', file: '《{{title}}》{{number}}',
  },
  composite: {
    title: '合成值', basis: '按{{source}}，{{from}} 起用', method: '方法', from: '来源', weight: '权重', value: '百分值', adds: '误差', part: '折合', sum: '合成', span: '95% 区间 {{low}}～{{high}}', noError: '没有抽样误差', none: '没有合成值：{{list}}', noneAdds: '不增加抽样误差', se: '标准误 {{n}}', of: '有效 {{n}}',
    why: { none: '没有材料', old: '超过 {{n}} 个月', few: '票数不足，不能单独公布或不能估计', scale: '分值不是百分制', grade: '等次没有折算分' } as Record<string, string>,
    note: '各方法的误差按互不相干计；同一批人参加几种测评的，实际区间更宽。一张表的各题按完全相关计，区间只会偏宽。等次、完成程度的折算由本单位规定，是否恰当不在区间之内。只反映本人，不作排名。',
    keep: '留存', keepAsk: '留存后，权重再变也不影响这份结果。', kept: '留存的合成值', keptLine: '{{day}} {{name}}留存：{{value}}', did: '已留存',
  },
  peers: { title: '横向：同场同类职务', note: '与同一次测评中同类职务的其他 {{n}} 人的均值相比，不排名次。同一批人评价多人，这里按不相干计，实际更容易看出差别。', few: '同一次测评中同类职务、您可以查看的不足 3 人，不作比较。', own: '本人', mean: '其他人均值', gap: '相差', verdict: '结论', question: '题目' },
  years: { title: '纵向：历年变化', one: '同类测评只有一次，还不能比较。', unlike: '{{from}} 与 {{to}} 的题目或分值不同，不作比较。', from: '此前', to: '此后', gap: '变化', question: '题目', verdict: '结论', real: '有变化', same: '看不出变化' },
  level: { title: '宽严校正', note: '按评价者类别扣除宽严后，与原值并列。校正对判断的准确只有小的帮助，增加评价人数的帮助更大。各类别对每个对象都作了评价时，校正不改变对象之间的差别。', raw: '原值', corrected: '校正后', question: '题目', none: '对象不足 3 个，或只有一个可以单列的类别，分不出宽严。', groups: '类别宽严', same: '{{title}}：各类别对每个对象都作了评价，权重相同，校正后与原值相同。' },
  poll: {
    quality: '质量说明', class: '类别', roll: '名册', issued: '领票', turnout: '参加率', handed: '收回', weight: '权重', total: '合计', merged: '并入其余', valid: '有效 {{valid}}，无效 {{invalid}}', sample: '“{{label}}”由 {{of}} 人中分层随机抽取 {{n}} 人（{{strata}} 层）', sampleMargin: '抽样时任一选项比例的最大误差 ±{{n}} 个百分点（95%，已作有限总体校正），全部交票时成立。', sampleOff: '名册与抽样不一致，抽样误差不适用。', margin: '任一选项比例的最大误差 ±{{n}} 个百分点（95%）', marginWhole: '名册上的人全部作答，没有抽样误差。', sampled: '名册是从更大范围中抽取的，误差按抽样计；名册怎样抽取决定结果能代表谁。', finite: '名册就是全部应参加的人，误差按有限总体校正。',
    silent: '名册上 {{n}}% 的人没有作答。', covered: '名册上的人都作答了。', kMin: '收回不足 {{k}} 份的类别不单列。', withheldNow: '不单列：{{list}}。', straight: '逐题给同一等次的表 {{same}} 份，占 {{n}}%（共 {{sheets}} 份作了完整评价）。', straightBallots: '对所有对象给同一等次的选票 {{same}} 张（共 {{n}} 张）。', straightSplit: '分表投票，同一人的各张表不能对应，一人对所有对象是否给同一等次不可知。', pace: '填写快慢：平均每张表不足 {{a}} 秒的 {{quick}} 人，{{a}}–{{b}} 秒的 {{steady}} 人，{{b}} 秒以上的 {{slow}} 人；与评价分开收，对不上。', paceBlank: '{{n}} 人不知（中途重开页面等）。', paceUnknown: '填写快慢：没有统计（整张选票、纸质票或人数太少）。', straightUnknown: '整齐划一的表：不可知（题目不足 3 道、表数太少，或计票时没有统计）。',
    closed: '有 {{n}} 名对象是您本人、亲属或不在您的管理范围，结果不显示。', subject: '对象', few: '收回的不足 {{k}} 份，不出结果。', byClass: '按类别', rest: '{{list}}（合并）', distribution: '分布', overall: '全部', weighted: '按权重', pooled: '合并计', person: '综合测评', of: '有效 {{n}}', option: '选项',
  },
  remarks: { title: '文字意见', n: '{{n}} 条', read: '阅读', readAsk: '阅读、取出都记入纪实。', one: '{{label}}：{{question}}', word: '取出 Word', pdf: '取出 PDF', file: '{{number}} 意见和建议', closed: '有 {{n}} 名对象是您本人、亲属或不在您的管理范围，不列。' },
  report: { take: '评议报告', word: 'Word', pdf: 'PDF', file: '{{number}} 一报告两评议情况报告' },
  review: { title: '{{unit}} 历年选人用人评议', note: '一报告两评议的总体评议逐年并列；新选拔任用干部每年不同，在各次评议中查看。', turnout: '有效 / 名册', share: '比例', question: '题目', year: '日期' },
};

const en: typeof zh = {
  nav: 'Results of polls',
  verbs: {
    'measurement.person.read': 'read what is measured of {{person}}, {{lines}} lines',
    'measurement.poll.read': 'read the result of the poll {{poll}} “{{title}}”',
    'measurement.review.read': 'read the yearly reviews of {{unit}}, {{count}} of them',
    'measurement.result.recorded': 'recorded a result of the work of {{person}} in {{year}} ({{degree.en}}), by {{evidence}}{{kin.en}}',
    'measurement.result.confirmed': 'confirmed a result of the work of {{person}} in {{year}} ({{degree.en}}, recorded by {{by}}), by {{evidence}}{{kin.en}}',
    'measurement.result.withdrawn': 'withdrew a result of the work of {{person}} in {{year}} (by {{evidence}}): {{reason}}',
    'measurement.composite.kept': 'kept the composite of {{person}}, {{value}}, by the weights of {{source}} (in force from {{from}})',
    'measurement.review.taken': 'took out the report of the review {{poll}} “{{title}}”',
    'measurement.texts.read': 'read the remarks of the poll {{poll}} “{{title}}”, {{n}} of them',
    'measurement.texts.taken': 'took out the remarks of the poll {{poll}} “{{title}}”, {{n}} of them',
  },
  personLink: 'Measurement', all: 'Results of polls', print: 'Print', none: '—', comma: ', ', stop: '.', joint: ' ', blank: 'blank {{n}}', texts: 'written {{n}}', written: 'names {{n}}', range: '{{low}} to {{high}}', percent: '{{n}}%', recorded: 'This reading is on record.',
  method: { talk: 'Recommendation in talks', vote: 'Recommendation and votes', assessment: 'Assessment', survey: 'Surveys and reviews', appraisal: 'Annual appraisal', results: 'Results of work' },
  kind: { recommendation: 'Recommendation at a meeting', 'talk-recommendation': 'Recommendation in talks', assessment: 'Assessment', 'body-assessment': 'Assessment of a body', 'secret-vote': 'Secret vote', 'appointment-review': 'Review of appointments', opinion: 'Opinion poll', satisfaction: 'Satisfaction survey' },
  list: { title: 'Results of polls', note: 'Polls that are counted. A result shows when it is opened, and opening it is recorded.', empty: 'No poll is counted yet. When one is closed and counted, its result stands here.', number: 'Number', name: 'Title', kind: 'Kind', unit: 'Unit', day: 'Day', subjects: 'Subjects', roll: 'On the roll', reviews: 'Over the years' },
  person: {
    title: '{{name}}: measurement', missing: 'Nothing is there of: {{list}}', noSum: 'The institution has set no weights between methods: each stands by itself and nothing is summed into one score.', marks: 'The line is the 95% interval, the dot the mean: the wider, the less is known.',
    counts: '{{n}} valid, {{roll}} on the roll', countsOnly: '{{n}} results', talks: '{{n}} talks', weight: 'weight {{n}}%', unweighed: 'no weight', weights: 'Weights: {{list}}', question: 'Question', mean: 'Mean', interval: '95% interval', chart: 'Drawn', raters: 'Grades', unknown: 'Cannot say', grade: 'Grade', year: 'Year', noInterval: 'none',
  },
  how: { t: '', whole: 'everybody', same: 'all alike' },
  chart: { mean: '{{label}}: mean {{mean}}, between {{least}} and {{most}}', interval: '{{label}}: mean {{mean}}, 95% interval {{low}} to {{high}}, between {{least}} and {{most}}' },
  faces: {
    title: 'Two faces: how different classes see them', family: '{{title}}: {{m}} comparisons over all subjects, corrected together (Holm); the chance of any false difference is at most 5%.', none: 'Only one class may stand alone: there is nothing to compare.',
    up: '{{q}}: {{a}} grade {{gap}} points higher than {{b}}', down: '{{q}}: {{a}} grade {{gap}} points lower than {{b}}', ends: 'corrected interval {{low}} to {{high}}', noEnds: 'each class gave one grade only: no interval', allSame: 'In {{n}} comparisons no difference can be shown.', restSame: 'In the other {{n}} no difference can be shown.', detail: 'All figures',
    question: 'Question', groups: 'Classes', gap: 'Gap', corrected: 'Corrected interval', verdict: 'Verdict', real: 'a difference', same: 'no difference can be shown',
  },
  results: {
    add: 'Record a result', year: 'Year', target: 'To be achieved', achieved: 'Achieved', degree: 'How far', evidence: 'Document', number: 'Number', by: 'Recorded / confirmed', none: 'Nothing is recorded yet.', save: 'Record', cancel: 'Cancel', confirm: 'Confirm', withdraw: 'Withdraw', reason: 'Why it is withdrawn', notKin: 'I am not kin of the person (goes into the record)', said: 'Recorded; it counts once another person confirms it',
    degrees: { exceeded: 'exceeded', met: 'met', partly: 'partly met', missed: 'not met' }, waiting: 'waits for a second person', withdrawn: 'withdrawn: {{reason}}', file: '{{title}} {{number}}',
  },
  composite: {
    title: 'Composite', basis: 'by {{source}}, in force from {{from}}', method: 'Method', from: 'Source', weight: 'Weight', value: 'Points', adds: 'Error', part: 'Share', sum: 'Composite', span: '95% interval {{low}} to {{high}}', noError: 'no sampling error', none: 'No composite: {{list}}', noneAdds: 'adds no sampling error', se: 'standard error {{n}}', of: '{{n}} valid',
    why: { none: 'nothing there', old: 'older than {{n}} months', few: 'too few ballots to be shown or to estimate from', scale: 'not on a scale of 100 points', grade: 'a grade without points' },
    note: 'The errors of methods are taken as independent; where the same people took part in several, the true interval is wider. Questions of one sheet are taken as wholly together, which can only widen it. What a grade or degree is worth is the institution’s own rule; whether it is right is not in the interval. It speaks of this person alone: no ranks.',
    keep: 'Keep', keepAsk: 'Once kept, a later change of weights does not touch it.', kept: 'Composites kept', keptLine: '{{day}}, kept by {{name}}: {{value}}', did: 'Kept',
  },
  peers: { title: 'Beside peers: the same poll, the same class of posts', note: 'Beside the mean of the {{n}} others of the same class of posts in the same poll; no ranks. The same people graded several; they are taken as unrelated, so that differences are harder to show than they are.', few: 'Fewer than 3 others of the same class of posts whom you may see are in the same poll: no comparison.', own: 'Own', mean: 'Mean of the others', gap: 'Gap', verdict: 'Verdict', question: 'Question' },
  years: { title: 'Over the years', one: 'There is one poll of a kind only: nothing to compare yet.', unlike: '{{from}} and {{to}} asked other questions or on other scales: not compared.', from: 'Before', to: 'After', gap: 'Change', question: 'Question', verdict: 'Verdict', real: 'a change', same: 'no change can be shown' },
  level: { title: 'Corrected for leniency', note: 'The leniency of classes of raters taken out, beside the figures as they came. The correction helps judgement a little; more raters help more. Where every class graded every subject it changes no difference between them.', raw: 'As it came', corrected: 'Corrected', question: 'Question', none: 'Fewer than 3 subjects, or one class only that may stand alone: leniency cannot be told.', groups: 'Leniency of classes', same: '{{title}}: every class graded every subject with the same weight; corrected, the figures are as they came.' },
  poll: {
    quality: 'Quality', class: 'Class', roll: 'On the roll', issued: 'Took tokens', turnout: 'Turnout', handed: 'Came', weight: 'Weight', total: 'Total', merged: 'with the rest', valid: '{{valid}} valid, {{invalid}} invalid', sample: '“{{label}}”: {{n}} of {{of}} people drawn at random in {{strata}} strata', sampleMargin: 'The sample was drawn for shares within ±{{n}} points (95%, finite population); that holds when all of it answer.', sampleOff: 'The roll is not the sample; its margin does not hold.', margin: 'The share of any option is off by at most ±{{n}} points (95%)', marginWhole: 'Everybody on the roll answered: there is no sampling error.', sampled: 'The roll is a sample of something larger; errors are those of a sample, and how it was drawn says whom the result speaks for.', finite: 'The roll is everybody who was to take part; errors are corrected for that.',
    silent: '{{n}}% of the roll did not answer.', covered: 'Everybody on the roll answered.', kMin: 'A class of which fewer than {{k}} sheets came does not stand alone.', withheldNow: 'Not alone: {{list}}.', straight: '{{same}} sheets give one grade to every question, {{n}}% ({{sheets}} were filled in whole).', straightBallots: '{{same}} ballots give one grade to every subject (of {{n}}).', straightSplit: 'Sheets are cast apart and those of one hand cannot be put together: whether somebody gave all subjects one grade cannot be known.', pace: 'Time for a sheet on average: under {{a}} s {{quick}} voters, {{a}}–{{b}} s {{steady}}, over {{b}} s {{slow}}; it comes apart from the answers and cannot be matched.', paceBlank: 'Of {{n}} it is not known (page opened anew).', paceUnknown: 'Time for filling in: not counted (whole ballots, paper, or too few).', straightUnknown: 'Straight-lined sheets: cannot be known (fewer than 3 questions, too few sheets, or not counted at the count).',
    closed: '{{n}} subjects are you, your kin or outside your reach; their results are not shown.', subject: 'Subject', few: 'Fewer than {{k}} sheets came: no result.', byClass: 'By class', rest: '{{list}} (together)', distribution: 'Distribution', overall: 'All', weighted: 'weighted', pooled: 'together', person: 'Measurement', of: '{{n}} valid', option: 'Option',
  },
  remarks: { title: 'Remarks', n: '{{n}}', read: 'Read', readAsk: 'Reading and taking out are recorded.', one: '{{label}}: {{question}}', word: 'Take out as Word', pdf: 'Take out as PDF', file: '{{number}} remarks', closed: '{{n}} subjects are you, your kin or outside your reach; they are left out.' },
  report: { take: 'Report', word: 'Word', pdf: 'PDF', file: '{{number}} report of the review' },
  review: { title: '{{unit}}: reviews of appointments over the years', note: 'The overall verdicts of the yearly review side by side; newly appointed people differ from year to year and stand in each review.', turnout: 'Valid / roll', share: 'Share', question: 'Question', year: 'Day' },
};

/** Words of the room. */
export const messages = { zh, en };
