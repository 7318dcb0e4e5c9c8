const zh = {
  title: '统计分析',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'statistics.query.run': '按条件查询干部：{{sentence.zh}}（截至 {{asOf}}，符合 {{count}} 人）',
    'statistics.query.saved': '保存查询“{{name}}”（{{shared.zh}}）：{{sentence.zh}}',
    'statistics.query.removed': '删除查询“{{name}}”',
    'statistics.bands.defined': '设定分档“{{name}}”第 {{version}} 版：{{bands.zh}}',
    'statistics.settings.changed': '设定统计口径：小于 {{smallCell}} 的人数不对外，年轻干部为 {{youngAge}} 岁及以下、五年培训应满 {{youngTraining}} 学时',
    'statistics.table.exported': '导出统计表“{{title}}”（{{sentence}}，截至 {{asOf}}）；小于 {{least}} 的人数已隐去，共 {{hidden}} 格',
  } as Record<string, string>,
  nav: { statistics: '统计', queries: '条件查询', reserve: '年轻干部' },
  people: '人', total: '合计', sum: '小计', averageAge: '平均年龄', asOf: '截至', cancel: '取消', close: '关闭', save: '保存', add: '添加', remove: '去掉“{{what}}”', none: '—', comma: '、', more: '只列前 {{n}} 人。', print: '打印', joined: '{{a}} × {{b}}',
  table: {
    preset: '常用表', choose: '选一张常用表', rows: '纵', cols: '横', addRow: '＋ 再分一级', addBlock: '＋ 再列一块', blocks: '分块并列', item: '项目', pdf: 'PDF，横向 A4', otherFormats: '其他格式', noteSharesDown: '占比按本列合计计算，保留一位小数；因四舍五入，各项之和可能不等于 100。', addCol: '＋ 横项', bands: '分档', usual: '通用分档', query: '再加条件', noQuery: '不加条件', compareDay: '对比日', noCompare: '不对比', units: '比较单位', allUnits: '全部下级单位', 
    shares: '占比', ages: '平均年龄', export: '导出统计表', exported: '已导出 {{name}}；本次导出已记入纪实。小于 {{k}} 的人数已隐去。', exportHint: '导出时小于 {{k}} 的人数以 * 代替', exportNote: '屏上是实数。导出时，小于 {{k}} 的人数和能由合计推算出它的数以 * 代替；保护只及于一张表之内，口径相近的几张表相减仍可能推算出个别人。', chart: '图', table: '表', noteAsOf: '截至 {{day}}', notePeople: '共 {{n}} 人', noteOpen: '另有 {{n}} 人缺事实，未计入',
    noteBands: '分档：{{list}}', version: '第 {{n}} 版', noteShares: '占比按本行合计计算，保留一位小数；因四舍五入，各项之和可能不等于 100。', empty: '没有符合条件的人。', emptyHint: '放宽条件后再看。', drill: '{{row}}，{{col}}：{{n}} 人，打开名单', difference: '人数后的小字是与 {{day}} 相比的增减。', behind: '{{row}} · {{col}}', namesOf: '名单', toPerson: '姓名', post: '现任职务', unit: '单位', birth: '出生年月', age: '年龄', rank: '职务层次', tableLabel: '{{rows}} × {{cols}}', chartLabel: '{{title}}，柱形图；数字见下表', keys: 'Tab 到任意人数，Enter 打开名单', titleHint: '表名', stack: '按{{row}}分{{col}}的人数',
    newBands: '自定分档', changedBands: '新分档已可选用。',
  },
  bands: { title: '自定分档', name: '名称', measure: '项目', base: '改自', fresh: '新设', ends: '各档止于', endsHint: '各档的最后一个数，用顿号或空格分开，如 35、40、45；最后一档自动不限', labels: '各档名称（可不填）', labelsHint: '用顿号分开，与各档一一对应，如 35岁以下、40岁左右', preview: '共 {{n}} 档：{{list}}', bad: '请写成由小到大的整数，如 35、40、45', labelCount: '名称 {{a}} 个，档 {{b}} 个，不一致', save: '保存分档', measures: { age: '年龄', 'birth-year': '出生年', 'rank-years': '任现职务层次年限', 'entry-years': '进入年限' } as Record<string, string> },
  query: {
    title: '条件查询', note: '条件用条例的用语，逐条对照；缺事实的人单列，不漏不猜。', add: '＋ 添加条件', addGroup: '＋ 条件组', scope: '查询范围', conditions: '查询条件', all: '同时符合', any: '符合任一', not: '不', negate: '取反', run: '查询', running: '正在查询', saved: '已存查询', mine: '我的', shared: '共享', own: '自用', name: '查询名称', share: '共享给可看名册的人', saveAs: '另存', update: '保存更改', saveDone: '已保存', removeAsk: '删除查询“{{name}}”？', removed: '已删除', noSaved: '还没有保存的查询。', newQuery: '新查询', sentence: '查：{{text}}', sentenceNote: '本次查询将记入纪实。',
    yes: '符合 {{n}} 人', open: '缺事实 {{n}} 人', no: '不符合 {{n}} 人', near: '只差一条 {{n}} 人', tabs: { yes: '符合', open: '缺事实', near: '只差一条' }, why: '原因', lacks: '缺：{{what}}', fails: '不符：{{what}}', failsNot: '不应：{{what}}', hidden: '本人或亲属，不显示', noneYes: '没有人符合全部条件。看看“只差一条”的人差在哪里。', noneOpen: '没有缺事实的人。', noneNear: '没有只差一条的人。', emptyGroup: '这一组还没有条件：请添加，或去掉该组。', firstEmpty: '先添加一条条件，如“45 岁及以下”。', asTable: '按此条件统计', article: '条文', capped: '每栏最多列 200 人。',
    from: '不小于', upTo: '不大于', atLeast: '至少', years: '年', months: '个月', times: '次', lastYears: '近', posts: '个职位', hours: '学时', contains: '含', field: '项目', is: '是', isNot: '不是', male: '男', female: '女', rank: '层次', conditionOf: '{{what}}条件', removeCondition: '去掉条件：{{what}}', unnamed: '未保存的查询',
  },
  reserve: {
    title: '年轻干部', pool: '年轻干部库', young: '全部年轻干部', note: '{{age}} 岁及以下，截至 {{day}}', total: '共 {{n}} 人', recent: '近三年进入 {{n}} 人', channel: '进入渠道', people: '人数', recentCol: '近三年', share: '占比%', posts: '任职经历', posts1: '1 段及以下', posts2: '2 段', posts3: '3 段及以上', gaps: '短板', unknown: '其中缺事实 {{n}}', notStated: '未注明', byYear: '按进入年份', year: '{{year}} 年', list: '名单', all: '全部', export: '导出名单', exported: '已导出 {{name}}；本次导出已记入纪实。', empty: '还没有年轻干部。', emptyHint: '在干部信息中勾选“年轻干部库”，并填写进入渠道和进入时间。', toRoster: '去名册',
    gap: { grassroots: '基层经历不满两年', leading: '未任过乡科级领导职务', training: '五年培训不足 {{hours}} 学时（本单位口径）' } as Record<string, string>, gapShort: { grassroots: '缺基层', leading: '缺任职', training: '缺培训' } as Record<string, string>, gapOpen: { grassroots: '基层不详', leading: '任职不详', training: '培训不详' } as Record<string, string>, name: '姓名', post: '现任职务', age: '年龄', education: '学历', entered: '进入时间', postCount: '任职段数', noGap: '齐全', chartLabel: '各年进入人数，按渠道堆叠；数字见表', setting: '口径', channels: { 选调生: '选调生', 公务员: '公务员', 招硕引博: '招硕引博', 事业单位招聘: '事业单位招聘', 社区定向招聘: '社区定向招聘', 其他: '其他' } as Record<string, string>,
  },
};

