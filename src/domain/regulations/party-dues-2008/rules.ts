import { addDays, day } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, unknownOf, w, type Rule, type Situation } from '../../rule.ts';
import { numberRule } from '../../subjects/counts.ts';
import { duesRule, duesSubject, type DuesFacts, type DuesKind, type DuesPath } from '../../subjects/dues/facts.ts';
import { statedOf } from '../../subjects/makers.ts';

/* The rate of the band is taken of the whole base, not of what exceeds it (our reading, to be checked); parts of a 分 are rounded half up, which the text does not say. */
const id = 'cn.party-dues-2008';
const head = { document: id, documentTitle: '《关于中国共产党党费收缴、使用和管理的规定》', year: 2008, from: day('2008-04-01'), severity: 'block', stages: ['month'] } as const;
const on = '2026-06-30';
const unknown = unknownOf(duesSubject);

/** Rate in thousandths for a base in 分. */
export function rateOf(kind: DuesKind, base: number): number {
  if (kind === 'retired') return base <= 500_000 ? 5 : 10;
  return base <= 300_000 ? 5 : base <= 500_000 ? 10 : base <= 1_000_000 ? 15 : 20;
}

/** Dues in whole 分 for a base in whole 分; throws on anything that is not a whole, safe amount. */
export function duesOf(kind: DuesKind, base: number): number {
  if (!Number.isSafeInteger(base) || base < 0 || base > 1e12) throw new RangeError(`not an amount in fen: ${base}`);
  return Math.floor((base * rateOf(kind, base) + 500) / 1000);
}

/** 15000 → 150.00. */
export const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

const only = (...kinds: DuesKind[]) => (f: DuesFacts) => {
  if (f.kind === null) return unknown(['kind']);
  if (!kinds.includes(f.kind)) return notApplicable(w('不是此类党员', 'another kind of member'));
  return f.reduced === null ? unknown(['reduced']) : f.reduced ? notApplicable(w('经批准少交、免交另行判断', 'less or nothing is judged by its own rule')) : null;
};

const amount = (n: number | null): boolean => n !== null && Number.isSafeInteger(n) && n >= 0 && n <= 1e12;
const sit = (kind: DuesKind, base: number | null, paid: number | null, expect: Situation<DuesFacts>['expect']): Situation<DuesFacts> => ({ what: w(`基数 ${base === null ? '未填' : yuan(base)}，交 ${paid === null ? '未填' : yuan(paid)}`, `base ${base === null ? 'not filled' : yuan(base)}, paid ${paid === null ? 'not filled' : yuan(paid)}`), day: on, given: { kind, base, paid }, expect });

function band(kind: DuesKind, name: string, article: string, zh: string, en: string, edges: readonly number[]): Rule<DuesFacts, DuesPath, 'month'> {
  return duesRule({
    ...head, id: `${id}.${name}`, title: w(zh, en), article, confidence: 'recalled', needs: ['base', 'paid'], scope: only(kind),
    test: (f) => {
      if (!amount(f.base) || !amount(f.paid)) return fail(w('金额须为整分', 'amounts are whole fen'), w('更正金额', 'Correct the amount'));
      const due = duesOf(kind, f.base!);
      const evidence = [ev('基数', 'base', yuan(f.base!)), ev('比例（‰）', 'rate (thousandths)', rateOf(kind, f.base!)), ev('应交', 'due', yuan(due)), ev('实交', 'paid', yuan(f.paid!))];
      return f.paid! >= due ? pass(w(`应交 ${yuan(due)}，实交 ${yuan(f.paid!)}`, `due ${yuan(due)}, paid ${yuan(f.paid!)}`), evidence) : fail(w(`应交 ${yuan(due)}，实交 ${yuan(f.paid!)}，少 ${yuan(due - f.paid!)}`, `due ${yuan(due)}, paid ${yuan(f.paid!)}, ${yuan(due - f.paid!)} short`), w('补交差额', 'Pay the difference'), evidence);
    },
    situations: [
      ...edges.flatMap((edge) => [edge - 1, edge, edge + 1].flatMap((base) => [sit(kind, base, duesOf(kind, base), 'pass'), sit(kind, base, duesOf(kind, base) - 1, 'block'), sit(kind, base, duesOf(kind, base) + 1, 'pass')])),
      sit(kind, null, 100, 'unknown'), sit(kind, 100_000, null, 'unknown'), sit(kind, 100_000.5, 100_000, 'block'),
    ],
  });
}

const fixed = (kind: DuesKind, name: string, zh: string, en: string, least: number, most: number | null) => duesRule({
  ...head, id: `${id}.art-6.${name}`, title: w(zh, en), article: '第六条', confidence: 'text', needs: ['paid'], scope: only(kind),
  test: (f) => (amount(f.paid) && f.paid! >= least ? pass(w(`实交 ${yuan(f.paid!)}`, `paid ${yuan(f.paid!)}`), [ev('标准', 'standard', most === null ? yuan(least) : `${yuan(least)}–${yuan(most)}`)]) : fail(w(`少于每月 ${yuan(least)} 元`, `less than ${yuan(least)} a month`), w('补交差额', 'Pay the difference'))),
  situations: [sit(kind, 0, least - 1, 'block'), sit(kind, 0, least, 'pass'), sit(kind, 0, least + 1, 'pass'), sit(kind, 0, null, 'unknown')],
});

