import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Tx } from '../../kernel/ports.ts';
import { exampleCase } from '../../domain/example.ts';
import { findRule } from '../../domain/book.ts';
import { evaluate } from '../../domain/rule.ts';
import { ok } from '../../kernel/refusal.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { verifyBundleZip } from '../../verify/bundle.ts';
import { verifyCommand } from '../../verify/cli.ts';
import { packBundle, unpackBundle } from '../selection/bundle-rules.ts';
import { loadPersonFacts } from '../roster/facts-of.ts';
import { personKeys } from '../roster/keys-service.ts';
import { appraisal, family, holding, person, post, postPeriod, punishment, rankPeriod, unit, unitPeriod } from '../roster/schema.ts';
import { matterEvent } from './schema.ts';
import { movesRoutes } from './routes.ts';
import { papersOf } from './papers-rules.ts';
import { disagreement, fold, next, roadOf, roads } from './rules.ts';
import type { MatterEvent } from './rules/state.ts';
import type { Command } from './rules/commands.ts';
import type { Values } from './rules/state.ts';
import { completing, laidIn, plans } from './testing.ts';

const t = testHouse();
let http: TestHttp;
let clerk: Actor;
let deputy: Actor;
let members: Actor[];
const ids = { unit: randomUUID(), chief: randomUUID(), other: randomUUID(), low: randomUUID() };
const clock = (day: string): void => { t.house.clock.now = new Date(`${day}T02:00:00.000Z`); };

/** An invented person with a post held since 2020 and a service rank. */
async function aPerson(name: string): Promise<{ id: string; holding: string }> {
  const made = { id: randomUUID(), holding: randomUUID() };
  const done = await t.house.ports.act({ actor: clerk, verb: 'roster.demo.loaded' }, async (tx) => {
    await tx.insert(person, { id: made.id, name, ...personKeys(name), sex: '女', birth: '1985-06', workStart: '2008-07', unitId: ids.unit, standing: { filled: ['family', 'punishments', 'ranks', 'holdings', 'education', 'appraisals'] }, createdDay: tx.today });
    await tx.insert(holding, { id: made.holding, personId: made.id, postId: ids.chief, unitId: ids.unit, unitText: '云岭市发展研究局', title: '综合科科长', rank: 'township-chief', role: 'chief', leading: true, grassroots: false, probation: false, promoted: false, fromDate: '2020-01-15', toDate: null });
    await tx.insert(rankPeriod, { personId: made.id, rank: 'principal-2', fromDate: '2023-03-01', toDate: null });
    for (const year of [2022, 2023, 2024, 2025]) await tx.insert(appraisal, { personId: made.id, year, grade: 'competent' });
    return ok(null);
  });
  if (!done.ok) throw new Error(done.refusal.reason.zh);
  return made;
}

beforeAll(async () => {
  const { house } = t;
  clock('2026-02-27');
  clerk = house.actor('clerk'); deputy = house.actor('deputy_head');
  http = await house.http((app) => movesRoutes(app, house.ports));
  await house.ports.act({ actor: clerk, verb: 'roster.demo.loaded' }, async (tx) => {
    await tx.insert(unit, { id: ids.unit, code: 'U1' });
    await tx.insert(unitPeriod, { unitId: ids.unit, parentId: null, name: '云岭市发展研究局', kind: 'organ', level: 'county-chief', organKind: 'gov-dept', fromDay: '2000-01-01' });
    for (const [id, title, rank] of [[ids.chief, '综合科科长', 'township-chief'], [ids.other, '调研科科长', 'township-chief'], [ids.low, '调研科副科长', 'township-deputy']] as const) {
      await tx.insert(post, { id, code: id.slice(0, 8) });
      await tx.insert(postPeriod, { postId: id, unitId: ids.unit, title, rank, role: rank === 'township-chief' ? 'chief' : 'deputy', establishment: 9, qualificationRequired: false, fromDay: '2000-01-01' });
    }
    return ok(null);
  });
  const people = await Promise.all(Array.from({ length: 9 }, (_, i) => aPerson(`成员${'甲乙丙丁戊己庚辛壬'[i]!}`)));
  members = people.map((p) => house.actor('member', { personId: p.id }));
});

