import { addDays, day as toDay, type Day } from '../../../kernel/day.ts';
import { rankOrder, serviceRanks } from '../../facts.ts';
import { ev, fail, notApplicable, pass, w, type Finding, type Loose, type Patch } from '../../rule.ts';
import { familyMatters, personalMattersRule, personalMattersUnknown, propertyMatters, type FamilyMatter, type PersonalMattersFacts, type PropertyMatter } from '../../subjects/personal-matters/facts.ts';

/* 《领导干部报告个人有关事项规定》. */
const common = { document: 'cn.personal-matters-2017', documentTitle: '《领导干部报告个人有关事项规定》', year: 2017, from: toDay('2017-02-08'), severity: 'block' } as const;
type Facts = PersonalMattersFacts;

/** Service ranks that count as deputy at county level and above: 四级调研员 and those above it (C.3: 县副=四级调研员). */
const reports = (f: NonNullable<Facts['reporter']>): boolean =>
  (f.rank !== null && rankOrder(f.rank) >= rankOrder('county-deputy')) || (f.serviceRank !== null && serviceRanks.findIndex((r) => r.id === f.serviceRank) <= serviceRanks.findIndex((r) => r.id === 'researcher-4'));

export const whoReports = personalMattersRule({
  ...common,
  id: 'cn.personal-matters-2017.art-2.who',
  title: w('县处级副职以上干部列入报告对象', 'Deputies at county level and above report'),
  article: '第二条',
  confidence: 'text',
  stages: ['register'],
  needs: ['reporter.retired', 'reporter.listed'],
  test: (f) => {
    const r = f.reporter!;
    if (r.rank === null && r.serviceRank === null) return personalMattersUnknown(['reporter.rank']);
    if (r.retired) return notApplicable(w('已办理退休', 'retired'));
    if (!reports(r)) return notApplicable(w('不属县处级副职以上', 'below deputy at county level'));
    return r.listed ? pass(w('已列入报告对象', 'listed')) : fail(w('应当报告个人有关事项，没有列入报告对象', 'must report, but is not listed'), w('列入报告对象并通知本人', 'List and tell the person'));
  },
  situations: [
    { what: w('县处级副职', 'deputy at county level'), day: '2026-03-20', given: {}, expect: 'pass' },
    { what: w('未列入', 'not listed'), day: '2026-03-20', given: { reporter: { listed: false } }, expect: 'block' },
    { what: w('乡科级正职', 'chief at township level'), day: '2026-03-20', given: { reporter: { rank: 'township-chief', listed: false } }, expect: 'not-applicable' },
    { what: w('四级调研员', 'researcher, grade 4'), day: '2026-03-20', given: { reporter: { rank: 'township-chief', serviceRank: 'researcher-4', listed: false } }, expect: 'block' },
    { what: w('一级主任科员', 'principal officer, grade 1'), day: '2026-03-20', given: { reporter: { rank: 'township-chief', serviceRank: 'principal-1', listed: false } }, expect: 'not-applicable' },
    { what: w('退出现职未办退休', 'left the post, not retired'), day: '2026-03-20', given: { reporter: { retired: false, listed: false } }, expect: 'block' },
    { what: w('已退休', 'retired'), day: '2026-03-20', given: { reporter: { retired: true } }, expect: 'not-applicable' },
    { what: w('是否列入未知', 'not known'), day: '2026-03-20', given: { reporter: { listed: null } }, expect: 'unknown' },
  ],
});

/** The last day of reporting a change or a new post: 30 days after it. */
export const thirtyDays = (from: Day): Day => addDays(from, 30);

/** In time, late, or not yet due, by the last day. */
function byLastDay(until: Day, reportedOn: Day | null, day: Day, what: { zh: string; en: string }): Finding {
  const evidence = [ev('期限', 'due', until), ev('报告', 'reported', reportedOn ?? '—')];
  const wayOut = w('立即补报并说明原因', 'Report now and say why it is late');
  if (reportedOn === null) return day <= until ? pass(w(`${what.zh}：期限 ${until}，未到期`, `${what.en}: due ${until}, still in time`), evidence) : fail(w(`${what.zh}：期限 ${until}，至 ${day} 未报告`, `${what.en}: due ${until}, not reported on ${day}`), wayOut, evidence);
  return reportedOn <= until ? pass(w(`${what.zh}：${reportedOn} 报告，期限 ${until}`, `${what.en}: reported ${reportedOn}, due ${until}`), evidence) : fail(w(`${what.zh}：${reportedOn} 才报告，期限 ${until}`, `${what.en}: reported only ${reportedOn}, due ${until}`), wayOut, evidence);
}

