import { earliest, type Day } from '../../../kernel/day.ts';
import type { PunishmentFacts, PunishmentKind } from '../../facts.ts';
import { ev, fail, pass, unknownBecause, w, type Finding } from '../../rule.ts';
import { punishment } from '../../samples.ts';
import { statedOf } from '../../subjects/makers.ts';
import { rankPromotion, rankRule } from '../../subjects/service-rank/facts.ts';
import { effects, lastDayOfEffect } from '../punishment/effects.ts';
import { serviceRank2019 } from './document.ts';

/* 不得晋升职级的情形; the article is not confirmed. */
const common = { ...serviceRank2019, article: '不得晋升职级的情形', confidence: 'recalled', severity: 'block', stages: ['propose', 'approve'] } as const;
const on = '2026-08-20';
const wayOut = w('不得晋升职级；如情况不实，核实后更正并附依据', 'May not be promoted; if this is not so, correct it with evidence');

export const qualified = statedOf(rankPromotion)({
  ...common, id: 'cn.service-rank-2019.bars.qualified', title: w('具备规定的条件和资格', 'Conditions and qualifications'),
  fact: 'person.qualified', good: true, met: w('具备规定的条件和资格', 'qualified'), unmet: w('不具备规定的条件和资格', 'not qualified'), wayOut, on,
});
export const investigation = statedOf(rankPromotion)({
  ...common, id: 'cn.service-rank-2019.bars.investigation', title: w('涉嫌违纪违法正在接受审查调查的不得晋升', 'No promotion under investigation'),
  fact: 'person.underInvestigation', good: false, met: w('没有正在接受审查调查', 'not under investigation'), unmet: w('涉嫌违纪违法正在接受审查调查', 'under investigation for a suspected breach'), wayOut, on,
});
export const other = statedOf(rankPromotion)({
  ...common, id: 'cn.service-rank-2019.bars.other', title: w('其他影响晋升职级的情形', 'Any other bar'),
  fact: 'person.otherBar', good: false, met: w('没有其他影响晋升职级的情形', 'no other bar'), unmet: w('有其他影响晋升职级的情形', 'another bar stands'), wayOut, on,
});

/** Does any punishment of these kinds stand against promotion on a day: the finding, with the day it ends. */
export function standing(all: readonly PunishmentFacts[], day: Day, kinds: (kind: PunishmentKind) => boolean = () => true): Finding {
  const evidence = [ev('核对日期', 'looked up for', day)];
  let open: PunishmentFacts | null = null;
  // What is decided after the day asked about did not stand on it.
  for (const p of all.filter((x) => kinds(x.kind) && !(x.decidedOn !== null && earliest(x.decidedOn) > day))) {
    const name = effects[p.kind].words;
    const last = lastDayOfEffect(p);
    if (last !== null && last.min >= day) return fail(w(`${name.zh}影响期到 ${last.max}`, `${name.en}: in effect until ${last.max}`), w(`${last.max} 之后再办理`, `Go on after ${last.max}`), [...evidence, ev(name.zh, name.en, p.decidedOn ?? '—')]);
    if (last === null || last.max >= day) open ??= p;
  }
  if (open === null) return pass(w('没有在影响期内的处分和组织处理', 'no punishment or measure is in effect'), evidence);
  const name = effects[open.kind].words;
  return unknownBecause({ fact: 'person.punishments', label: w(`${name.zh}的决定日期或期满日期`, `day of the ${name.en} or its end`), where: w('在处分和组织处理情况中填写到日', 'Fill the day in the punishments and measures') }, w(`${name.zh}日期不全，不能判断是否期满`, `whether the ${name.en} has ended cannot be judged`), evidence);
}

export const inEffect = rankRule({
  ...common,
  id: 'cn.service-rank-2019.bars.in-effect',
  title: w('诫勉、组织处理、处分影响期未满的不得晋升', 'No promotion while a measure is in effect'),
  needs: ['person.punishments'],
  test: (facts, day) => standing(facts.person!.punishments!, day),
  situations: [
    { what: w('无处分', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('诫勉，六个月最后一日', 'admonition, its last day'), day: on, given: { person: { punishments: [punishment({ kind: 'admonition', decidedOn: '2026-02-21' })] } }, expect: 'block' },
    { what: w('诫勉，期满次日', 'admonition, the day after'), day: on, given: { person: { punishments: [punishment({ kind: 'admonition', decidedOn: '2026-02-20' })] } }, expect: 'pass' },
    { what: w('当日作出', 'decided on the day'), day: on, given: { person: { punishments: [punishment({ kind: 'admonition', decidedOn: '2026-08-20' })] } }, expect: 'block' },
    { what: w('次日才作出', 'decided the day after'), day: on, given: { person: { punishments: [punishment({ kind: 'admonition', decidedOn: '2026-08-21' })] } }, expect: 'pass' },
    { what: w('只知月份，取决于日', 'month known only'), day: on, given: { person: { punishments: [punishment({ kind: 'admonition', decidedOn: '2026-02' })] } }, expect: 'unknown' },
    { what: w('处分情况未填', 'not filled'), day: on, given: { person: { punishments: null } }, expect: 'unknown' },
  ],
});

export const afterEffect = rankRule({
  ...common,
  id: 'cn.service-rank-2019.bars.after-effect',
  title: w('影响期满仍影响使用的不得晋升', 'No promotion where an ended measure still stands against use'),
  needs: ['person.punishments'],
  test: (facts) => {
    const all = facts.person!.punishments!;
    const evidence = [ev('处分和组织处理', 'punishments and measures', all.length)];
    const hit = all.find((p) => p.affectsUseAfter === true);
    if (hit) return fail(w(`${effects[hit.kind].words.zh}期满仍影响使用`, `${effects[hit.kind].words.en} still stands against use`), wayOut, evidence);
    const open = all.find((p) => p.affectsUseAfter === null);
    if (open) return unknownBecause({ fact: 'person.punishments', label: w(`${effects[open.kind].words.zh}期满是否影响使用`, `whether the ${effects[open.kind].words.en} still stands against use`), where: w('在处分和组织处理情况中填写', 'Fill it in the punishments and measures') }, w('期满是否影响使用未认定', 'whether it still stands against use has not been judged'), evidence);
    return pass(w('没有期满仍影响使用的处分和组织处理', 'none stands against use'), evidence);
  },
  situations: [
    { what: w('期满不影响', 'ended, does not stand'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2020-01-01' })] } }, expect: 'pass' },
    { what: w('期满仍影响', 'ended, still stands'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2020-01-01', affectsUseAfter: true })] } }, expect: 'block' },
    { what: w('未认定', 'not judged'), day: on, given: { person: { punishments: [punishment({ decidedOn: '2020-01-01', affectsUseAfter: null })] } }, expect: 'unknown' },
  ],
});

export const rankBars = [qualified, inEffect, afterEffect, investigation, other] as const;
