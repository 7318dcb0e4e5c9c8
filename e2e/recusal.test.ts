import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageMessages } from '../src/features/roster/page-messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk } from './desk.ts';
import { callerAs, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* A person without a family record: nobody can tell; a declaration of none counts once a second person confirmed it. */

const k = pageMessages.zh.kin;
const shots = process.env['STEELYARD_SHOTS'];
let server: Running;
let browser: Browser;

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

it('a declaration goes from the clerk to a second person, and the kin of somebody are shown with the way', async () => {
  const [clerk, head] = [await callerAs(server.url, names.clerk), await callerAs(server.url, names.section)];
  const unitId = ((await clerk('GET', '/api/roster/units')).body.units as { id: string; parentId: string | null }[]).find((u) => u.parentId === null)!.id;
  const made = await clerk('POST', '/api/roster/people', { facts: { name: '新来人', sex: '男', birth: '1990-05', unitId }, evidence: '介绍信' });
  const personId = made.body.id as string;
  const other = ((await clerk('GET', '/api/roster/people?limit=1')).body.rows as { id: string; name: string }[])[0]!;

  const desk = await Desk.of(browser, server.url, names.clerk, { width: 1280, height: 800 });
  const { page } = desk;
  await desk.open(`/roster/person/${personId}?tab=kin`);
  await page.getByText(k.missing).waitFor();
  if (shots) await page.screenshot({ path: `${shots}/kin-missing.png` });
  const declared = await clerk('POST', '/api/roster/kin/declarations', { personId, aboutId: other.id, kin: false, relation: null, statement: '本人书面声明', day: '2020-01-01' });
  expect(declared.status).toBe(200);
  expect((await clerk('POST', `/api/roster/kin/declarations/${declared.body.id}/confirm`)).body.error.name).toBe('roster.kin-second-person');
  await page.reload();
  await page.getByText(k.open).waitFor();
  await page.context().close();

  const second = await Desk.of(browser, server.url, names.section, { width: 1280, height: 800 });
  await second.open('/roster/kin');
  await second.page.getByRole('link', { name: /新来人/ }).first().click();
  if (shots) await second.page.screenshot({ path: `${shots}/kin-open.png` });
  await second.page.getByRole('button', { name: /^确\s*认$/ }).click();
  await second.page.getByText(k.open).waitFor({ state: 'detached' });
  const after = await head('GET', `/api/roster/people/${personId}/kin`);
  expect(after.body.declarations[0]).toMatchObject({ state: 'counts', aboutName: other.name });

  const tied = ((await head('GET', '/api/roster/people?limit=100')).body.rows as { id: string }[]).map((p) => p.id);
  let shown = false;
  for (const id of tied) {
    const found = await head('GET', `/api/roster/people/${id}/kin`);
    if (found.status !== 200 || !found.body.ties.some((k: { kin: string }) => k.kin === 'yes')) continue;
    await second.open(`/roster/person/${id}?tab=kin`);
    await second.page.getByText(found.body.ties.find((k: { kin: string }) => k.kin === 'yes').way.zh as string, { exact: true }).first().waitFor();
    if (shots) await second.page.screenshot({ path: `${shots}/kin-ties.png`, fullPage: true });
    shown = true;
    break;
  }
  expect(shown).toBe(true);
  await second.page.context().close();
}, 120_000);
