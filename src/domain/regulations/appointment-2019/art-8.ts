import { addMonths, dotted, latest, type Day } from '../../../kernel/day.ts';
import { rankLevels, rankOrder, rankWords, serviceRanks, type CaseFacts, type EducationLevel, type RankLevel } from '../../facts.ts';
import { allowed, ev, fail, notApplicable, pass, rule, unknown, unknownBecause, w, type Finding, type Rule } from '../../rule.ts';
import { holding } from '../../samples.ts';
import { all, moves, ranks } from '../../scope.ts';
import { countDay, currentPost, firstDotted, monthsEn, monthsIn, monthsSince, monthsZh, startOf, type Length } from '../../tenure.ts';
import { appointment2019 } from './document.ts';

/*
 * 第八条 基本资格. Years are counted to the day of discussion. Years of work and grassroots experience follow the trade's
 * usage (by year and month where the file knows no day); years in post are counted to the day, so where the file knows the
 * month only and the day decides, the exact day is asked for.
 */
const common = { ...appointment2019, stages: ['motion', 'decision'] } as const;
const on = '2026-09-18';

/** Compares a length with a threshold in months; `open` where the missing day decides. */
const reaches = (length: Length, months: number): boolean | 'open' =>
  length.min >= months ? true : length.max < months ? false : 'open';

const below = (rank: RankLevel): RankLevel | undefined => rankLevels[rankOrder(rank) - 1]?.id;

export const workYears = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.work-years',
  title: w('五年以上工龄', 'Five years of work'),
  article: '第八条第（一）项',
  confidence: 'text',
  severity: 'block',
  breakable: true,
  needs: ['person.workStart'],
  scope: all(moves('promotion'), ranks('county-deputy', 'county-chief')),
  test: (facts, day) => {
    const start = facts.person!.workStart!;
    const at = countDay(facts, day);
    const length = monthsSince(start, at, 'month');
    const evidence = [ev('参加工作时间', 'start of work', dotted(start)), ev('计算截止', 'counted to', at)];
    const enough = reaches(length, 60);
    if (enough === 'open')
      return unknownBecause({ fact: 'person.workStart', label: w('参加工作的月份', 'month of starting work'), where: w('按档案认定填写到月', 'Fill the month from the file') }, w(`参加工作时间只到年（${start}），不能判断是否满五年`, `Work began in ${start}, month unknown: five years cannot be judged`), evidence);
    const zh = `${dotted(start)} 参加工作，至 ${at} 工龄 ${monthsZh(length.min)}`;
    const en = `at work since ${dotted(start)}: ${monthsEn(length.min)} on ${at}`;
    return enough
      ? pass(w(`${zh}，已满五年`, `${en}, five years reached`), evidence)
      : fail(w(`${zh}，不足五年`, `${en}, less than five years`), w('工龄满五年后再提出', 'Propose again when five years are complete'), evidence);
  },
  situations: [
    { what: w('工龄满五年', 'five years on the month'), day: on, given: { person: { workStart: '2021-09' } }, expect: 'pass' },
    { what: w('差一个月', 'one month short'), day: on, given: { person: { workStart: '2021-10' } }, expect: 'block' },
    { what: w('只知年份', 'only the year known'), day: on, given: { person: { workStart: '2021' } }, expect: 'unknown' },
    { what: w('未填', 'not filled'), day: on, given: { person: { workStart: null } }, expect: 'unknown' },
  ],
});

