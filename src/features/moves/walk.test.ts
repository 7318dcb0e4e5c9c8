import { expect, test } from 'vitest';
import { exampleCase } from '../../domain/example.ts';
import { exampleRankCase } from '../../domain/subjects/service-rank/example.ts';
import { prohibitions } from '../../domain/discipline/lists.ts';
import type { PersonFacts, PostFacts } from '../../domain/facts.ts';
import { day, type Day } from '../../kernel/day.ts';
import { decide, needs, next, openingOf, roads, stepOf } from './rules.ts';
import type { Command } from './rules/commands.ts';
import type { ActorFacts, Laid, MatterEvent, MatterState, NewEvent, Values, World } from './rules/state.ts';
import { completing, laidIn, plans } from './testing.ts';

const actor = (accountId: string, role: string, personId: string | null = null): ActorFacts => ({ accountId, name: accountId, personId, roles: [role] });
const clerk = actor('clerk', 'clerk');
const deputy = actor('deputy', 'deputy_head');
const member = (i: number): ActorFacts => actor(`a${i}`, 'member', `p${i}`);
const due = [0, 1, 2].map((i) => ({ memberId: `m${i}`, name: `成员${i}`, personId: `p${i}`, accountId: `a${i}` }));

const rank = exampleRankCase.person!;
const facts: PersonFacts = { ...exampleCase.person!, id: 'who', name: '林晓禾', holdings: rank.holdings!.map((h) => ({ ...h, rank: h.to === null ? 'township-chief' : h.rank })), ranks: rank.ranks, appraisals: rank.appraisals, punishments: [] };
const laid: Laid = { people: { who: facts }, counts: exampleRankCase.unit!.counts };
const post: PostFacts = { ...exampleCase.post!, id: 'post', rank: 'township-chief' };

const world = (on: Day, values?: Values): World => ({ day: on, laid, post: values && 'post' in values ? post : null, rankPeriods: { who: ['r1'] }, kin: Object.fromEntries(due.map((m) => [m.personId, { who: 'none' as const }])), ids: ['i1', 'i2', 'i3'] });
const sign = (e: NewEvent, s: MatterState | null, on: Day, by: ActorFacts): MatterEvent => ({ ...e, n: (s?.version ?? 0) + 1, step: s?.step ?? (e.kind === 'matter.opened' ? e.payload.steps[0]! : ''), day: on, at: `${on}T02:00:00.000Z`, actor: by.accountId, actorName: by.name }) as MatterEvent;

function give(s: MatterState, c: Command, by: ActorFacts, on: Day): MatterState | null {
  const answer = decide(s, c, by, world(on, c.kind === 'step.fill' ? c.values : undefined));
  if (!answer.ok) return null;
  return answer.value.reduce<MatterState>((at, e) => next('m', at, sign(e, at, on, by)), s);
}

const meeting = (on: Day): [Command, ActorFacts][] => [
  [{ kind: 'meeting.call', on, place: '室', chairId: 'm0', due }, clerk], [{ kind: 'meeting.open', on, present: ['m0', 'm1', 'm2'], leaves: [] }, clerk],
  ...[1, 2, 0].map((i): [Command, ActorFacts] => [{ kind: 'vote.give', personId: 'who', stand: 'yes' }, member(i)]), [{ kind: 'vote.close', personId: 'who' }, clerk],
];

/** Every state that entering the fields of a step one by one, in any choice, can make; with the moves of a meeting, every part of its order. */
function statesOf(s: MatterState, values: Values | undefined, on: Day): MatterState[] {
  const out = [s];
  if (stepOf(s.opened.road, s.step).kind === 'meeting') {
    for (const [c, by] of meeting(on)) { const after = give(out.at(-1)!, c, by, on); if (!after) throw new Error(c.kind); out.push(after); }
    return out;
  }
  const entries = Object.entries(values!);
  // A field that others hang on goes first; each of the rest is in or out.
  const heads = entries.filter(([k]) => ['holding', 'ground', 'kind', 'leaves', 'method', 'post'].includes(k));
  const rest = entries.filter(([k]) => !heads.some(([h]) => h === k));
  for (const base of [[], heads]) {
    for (let mask = 0; mask < 1 << rest.length; mask++) {
      const chosen = Object.fromEntries([...base, ...rest.filter((_, i) => mask & (1 << i))]);
      const after = Object.keys(chosen).length === 0 ? null : give(s, { kind: 'step.fill', values: chosen }, clerk, on);
      if (after) out.push(after);
    }
  }
  return out;
}

test('no command in any state of any road reaches a later step without the former complete', () => {
  let states = 0;
  let tried = 0;
  for (const road of roads) {
    const plan = plans[road.id]!;
    const on = (step: string): Day => day(plan.on[step]!);
    const opened = openingOf({ road: road.id, personIds: ['who'], reason: '工作需要' }, clerk, '动2026-0001', { id: 'u', name: '局' }, laid, prohibitions);
    if (!opened.ok) throw new Error(opened.refusal.reason.zh);
    let s = next('m', null, sign(opened.value, null, on(road.steps[0]!.id), clerk));
    for (const step of road.steps) {
      const values = plan.values[step.id] && laidIn(plan.values[step.id]!, { holding: 'h2', post: 'post' });
      const here = statesOf(s, values, on(step.id));
      const foreign: [Command, ActorFacts][] = [
        ...road.steps.filter((o) => o.id !== step.id && plan.values[o.id]).map((o): [Command, ActorFacts] => [{ kind: 'step.fill', values: laidIn(plan.values[o.id]!, { holding: 'h2', post: 'post' }) }, clerk]),
        ...(step.kind === 'meeting' ? [] : meeting(on(step.id))),
      ];
      for (const at of here) {
        states += 1;
        for (const [c, by] of foreign) { tried += 1; expect(give(at, c, by, on(step.id)), `${road.id}/${step.id}: ${c.kind}`).toBeNull(); }
        for (const by of [clerk, deputy, member(1), actor('sys', 'sysadmin'), actor('sup', 'supervisor'), actor('own', 'head', 'who')]) {
          tried += 1;
          const after = give(at, completing, by, on(step.id));
          const open = needs(at, on(step.id)).filter((n) => n.status !== 'done');
          const may = open.length === 0 && (step.kind === 'approve' ? by === deputy : by === clerk || by === deputy);
          expect(after !== null, `${road.id}/${step.id} by ${by.accountId}: ${open.map((n) => n.id).join()}`).toBe(may);
          if (after) expect([after.completed.map((c) => c.step), after.state === 'done' ? null : after.step]).toEqual([road.steps.slice(0, road.steps.indexOf(step) + 1).map((x) => x.id), road.steps[road.steps.indexOf(step) + 1]?.id ?? null]);
        }
      }
      const full = here.map((at) => give(at, completing, step.kind === 'approve' ? deputy : clerk, on(step.id))).find((x) => x !== null);
      expect(full, `${road.id}/${step.id} can be completed`).toBeDefined();
      s = full!;
    }
    expect(s.state).toBe('done');
  }
  console.log(`walk over ${roads.length} roads: ${states} states, ${tried} commands tried`);
  expect(states).toBeGreaterThan(300);
});

test('every road and every step has words in both languages and an article', () => {
  for (const road of roads) for (const s of [road, ...road.steps]) expect([s.words.zh, s.words.en, s.citation.document, s.citation.article].every((x) => x !== '')).toBe(true);
});
