import type { Citation, Words } from '../kernel/refusal.ts';
import { appointmentArticles } from './regulations/appointment-2019/articles.ts';
import { fifth } from './regulations/civil-servant-appraisal-2020/share.ts';
import { citationOf } from './rule.ts';
import { rankShares, shareLines } from './regulations/service-rank-2019/shares.ts';
import { priorReportCitation } from './prior-reports.ts';
import type { SettingFacts } from './setting-facts.ts';
import { schemaOf, type Fraction, type SettingShape } from './setting-shapes.ts';

/*
 * The catalogue of what an institution sets itself, because no national text fixes it. A key that is read anywhere stands here.
 */

export const settingGroups = ['selection', 'contest', 'appraisal', 'measurement', 'rank', 'branch', 'statistics', 'institution'] as const;
export type SettingGroup = (typeof settingGroups)[number];

export type SettingDef = {
  group: SettingGroup;
  words: Words;
  /** What it does, or what happens while it is not set. */
  note: Words;
  shape: SettingShape;
  /** Rules of the library that ask for it. */
  rules: readonly string[];
  /** Where it is felt. */
  pages: readonly { href: string; words: Words }[];
  /** The article that leaves the number to the institution; null: none does. */
  fills: Citation | null;
  /** What holds while nothing is set; null: nothing does. */
  usual: { value: unknown; source: Words } | null;
  /** True when only a rule of the institution that can be named may be entered. */
  needsSource: boolean;
};

const w = (zh: string, en: string): Words => ({ zh, en });
const page = (href: string, zh: string, en: string): { href: string; words: Words } => ({ href, words: w(zh, en) });
const days = w('个工作日', 'working days');
const cases = page('/cases', '案卷', 'Cases');
const appraisals = [page('/appraisals', '考核', 'Appraisals')];
const house = w('本系统预置，没有全国数字', 'preset by this program; there is no national figure');
const grades = [{ id: 'excellent', words: w('班子优秀', 'body excellent') }, { id: 'good', words: w('班子良好', 'body good') }, { id: 'fair', words: w('班子一般', 'body fair') }, { id: 'poor', words: w('班子较差', 'body poor') }];

const row = (id: string, zh: string, en: string): { id: string; words: Words } => ({ id, words: w(zh, en) });
const measured = [page('/measurement', '测评结果', 'Results of polls')];
const points = { unit: w(' 分', ' points'), least: 0, most: 100, sum: null, partial: false };

