import { w } from '../../rule.ts';
import { punishment } from '../../samples.ts';
import { rankRule } from '../../subjects/service-rank/facts.ts';
import { standing } from '../service-rank-2019/bars.ts';
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