export const grassroots = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.grassroots',
  title: w('两年以上基层工作经历', 'Two years at the grassroots'),
  article: '第八条第（一）项',
  confidence: 'text',
  severity: 'block',
  breakable: true,
  needs: ['person.holdings'],
  scope: all(moves('promotion'), ranks('county-deputy', 'county-chief')),
  test: (facts, day) => {
    const at = countDay(facts, day);
    const held = facts.person!.holdings!;
    const sure = held.filter((h) => h.grassroots === true);
    const unmarked = held.filter((h) => h.grassroots === null);
    const undated = sure.filter((h) => startOf(h) === null);
    const length = monthsIn(sure, at, 'month');
    const most = monthsIn([...sure, ...unmarked], at, 'month').max;
    const evidence = [ev('基层工作经历', 'grassroots posts', sure.map((h) => h.title).join('；') || '—'), ev('计算截止', 'counted to', at)];
    if (length.min >= 24)
      return pass(w(`至 ${at} 基层工作经历 ${monthsZh(length.min)}，已满两年`, `${monthsEn(length.min)} at the grassroots by ${at}, two years reached`), evidence);
    if (most >= 24 || undated.length > 0) {
      const which = [...unmarked, ...undated].map((h) => h.title).join('、') || sure.map((h) => h.title).join('、');
      return unknownBecause({ fact: 'person.holdings', label: w(`「${which}」是否基层工作经历及起止时间`, `whether and when “${which}” counts as grassroots work`), where: w('在任职经历中标明', 'Mark it in the posts held') }, w(`已认定基层经历 ${monthsZh(length.min)}，尚有经历未认定：${which}`, `${monthsEn(length.min)} recognized; still to be judged: ${which}`), evidence);
    }
    return fail(w(`至 ${at} 基层工作经历 ${monthsZh(length.max)}，不足两年`, `${monthsEn(length.max)} at the grassroots by ${at}, less than two years`), w('补齐基层工作经历后再提出；如档案有未认定的基层经历，先认定', 'Propose again when two years are complete, or recognize earlier grassroots work from the file'), evidence);
  },
  situations: [
    { what: w('基层两年', 'two years'), day: on, given: { person: { holdings: [holding({ grassroots: true, from: '2024-09-18' })] } }, expect: 'pass' },
    { what: w('差一天', 'one day short'), day: on, given: { person: { holdings: [holding({ grassroots: true, from: '2024-09-19' })] } }, expect: 'block' },
    { what: w('经历未认定', 'not yet recognized'), day: on, given: { person: { holdings: [holding({ grassroots: null, from: '2020-01' })] } }, expect: 'unknown' },
    { what: w('厅局级不适用', 'not for bureau level'), day: on, given: { post: { rank: 'bureau-deputy' } }, expect: 'not-applicable' },
  ],
});

export const twoPostsBelow = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.two-posts-below',
  title: w('在下一级两个以上职位任职', 'Two posts at the level below'),
  article: '第八条第（二）项',
  confidence: '2014',
  severity: 'reason',
  needs: ['person.holdings'],
  scope: all(moves('promotion'), ranks('county-deputy')),
  test: (facts, day) => {
    const at = countDay(facts, day);
    const level = below(facts.post!.rank!)!;
    const name = rankWords(level);
    const held = facts.person!.holdings!.filter((h) => h.leading && (startOf(h) ?? '') <= at);
    const titles = [...new Set(held.filter((h) => h.rank === level).map((h) => `${h.unit ?? ''}${h.title}`))];
    const evidence = [ev(`${name.zh}任职`, `posts as ${name.en}`, titles.join('；') || '—')];
    if (titles.length >= 2) return pass(w(`在${name.zh}的 ${titles.length} 个职位任过职`, `held ${titles.length} posts as ${name.en}`), evidence);
    if (held.some((h) => h.rank === null)) return unknownBecause({ fact: 'person.holdings', label: w('任职经历的职务层次', 'rank of posts held'), where: w('在任职经历中填写层次', 'Fill the rank of each post held') }, w('有领导职务未填层次，不能判断', 'a leading post has no rank, so this cannot be judged'), evidence);
    return fail(w(`在${name.zh}只有 ${titles.length} 个职位的任职经历，一般应有两个以上`, `only ${titles.length} post(s) held as ${name.en}; as a rule two or more`), w('写明例外理由', 'State the reason for the exception'), evidence);
  },
  situations: [
    { what: w('两个职位', 'two posts'), day: on, given: {}, expect: 'pass' },
    { what: w('一个职位', 'one post'), day: on, given: { person: { holdings: [holding({ from: '2018-04' })] } }, expect: 'needs-reason' },
    { what: w('层次未填', 'rank not filled'), day: on, given: { person: { holdings: [holding({ from: '2018-04' }), holding({ id: 'x', title: '办公室主任', rank: null, from: '2015-01', to: '2018-04' })] } }, expect: 'unknown' },
  ],
});