class Drive {
  id = '';
  version = 1;
  async open(road: string, personIds: string[], by = clerk): Promise<this> {
    const made = await http.as(by)('POST', '/api/moves', { road, personIds, reason: '工作需要' });
    if (made.status !== 200) throw new Error(JSON.stringify(made.body));
    this.id = made.body.id;
    return this;
  }
  async try(by: Actor, command: Command) {
    const answer = await http.as(by)('POST', `/api/moves/${this.id}/commands`, { version: this.version, command });
    if (answer.status === 200) this.version = answer.body.version;
    return answer;
  }
  async do(by: Actor, command: Command): Promise<this> {
    const answer = await this.try(by, command);
    if (answer.status !== 200) throw new Error(`${command.kind}: ${JSON.stringify(answer.body).slice(0, 900)}`);
    return this;
  }
  /** The meeting of nine: `yes` agree, the chair speaks last. */
  async decide(on: string, personId: string, yes = 7): Promise<this> {
    const due = members.map((m, i) => ({ memberId: `m${i}`, name: m.name, personId: m.personId, accountId: m.accountId }));
    await this.do(clerk, { kind: 'meeting.call', on: on as never, place: '一会议室', chairId: 'm0', due });
    await this.do(clerk, { kind: 'meeting.open', on: on as never, present: due.map((m) => m.memberId), leaves: [] });
    for (const [i, m] of [...members.slice(1), members[0]!].entries()) await this.do(m, { kind: 'vote.give', personId, stand: i < yes ? 'yes' : 'no' });
    return this.do(clerk, { kind: 'vote.close', personId });
  }
  async step(road: string, step: string, personId: string, at: { holding: string; post: string }): Promise<void> {
    const plan = plans[road]!;
    clock(plan.on[step]!);
    if (roadOf(road)!.steps.find((s) => s.id === step)!.kind === 'meeting') await this.decide(plan.on[step]!, personId);
    else await this.do(clerk, { kind: 'step.fill', values: laidIn(plan.values[step]!, at) });
    await this.do(roadOf(road)!.steps.find((s) => s.id === step)!.kind === 'approve' ? deputy : clerk, completing);
  }
  /** The whole road. */
  async full(road: string, people: { id: string; holding: string }[]): Promise<this> {
    clock(Object.values(plans[road]!.on)[0]!);
    await this.open(road, people.map((p) => p.id));
    for (const s of roadOf(road)!.steps) await this.step(road, s.id, people[0]!.id, { holding: people[0]!.holding, post: road === 'demotion' ? ids.low : ids.other });
    return this;
  }
}

const wholeRecordText = (events: MatterEvent[], id: string): string => JSON.stringify(papersOf(fold(id, events), ''));
const held = (personId: string) => t.house.ports.read.select().from(holding).where(eq(holding.personId, personId));
const ranksOf = (personId: string) => t.house.ports.read.select().from(rankPeriod).where(eq(rankPeriod.personId, personId));
const measures = async (personId: string) => (await t.house.ports.read.select().from(punishment).where(eq(punishment.personId, personId))).map((p) => p.kind);