const en: typeof zh = {
  title: 'Statistics',
  verbs: {
    'statistics.query.run': 'asked for people by conditions: {{sentence.en}} (as of {{asOf}}, {{count}} found)',
    'statistics.query.saved': 'saved the query “{{name}}” ({{shared.en}}): {{sentence.en}}',
    'statistics.query.removed': 'removed the query “{{name}}”',
    'statistics.bands.defined': 'defined the bands “{{name}}”, version {{version}}: {{bands.en}}',
    'statistics.settings.changed': 'set the numbers for statistics: counts below {{smallCell}} stay inside, young people are up to {{youngAge}} and should have {{youngTraining}} training hours in five years',
    'statistics.table.exported': 'exported the table “{{title}}” ({{sentence}}, as of {{asOf}}); counts below {{least}} withheld, {{hidden}} cells in all',
  },
  nav: { statistics: 'Statistics', queries: 'Queries', reserve: 'Young people' },
  people: 'people', total: 'Total', sum: 'sub-total', averageAge: 'Average age', asOf: 'As of', cancel: 'Cancel', close: 'Close', save: 'Save', add: 'Add', remove: 'Remove “{{what}}”', none: '—', comma: ', ', more: 'The first {{n}} only.', print: 'Print', joined: '{{a}} × {{b}}',
  table: {
    preset: 'Usual tables', choose: 'Choose a usual table', rows: 'Down', cols: 'Across', addRow: '+ second level', addBlock: '+ another block', blocks: 'as blocks', item: 'Item', pdf: 'PDF, landscape A4', otherFormats: 'Other formats', noteSharesDown: 'Shares are of the column total, to one decimal; by rounding they may not add up to 100.', addCol: '+ across', bands: 'Bands', usual: 'usual bands', query: 'And a query', noQuery: 'no query', compareDay: 'Compare with', noCompare: 'no comparison', units: 'Units to compare', allUnits: 'all units below',
    shares: 'Shares', ages: 'Average age', export: 'Export table', exported: 'Exported {{name}}; the export is in the record. Counts below {{k}} are withheld.', exportHint: 'In exports counts below {{k}} become *', exportNote: 'The screen shows true numbers. In exports, counts below {{k}} and the numbers that would give them away become *. This protects within one table only: subtracting similar tables from each other may still point at single people.', chart: 'Chart', table: 'Table', noteAsOf: 'As of {{day}}', notePeople: '{{n}} people', noteOpen: '{{n}} more lack a fact and are not counted',
    noteBands: 'Bands: {{list}}', version: 'version {{n}}', noteShares: 'Shares are of the row total, to one decimal; by rounding they may not add up to 100.', empty: 'Nobody meets the conditions.', emptyHint: 'Widen the conditions.', drill: '{{row}}, {{col}}: {{n}} people, open the names', difference: 'The small figures are the change since {{day}}.', behind: '{{row}} · {{col}}', namesOf: 'Names', toPerson: 'Name', post: 'Post', unit: 'Unit', birth: 'Born', age: 'Age', rank: 'Rank', tableLabel: '{{rows}} × {{cols}}', chartLabel: '{{title}}, bars; the numbers stand in the table below', keys: 'Tab to any count, Enter opens the names', titleHint: 'Title', stack: 'People by {{row}} and {{col}}',
    newBands: 'Own bands', changedBands: 'The new bands can be chosen now.',
  },
  bands: { title: 'Own bands', name: 'Name', measure: 'Measure', base: 'Based on', fresh: 'new', ends: 'Bands end at', endsHint: 'The last number of each band, with commas or blanks, e.g. 35, 40, 45; the last band is open', labels: 'Names of the bands (optional)', labelsHint: 'With commas, one for each band', preview: '{{n}} bands: {{list}}', bad: 'Write whole numbers in ascending order, e.g. 35, 40, 45', labelCount: '{{a}} names for {{b}} bands', save: 'Save bands', measures: { age: 'Age', 'birth-year': 'Year of birth', 'rank-years': 'Years in rank', 'entry-years': 'Years since entry' } },
  query: {
    title: 'Queries', note: 'Conditions in the terms of the regulations, each with its article; people with a missing fact are listed apart, not dropped and not guessed.', add: '+ add a condition', addGroup: '+ group', scope: 'Among', conditions: 'Conditions', all: 'all of', any: 'any of', not: 'not', negate: 'Negate', run: 'Ask', running: 'Asking', saved: 'Saved queries', mine: 'mine', shared: 'shared', own: 'private', name: 'Name of the query', share: 'Share with everybody who may see the roster', saveAs: 'Save as', update: 'Save changes', saveDone: 'Saved', removeAsk: 'Remove the query “{{name}}”?', removed: 'Removed', noSaved: 'No query has been saved yet.', newQuery: 'New query', sentence: 'Find: {{text}}', sentenceNote: 'This question goes into the record.',
    yes: '{{n}} meet it', open: '{{n}} lack a fact', no: '{{n}} do not', near: '{{n}} miss one condition', tabs: { yes: 'Meet it', open: 'Fact missing', near: 'Miss one' }, why: 'Why', lacks: 'missing: {{what}}', fails: 'not met: {{what}}', failsNot: 'must not be: {{what}}', hidden: 'yourself or a relative: not shown', noneYes: 'Nobody meets every condition. See what those who miss one lack.', noneOpen: 'Nobody lacks a fact.', noneNear: 'Nobody misses just one.', emptyGroup: 'This group has no conditions yet: add one, or remove the group.', firstEmpty: 'Add a condition first, e.g. “aged 45 or less”.', asTable: 'Statistics of these', article: 'Article', capped: 'At most 200 people are listed in each.',
    from: 'from', upTo: 'up to', atLeast: 'at least', years: 'years', months: 'months', times: 'times', lastYears: 'last', posts: 'posts', hours: 'hours', contains: 'has', field: 'Field', is: 'is', isNot: 'is not', male: 'men', female: 'women', rank: 'Rank', conditionOf: 'Condition: {{what}}', removeCondition: 'Remove the condition: {{what}}', unnamed: 'Query not saved',
  },
  reserve: {
    title: 'Young people', pool: 'Reserve pool', young: 'All young people', note: 'up to {{age}}, as of {{day}}', total: '{{n}} people', recent: '{{n}} entered in the last three years', channel: 'Entry channel', people: 'People', recentCol: 'Last 3 years', share: 'Share %', posts: 'Posts held', posts1: 'up to 1', posts2: '2', posts3: '3 or more', gaps: 'Gaps', unknown: '{{n}} of them not known', notStated: 'not stated', byYear: 'By year of entry', year: '{{year}}', list: 'Names', all: 'all', export: 'Export names', exported: 'Exported {{name}}; the export is in the record.', empty: 'No young people yet.', emptyHint: 'Mark people as “reserve pool” in their file and fill in channel and date of entry.', toRoster: 'To the roster',
    gap: { grassroots: 'Less than two years at the grassroots', leading: 'No leading post yet', training: 'Less than {{hours}} training hours in five years (own setting)' }, gapShort: { grassroots: 'grassroots', leading: 'leading post', training: 'training' }, gapOpen: { grassroots: 'grassroots?', leading: 'leading post?', training: 'training?' }, name: 'Name', post: 'Post', age: 'Age', education: 'Education', entered: 'Entered', postCount: 'Posts held', noGap: 'none', chartLabel: 'People by year of entry, stacked by channel; the numbers stand in the table', setting: 'Settings', channels: { 选调生: 'selected graduates', 公务员: 'civil service examination', 招硕引博: 'postgraduate scheme', 事业单位招聘: 'public institutions', 社区定向招聘: 'community workers', 其他: 'other' },
  },
};

/** Words of the room. */
export const messages = { zh, en };