const stated = statedOf(duesSubject);
const reduced = (f: DuesFacts) => (f.reduced === null ? unknown(['reduced']) : f.reduced ? null : notApplicable(w('没有少交、免交', 'paid in full')));

const large = duesRule({
  ...head, id: `${id}.art-11.large`, title: w('一次多交一千元以上的全部上缴中央', 'A thousand yuan or more at once goes to the centre'), article: '第十一条', confidence: 'text', needs: ['onePayment', 'forwarded'],
  test: (f) => (f.onePayment! < 100_000 ? notApplicable(w('一次多交不足一千元', 'less than a thousand yuan')) : f.forwarded === f.onePayment ? pass(w(`${yuan(f.onePayment!)} 元全部上缴`, `${yuan(f.onePayment!)} forwarded in full`)) : fail(w(`多交 ${yuan(f.onePayment!)} 元，上缴 ${yuan(f.forwarded!)} 元`, `${yuan(f.onePayment!)} paid, ${yuan(f.forwarded!)} forwarded`), w('全部上缴', 'Forward all of it'))),
  situations: ([[99_999, 0, 'not-applicable'], [100_000, 100_000, 'pass'], [100_000, 99_999, 'block'], [100_001, 100_001, 'pass'], [100_000, null, 'unknown']] as const).map(([onePayment, forwarded, expect]) => ({ what: w(`多交 ${yuan(onePayment)}，上缴 ${forwarded === null ? '未填' : yuan(forwarded)}`, `${yuan(onePayment)} paid, ${forwarded === null ? 'not filled' : yuan(forwarded)} forwarded`), day: on, given: { onePayment, forwarded }, expect })),
});

const begins = duesRule({
  ...head, id: `${id}.begin`, title: w('预备党员自支部大会通过之日起交纳', 'Dues begin on the day of the assembly'), article: '减免与不交', confidence: 'recalled', needs: ['admittedOn', 'firstDuesFrom'],
  test: (f) => (f.firstDuesFrom === f.admittedOn ? pass(w(`自 ${f.admittedOn!} 起`, `from ${f.admittedOn!}`)) : fail(w(`自 ${f.firstDuesFrom!} 起交，应自 ${f.admittedOn!}`, `from ${f.firstDuesFrom!}, should be ${f.admittedOn!}`), w('更正起交日期', 'Correct the first day'))),
  situations: ([[-1, 'block'], [0, 'pass'], [1, 'block']] as const).map(([n, expect]) => ({ what: w(`相差 ${n} 日`, `${n} days from it`), day: on, given: { firstDuesFrom: addDays(day('2024-03-01'), n) }, expect })),
});

export const duesRules = [
  band('salary', 'art-2.salary', '第二条', '按月领薪的按比例交纳', 'Monthly salaries by their band', [300_000, 500_000, 1_000_000]),
  band('annual', 'art-3.annual', '第三条', '年薪制按当月实际领取薪酬', 'Yearly salaries by what the month brought', [300_000, 500_000, 1_000_000]),
  band('quarterly', 'art-4.quarterly', '第四条', '不按月取得收入的按上季度月平均纯收入', 'Others by the monthly mean of the last quarter', [300_000, 500_000, 1_000_000]),
  band('retired', 'art-5.retired', '第五条', '离退休党员按离退休费总额', 'Pensions by their band', [500_000]),
  fixed('farmer', 'farmer', '农民党员每月二角至一元', 'Farmers: 0.20 to 1.00 a month', 20, 100),
  fixed('fixed', 'student', '学生、下岗失业、抚恤救济、低保党员每月二角', 'Students and those in need: 0.20 a month', 20, null),
  stated({ ...head, on, id: `${id}.art-10.change`, title: w('工资变动当月起按新基数', 'A new base from the month of the change'), article: '第十条', confidence: 'text', fact: 'baseUpdated', good: true, met: w('基数为当月工资', 'the base is that of the month'), unmet: w('没有按新基数', 'the base was not changed'), wayOut: w('按新基数核定并补交', 'Use the new base and pay the difference') }),
  large,
  stated({ ...head, on, id: `${id}.relief.branch`, title: w('少交、免交须经支部研究', 'Less or nothing: studied by the branch'), article: '减免与不交', confidence: 'text', scope: reduced, given: { reduced: true }, fact: 'branchStudied', good: true, met: w('支部已研究', 'studied'), unmet: w('支部未研究', 'not studied'), wayOut: w('提交支部研究', 'Put it to the branch') }),
  stated({ ...head, on, id: `${id}.relief.superior`, title: w('少交、免交须报上一级党委批准', 'Less or nothing: approved above'), article: '减免与不交', confidence: 'text', scope: reduced, given: { reduced: true }, fact: 'superiorApproved', good: true, met: w('上一级党委已批准', 'approved'), unmet: w('上一级党委未批准', 'not approved'), wayOut: w('报上一级党委批准', 'Ask for the approval') }),
  begins,
  numberRule(duesSubject)({ ...head, on, id: `${id}.unpaid`, title: w('连续六个月不交党费按自行脱党处理', 'Six months unpaid in a row count as leaving'), article: '减免与不交', confidence: 'recalled', fact: 'monthsUnpaid', words: w('连续未交月数', 'months unpaid'), most: 5, wayOut: w('由支部查明原因（有无正当理由），按程序处理', 'The branch finds out why and follows the procedure') }),
];
