import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { punishment } from '../../samples.ts';
import { servantRule } from '../../subjects/civil-servant/facts.ts';
import { rankRule } from '../../subjects/service-rank/facts.ts';
import { standing } from '../service-rank-2019/bars.ts';
import { punishmentKinds, punishmentPairs } from './art-62.ts';
import { servantsLaw2018 } from './document.ts';

/* 第六十四条: no promotion in post, rank or grade while a punishment runs: 6, 12, 18, 24 months. */
const on = '2026-08-20';
const decided = (kind: 'admin-warning' | 'admin-demerit' | 'admin-serious-demerit' | 'admin-demotion' | 'admin-dismissal' | 'party-warning', decidedOn: string | null) => ({ person: { punishments: [punishment({ kind, decidedOn })] } });

export const noPromotion = rankRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-64.no-promotion',
  title: w('受处分期间不得晋升职级', 'No promotion while a punishment runs'),
  article: '第六十四条',
  confidence: 'text',
  severity: 'block',
  stages: ['propose', 'approve'],
  needs: ['person.punishments'],
  test: (facts, day) => standing(facts.person!.punishments!, day, (kind) => kind.startsWith('admin-')),
  situations: [
    { what: w('警告六个月，最后一日', 'warning, last day of six months'), day: on, given: decided('admin-warning', '2026-02-21'), expect: 'block' },
    { what: w('警告，期满次日', 'warning, the day after'), day: on, given: decided('admin-warning', '2026-02-20'), expect: 'pass' },
    { what: w('记过十二个月，最后一日', 'demerit, last day of twelve months'), day: on, given: decided('admin-demerit', '2025-08-21'), expect: 'block' },
    { what: w('记过，期满次日', 'demerit, the day after'), day: on, given: decided('admin-demerit', '2025-08-20'), expect: 'pass' },
    { what: w('记大过十八个月，最后一日', 'serious demerit, last day of eighteen months'), day: on, given: decided('admin-serious-demerit', '2025-02-21'), expect: 'block' },
    { what: w('记大过，期满次日', 'serious demerit, the day after'), day: on, given: decided('admin-serious-demerit', '2025-02-20'), expect: 'pass' },
    { what: w('降级二十四个月，最后一日', 'reduction of grade, last day of twenty-four months'), day: on, given: decided('admin-demotion', '2024-08-21'), expect: 'block' },
    { what: w('撤职，期满次日', 'removal, the day after'), day: on, given: decided('admin-dismissal', '2024-08-20'), expect: 'pass' },
    { what: w('党内处分不在本条', 'party measures are elsewhere'), day: on, given: decided('party-warning', '2026-08-01'), expect: 'pass' },
    { what: w('日期未填', 'day not filled'), day: on, given: decided('admin-warning', null), expect: 'unknown' },
  ],
});

export const lawArticle64OfRank = [noPromotion] as const;

export const period = servantRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-64.period',
  title: w('处分期：警告六个月、记过十二个月、记大过十八个月、降级和撤职二十四个月', 'Months of each punishment'),
  article: '第六十四条',
  confidence: 'text',
  severity: 'block',
  stages: ['sanction'],
  needs: ['sanction.kind', 'sanction.months'],
  test: (facts) => {
    const { kind, months } = facts.sanction!;
    if (kind === 'other') return notApplicable(w('不是六种处分', 'not one of the six kinds'));
    const due = punishmentKinds[kind!];
    if (due.months === null) return notApplicable(w('开除没有处分期', 'expulsion has no period'));
    const evidence = [ev('处分期（月）', 'months', months!)];
    return months === due.months
      ? pass(w(`${due.words.zh} ${months} 个月`, `${due.words.en}: ${months} months`), evidence)
      : fail(w(`${due.words.zh}的处分期为 ${due.months} 个月，决定写 ${months} 个月`, `${due.words.en} runs ${due.months} months, the decision says ${months}`), w(`更正为 ${due.months} 个月`, `Correct it to ${due.months}`), evidence);
  },
  situations: [
    ...punishmentPairs.flatMap(([kind, { words, months }]) => months === null ? [] : [-1, 0, 1].map((more) => ({ what: w(`${words.zh} ${months + more} 个月`, `${words.en}, ${months + more} months`), day: on, given: { sanction: { kind, months: months + more } }, expect: more === 0 ? ('pass' as const) : ('block' as const) }))),
    { what: w('开除', 'expulsion'), day: on, given: { sanction: { kind: 'expulsion', months: 0 } }, expect: 'not-applicable' },
    { what: w('未填', 'not filled'), day: on, given: { sanction: { months: null } }, expect: 'unknown' },
  ],
});

export const lawArticle64 = [period] as const;
