import { addDays, addMonths } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { civilServant, servantRule, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { punishmentKinds } from './art-62.ts';
import { servantsLaw2018 } from './document.ts';

/* 第六十五条: a punishment ends by itself and gives nothing back. */
const common = { ...servantsLaw2018, confidence: 'text', severity: 'block', stages: ['sanction'] } as const;
const on = '2026-08-20';

const warned = (decidedOn: string, stillStands: boolean | null) => ({ sanction: { kind: 'warning' as const, months: 6, decidedOn, stillStands } });

export const ends = servantRule({
  ...common,
  id: 'cn.civil-servants-2018.art-65.ends',
  title: w('处分期满自动解除', 'A punishment ends by itself'),
  article: '第六十五条',
  needs: ['sanction.kind', 'sanction.decidedOn'],
  test: (facts, day) => {
    const { kind, decidedOn, stillStands } = facts.sanction!;
    const months = kind === 'other' ? null : punishmentKinds[kind!].months;
    if (months === null) return notApplicable(w('该处分没有处分期', 'this punishment has no period'));
    const last = addDays(addMonths(decidedOn!, months), -1);
    const evidence = [ev('处分决定', 'decided', decidedOn!), ev('处分期最后一日', 'last day', last)];
    if (stillStands === null) return servantUnknown(['sanction.stillStands'], evidence);
    const over = day > last;
    if (over !== stillStands) return pass(over ? w(`处分期到 ${last}，已自动解除`, `ended on ${last} by itself`) : w(`处分期到 ${last}，仍在期内`, `runs until ${last}`), evidence);
    return over
      ? fail(w(`处分期到 ${last}，已自动解除，不应再按处分期内对待`, `ended on ${last} by itself, yet still treated as standing`), w('按已解除对待', 'Treat it as ended'), evidence)
      : fail(w(`处分期到 ${last}，尚未期满，不得按解除对待`, `runs until ${last}, yet treated as ended`), w(`${last} 之后再按解除对待`, `Treat it as ended after ${last}`), evidence);
  },
  situations: [
    { what: w('期满次日，已解除', 'the day after, ended'), day: on, given: warned('2026-02-20', false), expect: 'pass' },
    { what: w('期满次日，仍按期内对待', 'the day after, still standing'), day: on, given: warned('2026-02-20', true), expect: 'block' },
    { what: w('最后一日，仍在期内', 'the last day, standing'), day: on, given: warned('2026-02-21', true), expect: 'pass' },
    { what: w('最后一日，按解除对待', 'the last day, treated as ended'), day: on, given: warned('2026-02-21', false), expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: warned('2026-02-20', null), expect: 'unknown' },
    { what: w('开除', 'expulsion'), day: on, given: { sanction: { kind: 'expulsion' } }, expect: 'not-applicable' },
  ],
});

export const noReturn = statedOf(civilServant)({
  ...common,
  id: 'cn.civil-servants-2018.art-65.no-return',
  title: w('解除处分不视为恢复原级别、原职务、原职级', 'The end gives nothing back'),
  article: '第六十五条',
  fact: 'sanction.restored',
  good: false,
  met: w('没有因处分期满恢复原级别、职务、职级', 'nothing was given back because the period ended'),
  unmet: w('因处分期满恢复了原级别、职务或职级', 'the former grade, post or rank was given back because the period ended'),
  wayOut: w('撤回恢复，以后按程序晋升', 'Take it back; promote by the procedure later'),
  on,
});

export const lawArticle65 = [ends, noReturn] as const;
