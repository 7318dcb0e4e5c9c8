import { describe, expect, it } from 'vitest';
import { universityExampleValues } from '../../domain/regulations/own-university/values.ts';
import { fromUtf8 } from '../../kernel/bytes.ts';
import { must, testHouse } from '../../server/testing.ts';
import { verifyBundleZip } from '../../verify/bundle.ts';
import { decidePack, proposePack } from '../roster/pack-service.ts';
import { changeUnit } from '../roster/units-service.ts';
import { unpackBundle, type CaseFile } from './bundle-rules.ts';
import type { Verdict } from '../../domain/rule.ts';
import type { CaseEvent } from './rules/events.ts';
import { disagreement, fold, next } from './rules.ts';
import { Driver, layGround, type Ground } from './testing-driver.ts';

let ground: Ground;
const own = /^own\.university-middle\./;

async function give(fromDay: string, pack: 'cn.cadres' | 'university-middle'): Promise<void> {
  const { clerk, head } = ground.cast;
  const made = must(await proposePack(ground.house.ports, clerk, ground.roster.unitId, { pack, fromDay, toDay: null, numbers: pack === 'cn.cadres' ? null : { ...universityExampleValues, noticeDays: 7, probationMonths: 6 }, source: '院办法〔2025〕3号', reason: '实行聘任制' }));
  must(await decidePack(ground.house.ports, head, ground.roster.unitId, made.id, { approve: true, note: null }));
}

/** From the opening to the sealed bundle; `midway` is done when the recommendation is complete. */
async function sealed(under: 'cn.cadres' | 'university-middle', midway: () => Promise<void>): Promise<{ events: CaseEvent[]; zip: Uint8Array }> {
  const { clock, cast, roster } = ground;
  const d = new Driver(ground);
  clock('2026-03-02');
  await d.open();
  await d.motion();
  if (under === 'university-middle') {
    const early = await d.try(cast.clerk, { kind: 'step.complete' });
    expect(early.body.error.details.map((l: { id: string }) => l.id)).toContain(`rule:own.university-middle.art-5.field-years:${roster.candidate}`);
    await d.do(cast.clerk, { kind: 'person.state', personId: roster.candidate, basis: '人事档案', facts: { fieldSince: '2008-07' as never, formerAge: 55, doubleDuty: true, doubleDutyApproved: true, academicPosts: 'none' } });
  }
  await d.complete();
  clock('2026-03-05');
  await (await d.recommendation('2026-03-05')).complete();
  await midway();
  clock('2026-03-10');
  await (await d.examination('2026-03-10')).complete();
  clock('2026-03-16');
  await (await d.decision('2026-03-16')).complete();
  clock('2026-03-17');
  await d.notice('2026-03-17');
  if (under === 'university-middle') {
    clock('2026-03-25');
    expect((await d.try(cast.clerk, { kind: 'step.complete' })).body.error.reason.zh).toContain('2026-03-26');
  }
  clock('2026-03-27');
  await d.complete();
  await (await d.appointment('2026-03-27')).complete();
  const path = `/api/selection/cases/${d.id}/bundle`;
  const done = await ground.http.as(cast.clerk)('POST', path);
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  const zip = new Uint8Array((await ground.http.as(cast.supervisor)('GET', path)).bytes);
  const file = JSON.parse(fromUtf8(unpackBundle(zip)!.get('case.json')!)) as CaseFile;
  const events = file.events.map((e) => ({ n: e.n, kind: e.kind, step: e.step, day: e.day, at: e.at, actor: e.actor, actorName: e.actor_name, payload: e.payload }) as unknown as CaseEvent);
  return { events, zip };
}

/** The first disagreement when a case is gone through again with its opening changed. */
function replay(events: CaseEvent[], opening: Record<string, unknown>): string | null {
  let state = fold('case', [{ ...events[0]!, payload: { ...events[0]!.payload, ...opening } } as CaseEvent]);
  for (const event of events.slice(1)) {
    const before = state;
    state = next('case', before, event);
    const found = disagreement(before, state, event);
    if (found) return found.what;
  }
  return null;
}