type Step = { current: RankLevel; months: number; yearsZh: string; yearsEn: string };

function tenureTest(facts: CaseFacts, day: Day, step: Step): Finding {
  const at = countDay(facts, day);
  const name = rankWords(step.current);
  const held = facts.person!.holdings!.filter((h) => h.leading && h.rank === step.current);
  const length = monthsIn(held, at, 'day');
  const from = firstDotted(held);
  const evidence = [ev(`${name.zh}任职自`, `${name.en} since`, from || '—'), ev('计算截止', 'counted to', at)];
  const zh = `${name.zh}任职自 ${from} 起，至 ${at} 满 ${monthsZh(length.min)}`;
  const en = `${name.en} since ${from}: ${monthsEn(length.min)} on ${at}`;
  const enough = reaches(length, step.months);
  if (enough === true) return pass(w(`${zh}，已满${step.yearsZh}`, `${en}, ${step.yearsEn} reached`), evidence);
  if (enough === 'open' || held.some((h) => startOf(h) === null))
    return unknownBecause({ fact: 'person.holdings', label: w(`${name.zh}任职的具体日期`, `exact day of becoming ${name.en}`), where: w('在任职经历中按任职文件填写到日', 'Fill the day in the posts held, from the appointment paper') }, w(`${name.zh}任职自 ${from || '（未填）'} 起，是否满${step.yearsZh}取决于具体日期`, `${name.en} since ${from || '(not filled)'}: whether ${step.yearsEn} are complete depends on the exact day`), evidence);
  return fail(w(`${zh}，不足${step.yearsZh}`, `${en}, less than ${step.yearsEn}`), w(`任职满${step.yearsZh}后再讨论；确需破格的按第九条办理`, `Discuss it when ${step.yearsEn} are complete, or proceed by article 9 where an exception is truly needed`), evidence);
}

const tenureScope = (role: 'chief' | 'deputy') => (facts: CaseFacts, day: Day): Finding | null => {
  const target = facts.post!.rank!;
  if (!target.endsWith(role)) return notApplicable(w('拟任职位的正副职不属本项', 'not this kind of post'));
  const holdings = facts.person?.holdings ?? null;
  if (holdings === null) return unknown(['person.holdings']);
  const current = currentPost(holdings, countDay(facts, day));
  if (current === 'unknown') return unknownBecause({ fact: 'person.holdings', label: w('现任领导职务的层次', 'rank of the present leading post'), where: w('在任职经历中填写层次', 'Fill the rank in the posts held') }, w('现任领导职务未填层次，不能判断', 'the present leading post has no rank'));
  if (current === 'none' || current.rank !== below(target)) return notApplicable(w('现任职务不是拟任职位的下一层次，本项不适用', 'the present post is not the step below'));
  return null;
};