describe('each road, driven to its end', () => {
  for (const road of roads) {
    it(`${road.words.zh}: effects in the roster, and a bundle that verifies offline`, async () => {
      const people = [await aPerson('林晓禾'), ...(road.id === 'service-rank' ? [await aPerson('顾长河')] : [])];
      const d = await new Drive().full(road.id, people);
      const who = people[0]!;
      const posts = await held(who.id);
      const old = posts.find((h) => h.id === who.holding)!;
      const fresh = posts.find((h) => h.id !== who.holding);
      const expected: Record<string, unknown> = {
        removal: [old.toDate, fresh, await measures(who.id)], resignation: [old.toDate, fresh, await measures(who.id)],
        demotion: [old.toDate, fresh?.postId, await measures(who.id)], adjustment: [old.toDate, fresh?.postId, await measures(who.id)],
        secondment: [old.toDate, fresh?.concurrent, fresh?.toDate], rotation: [old.toDate, fresh?.postId, await measures(who.id)],
        'service-rank': await Promise.all(people.map(async (p) => (await ranksOf(p.id)).map((r) => `${r.rank} ${r.fromDate} ${r.toDate}`).sort())),
      };
      expect(expected[road.id]).toEqual({
        removal: ['2026-03-18', undefined, []], resignation: ['2026-03-18', undefined, []], demotion: ['2026-03-18', ids.low, ['downgrade']], adjustment: ['2026-03-18', ids.other, ['org-adjustment']],
        secondment: [null, true, '2026-09-18'], rotation: ['2026-03-18', ids.other, []],
        'service-rank': people.map(() => ['principal-1 2026-09-07 null', 'principal-2 2023-03-01 2026-09-07']),
      }[road.id]);

      expect((await http.as(clerk)('POST', `/api/moves/${d.id}/bundle`)).status).toBe(200);
      const zip = new Uint8Array((await http.as(clerk)('GET', `/api/moves/${d.id}/bundle`)).bytes);
      expect(verifyBundleZip(zip)).toMatchObject({ ok: true, state: 'done' });
      const file = join(t.house.dir, `${road.id}.zip`);
      writeFileSync(file, zip);
      const lines: string[] = [];
      expect(await verifyCommand([file], (line) => lines.push(line)), lines.join('\n')).toBe(0);
      // One value of one event changed: the bundle no longer verifies.
      const files = unpackBundle(zip)!;
      const text = new TextDecoder().decode(files.get('case.json')!);
      expect(verifyBundleZip(packBundle(new Map([...files, ['case.json', new TextEncoder().encode(text.replace('工作需要', '另有需要'))]])))).toMatchObject({ ok: false, object: 'event 1' });
      const papers = (await http.as(clerk)('GET', `/api/moves/${d.id}/papers`)).body.papers as string[];
      expect(papers.some((p) => p.startsWith(road.id === 'removal' ? '免职通知' : '任免通知'))).toBe(true);
      expect((await http.as(clerk)('GET', `/api/moves/${d.id}/papers/${encodeURIComponent(papers[0]!)}`)).bytes.length).toBeGreaterThan(1000);
    }, 60_000);
  }
});

describe('what a resignation for accountability, or as ordered, leaves behind (第五十六条)', () => {
  const rule = findRule('cn.appointment-2019.art-24.punishment-effect')!;
  const kinds: [string, Values, string][] = [
    ['引咎辞职', { kind: 'accountable', writtenOn: '2026-02-20', leaves: 'post', basis: '引咎' }, 'org-accountable-resignation'],
    ['责令辞职', { kind: 'ordered', noticeOn: '2026-02-20', leaves: 'post', basis: '责令' }, 'org-ordered-resignation'],
  ];
  for (const [name, apply, kind] of kinds) {
    it(`${name}: a year without promotion, two without a higher rank, and free the day after; no leading post by another road meanwhile`, async () => {
      const who = await aPerson('陆清和');
      clock('2026-03-02');
      const d = await new Drive().open('resignation', [who.id]);
      await d.do(clerk, { kind: 'step.fill', values: { holding: who.holding, ...apply } });
      await d.do(clerk, completing);
      for (const step of ['decision', 'talk', 'handle']) await d.step('resignation', step, who.id, { holding: who.holding, post: '' });
      const rows = await t.house.ports.read.select().from(punishment).where(eq(punishment.personId, who.id));
      expect(rows.map((p) => [p.kind, p.decidedOn])).toEqual([[kind, '2026-03-16']]);
      // Asked of the facts that an appointment would load, day by day.
      const at = async (on: string, rank: string) => {
        const facts = { ...exampleCase, person: { ...exampleCase.person!, ...(await loadPersonFacts(t.house.ports.read, who.id, on as never))! }, post: { ...exampleCase.post!, rank: rank as never }, move: { ...exampleCase.move!, kind: 'promotion' as const } };
        const found = evaluate(rule, facts, on as never);
        return found.kind === 'block' ? found.sentence.zh.includes('高于') ? 'no higher' : 'barred' : found.kind;
      };
      const days = ['2027-03-14', '2027-03-15', '2027-03-16', '2028-03-14', '2028-03-15', '2028-03-16'];
      expect(await Promise.all(days.map((on) => at(on, 'county-deputy')))).toEqual(['barred', 'barred', 'no higher', 'no higher', 'no higher', 'unknown']);
      expect(await at('2027-03-16', 'township-chief')).toBe('unknown');
      // Whether it still stands against use is asked when it is over; answered, the road is free, and the earlier report is due (事先报告).
      await t.house.ports.act({ actor: clerk, verb: 'roster.demo.loaded' }, async (tx) => ok(await tx.update(punishment, rows[0]!.id, { affectsUse: false })));
      expect([await at('2027-03-15', 'township-chief'), await at('2027-03-16', 'township-chief'), await at('2028-03-15', 'county-deputy'), await at('2028-03-16', 'county-deputy')]).toEqual(['barred', 'pass', 'no higher', 'pass']);

      const other = async (on: string) => {
        clock(on);
        const m = await new Drive().open('secondment', [who.id]);
        return m.try(clerk, { kind: 'step.fill', values: { ...laidIn(plans['secondment']!.values['plan']!, { holding: '', post: ids.other }), from: on, returnDue: '2029-01-01' } });
      };
      for (const on of ['2027-03-14', '2027-03-15']) expect((await other(on)).body.error).toMatchObject({ name: 'moves.barred', citations: [{ article: '第五十六条' }] });
      expect((await other('2027-03-16')).status).toBe(200);
    }, 60_000);
  }
});