const verdicts = (events: CaseEvent[]): Verdict[] => events.flatMap((e) => Object.values((e.payload as { verdicts?: Record<string, Verdict[]> }).verdicts ?? {}).flat());

let national: CaseEvent[];
let university: CaseEvent[];

describe('a case under the national pack, to its sealed bundle', () => {
  const t = testHouse();
  it('is judged to its end by the national rules, though the unit takes the university pack midway', async () => {
    ground = await layGround(t.house);
    const done = await sealed('cn.cadres', () => give('2026-03-05', 'university-middle'));
    national = done.events;
    expect(verifyBundleZip(done.zip, { vkey: t.house.ports.log.vkey })).toMatchObject({ ok: true, state: 'appointed' });
    expect(national[0]!.payload).not.toHaveProperty('pack');
    expect(verdicts(national).filter((v) => own.test(v.rule))).toEqual([]);
    expect(verdicts(national).some((v) => v.rule === 'cn.appointment-2019.art-8.work-years')).toBe(true);
  });
});

describe('a case under the university pack, to its sealed bundle', () => {
  const t = testHouse();
  it('keeps its pack and its numbers, though the unit goes back midway', async () => {
    ground = await layGround(t.house);
    ground.clock('2026-03-02');
    must(await changeUnit(t.house.ports, ground.cast.clerk, ground.roster.unitId, { organKind: 'institution', day: '2026-03-02', correct: true, basis: '编办文件' }));
    await give('2026-03-01', 'university-middle');
    const done = await sealed('university-middle', () => give('2026-03-05', 'cn.cadres'));
    university = done.events;
    expect(verifyBundleZip(done.zip, { vkey: t.house.ports.log.vkey })).toMatchObject({ ok: true });
    expect(university[0]!.payload).toMatchObject({ pack: 'university-middle', book: 3, settings: { university: { value: { noticeDays: 7 }, author: expect.any(String), source: '院办法〔2025〕3号' } } });
    const asked = [...new Set(verdicts(university).map((v) => v.rule))];
    for (const id of ['art-2.scope', 'art-5.field-years', 'art-9.turnout', 'art-10.appraisals', 'art-12.double-duty', 'art-14.notice-days', 'art-16.term']) expect(asked, id).toContain(`own.university-middle.${id}`);
    expect(asked).toContain('cn.appointment-2019.art-24.punishment-effect');
    expect(asked.filter((id) => /^cn\.appointment-2019\.art-(8\.(?!health)|9\.)/.test(id))).toEqual([]);
    const made = university.find((e) => e.kind === 'appointment.made')!.payload as Record<string, unknown>;
    expect([made['effectiveOn'], made['termUntil'], made['probationMonths'], made['probationUntil']]).toEqual(['2026-03-16', '2030-03-15', 6, '2026-09-16']);
  });

  it('a second case of the unit, opened after it went back, is judged by the national rules', async () => {
    const d = new Driver(ground);
    expect((await d.open()).id).not.toBe('');
    expect((await d.view()).body.state.pack).toBe('cn.cadres');
  });

  it('another pack, one nobody knows, or one its edition had not, does not agree with what is stored', () => {
    expect([replay(national, {}), replay(university, {})]).toEqual([null, null]);
    expect(replay(national, { pack: 'university-middle' })).toBe('verdicts');
    expect(replay(university, { pack: undefined })).toBe('verdicts');
    expect(replay(university, { pack: 'cn.cadres' })).toBe('verdicts');
    expect(replay(university, { pack: 'someone-else' })).toBe('edition');
    expect(replay(university, { book: 2 })).toBe('edition');
    expect(replay(university, { settings: { ...(university[0]!.payload as { settings: object }).settings, university: null } })).toBe('verdicts');
  });
});