export const deputyToChief = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.deputy-to-chief',
  title: w('副职提任正职：副职岗位两年以上', 'Deputy to chief: two years as deputy'),
  article: '第八条第（三）项',
  confidence: '2014',
  severity: 'block',
  breakable: true,
  scope: all(moves('promotion'), ranks('county-deputy'), tenureScope('chief')),
  test: (facts, day) => tenureTest(facts, day, { current: below(facts.post!.rank!)!, months: 24, yearsZh: '两年', yearsEn: 'two years' }),
  situations: [
    { what: w('副处 2024-03-15 任，2026-03-14 讨论提正处', 'deputy since 2024-03-15, discussed 2026-03-14'), day: '2026-03-14', given: { discussionOn: '2026-03-14', post: { rank: 'county-chief', role: 'chief' }, person: { holdings: [holding({ rank: 'county-deputy', role: 'deputy', from: '2024-03-15' })] } }, expect: 'block' },
    { what: w('次日讨论，满两年', 'discussed the day after'), day: '2026-03-15', given: { discussionOn: '2026-03-15', post: { rank: 'county-chief', role: 'chief' }, person: { holdings: [holding({ rank: 'county-deputy', role: 'deputy', from: '2024-03-15' })] } }, expect: 'pass' },
    { what: w('任职只知到月，恰在该月讨论', 'month known only, discussed in that month'), day: '2026-03-14', given: { discussionOn: '2026-03-14', post: { rank: 'county-chief', role: 'chief' }, person: { holdings: [holding({ rank: 'county-deputy', role: 'deputy', from: '2024-03' })] } }, expect: 'unknown' },
    { what: w('按破格提出', 'claimed as an exception'), day: '2026-03-14', given: { discussionOn: '2026-03-14', post: { rank: 'county-chief', role: 'chief' }, person: { holdings: [holding({ rank: 'county-deputy', role: 'deputy', from: '2024-03-15' })] }, move: { exception: { kinds: ['tenure'], breaks: ['cn.appointment-2019.art-8.deputy-to-chief'], ground: 'outstanding-test', reason: '抢险中表现突出', consent: null, withoutRecommendation: false } } }, expect: 'needs-reason' },
  ],
});

export const chiefToUpperDeputy = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.chief-to-upper-deputy',
  title: w('下级正职提任上级副职：下级正职岗位三年以上', 'Chief to deputy one layer up: three years as chief'),
  article: '第八条第（三）项',
  confidence: '2014',
  severity: 'block',
  breakable: true,
  scope: all(moves('promotion'), ranks('county-deputy'), tenureScope('deputy')),
  test: (facts, day) => tenureTest(facts, day, { current: below(facts.post!.rank!)!, months: 36, yearsZh: '三年', yearsEn: 'three years' }),
  situations: [
    { what: w('恰满三年', 'three years to the day'), day: on, given: { person: { holdings: [holding({ from: '2023-09-18' })] } }, expect: 'pass' },
    { what: w('差一天', 'one day short'), day: on, given: { person: { holdings: [holding({ from: '2023-09-19' })] } }, expect: 'block' },
    { what: w('只知到月', 'month known only'), day: on, given: { person: { holdings: [holding({ from: '2023-09' })] } }, expect: 'unknown' },
    { what: w('任职时间未填', 'start not filled'), day: on, given: { person: { holdings: [holding({ from: null })] } }, expect: 'unknown' },
  ],
});

const levels: readonly EducationLevel[] = ['primary', 'junior-secondary', 'senior-secondary', 'technical-secondary', 'college', 'bachelor', 'master', 'doctor'];

