import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/audit/messages.ts';
import { statementFacts } from '../src/domain/file-audit/facts.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* Two documents that contradict each other, from recording them to the gate of 第三十七条第五项 and past it. */

const t = messages.zh;
let server: Running;
let browser: Browser;

beforeAll(async () => {
  server = await startDemo({ clock: clockAt('2026-11-16') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

it('a contradiction is recorded, shown with its pages, proposed, signed, blocks the case, and is cleared by a second person', async () => {
  const section = await callerAs(server.url, names.section);
  const ask = await callerAs(server.url, names.clerk);
  const found: { kase: { id: string }; personId: string }[] = [];
  for (const kase of (await ask('GET', '/api/selection/cases?state=running&step=examination')).body.cases as { id: string }[]) {
    const candidates = (await section('GET', `/api/selection/cases/${kase.id}`)).body.state.candidates as { personId: string; examinee: boolean }[];
    found.push(...candidates.filter((c) => c.examinee).map((c) => ({ kase, personId: c.personId })));
  }
  const { kase, personId } = found[0]!;
  const gate = async () => {
    const view = (await section('GET', `/api/selection/cases/${kase.id}`)).body;
    return view.requirements.find((r: { id: string; personId: string }) => r.id.startsWith('rule:cn.appointment-2019.art-37.file:') && r.personId === personId) as { status: string; sentence: { zh: string } };
  };
  const give = async (command: object): Promise<void> => {
    const { version } = (await section('GET', `/api/selection/cases/${kase.id}`)).body.state;
    const answer = await section('POST', `/api/selection/cases/${kase.id}/commands`, { version, command });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };
  const refresh = (): Promise<void> => give({ kind: 'facts.refresh' });
  await give({ kind: 'check.record', personId, check: 'file', result: 'clear', detail: '审核档案未发现问题', on: '2026-11-16', signer: '温若筠' });
  expect((await gate()).status).toBe('done');

  const birth = (await ask('GET', `/api/roster/people/${personId}`)).body.person.birth as string;
  const other = `${Number(birth.slice(0, 4)) - 1}.${birth.slice(5, 7)}`;
  const early = { title: '入团志愿书' };
  const late = { title: '毕业生登记表' };

  const clerk = await Desk.of(browser, server.url, names.clerk);
  const page = await clerk.open(`/files/person/${personId}`);
  for (const material of [{ cls: '6', sub: null, title: early.title, madeOn: `${Number(birth.slice(0, 4)) + 15}-05` }, { cls: '4', sub: '4-1', title: late.title, madeOn: `${Number(birth.slice(0, 4)) + 22}-06` }]) {
    const status = await page.evaluate(async ({ id, text }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 620, height: 877 });
      const paint = canvas.getContext('2d')!;
      paint.fillText(text, 40, 60);
      const scan = await new Promise<Blob>((done) => canvas.toBlob((b) => done(b!), 'image/png'));
      const form = new FormData();
      form.append('material', text);
      form.append('files', scan, '01.png');
      return (await fetch(`/api/files/people/${id}/materials`, { method: 'POST', body: form, credentials: 'same-origin' })).status;
    }, { id: personId, text: JSON.stringify(material) });
    expect(status).toBe(200);
  }
  await clerk.open(`/audit/record/${personId}`);
  const record = async (title: string, value: string) => {
    await page.getByRole('navigation', { name: t.record.materials }).getByRole('button').filter({ hasText: title }).first().click();
    await page.getByLabel(t.record.value, { exact: true }).fill(value);
    await page.keyboard.press('Enter');
    await page.locator('.audit-table').getByText(value).first().waitFor();
  };
  await record(late.title, birth.replace('-', '.'));
  await record(early.title, other);

  await clerk.open(`/audit/person/${personId}`);
  const card = page.locator('.audit-finding').filter({ hasText: '种记载' });
  await card.waitFor();
  const sides = await card.locator('.audit-side').allInnerTexts();
  expect(sides.some((x) => x.includes(late.title) && x.includes(birth.replace('-', '.')))).toBe(true);
  expect(sides.some((x) => x.includes(early.title) && x.includes(other))).toBe(true);
  await card.getByRole('button', { name: t.person.look.replace('{{n}}', '2') }).click();
  const pictures = card.locator('.page-view img');
  await expect.poll(() => pictures.count(), { timeout: 15_000 }).toBe(2);
  for (const i of [0, 1]) await expect.poll(() => pictures.nth(i).evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(100);
  const [left, right] = [(await pictures.nth(0).boundingBox())!, (await pictures.nth(1).boundingBox())!];
  expect(right.x).toBeGreaterThan(left.x + left.width - 1);
  expect(Math.abs(left.y - right.y)).toBeLessThan(40);
  const looked = (await section('GET', `/api/record/entries?person=${personId}&room=audit`)).body.items as { verb: string }[];
  expect(looked.filter((e) => e.verb === 'audit.evidence.viewed')).toHaveLength(2);
  await page.locator('tr').filter({ hasText: statementFacts.birth.words.zh }).getByText(t.person.differs).waitFor();
  await card.getByRole('button', { name: said(t.sign.sign) }).click();
  await card.getByText(t.sign.verdicts.doubt, { exact: true }).click();
  await card.getByLabel(t.sign.note).fill('两份材料不一，待调取学籍表');
  await card.locator('button[type=submit]').click();
  await card.getByText(t.state.doubt, { exact: true }).waitFor();

  await refresh();
  expect(await gate()).toMatchObject({ status: 'blocked' });
  expect((await gate()).sentence.zh).toContain('存疑未查清');

  // What is found is concluded by one and confirmed by the other.
  const second = await Desk.of(browser, server.url, names.clerk2);
  const open = page.locator('.audit-finding').filter({ has: page.getByText(new RegExp(`^(${t.state.proposed}|${t.state.doubt})$`)) });
  while ((await open.count()) > 0) {
    const before = await open.count();
    await open.first().getByRole('button', { name: said(t.sign.sign) }).click();
    const form = page.locator('form.audit-sign');
    await form.getByText(t.sign.verdicts.true, { exact: true }).click();
    await form.getByLabel(t.sign.note).fill('学籍表与名册一致，入团志愿书系笔误');
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'hidden' });
    await expect.poll(() => open.count()).toBe(before - 1);
  }
  expect(await page.getByRole('button', { name: said(t.sign.confirm) }).count()).toBe(0);
  await refresh().catch(() => undefined);
  expect((await gate()).status).toBe('blocked');

  await second.open(`/audit/person/${personId}`);
  await second.page.getByRole('button', { name: said(t.sign.confirm) }).first().waitFor();
  for (;;) {
    const confirm = second.page.getByRole('button', { name: said(t.sign.confirm) });
    const left = await confirm.count();
    if (left === 0) break;
    await confirm.first().click();
    const form = second.page.locator('form.audit-sign');
    await form.getByLabel(t.sign.note).fill('已核对原件');
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'hidden' });
    await expect.poll(() => confirm.count()).toBe(left - 1);
  }
  await refresh();
  expect((await gate()).status).toBe('done');
  for (const d of [clerk, second]) {
    expect(d.errors).toEqual([]);
    await d.close();
  }
}, 180_000);