const matters: Record<FamilyMatter, readonly [string, string, string]> = {
  marriage: ['一', '婚姻情况', 'marriage'], passport: ['二', '持有普通护照及因私出国', 'passport and private travel abroad'], 'hk-macao-taiwan': ['三', '往来港澳、台湾证件及往来', 'permits for and travel to Hong Kong, Macao and Taiwan'],
  'child-foreigner': ['四', '子女与外国人、无国籍人通婚', 'a child’s marriage to a foreigner'], 'child-hk-macao-taiwan': ['五', '子女与港澳台居民通婚', 'a child’s marriage to a resident of Hong Kong, Macao or Taiwan'],
  abroad: ['六', '配偶、子女移居国（境）外或连续在外一年以上', 'spouse or child emigrated, or a year abroad'], occupation: ['七', '配偶、子女及其配偶从业', 'occupation of spouse, children and their spouses'], criminal: ['八', '配偶、子女及其配偶被追究刑事责任', 'criminal responsibility of spouse, children and their spouses'],
};
const change = (matter: FamilyMatter, over: Partial<Loose<NonNullable<Facts['change']>>> = {}): Patch<Facts> => ({ change: { matter, happenedOn: '2026-03-02', reportedOn: '2026-04-01', ...over } });

const changeRules = familyMatters.map((matter) => {
  const [item, zh, en] = matters[matter];
  return personalMattersRule({
    ...common,
    id: `cn.personal-matters-2017.art-3.${matter}`,
    title: w(`变化后三十日内报告：${zh}`, `Reported within thirty days: ${en}`),
    article: `第三条第（${item}）项、第六条`,
    // The item was read in the text; the thirty days of article 6 were not.
    confidence: 'recalled',
    stages: ['change'],
    scope: (f) => (f.change === null ? personalMattersUnknown(['change.happenedOn']) : f.change.matter === matter ? null : notApplicable(w('变化的是另一事项', 'another matter changed'))),
    needs: ['change.happenedOn'],
    test: (f, day) => byLastDay(thirtyDays(f.change!.happenedOn!), f.change!.reportedOn, day, w(zh, en)),
    situations: [
      { what: w('第三十日报告', 'on the thirtieth day'), day: '2026-04-01', given: change(matter), expect: 'pass' },
      { what: w('第三十一日才报告', 'on the thirty-first day'), day: '2026-04-02', given: change(matter, { reportedOn: '2026-04-02' }), expect: 'block' },
      { what: w('期限当日尚未报告', 'not yet, on the last day'), day: '2026-04-01', given: change(matter, { reportedOn: null }), expect: 'pass' },
      { what: w('期满未报告', 'not reported the day after'), day: '2026-04-02', given: change(matter, { reportedOn: null }), expect: 'block' },
      { what: w('变化日期未填', 'not filled'), day: '2026-04-02', given: change(matter, { happenedOn: null }), expect: 'unknown' },
    ],
  });
});

const items: Record<PropertyMatter, readonly [string, string, string]> = {
  salary: ['一', '工资及各类奖金、津贴、补贴', 'salary, bonuses and allowances'], labour: ['二', '劳务所得', 'income from services'], housing: ['三', '本人、配偶、共同生活子女的房产（含车库、车位、储藏间）', 'housing, garages and storage rooms'],
  investment: ['四', '股票、基金、投资型保险', 'shares, funds, insurance'], business: ['五', '配偶、子女及其配偶经商办企业', 'businesses of spouse, children and their spouses'], overseas: ['六', '境外存款和投资', 'deposits and investments abroad'],
};

const itemRules = propertyMatters.map((key) => {
  const [item, zh, en] = items[key];
  return personalMattersRule({
    ...common,
    id: `cn.personal-matters-2017.art-4.${key}`,
    title: w(`集中报告写明：${zh}`, `The yearly report states: ${en}`),
    article: `第四条第（${item}）项`,
    confidence: 'recalled',
    stages: ['annual'],
    needs: ['annual.items'],
    test: (f) => (f.annual!.items!.includes(key) ? pass(w(`已填报：${zh}`, `stated: ${en}`)) : fail(w(`没有填报：${zh}`, `not stated: ${en}`), w('补报；没有的填“无”', 'State it; where there is none, say so'))),
    situations: [
      { what: w('已填报', 'stated'), day: '2026-01-20', given: {}, expect: 'pass' },
      { what: w('漏报', 'left out'), day: '2026-01-20', given: { annual: { items: propertyMatters.filter((p) => p !== key) } }, expect: 'block' },
      { what: w('未报告', 'not handed in'), day: '2026-01-20', given: { annual: { items: null } }, expect: 'unknown' },
    ],
  });
});