export const education = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.education',
  title: w('一般应具有大学专科以上文化程度，厅局级以上一般大学本科以上', 'As a rule college, from bureau level a bachelor’s course'),
  article: '第八条第（四）项',
  confidence: '2014',
  severity: 'reason',
  needs: ['person.education'],
  scope: all(moves('promotion'), ranks('township-deputy')),
  test: (facts) => {
    const bureau = rankOrder(facts.post!.rank!) >= rankOrder('bureau-deputy');
    const [least, zh, en] = bureau ? (['bachelor', '大学本科', 'a bachelor’s course'] as const) : (['college', '大学专科', 'college'] as const);
    const list = facts.person!.education!;
    const met = list.find((e) => e.level !== null && levels.indexOf(e.level) >= levels.indexOf(least));
    const evidence = [ev('学历', 'education', list.map((e) => `${e.school ?? '—'} ${e.major ?? ''}`).join('；') || '—')];
    if (met) return pass(w(`文化程度达到${zh}以上`, `education reaches ${en}`), evidence);
    if (list.some((e) => e.level === null)) return unknown(['person.education'], evidence);
    return fail(w(`文化程度未达到${zh}，一般应达到`, `education does not reach ${en}, as it should as a rule`), w('写明例外理由', 'State the reason for the exception'), evidence);
  },
  situations: [
    { what: w('本科提任副处', 'bachelor for county level'), day: on, given: {}, expect: 'pass' },
    { what: w('中专提任副处', 'technical secondary for county level'), day: on, given: { person: { education: [{ mode: 'full-time', level: 'technical-secondary', degree: null, school: '云岭农校', major: '农学', from: null, to: null }] } }, expect: 'needs-reason' },
    { what: w('专科提任副厅', 'college for bureau level'), day: on, given: { post: { rank: 'bureau-deputy' }, person: { education: [{ mode: 'in-service', level: 'college', degree: null, school: '云岭大学', major: '法学', from: null, to: null }] } }, expect: 'needs-reason' },
    { what: w('未填', 'not filled'), day: on, given: { person: { education: null } }, expect: 'unknown' },
  ],
});

export const training = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.training',
  title: w('培训时间达到要求，特殊情况在提任后一年内完成', 'Training hours reached, or made up within a year'),
  article: '第八条第（五）项',
  confidence: '2014',
  severity: 'block',
  breakable: true,
  needs: ['person.training.hoursLastFiveYears'],
  scope: all(moves('promotion'), ranks('county-deputy')),
  test: (facts, day) => {
    const { hoursLastFiveYears: hours, waiver, completeBy } = facts.person!.training;
    const evidence = [ev('近五年脱产培训学时', 'training hours in five years', hours!), ev('标准：五年累计学时（中组部答问，2014）', 'standard for five years (published answers of 2014)', 550)];
    if (hours! >= 550) return pass(w(`近五年培训 ${hours} 学时，达到 550 学时`, `${hours} hours in five years reach 550`), evidence);
    const short = w(`近五年培训 ${hours} 学时，未达到 550 学时`, `${hours} hours in five years, less than 550`);
    const mend = w('补足培训；特殊情况写明理由，并承诺提任后一年内完成', 'Complete the training, or state the special reason and a day within one year of promotion');
    if (!waiver) return fail(short, mend, evidence);
    if (completeBy === null) return unknown(['person.training.completeBy'], evidence);
    const limit = addMonths(countDay(facts, day), 12);
    return completeBy <= limit
      ? allowed(w(`${short.zh}；特殊情况：${waiver}，${completeBy} 前完成`, `${short.en}; special reason: ${waiver}, to be completed by ${completeBy}`), mend, evidence)
      : fail(w(`${short.zh}；补训期限 ${completeBy} 超过提任后一年（${limit}）`, `${short.en}; the day ${completeBy} is later than one year after promotion (${limit})`), mend, evidence);
  },
  situations: [
    { what: w('550 学时', '550 hours'), day: on, given: { person: { training: { hoursLastFiveYears: 550 } } }, expect: 'pass' },
    { what: w('549 学时', '549 hours'), day: on, given: { person: { training: { hoursLastFiveYears: 549 } } }, expect: 'block' },
    { what: w('特殊情况，一年内补', 'special reason, within a year'), day: on, given: { person: { training: { hoursLastFiveYears: 300, waiver: '援外任务', completeBy: '2027-09-18' } } }, expect: 'needs-reason' },
    { what: w('补训超过一年', 'later than a year'), day: on, given: { person: { training: { hoursLastFiveYears: 300, waiver: '援外任务', completeBy: '2027-09-19' } } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { person: { training: { hoursLastFiveYears: null } } }, expect: 'unknown' },
  ],
});

