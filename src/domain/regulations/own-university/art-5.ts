import { dotted } from '../../../kernel/day.ts';
import { rankOrder, type EducationLevel } from '../../facts.ts';
import { ev, fail, notApplicable, pass, unknown, unknownBecause, w } from '../../rule.ts';
import { holding } from '../../samples.ts';
import { all, moves, type Scope } from '../../scope.ts';
import { countDay, monthsEn, monthsIn, monthsSince, monthsZh, startOf } from '../../tenure.ts';
import { heldEvidence, ownNumber, universityRule, valuesOf } from './document.ts';

/* 第五条 资格: years are counted to the day of discussion. */
const on = '2026-09-18';
const at = { article: '第五条', stages: ['motion', 'decision'] } as const;

export const fieldYears = universityRule({
  ...at,
  id: 'art-5.field-years',
  title: w('从事教学科研或管理工作达到规定年限', 'Years of teaching, research or management'),
  needs: ['person.fieldSince', 'settings.university'],
  test: (facts, day) => {
    const { fieldYears: years } = valuesOf(facts);
    const since = facts.person!.fieldSince!;
    const to = countDay(facts, day);
    const length = monthsSince(since, to, 'month');
    const evidence = [ownNumber(facts, `${years} 年`), ev('从事教学科研或管理工作自', 'in the field since', dotted(since)), ev('计算截止', 'counted to', to)];
    const zh = `至 ${to} ${monthsZh(length.min)}`;
    const en = `${monthsEn(length.min)} on ${to}`;
    if (length.min >= 12 * years) return pass(w(`${zh}，达到 ${years} 年`, `${en}, ${years} years reached`), evidence);
    if (length.max >= 12 * years) return unknownBecause({ fact: 'person.fieldSince', label: w('从事教学科研或管理工作的月份', 'month of beginning in the field'), where: w('在本案中填写到月', 'State it to the month in this case') }, w('起始时间只到年，不能判断', 'the year alone does not tell'), evidence);
    return fail(w(`${zh}，不足 ${years} 年`, `${en}, less than ${years} years`), w('满年限后再提出', 'Propose again when the years are complete'), evidence);
  },
  situations: [
    { what: w('满五年当日', 'five years to the day'), day: on, given: { person: { fieldSince: '2021-09-18' } }, expect: 'pass' },
    { what: w('差一天', 'one day short'), day: on, given: { person: { fieldSince: '2021-09-19' } }, expect: 'block' },
    { what: w('多一天', 'one day more'), day: on, given: { person: { fieldSince: '2021-09-17' } }, expect: 'pass' },
    { what: w('只知年份', 'only the year known'), day: on, given: { person: { fieldSince: '2021' } }, expect: 'unknown' },
    { what: w('未填', 'not filled'), day: on, given: { person: { fieldSince: null } }, expect: 'unknown' },
  ],
});

const levels: readonly EducationLevel[] = ['primary', 'junior-secondary', 'senior-secondary', 'technical-secondary', 'college', 'bachelor', 'master', 'doctor'];
const names: Partial<Record<EducationLevel, ReturnType<typeof w>>> = { college: w('大学专科', 'college'), bachelor: w('大学本科', 'a bachelor’s course'), master: w('硕士研究生', 'a master’s course'), doctor: w('博士研究生', 'a doctoral course') };
const schooled = (level: EducationLevel) => ({ person: { education: [{ mode: 'full-time' as const, level, degree: null, school: '云岭大学', major: null, from: null, to: null }] } });

export const education = universityRule({
  ...at,
  id: 'art-5.education',
  title: w('学历达到规定层次', 'Education of the level asked for'),
  needs: ['person.education', 'settings.university'],
  test: (facts) => {
    const least = valuesOf(facts).leastEducation;
    const name = names[least]!;
    const list = facts.person!.education!;
    const evidence = [ownNumber(facts, name.zh), ev('学历', 'education', list.map((e) => e.school ?? '—').join('；') || '—')];
    if (list.some((e) => e.level !== null && levels.indexOf(e.level) >= levels.indexOf(least))) return pass(w(`学历达到${name.zh}`, `education reaches ${name.en}`), evidence);
    if (list.some((e) => e.level === null)) return unknown(['person.education'], evidence);
    return fail(w(`学历未达到${name.zh}`, `education does not reach ${name.en}`), w('提出符合条件的人选', 'Put forward someone who qualifies'), evidence);
  },
  situations: [
    { what: w('本科', 'bachelor'), day: on, given: schooled('bachelor'), expect: 'pass' },
    { what: w('专科', 'college'), day: on, given: schooled('college'), expect: 'block' },
    { what: w('硕士', 'master'), day: on, given: schooled('master'), expect: 'pass' },
    { what: w('单位要求硕士', 'the unit asks for a master’s'), day: on, given: { ...schooled('bachelor'), settings: { university: { value: { leastEducation: 'master' } } } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { person: { education: null } }, expect: 'unknown' },
  ],
});

const toChief: Scope = (facts) => (facts.post?.role === 'chief' ? null : facts.post?.role == null ? unknown(['post.role']) : notApplicable(w('不是正职岗位', 'not the post of a chief')));

export const lowerPost = universityRule({
  ...at,
  id: 'art-5.lower-post',
  title: w('提任正职须在下一层次任职达到规定年限', 'A chief has served one step below'),
  scope: all(moves('promotion'), toChief),
  needs: ['person.holdings', 'post.rank', 'settings.university'],
  test: (facts, day) => {
    const { lowerPostYears: years } = valuesOf(facts);
    const to = countDay(facts, day);
    const least = rankOrder(facts.post!.rank!) - 1;
    const list = facts.person!.holdings!.filter((h) => h.leading);
    const below = list.filter((h) => h.rank !== null && rankOrder(h.rank) >= least);
    const evidence = [ownNumber(facts, `${years} 年`), heldEvidence(below), ev('计算截止', 'counted to', to)];
    const length = monthsIn(below, to, 'day');
    if (length.min >= 12 * years) return pass(w(`下一层次任职 ${monthsZh(length.min)}，达到 ${years} 年`, `${monthsEn(length.min)} one step below, ${years} years reached`), evidence);
    const open = list.some((h) => h.rank === null) || below.some((h) => startOf(h) === null) || length.max >= 12 * years;
    if (open) return unknownBecause({ fact: 'person.holdings', label: w('任职的层次或具体日期', 'rank or exact day of a post held'), where: w('在任职经历中填写', 'Fill it in the posts held') }, w('任职层次或日期不全，不能判断', 'a rank or a day is missing'), evidence);
    return fail(w(`下一层次任职 ${monthsZh(length.max)}，不足 ${years} 年`, `${monthsEn(length.max)} one step below, less than ${years} years`), w('满年限后再提出', 'Propose again when the years are complete'), evidence);
  },
  situations: [
    { what: w('满两年当日', 'two years to the day'), day: on, given: { person: { holdings: [holding({ from: '2024-09-18' })] } }, expect: 'pass' },
    { what: w('差一天', 'one day short'), day: on, given: { person: { holdings: [holding({ from: '2024-09-19' })] } }, expect: 'block' },
    { what: w('多一天', 'one day more'), day: on, given: { person: { holdings: [holding({ from: '2024-09-17' })] } }, expect: 'pass' },
    { what: w('只知到月', 'month known only'), day: on, given: { person: { holdings: [holding({ from: '2024-09' })] } }, expect: 'unknown' },
    { what: w('副职岗位', 'a deputy’s post'), day: on, given: { post: { role: 'deputy' } }, expect: 'not-applicable' },
  ],
});

export const article5 = [fieldYears, education, lowerPost] as const;
