import { expect, test } from 'vitest';
import { ok } from '../../kernel/refusal.ts';
import { must, testHouse } from '../../server/testing.ts';
import { verifyBundleZip } from '../../verify/bundle.ts';
import { fileMaterial } from '../files/schema.ts';
import { person } from '../roster/schema.ts';
import { Driver, layGround } from '../selection/testing-driver.ts';
import { eq } from 'drizzle-orm';
import { findingsOf, secondFinding, signFinding } from './findings-service.ts';
import { recordStatements } from './statements-service.ts';

const t = testHouse();

test('a doubt of the audit stops a case at the gate, though its check says clear; cleared by two, the case goes on, and its bundle proves it', async () => {
  const ground = await layGround(t.house);
  const { ports } = t.house;
  const { clerk, clerk2, supervisor } = ground.cast;
  const { candidate } = ground.roster;
  const [held] = await ports.read.select({ birth: person.birth }).from(person).where(eq(person.id, candidate));
  ground.clock('2026-03-02');
  const d = await new Driver(ground).open();
  await (await d.motion()).complete();
  ground.clock('2026-03-05');
  await (await d.recommendation('2026-03-05')).complete();
  ground.clock('2026-03-10');
  await d.examination('2026-03-10');

  const [a, b] = must(await ports.act({ actor: clerk, verb: 'roster.demo.loaded' }, async (tx) => ok(await tx.insertMany(fileMaterial, [['入团志愿书', '1998-05'], ['干部履历表', '2009-03']].map(([title, madeOn], i) => ({ personId: candidate, cls: '6', classText: '党、团类材料', n: i + 1, title: title!, madeOn: madeOn!, pages: 2 }))))));
  const say = (materialId: string, value: string) => ({ materialId, page: 1, fact: 'birth' as const, about: null, value, raw: null, calendar: 'solar' as const, nature: 'own' as const });
  must(await recordStatements(ports, clerk, candidate, [say(a!.id, held!.birth!), say(b!.id, '1979-01')]));
  const stopped = await d.try(clerk, { kind: 'step.complete' });
  expect(stopped.body.error).toMatchObject({ name: 'selection.step-incomplete', citations: [{ article: '第三十七条第（五）项' }] });
  expect(stopped.body.error.reason.zh).toContain('档案审核有 1 处存疑未查清');

  const [finding] = await findingsOf(ports.read, candidate);
  must(await signFinding(ports, clerk, finding!.id, { verdict: 'true', value: null, note: '学籍表与名册一致' }));
  expect((await d.try(clerk, { kind: 'step.complete' })).body.error.reason.zh).toContain('存疑未查清');
  must(await secondFinding(ports, clerk2, finding!.id, { agree: true, note: '已核对原件' }));
  await d.complete();

  // A new doubt on the way to the meeting stops it there as well; nothing is left of it in what was decided before.
  ground.clock('2026-03-16');
  await d.decision('2026-03-16');
  must(await recordStatements(ports, clerk, candidate, [say(b!.id, '1978-01')]));
  expect((await d.try(clerk, { kind: 'step.complete' })).body.error.reason.zh).toContain('存疑未查清');
  const open = (await findingsOf(ports.read, candidate)).find((f) => f.state === 'proposed')!;
  must(await signFinding(ports, clerk2, open.id, { verdict: 'harmless', value: null, note: '履历表第 1 页重复登记' }));
  must(await secondFinding(ports, clerk, open.id, { agree: true, note: '已核对原件' }));
  await d.complete();
  ground.clock('2026-03-17');
  await d.notice('2026-03-17');
  ground.clock('2026-03-25');
  await d.complete();
  await (await d.appointment('2026-03-25')).complete();
  ground.clock('2027-03-20');
  const path = `/api/selection/cases/${d.id}/bundle`;
  await d.do(clerk, { kind: 'probation.conclude', on: '2027-03-20' as never, result: 'competent', opinion: '胜任' });
  await d.complete();
  expect((await ground.http.as(clerk)('POST', path)).status).toBe(200);
  expect(verifyBundleZip(new Uint8Array((await ground.http.as(supervisor)('GET', path)).bytes), { vkey: ports.log.vkey })).toMatchObject({ ok: true });
});