export const health = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.health',
  title: w('具有正常履行职责的身体条件', 'Fit to carry out the duties'),
  article: '第八条第（六）项',
  confidence: '2014',
  severity: 'block',
  breakable: true,
  needs: ['person.healthFit'],
  scope: moves('promotion', 'further-use'),
  test: (facts) =>
    facts.person!.healthFit
      ? pass(w('身体条件能正常履行职责', 'fit to carry out the duties'))
      : fail(w('身体条件不能正常履行职责', 'not fit to carry out the duties'), w('待身体条件恢复后再提出', 'Propose again when recovered')),
  situations: [
    { what: w('具备', 'fit'), day: on, given: {}, expect: 'pass' },
    { what: w('不具备', 'not fit'), day: on, given: { person: { healthFit: false } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { person: { healthFit: null } }, expect: 'unknown' },
  ],
});

export const legalQualification = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.legal-qualification',
  title: w('符合有关法律规定的资格', 'Qualification required by law'),
  article: '第八条第（七）项',
  confidence: '2014',
  severity: 'block',
  needs: ['post.legalQualification.required'],
  test: (facts) => {
    const { required, name, met, evidence: proof } = facts.post!.legalQualification;
    if (!required) return notApplicable(w('该职位没有法定任职资格要求', 'the law asks for no qualification'));
    if (met === null) return unknown(['post.legalQualification.met']);
    const evidence = [ev('法定资格', 'qualification', name ?? '—'), ev('依据材料', 'proof', proof ?? '—')];
    return met
      ? pass(w(`具备法定任职资格：${name ?? ''}`, `has the qualification required by law: ${name ?? ''}`), evidence)
      : fail(w(`不具备法定任职资格：${name ?? ''}`, `lacks the qualification required by law: ${name ?? ''}`), w('取得资格后再提出；本项不得破格', 'Propose again when qualified; no exception is possible here'), evidence);
  },
  situations: [
    { what: w('具备', 'met'), day: on, given: { post: { legalQualification: { required: true, name: '法律职业资格', met: true, evidence: '证书' } } }, expect: 'pass' },
    { what: w('不具备，且不得破格', 'not met, exception or not'), day: on, given: { post: { legalQualification: { required: true, name: '法律职业资格', met: false } }, move: { exception: { kinds: ['qualification'], breaks: ['cn.appointment-2019.art-8.legal-qualification'], ground: 'need-specialist', reason: '急需', consent: null, withoutRecommendation: false } } }, expect: 'block' },
    { what: w('是否具备未知', 'not known'), day: on, given: { post: { legalQualification: { required: true, name: '法律职业资格' } } }, expect: 'unknown' },
    { what: w('无要求', 'none required'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const partyAge = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.party-age',
  title: w('提任党的领导职务符合党章党龄要求', 'Party age for party posts'),
  article: '第八条第（七）项',
  confidence: 'recalled',
  severity: 'block',
  needs: ['post.partyPost', 'person.partyMember'],
  scope: moves('promotion'),
  test: (facts, day) => {
    if (!facts.post!.partyPost) return notApplicable(w('拟任职位不是党的领导职务', 'not a party post'));
    const wayOut = w('符合党龄要求后再提出；本项不得破格', 'Propose again when the party age is reached; no exception is possible here');
    if (!facts.person!.partyMember) return fail(w('不是中共党员，不能担任党的领导职务', 'not a party member, so cannot hold a party post'), wayOut);
    const years = facts.post!.partyYears;
    if (years === null) return unknown(['post.partyYears']);
    const since = facts.person!.partyRegular;
    if (since === null) return unknown(['person.partyRegular']);
    const at = countDay(facts, day);
    const length = monthsSince(since, at, 'day');
    const evidence = [ev('转正日期', 'full member since', dotted(since)), ev('要求党龄（年）', 'years required', years)];
    const enough = reaches(length, years * 12);
    if (enough === 'open') return unknownBecause({ fact: 'person.partyRegular', label: w('转正的具体日期', 'exact day of full membership'), where: w('按入党志愿书填写到日', 'Fill the day from the application for membership') }, w(`${dotted(since)} 转正，是否满 ${years} 年取决于具体日期`, `full member since ${dotted(since)}: ${years} years depend on the exact day`), evidence);
    const zh = `${dotted(since)} 转正，至 ${at} 党龄 ${monthsZh(length.min)}`;
    const en = `full member since ${dotted(since)}: ${monthsEn(length.min)} on ${at}`;
    return enough ? pass(w(`${zh}，符合 ${years} 年要求`, `${en}, ${years} years reached`), evidence) : fail(w(`${zh}，不足 ${years} 年`, `${en}, less than ${years} years`), wayOut, evidence);
  },
  situations: [
    { what: w('恰满三年', 'three years to the day'), day: on, given: { post: { partyPost: true, partyYears: 3 }, person: { partyRegular: '2023-09-18' } }, expect: 'pass' },
    { what: w('差一天', 'one day short'), day: on, given: { post: { partyPost: true, partyYears: 3 }, person: { partyRegular: '2023-09-19' } }, expect: 'block' },
    { what: w('五年要求', 'five years asked'), day: on, given: { post: { partyPost: true, partyYears: 5 }, person: { partyRegular: '2021-09-19' } }, expect: 'block' },
    { what: w('非党员', 'not a member'), day: on, given: { post: { partyPost: true, partyYears: 3 }, person: { partyMember: false } }, expect: 'block' },
    { what: w('只知到月', 'month known only'), day: on, given: { post: { partyPost: true, partyYears: 3 }, person: { partyRegular: '2023-09' } }, expect: 'unknown' },
  ],
});

export const serviceRankHolder = rule({
  ...common,
  id: 'cn.appointment-2019.art-8.service-rank-holder',
  title: w('职级公务员担任领导职务按有关规定执行', 'From a service rank to a leading post'),
  article: '第八条',
  confidence: 'recalled',
  severity: 'reason',
  needs: ['person.holdings', 'person.ranks'],
  scope: moves('promotion'),
  test: (facts, day) => {
    const at = countDay(facts, day);
    const current = currentPost(facts.person!.holdings!, at);
    if (current !== 'none') return pass(w('现任领导职务，无须按职级公务员办理', 'holds a leading post; this clause is not needed'));
    const now = facts.person!.ranks!.filter((r) => r.to === null || latest(r.to) >= at);
    if (now.length === 0) return notApplicable(w('现无职级', 'holds no service rank'));
    return fail(w('现无领导职务，由职级公务员担任领导职务，须写明适用的有关规定', 'holds a service rank only: the rule applied must be stated'), w('写明所依据的规定和比照的职务层次', 'State the rule and the rank it is compared with'), now.map((r) => {
      const name = serviceRanks.find((s) => s.id === r.rank)!.words;
      return ev(`现职级：${name.zh}`, `service rank: ${name.en}`, r.from === null ? '—' : dotted(r.from));
    }));
  },
  situations: [
    { what: w('现任领导职务', 'holds a leading post'), day: on, given: {}, expect: 'pass' },
    { what: w('只有职级', 'service rank only'), day: on, given: { person: { holdings: [holding({ rank: 'staff', role: 'staff', leading: false, from: '2010-01' })] } }, expect: 'needs-reason' },
    { what: w('职级未填', 'ranks not filled'), day: on, given: { person: { ranks: null } }, expect: 'unknown' },
  ],
});

export const article8: readonly Rule[] = [
  workYears, grassroots, twoPostsBelow, deputyToChief, chiefToUpperDeputy, education, training, health, legalQualification, partyAge, serviceRankHolder,
];