const defs = {
  'selection.recommendation-turnout': {
    group: 'selection', words: w('民主推荐最低参加比例', 'Least share taking part in a recommendation'), note: w('推荐到会人数不足的，须说明理由', 'Fewer than this take a written reason'),
    shape: { kind: 'fraction' }, rules: ['cn.recommendation-turnout.two-thirds'], pages: [cases], fills: appointmentArticles.recommendation,
    usual: { value: { of: 2, per: 3 }, source: w('中组部有关问题答问（至少达到确定范围人数的三分之二）', '中组部有关问题答问（至少达到确定范围人数的三分之二）') }, needsSource: false,
  },
  'selection.lateral-road': {
    group: 'selection', words: w('平职调整可以不经民主推荐', 'Lateral moves without recommendation'), note: w('没有规定的，平职调整按一般程序办理', 'Without such a rule lateral moves take the ordinary road'),
    shape: { kind: 'stands', words: w('可以不经民主推荐', 'may go without recommendation') }, rules: [], pages: [cases], fills: appointmentArticles.recommendation, usual: null, needsSource: true,
  },
  'selection.examination-notice-days': {
    group: 'selection', words: w('考察预告天数', 'Days of the notice of examination'), note: w('预告满此天数才能开始考察', 'The examination begins when the notice has stood so long'),
    shape: { kind: 'integer', least: 1, most: 30, unit: days }, rules: ['cn.appointment-2019.art-28.notice-days'], pages: [cases], fills: appointmentArticles.examination, usual: null, needsSource: false,
  },
  'selection.prior-report-days': {
    group: 'selection', words: w('事先报告的答复期限', 'Time to answer a prior report'), note: w('登记事先报告时算出应答复的日期', 'From it the day by which the superior answers is reckoned'),
    shape: { kind: 'integer', least: 1, most: 60, unit: days }, rules: [], pages: [cases], fills: priorReportCitation, usual: null, needsSource: false,
  },
  'contest.least-assessors': {
    group: 'contest', words: w('竞争性选拔评委最少人数', 'Least number of assessors in a contest'), note: w('方案中的评委不得少于此数', 'A plan names so many or more'),
    shape: { kind: 'integer', least: 2, most: 15, unit: w('人', 'people') }, rules: [], pages: [page('/contests', '竞争性选拔', 'Contests')], fills: null, usual: { value: 3, source: house }, needsSource: false,
  },
  'appraisal.least-talks': {
    group: 'appraisal', words: w('谈话报告单列的最少次数', 'Fewest talks behind a number of a report'), note: w('不足此数的意见和数字，谈话报告不单列', 'A report of talks withholds views and numbers with fewer behind them'),
    shape: { kind: 'integer', least: 3, most: 30, unit: w('次谈话', 'talks') }, rules: [], pages: [page('/interviews', '谈话', 'Talks')], fills: null, usual: { value: 5, source: house }, needsSource: false,
  },
  'appraisal.body-share': {
    group: 'appraisal', words: w('领导班子优秀比例', 'Share of bodies graded excellent'), note: w('最多，以参加考核的班子为基数', 'At most, of the bodies appraised'),
    shape: { kind: 'integer', least: 1, most: 100, unit: w('%', '%') }, rules: ['own.appraisal.body-share'], pages: appraisals, fills: null, usual: null, needsSource: false,
  },
  'appraisal.leader-share': {
    group: 'appraisal', words: w('领导干部优秀比例', 'Share of leaders graded excellent'), note: w('最多，按所在班子的等次', 'At most, by the grade of their body'),
    shape: { kind: 'percents', rows: grades, partial: false }, rules: ['own.appraisal.leader-share'], pages: appraisals, fills: null, usual: null, needsSource: false,
  },
  'appraisal.chief-excellent': {
    group: 'appraisal', words: w('班子主要负责人评优所需的班子等次', 'Grade of the body at which its principal member may be excellent'), note: w('班子低于此等次的，主要负责人一般不评优；没有设定的不作判断', 'Below it the principal member is as a rule not excellent; without it nothing is judged'),
    shape: { kind: 'choice', rows: grades }, rules: ['own.appraisal.chief-by-body'], pages: appraisals, fills: null, usual: null, needsSource: true,
  },
  'appraisal.body-use': {
    group: 'appraisal', words: w('领导班子考核结果运用', 'What follows from the grade of a body'), note: w('按班子等次列出；只提出建议，由另一人决定', 'By the grade of the body; it is proposed, and another decides'),
    shape: { kind: 'texts', rows: grades, most: 200 }, rules: ['own.appraisal.body-use'], pages: appraisals, fills: null, usual: null, needsSource: true,
  },
  'appraisal.window': {
    group: 'appraisal', words: w('年度考核的时间', 'Time of the annual appraisal'), note: w('综合研判应在此期间', 'It is concluded within'),
    shape: { kind: 'month-days' }, rules: ['own.appraisal.window'], pages: appraisals, fills: null, usual: null, needsSource: false,
  },
  'appraisal.warning': {
    group: 'appraisal', words: w('测评预警线', 'Warning lines of the assessment'), note: w('优秀和称职票低于、不称职票高于此比例的，应当分析研判', 'Fewer favourable votes, or more votes “not competent”, are looked into'),
    shape: { kind: 'fractions', rows: [{ id: 'favourable', words: w('优秀和称职票低于', 'favourable below') }, { id: 'incompetent', words: w('不称职票高于', 'not competent above') }] },
    rules: ['own.appraisal.warning-favourable', 'own.appraisal.warning-incompetent'], pages: appraisals, fills: null, usual: null, needsSource: false,
  },
  'appraisal.not-excellent': {
    group: 'appraisal', words: w('不得评优情形', 'Circumstances that bar an excellent grade'), note: w('逐项列出；没有清单的不作判断', 'A list; without it nothing is judged'),
    shape: { kind: 'circumstances' }, rules: ['cn.cadre-appraisal-2019.not-excellent.listed'], pages: appraisals, fills: null, usual: null, needsSource: true,
  },
  'appraisal.servant-share': {
    group: 'appraisal', words: w('公务员优秀比例（本单位）', 'Share of civil servants graded excellent'), note: w('最多，以参加考核的人数为基数；没有设定的按全国规定（20%，经同意最高 25%）', 'At most, of those who take part; without it the national fifth holds, a quarter with consent'),
    shape: { kind: 'integer', least: 1, most: 25, unit: w('%', '%') }, rules: [], pages: appraisals, fills: citationOf(fifth), usual: null, needsSource: true,
  },
  'appraisal.objection-days': {
    group: 'appraisal', words: w('对考核结果提出异议的天数', 'Days to object to a result'), note: w('自书面通知之日起，按日历日计；不称职的按公务员法为三十日，不受此限', 'From the day one is told, in calendar days; for “not competent” the law gives thirty'),
    shape: { kind: 'integer', least: 3, most: 60, unit: w('日', 'days') }, rules: [], pages: appraisals, fills: null, usual: { value: 30, source: w('比照公务员法第九十五条的三十日（待核对）', 'after the thirty days of article 95 of the Civil Servants Law (to be checked)') }, needsSource: false,
  },
  'measurement.composite': {
    group: 'measurement', words: w('综合测评的合成', 'Composite of the measurement'), note: w('没有设定的，各项方法分列，不合计', 'Without it each method stands by itself and nothing is summed'),
    shape: { kind: 'tables', tables: [
      { id: 'weights', words: w('方法权重', 'Weights of methods'), rows: [row('assessment', '民主测评', 'Assessment'), row('survey', '民意调查和评议', 'Surveys and reviews'), row('appraisal', '年度考核', 'Annual appraisal'), row('results', '工作实绩', 'Results of work')], unit: w('%', '%'), least: 1, most: 100, sum: 100, partial: true, when: null },
      { id: 'grades', words: w('考核等次折算', 'Grades of appraisal'), rows: [row('excellent', '优秀', 'excellent'), row('competent', '称职', 'competent'), row('basic', '基本称职', 'basically competent'), row('incompetent', '不称职', 'not competent')], ...points, when: { table: 'weights', row: 'appraisal' } },
      { id: 'degrees', words: w('实绩完成程度折算', 'Degrees of results'), rows: [row('exceeded', '超额完成', 'exceeded'), row('met', '完成', 'met'), row('partly', '部分完成', 'partly met'), row('missed', '未完成', 'not met')], ...points, when: { table: 'weights', row: 'results' } },
      { id: 'months', words: w('材料时限', 'Age of the material'), rows: [row('most', '最近', 'last')], unit: w(' 个月', ' months'), least: 1, most: 120, sum: null, partial: false, when: null },
    ] },
    rules: [], pages: measured, fills: null, usual: null, needsSource: true,
  },
  'measurement.review-low': {
    group: 'measurement', words: w('一报告两评议满意度偏低的线', 'Line of low satisfaction in a yearly review'), note: w('没有设定的，报告只列比例，不判断是否偏低', 'Without it the report gives shares and judges none to be low'),
    shape: { kind: 'fractions', rows: [row('work', '总体评价（好、较好）低于', 'work well or rather well done below'), row('people', '新任干部（认同、基本认同）低于', 'new appointments agreed with below')] }, rules: [], pages: measured, fills: null, usual: null, needsSource: true,
  },
  'rank.shares': {
    group: 'rank', words: w('职级职数比例', 'Shares of service ranks'), note: w('省级细化的比例；没有填的行按全国规定', 'Finer shares of the province; rows left out follow the national ones'),
    shape: { kind: 'percents', rows: shareLines.map((l, i) => ({ id: l.id, words: rankShares[i]!.title })), partial: true }, rules: rankShares.map((r) => r.id), pages: [page('/moves', '职务变动', 'Moves')], fills: null, usual: null, needsSource: true,
  },
  'branch.talks': {
    group: 'branch', words: w('支部每年谈心谈话次数', 'Heart-to-heart talks of a branch in a year'), note: w('至少', 'At least'),
    shape: { kind: 'integer', least: 1, most: 24, unit: w('次', 'times') }, rules: ['cn.branch-2018.art-19.talks'], pages: [], fills: null, usual: null, needsSource: false,
  },
  'statistics.small-cell': {
    group: 'statistics', words: w('不对外的小数', 'Counts that stay inside'), note: w('小于此数的人数不随表导出', 'Smaller counts do not leave in exports'),
    shape: { kind: 'integer', least: 2, most: 20, unit: w('人', 'people') }, rules: [], pages: [page('/statistics', '统计', 'Statistics')], fills: null, usual: { value: 3, source: house }, needsSource: false,
  },
  'statistics.young-age': {
    group: 'statistics', words: w('年轻干部年龄', 'Age of young people'), note: w('此岁数及以下列入年轻干部', 'So old or younger'),
    shape: { kind: 'integer', least: 25, most: 60, unit: w('岁', 'years') }, rules: [], pages: [page('/reserve', '年轻干部', 'Young people')], fills: null, usual: { value: 35, source: house }, needsSource: false,
  },
  'statistics.young-training': {
    group: 'statistics', words: w('年轻干部五年培训学时', 'Training hours of young people in five years'), note: w('不足的列出', 'Fewer are listed'),
    shape: { kind: 'integer', least: 1, most: 2000, unit: w('学时', 'hours') }, rules: [], pages: [page('/reserve', '年轻干部', 'Young people')], fills: null, usual: { value: 550, source: w('参照县处级以上五年累计 550 学时（中组部答问，2014）', 'after the 550 hours of county-level leaders (中组部答问, 2014)') }, needsSource: false,
  },
  'institution.name': {
    group: 'institution', words: w('单位名称', 'Name of the institution'), note: w('印在任免表、批复和名册上', 'Stands on forms, papers and rosters'),
    shape: { kind: 'text', most: 100 }, rules: [], pages: [], fills: null, usual: null, needsSource: false,
  },
} as const satisfies Record<string, SettingDef>;

