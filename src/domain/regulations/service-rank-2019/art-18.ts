import { addDays, addMonths, day as toDay, dotted, type Day } from '../../../kernel/day.ts';
import { rankWords, type AppraisalGrade, type ServiceRank } from '../../facts.ts';
import { ev, fail, notApplicable, pass, unknownBecause, w, type Patch, type Rule } from '../../rule.ts';
import { holding } from '../../samples.ts';
import { rankRule, rankUnknown, serviceRankWords, type RankCase, type RankPath, type RankStage } from '../../subjects/service-rank/facts.ts';
import { monthsEn, monthsZh } from '../../tenure.ts';
import { serviceRank2019 } from './document.ts';
import { rankLines, type RankLine } from './lines.ts';
import { firstDayReckoned, reckon, stretches } from './years.ts';

/* 第十八条 晋升职级的最低年限: one rule for each line of the table. */
const on = toDay('2026-08-20');
const yearsZh = ['零', '一', '两', '三', '四'];
const fillDay = w('在职级或任职经历中按任职文件填写到日', 'Fill the day in the ranks or posts held, from the paper');

function situationsOf(line: RankLine): Rule<RankCase, RankPath, RankStage>['situations'] {
  const rank = line.ranks[0]!;
  const start = addMonths(on, -line.months);
  const graded = (...grades: AppraisalGrade[]) => grades.map((grade, i) => ({ year: 2025 - i, grade }));
  const competent = graded(...Array.from({ length: 12 }, (): AppraisalGrade => 'competent'));
  const since = (from: string, appraisals: { year: number; grade: AppraisalGrade }[] = competent): Patch<RankCase> => ({ target: line.to, person: { holdings: [], ranks: [{ rank, from, to: null }], appraisals } });
  const with2025 = (grade: AppraisalGrade) => [{ year: 2025, grade }, ...competent.slice(1)];
  const others: ServiceRank = line.to === 'clerk-1' ? 'principal-4' : 'clerk-1';
  return [
    { what: w(`恰满${yearsZh[line.months / 12]}年`, 'to the day'), day: on, given: since(start), expect: 'pass' },
    { what: w('差一天', 'one day short'), day: on, given: since(addDays(start, 1)), expect: 'block' },
    { what: w('多一天', 'one day more'), day: on, given: since(addDays(start, -1)), expect: 'pass' },
    { what: w('一年优秀，缩短半年，恰满', 'an excellent year shortens half a year'), day: on, given: since(addMonths(start, 6), with2025('excellent')), expect: 'pass' },
    { what: w('一年优秀，仍差一天', 'and is a day short'), day: on, given: since(addDays(addMonths(start, 6), 1), with2025('excellent')), expect: 'block' },
    { what: w('一年基本称职，不计，恰满', 'a basic year does not count'), day: on, given: since(addMonths(start, -12), with2025('basic')), expect: 'pass' },
    { what: w('一年基本称职，差一天', 'and is a day short'), day: on, given: since(addDays(addMonths(start, -12), 1), with2025('basic')), expect: 'block' },
    { what: w('一年不定等次，不计', 'nor does a year without a grade'), day: on, given: since(addDays(addMonths(start, -12), 1), with2025('undetermined')), expect: 'block' },
    { what: w('考核结果未填，不影响', 'grades not filled, and they do not matter'), day: on, given: since('2010-01-04', competent.slice(0, line.months / 12 + 1)), expect: 'pass' },
    { what: w('上一年度考核未填，结果取决于此', 'last year’s grade decides and is not known'), day: on, given: since(start, competent.slice(1)), expect: 'unknown' },
    { what: w('只知到月', 'month known only'), day: on, given: since(start.slice(0, 7)), expect: 'unknown' },
    { what: w('任职时间未填', 'no first day'), day: on, given: { target: line.to, person: { holdings: [], ranks: [{ rank, from: null, to: null }], appraisals: competent } }, expect: 'unknown' },
    { what: w('没有任过规定的职务职级', 'never held what is asked'), day: on, given: { target: line.to, person: { holdings: [], ranks: [] } }, expect: 'block' },
    { what: w('晋升其他职级', 'another rank'), day: on, given: { target: others }, expect: 'not-applicable' },
    ...line.posts.flatMap((post): Rule<RankCase, RankPath, RankStage>['situations'] => [
      { what: w(`任${rankWords(post).zh}恰满`, `as ${rankWords(post).en}, to the day`), day: on, given: { target: line.to, person: { holdings: [holding({ rank: post, from: start })], ranks: [], appraisals: competent } }, expect: 'pass' },
      { what: w(`任${rankWords(post).zh}差一天`, 'a day short'), day: on, given: { target: line.to, person: { holdings: [holding({ rank: post, from: addDays(start, 1) })], ranks: [], appraisals: competent } }, expect: 'block' },
    ]),
  ];
}

