import { ev, fail, pass, w, type Finding, type Patch } from '../../rule.ts';
import { conductRule, conductUnknown, disciplineActs, disciplineWords, type ConductFacts, type ConductPath, type DisciplineAct } from '../../subjects/conduct/facts.ts';
import { appointment2019 } from './document.ts';

/* 第十一章 纪律（十不准）: the number of the article is not confirmed (58 or 59), so none is given. */
const on = '2026-09-18';
const wayOut = w('停止办理，按纪律规定处理；已办理的予以纠正', 'Stop, deal with it under discipline, and set right what was done');

/** What numbers alone show of an act, or null where they show nothing. */
export function shownByNumbers(act: DisciplineAct, n: ConductFacts['numbers']): Finding | null {
  if (n === null) return null;
  if (act === 'over-establishment' && n.establishment !== null && n.filled !== null && n.filled > n.establishment) {
    return fail(w(`核定 ${n.establishment}，在任 ${n.filled}，超职数配备`, `${n.filled} holders for ${n.establishment}`), wayOut, [ev('超出', 'beyond', n.filled - n.establishment)]);
  }
  // Known to leave, not gone yet: promotions in between are the surprise the article means; the last day counts.
  if (act === 'surprise-promotion' && n.leaderKnownToLeaveOn !== null && n.promotedOn !== null && n.promotedOn >= n.leaderKnownToLeaveOn && (n.leaderLeftOn === null || n.promotedOn <= n.leaderLeftOn)) {
    return fail(w(`主要领导 ${n.leaderKnownToLeaveOn} 已明确离任，${n.promotedOn} 提拔调整干部`, `the leader was known to leave on ${n.leaderKnownToLeaveOn}; promoted on ${n.promotedOn}`), wayOut);
  }
  return null;
}

export const disciplineRules = disciplineActs.map((act, i) => {
  const [zh, en] = disciplineWords[act];
  const path: ConductPath = `discipline.${act}`;
  const given = (found: 'none' | 'open' | 'found' | null): Patch<ConductFacts> => ({ discipline: { [act]: found } });
  return conductRule({
    ...appointment2019,
    id: `cn.appointment-2019.discipline.${i + 1}`,
    title: w(`不准：${zh}`, `Not allowed: ${en}`),
    article: '第十一章 纪律（条号待核）',
    confidence: 'recalled',
    severity: 'block',
    stages: ['selection'],
    test: (f) => {
      const shown = shownByNumbers(act, f.numbers);
      if (shown) return shown;
      const found = f.discipline?.[act] ?? null;
      if (found === null || found === 'open') return conductUnknown([path]);
      return found === 'found' ? fail(w(`经查存在：${zh}`, `found: ${en}`), wayOut) : pass(w(`经查不存在：${zh}`, `looked into and not so: ${en}`));
    },
    situations: [
      { what: w('不存在', 'not so'), day: on, given: {}, expect: 'pass' },
      { what: w('存在', 'found'), day: on, given: given('found'), expect: 'block' },
      { what: w('正在核查', 'being looked into'), day: on, given: given('open'), expect: 'unknown' },
      { what: w('未核查', 'not looked into'), day: on, given: given(null), expect: 'unknown' },
      ...(act === 'over-establishment' ? [
        { what: w('核定三在任三', '3 of 3'), day: on, given: { numbers: { establishment: 3, filled: 3 } }, expect: 'pass' as const },
        { what: w('核定三在任四', '4 of 3'), day: on, given: { numbers: { establishment: 3, filled: 4 } }, expect: 'block' as const },
      ] : []),
      ...(act === 'surprise-promotion' ? [
        { what: w('明确离任前一天提拔', 'the day before it was known'), day: on, given: { numbers: { leaderKnownToLeaveOn: '2026-09-01', leaderLeftOn: '2026-09-15', promotedOn: '2026-08-31' } }, expect: 'pass' as const },
        { what: w('明确离任当天提拔', 'the day it was known'), day: on, given: { numbers: { leaderKnownToLeaveOn: '2026-09-01', leaderLeftOn: '2026-09-15', promotedOn: '2026-09-01' } }, expect: 'block' as const },
        { what: w('离任当天提拔', 'the day of leaving'), day: on, given: { numbers: { leaderKnownToLeaveOn: '2026-09-01', leaderLeftOn: '2026-09-15', promotedOn: '2026-09-15' } }, expect: 'block' as const },
        { what: w('离任次日提拔', 'the day after'), day: on, given: { numbers: { leaderKnownToLeaveOn: '2026-09-01', leaderLeftOn: '2026-09-15', promotedOn: '2026-09-16' } }, expect: 'pass' as const },
      ] : []),
    ],
  });
});