export const annualReport = personalMattersRule({
  ...common,
  id: 'cn.personal-matters-2017.art-5.annual',
  title: w('每年 1 月 31 日前集中报告上一年度情况', 'The past year is reported by 31 January'),
  article: '第五条',
  confidence: 'text',
  stages: ['annual'],
  needs: ['annual.year'],
  test: (f, day) => byLastDay(toDay(`${f.annual!.year + 1}-01-31`), f.annual!.handedInOn, day, w(`${f.annual!.year} 年度集中报告`, `report of ${f.annual!.year}`)),
  situations: [
    { what: w('1 月 31 日当日', 'on 31 January'), day: '2026-01-31', given: { annual: { handedInOn: '2026-01-31' } }, expect: 'pass' },
    { what: w('2 月 1 日才报', 'on 1 February'), day: '2026-02-01', given: { annual: { handedInOn: '2026-02-01' } }, expect: 'block' },
    { what: w('1 月 30 日未报', 'not yet on 30 January'), day: '2026-01-30', given: { annual: { handedInOn: null } }, expect: 'pass' },
    { what: w('2 月 1 日未报', 'not by 1 February'), day: '2026-02-01', given: { annual: { handedInOn: null } }, expect: 'block' },
    { what: w('年度未填', 'no report'), day: '2026-02-01', given: { annual: null }, expect: 'unknown' },
  ],
});

export const newlyReporting = personalMattersRule({
  ...common,
  id: 'cn.personal-matters-2017.art-6.new',
  title: w('新任领导干部三十日内报告', 'Newly appointed: reported within thirty days'),
  article: '第六条',
  confidence: 'recalled',
  stages: ['register', 'change'],
  needs: ['newly.since'],
  test: (f, day) => byLastDay(thirtyDays(f.newly!.since!), f.newly!.reportedOn, day, w('新任报告', 'first report')),
  situations: [
    { what: w('第三十日', 'the thirtieth day'), day: '2025-07-10', given: { newly: { reportedOn: '2025-07-10' } }, expect: 'pass' },
    { what: w('第三十一日', 'the thirty-first day'), day: '2025-07-11', given: { newly: { reportedOn: '2025-07-11' } }, expect: 'block' },
    { what: w('期满未报', 'not reported'), day: '2025-07-11', given: { newly: { reportedOn: null } }, expect: 'block' },
    { what: w('未到期', 'not due'), day: '2025-07-10', given: { newly: { reportedOn: null } }, expect: 'pass' },
    { what: w('新任日期未填', 'not filled'), day: '2025-07-10', given: { newly: { since: null } }, expect: 'unknown' },
  ],
});

/** A tenth of those who report is drawn: 10·drawn ≥ people. */
export const tenthDrawn = (drawn: number, people: number): boolean => 10 * drawn >= people;

export const randomCheck = personalMattersRule({
  ...common,
  id: 'cn.personal-matters-2017.art-11-14.random-check',
  title: w('随机抽查每年集中一次，按百分之十抽取', 'A random check each year draws a tenth'),
  article: '第十一条至第十四条',
  confidence: 'recalled',
  stages: ['check'],
  needs: ['draw.people', 'draw.drawn'],
  test: (f) => {
    const { people, drawn } = f.draw!;
    const evidence = [ev('应报告', 'report', people!), ev('抽取', 'drawn', drawn!), ev('算式', 'test', `10×${drawn} ${tenthDrawn(drawn!, people!) ? '≥' : '<'} ${people}`)];
    return tenthDrawn(drawn!, people!) ? pass(w(`${people} 人抽取 ${drawn} 人，达到百分之十`, `${drawn} of ${people} drawn, a tenth`), evidence) : fail(w(`${people} 人抽取 ${drawn} 人，不足百分之十`, `${drawn} of ${people} drawn, less than a tenth`), w(`至少抽取 ${Math.ceil(people! / 10)} 人`, `Draw at least ${Math.ceil(people! / 10)}`), evidence);
  },
  situations: [
    { what: w('120 人抽 12 人', '12 of 120'), day: '2026-04-20', given: {}, expect: 'pass' },
    { what: w('120 人抽 11 人', '11 of 120'), day: '2026-04-20', given: { draw: { drawn: 11 } }, expect: 'block' },
    { what: w('121 人抽 12 人', '12 of 121'), day: '2026-04-20', given: { draw: { people: 121 } }, expect: 'block' },
    { what: w('121 人抽 13 人', '13 of 121'), day: '2026-04-20', given: { draw: { people: 121, drawn: 13 } }, expect: 'pass' },
    { what: w('未抽取', 'not drawn'), day: '2026-04-20', given: { draw: { drawn: null } }, expect: 'unknown' },
  ],
});

export const personalMattersRules = [whoReports, ...changeRules, ...itemRules, annualReport, newlyReporting, randomCheck];
