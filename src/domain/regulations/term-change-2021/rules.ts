import { day as toDay } from '../../../kernel/day.ts';
import { ev, fail, pass, w, type Patch } from '../../rule.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { conductRule, conductUnknown, termChangeActs, termChangeWords, type ConductFacts, type Consequence, type TermChangeAct } from '../../subjects/conduct/facts.ts';

/* 换届“十严禁”: each act found has its one consequence. Only the year of the notice is confirmed; it is counted from the first day of it. */
const on = '2026-09-18';

/** What must follow each act (一律 …); `null` where what we read of the notice names no consequence. */
export const consequences: Record<TermChangeAct, { must: NonNullable<Consequence>; words: Words } | null> = {
  cliques: { must: 'punished', words: w('一律给予党纪政务处分', 'punished under party and administrative discipline') },
  'bribing-votes': { must: 'excluded', words: w('一律排除人选或取消候选资格', 'excluded, or the candidacy cancelled') },
  'selling-posts': { must: 'suspended', words: w('一律先停职或免职', 'suspended or removed first') },
  'running-for-posts': { must: 'not-promoted', words: w('一律不得提拔或进一步使用', 'not promoted or used further') },
  'one-man-rule': { must: 'decision-cancelled', words: w('一律取消相关任用决定', 'the decision cancelled') },
  interceding: { must: 'registered', words: w('一律记录在案', 'put on record') },
  'against-rules': { must: 'void', words: w('一律宣布无效', 'declared void') },
  leaking: null, falsifying: null, obstructing: null,
};

/** The consequence an act found calls for, or null where it is for the organization to decide. */
export const consequenceOf = (act: TermChangeAct): Words | null => consequences[act]?.words ?? null;

export const termChangeDiscipline = termChangeActs.map((act, i) => {
  const [zh, en] = termChangeWords[act];
  const rule = consequences[act];
  const given = (found: 'none' | 'open' | 'found' | null, consequence: Consequence = null): Patch<ConductFacts> => ({ termChange: { [act]: { found, consequence } } });
  const right = rule?.must ?? 'other';
  return conductRule({
    document: 'cn.term-change-discipline-2021',
    documentTitle: '《关于严肃换届纪律加强换届风气监督的通知》',
    year: 2021,
    from: toDay('2021-01-01'),
    id: `cn.term-change-discipline-2021.${i + 1}`,
    title: w(`严禁${zh}`, `Forbidden: ${en}`),
    article: `“十严禁”第${i + 1}项`,
    confidence: i < 8 ? 'text' : 'recalled',
    severity: 'block',
    stages: ['term-change'],
    test: (f) => {
      const { found = null, consequence = null } = f.termChange?.[act] ?? {};
      if (found === null || found === 'open') return conductUnknown([`termChange.${act}.found`]);
      if (found === 'none') return pass(w(`经查不存在：${zh}`, `looked into and not so: ${en}`));
      const must = rule?.words ?? w('由组织按纪律处理', 'dealt with under discipline');
      const evidence = [ev('应当', 'must', must.zh)];
      if (consequence === null) return fail(w(`经查存在：${zh}，尚未处理`, `found: ${en}, and nothing done yet`), must, evidence);
      return rule === null || consequence === rule.must
        ? pass(w(`经查存在，已处理：${must.zh}`, `found, and done: ${must.en}`), evidence)
        : fail(w(`经查存在：${zh}，处理不是“${must.zh}”`, `found: ${en}; what was done is not “${must.en}”`), must, evidence);
    },
    situations: [
      { what: w('不存在', 'not so'), day: on, given: {}, expect: 'pass' },
      { what: w('存在，已按规定处理', 'found, done as prescribed'), day: on, given: given('found', right), expect: 'pass' },
      { what: w('存在，未处理', 'found, nothing done'), day: on, given: given('found'), expect: 'block' },
      ...(rule ? [{ what: w('存在，处理不符', 'found, something else done'), day: on, given: given('found', right === 'registered' ? 'other' : 'registered'), expect: 'block' as const }] : []),
      { what: w('正在核查', 'being looked into'), day: on, given: given('open'), expect: 'unknown' },
      { what: w('未核查', 'not looked into'), day: on, given: given(null), expect: 'unknown' },
    ],
  });
});