const ruleOfLine = (line: RankLine): Rule<RankCase, RankPath, RankStage> => {
  const to = serviceRankWords(line.to);
  const from = { zh: [...line.posts.map((p) => rankWords(p).zh), ...line.ranks.map((r) => serviceRankWords(r).zh)].join('或'), en: [...line.posts.map((p) => rankWords(p).en), ...line.ranks.map((r) => serviceRankWords(r).en)].join(' or ') };
  const years = line.months / 12;
  return rankRule({
    ...serviceRank2019,
    id: `cn.service-rank-2019.art-18.${line.to}`,
    title: w(`晋升${to.zh}：任${from.zh}${yearsZh[years]}年以上`, `To ${to.en}: ${years} years as ${from.en}`),
    article: '第十八条',
    confidence: 'recalled',
    severity: 'block',
    stages: ['propose', 'approve'],
    scope: (facts) => (facts.target === null ? rankUnknown(['target']) : facts.target === line.to ? null : notApplicable(w(`拟晋升的不是${to.zh}`, `the rank aimed at is not ${to.en}`))),
    needs: ['person.holdings', 'person.ranks', 'person.appraisals'],
    test: (facts, day: Day) => {
      const { holdings, ranks, appraisals } = facts.person!;
      const list = stretches(line, holdings!, ranks!, day);
      if (list === null) return unknownBecause({ fact: 'person.ranks', label: w(`任${from.zh}的起始日期`, `first day as ${from.en}`), where: fillDay }, w(`任${from.zh}没有起始日期，不能计算年限`, `no first day as ${from.en}: the years cannot be reckoned`));
      const found = reckon(list, appraisals!, day);
      const evidence = [
        ev(`任${from.zh}（职务与职级时间合并计算，口径待核对）`, `as ${from.en} (post and rank joined; reading to be checked)`, list.map((p) => `${dotted(p.from)}–${p.to === null ? '' : dotted(p.to)}`).join('；') || '—'),
        ev('优秀年度，各缩短半年', 'excellent years, half a year less for each', found.excellent.join('、') || '—'),
        ev('不计算的年度', 'years not counted', found.notCounted.join('、') || '—'),
        ev('年度考核未填', 'grades not filled', found.missing.join('、') || '—'),
      ];
      const { min, max } = found.reckoned;
      const zh = `任${from.zh}折算 ${monthsZh(min)}`;
      const en = `reckoned ${monthsEn(min)} as ${from.en}`;
      if (min >= line.months) return pass(w(`${zh}，已满${yearsZh[years]}年`, `${en}: ${years} years reached`), evidence);
      if (max >= line.months)
        return found.missing.length > 0
          ? unknownBecause({ fact: 'person.appraisals', label: w(`${found.missing.join('、')} 年度考核结果`, `grades of ${found.missing.join(', ')}`), where: w('在年度考核结果中填写', 'Fill them in the annual appraisals') }, w(`是否满${yearsZh[years]}年取决于未填的年度考核`, `whether ${years} years are reached hangs on grades not filled`), evidence)
          : unknownBecause({ fact: 'person.ranks', label: w(`任${from.zh}的具体日期`, `exact day as ${from.en}`), where: fillDay }, w(`是否满${yearsZh[years]}年取决于具体日期`, `whether ${years} years are reached hangs on the exact day`), evidence);
      const first = list.length === 0 ? null : firstDayReckoned(list, appraisals!, day, line.months);
      return fail(
        list.length === 0 ? w(`没有任过${from.zh}`, `has never been ${from.en}`) : w(`${zh}，不满${yearsZh[years]}年`, `${en}: less than ${years} years`),
        first === null ? w(`任${from.zh}满${yearsZh[years]}年后再办理`, `Propose it after ${years} years as ${from.en}`) : w(`以后年度均为称职的，${first} 起满年限`, `Reached on ${first} if coming years are graded competent`),
        evidence,
      );
    },
    situations: situationsOf(line),
  });
};

/** One rule for each line of the table, highest 职级 first. */
export const article18: readonly Rule<RankCase, RankPath, RankStage>[] = rankLines.map(ruleOfLine);