describe('what does not go', () => {
  it('rules with their article: health short of a year; a resignation while secrets bind; numbers of the rank exceeded', async () => {
    clock('2026-03-02');
    const one = await aPerson('程砚');
    const d = await new Drive().open('removal', [one.id]);
    await d.do(clerk, { kind: 'step.fill', values: { holding: one.holding, ground: 'health', awayFrom: '2025-03-03', basis: '报告' } });
    expect((await d.try(clerk, completing)).body.error).toMatchObject({ name: 'moves.step-incomplete', citations: [{ article: '第五十四条' }] });
    await d.do(clerk, { kind: 'step.fill', values: { awayFrom: '2025-03-02' } });
    await d.do(clerk, completing);
    const r = await new Drive().open('resignation', [one.id]);
    await r.do(clerk, { kind: 'step.fill', values: { ...laidIn(plans['resignation']!.values['apply']!, { holding: one.holding, post: '' }), secrecyRuns: true } });
    expect((await r.try(clerk, completing)).body.error).toMatchObject({ citations: [{ article: '第八十六条' }] });
    clock('2026-08-03');
    const s = await new Drive().open('service-rank', [one.id]);
    for (const step of ['plan', 'opinion', 'propose']) {
      clock(plans['service-rank']!.on[step]!);
      await s.do(clerk, { kind: 'step.fill', values: { ...plans['service-rank']!.values[step]!, ...(step === 'plan' ? { positions: 5 } : {}) } });
      const answer = await s.try(clerk, completing);
      if (step === 'propose') expect(JSON.stringify(answer.body.error?.details ?? answer.body)).toContain('blocked');
    }
  }, 60_000);

  it('a step asks for its prohibitions, and for a reason where a rule wants one; both stand in the event, the record and the bundle', async () => {
    clock('2026-03-02');
    const one = await aPerson('程砚秋');
    const d = await new Drive().open('rotation', [one.id]);
    await d.do(clerk, { kind: 'step.fill', values: { ...laidIn(plans['rotation']!.values['plan']!, { holding: one.holding, post: ids.other }), severalAtOnce: true } });
    const seen = (await http.as(clerk)('GET', `/api/moves/${d.id}`)).body;
    expect(seen.needs.find((n: { status: string }) => n.status === 'reason')).toMatchObject({ citation: { article: '第五十一条' } });
    expect((await d.try(clerk, { kind: 'step.complete' })).body.error).toMatchObject({ name: 'moves.discipline-unacknowledged', field: 'acknowledged' });
    expect((await d.try(clerk, { ...completing, acknowledged: completing.acknowledged!.slice(1) })).body.error.name).toBe('moves.discipline-unacknowledged');
    expect((await d.try(clerk, completing)).body.error).toMatchObject({ name: 'moves.reason-missing', citations: [{ article: '第五十一条' }] });
    const rule = 'cn.appointment-2019.art-51.not-at-once';
    for (const reasons of [[{ personId: one.id, rule, reason: '  ' }], [{ personId: one.id, rule: 'cn.appointment-2019.art-4.scope', reason: '别的规则' }], [{ personId: members[0]!.personId!, rule, reason: '别人' }]]) {
      expect((await d.try(clerk, { ...completing, reasons })).status, JSON.stringify(reasons)).toBeGreaterThanOrEqual(400);
    }
    await d.do(clerk, { ...completing, reasons: [{ personId: one.id, rule, reason: '两地任务同期开展，已分别安排接替' }] });
    const { events } = (await http.as(clerk)('GET', `/api/moves/${d.id}`)).body;
    const event = events.find((e: { kind: string }) => e.kind === 'step.completed');
    expect(event.payload.reasons).toEqual([{ personId: one.id, rule, reason: '两地任务同期开展，已分别安排接替' }]);
    expect(event.payload.acknowledged.length).toBeGreaterThan(5);
    const [said] = await t.house.sql<{ words: string }[]>`SELECT r::text AS words FROM record_entry e JOIN record_detail r ON r.id = e.id WHERE e.verb = 'moves.step.reasoned'`;
    expect(said!.words).toContain('两地任务同期开展');
    const table = wholeRecordText((await t.house.ports.read.select().from(matterEvent).where(eq(matterEvent.caseId, d.id)).orderBy(matterEvent.n)) as never, d.id);
    expect(table).toContain('两地任务同期开展，已分别安排接替');
    // The verifier asks again: a completion without its reason, or with a prohibition left out, no longer agrees.
    const before = fold(d.id, events.slice(0, event.n - 1));
    const after = next(d.id, before, event);
    expect(disagreement(before, after, event)).toBeNull();
    for (const payload of [{ ...event.payload, reasons: [] }, { ...event.payload, acknowledged: event.payload.acknowledged.slice(1) }]) expect(disagreement(before, after, { ...event, payload })).toMatchObject({ what: 'step' });
    // A matter of the first form is held to what was asked then: neither field, reason nor prohibitions.
    const { form: _, prohibitions: __, ...opened } = before.opened;
    const old = { ...before, opened, values: Object.fromEntries(Object.entries(before.values).filter(([k]) => k !== 'severalAtOnce')) };
    const { acknowledged: _a, reasons: _r, ...payload } = event.payload;
    expect(disagreement(old, after, { ...event, payload: { ...payload, verdicts: { [one.id]: [] } } })).toBeNull();
  }, 60_000);

  it('kin stand aside or block; the chair speaks last; a vote not carried ends it; the person is shut out', async () => {
    clock('2026-03-02');
    const one = await aPerson('孟庭筠');
    await t.house.ports.act({ actor: clerk, verb: 'roster.demo.loaded' }, async (tx) => ok(await tx.insert(family, { personId: one.id, relation: '丈夫', name: '成员乙', abroad: false, living: true, linkedPersonId: members[1]!.personId! })));
    const own = t.house.actor('clerk', { personId: one.id });
    expect((await http.as(own)('POST', '/api/moves', { road: 'removal', personIds: [one.id], reason: '本人' })).status).toBe(403);
    const d = await new Drive().open('removal', [one.id]);
    expect((await http.as(own)('GET', `/api/moves/${d.id}`)).status).toBe(403);
    expect((await http.as(t.house.actor('sysadmin'))('GET', `/api/moves/${d.id}`)).status).toBe(403);
    await d.step('removal', 'propose', one.id, { holding: one.holding, post: '' });
    clock('2026-03-16');
    const due = members.map((m, i) => ({ memberId: `m${i}`, name: m.name, personId: m.personId, accountId: m.accountId }));
    await d.do(clerk, { kind: 'meeting.call', on: '2026-03-16' as never, place: '一会议室', chairId: 'm0', due });
    expect((await d.try(clerk, { kind: 'meeting.open', on: '2026-03-16' as never, present: due.slice(0, 5).map((m) => m.memberId), leaves: [] })).body.error.name).toBe('moves.no-quorum');
    await d.do(clerk, { kind: 'meeting.open', on: '2026-03-16' as never, present: due.map((m) => m.memberId), leaves: [] });
    // Kin neither vote nor read.
    expect((await d.try(members[1]!, { kind: 'vote.give', personId: one.id, stand: 'yes' })).body.error.name).toBe('roster.own-or-kin');
    expect((await d.try(members[0]!, { kind: 'vote.give', personId: one.id, stand: 'yes' })).body.error.name).toBe('moves.chair-last');
    for (const m of [...members.slice(2), members[0]!]) await d.do(m, { kind: 'vote.give', personId: one.id, stand: 'no' });
    await d.do(clerk, { kind: 'vote.close', personId: one.id });
    expect((await d.try(clerk, completing)).status).toBe(422);
    expect((await d.try(clerk, { kind: 'meeting.call', on: '2026-03-16' as never, place: '再议', chairId: 'm0', due })).body.error.name).toBe('moves.not-carried');
    await d.do(clerk, { kind: 'matter.stop', reason: '会议未通过' });
    expect((await held(one.id))[0]!.toDate).toBeNull();
  }, 60_000);

  it('the database refuses forged events, a road with steps left out, and a post ended without its matter', async () => {
    clock('2026-03-02');
    const one = await aPerson('邵平川');
    const d = await new Drive().open('removal', [one.id]);
    const forge = (kind: string, step: string, payload: object) => t.house.ports.act({ actor: clerk, verb: 'moves.step.filled' }, async (tx) =>
      ok(await tx.insert(matterEvent, { caseId: d.id, n: 2, kind, step, day: '2026-03-02', at: tx.at, actor: clerk.accountId, actorName: '甲', payload: payload as Record<string, unknown> })));
    const effects = { effects: [{ kind: 'end', holdingId: one.holding, personId: one.id, on: '2026-03-02', title: '' }] };
    const forged: [string, string, object][] = [
      ['step.completed', 'propose', { next: 'decision' }], ['step.completed', 'decision', { next: 'talk' }], ['step.completed', 'propose', { next: 'handle' }], ['matter.effected', 'propose', effects], ['matter.effected', 'handle', effects],
      ['matter.ended', 'propose', { result: 'done', reason: '' }], ['vote.closed', 'propose', { personId: one.id, due: 1, yes: 1, result: 'carried' }], ['matter.sealed', 'propose', { manifest: '', through: 1 }], ['step.filled', 'handle', { values: {} }],
    ];
    for (const [kind, step, payload] of forged) expect(await forge(kind, step, payload), `${kind} at ${step}`).toMatchObject({ ok: false, refusal: { name: 'record.guard' } });
    const short = await t.house.ports.act({ actor: clerk, verb: 'moves.matter.opened' }, async (tx) => {
      const id = tx.uuid();
      const payload = { number: '动2026-9999', road: 'removal', steps: ['handle'], title: '', unitId: ids.unit, people: [{ personId: one.id, name: '' }] };
      await tx.insert(matterEvent, { caseId: id, n: 1, kind: 'matter.opened', step: 'handle', day: '2026-03-02', at: tx.at, actor: clerk.accountId, actorName: '甲', payload });
      return ok(null);
    });
    expect(short).toMatchObject({ ok: false, refusal: { name: 'record.guard' } });
    await expect(t.house.sql`UPDATE matter_event SET actor_name = '乙' WHERE case_id = ${d.id}`).rejects.toThrow();
    for (const work of [(tx: Tx) => tx.update(holding, one.holding, { toDate: '2026-03-02' }), (tx: Tx) => tx.insert(rankPeriod, { personId: one.id, rank: 'principal-1', fromDate: '2026-03-02', toDate: null })]) {
      expect(await t.house.ports.act({ actor: clerk, verb: 'moves.step.filled' }, async (tx) => ok(await work(tx)))).toMatchObject({ ok: false, refusal: { name: 'record.guard' } });
    }
    console.log(`forged events refused by the database: ${forged.length + 1}`);
  }, 60_000);
});