export type SettingKey = keyof typeof defs;
/** Every key, in the order of the page. */
export const settingKeys = Object.keys(defs) as SettingKey[];
/** What stands in the catalogue under a key. */
export const settingDef = (key: SettingKey): SettingDef => defs[key];
export const isSettingKey = (text: string): text is SettingKey => Object.prototype.hasOwnProperty.call(defs, text);

/** The setting a rule asks for, or null. */
export const settingOfRule = (rule: string): SettingKey | null => settingKeys.find((k) => settingDef(k).rules.includes(rule)) ?? null;

/** True when the value has the shape of the key. */
export const fits = (key: SettingKey, value: unknown): boolean => schemaOf(settingDef(key).shape).safeParse(value).success;

/** A setting in force: its value, and the rule or decision of the institution it rests on. */
export type Standing = { value: unknown; source: string };

/** The facts that rules of appointment read, out of what is in force on the day; what stands by default carries its own source. */
export function settingFacts(of: (key: SettingKey) => Standing | null): SettingFacts {
  const turnout = of('selection.recommendation-turnout');
  const usual = settingDef('selection.recommendation-turnout').usual!;
  const lateral = of('selection.lateral-road');
  const notice = of('selection.examination-notice-days');
  const report = of('selection.prior-report-days');
  return {
    recommendationTurnout: { ...((turnout?.value ?? usual.value) as Fraction), source: turnout?.source ?? usual.source.zh },
    ...(lateral ? { lateralRoad: { source: lateral.source } } : {}),
    ...(notice ? { examinationNoticeDays: { days: notice.value as number, source: notice.source } } : {}),
    ...(report ? { priorReportDays: { days: report.value as number, source: report.source } } : {}),
  };
}
