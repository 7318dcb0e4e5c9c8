import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../src/features/corrections/messages.ts';
import { pageMessages as filesMessages } from '../src/features/files/page-messages.ts';
import { pageMessages } from '../src/features/roster/page-messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* A clerk asks, cannot approve; kin cannot; the section head does; the form and its history show it. The person concerned asks and follows. */

const t = messages.zh;
const r = pageMessages.zh;
const files = filesMessages.zh;
let server: Running;
let browser: Browser;
const desks: Desk[] = [];
const shots = process.env['STEELYARD_SHOTS'];

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

const deskOf = async (username: string): Promise<Desk> => {
  const desk = await Desk.of(browser, server.url, username, { width: 1280, height: 800 });
  desks.push(desk);
  return desk;
};
/** A picture of a page, when a folder for them is named. */
const shot = async (desk: Desk, name: string): Promise<void> => {
  if (shots) await desk.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};
const find = async (name: string): Promise<string> => {
  const clerk = await callerAs(server.url, names.clerk);
  return ((await clerk('GET', `/api/roster/people?q=${encodeURIComponent(name)}`)).body.rows as { id: string; name: string }[]).find((p) => p.name === name)!.id;
};
let personId = '';
let id = '';

describe('a correction, from the lock on the form to the history', () => {
  it('the clerk asks, naming a page of the file', async () => {
    personId = await find('段守峤');
    const clerk = await deskOf(names.clerk);
    const page = await clerk.open(`/roster/person/${personId}`);
    await page.getByRole('link', { name: new RegExp(`^${r.form.askCell.replace('{{field}}', r.facts['workStart']!)}`) }).waitFor();
    await shot(clerk, 'form-locked');
    await page.getByRole('link', { name: new RegExp(`^${r.form.askCell.replace('{{field}}', r.facts['workStart']!)}`) }).click();
    await page.waitForURL(/\/corrections\/new/);
    await page.getByRole('textbox', { name: r.facts['workStart']!, exact: true }).fill('2001.01');
    await page.getByRole('combobox', { name: t.form.material }).fill('录用审批表');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '录用审批表' }).first().click();
    await page.getByRole('button', { name: said(t.form.cite) }).click();
    await page.getByLabel(t.form.reason).fill('以首次录用报到时间为准');
    expect(await page.locator('.record-sentence').last().innerText()).toMatch(/申请更正 段守峤：参加工作时间由 .* 改为 2001\.01，依据 《录用审批表》.*第 1 页，理由：以首次录用报到时间为准/);
    await shot(clerk, 'request');
    await page.getByRole('button', { name: said(t.form.send) }).click();
    await page.waitForURL(/\/corrections\/[0-9a-f-]{36}$/);
    id = new URL(page.url()).pathname.split('/').pop()!;
    // The clerk who asked has no way to approve, on the page or past it.
    await page.getByText(t.detail.kinds['requested']!, { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: said(t.detail.approve) }).count()).toBe(0);
    const past = await callerAs(server.url, names.clerk);
    expect((await past('POST', `/api/corrections/${id}/approve`, { notKin: true })).status).toBe(403);
  });

  it('kin of the person are kept out, and every direct way is refused', async () => {
    // The deputy head is entered as kin of the person: from then on he neither sees nor decides it.
    const clerk = await callerAs(server.url, names.clerk);
    const deputyId = await find('简承珩');
    expect((await clerk('POST', `/api/roster/people/${personId}/family`, { row: { relation: '弟弟', name: '简承珩', linkedPersonId: deputyId }, evidence: '户口簿' })).status).toBe(200);
    const deputy = await callerAs(server.url, names.deputy);
    expect((await deputy('POST', `/api/corrections/${id}/approve`, { notKin: true })).body.error.name).toBe('corrections.kin');
    const desk = await deskOf(names.deputy);
    await (await desk.open(`/corrections/${id}`)).getByRole('alert').filter({ hasText: '亲属' }).waitFor();
    for (const [method, path, body] of [
      ['PATCH', '', { facts: { workStart: '2001-01' }, evidence: '录用审批表' }], ['POST', '/education', { row: { mode: 'full-time', level: '大学' }, evidence: '毕业证书' }],
      ['POST', '/holdings', { row: { title: '局长' }, evidence: '任职通知' }], ['POST', '/ranks', { row: { rank: 'principal-4' }, evidence: '审批表' }],
    ] as const) {
      for (const who of [names.clerk, names.section]) expect((await (await callerAs(server.url, who))(method, `/api/roster/people/${personId}${path}`, body)).body.error.name).toBe('corrections.needed');
      for (const who of [names.head, names.supervisor, names.person, names.sysadmin, names.secadmin, names.auditadmin]) expect((await (await callerAs(server.url, who))(method, `/api/roster/people/${personId}${path}`, body)).status).toBe(403);
    }
  });

  it('the section head looks at the page and approves; the form has the new value, the history the old one with its evidence', async () => {
    const head = await deskOf(names.section);
    const page = await head.open('/corrections');
    await page.getByRole('link', { name: '段守峤', exact: true }).waitFor();
    await shot(head, 'list');
    await page.getByRole('link', { name: '段守峤', exact: true }).click();
    await page.getByRole('button', { name: said(files.view.look) }).click();
    await expect.poll(() => page.locator('.page-view img').evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth), { timeout: 15_000 }).toBeGreaterThan(100);
    await shot(head, 'detail');
    await page.getByRole('button', { name: said(t.detail.approve) }).click();
    const dialog = page.getByRole('dialog');
    const states = dialog.getByRole('checkbox', { name: t.detail.notKin });
    if ((await states.count()) > 0) await states.check();
    await shot(head, 'approve');
    await dialog.getByRole('button', { name: said(t.detail.approve) }).click();
    await page.getByText(t.detail.kinds['approved']!, { exact: true }).first().waitFor();
    await head.open(`/roster/person/${personId}`);
    await expect.poll(() => page.locator('.form-and-rest').innerText()).toContain('2001.01');
    await page.getByRole('tab', { name: r.person.tabs.changes, exact: true }).click();
    const line = page.locator('table.changes tbody tr').first();
    await line.getByRole('link', { name: /录用审批表.*第 1 页；经办 许知苒，审批 温若筠/ }).waitFor();
    expect(await line.locator('.old-value').innerText()).toMatch(/^\d{4}\.\d{2}/);
    await shot(head, 'history');
    await page.goto(`${server.url}/record?room=corrections`);
    await page.locator('.record-line').filter({ hasText: '批准更正 段守峤' }).first().waitFor();
    expect((await page.locator('.record-line').allInnerTexts()).join('\n')).not.toMatch(/corrections\.|[0-9a-f]{8}-[0-9a-f]{4}|…/);
  });
});

describe('the person concerned', () => {
  it('sees what is held, asks, follows and is answered', async () => {
    const self = await deskOf(names.person);
    const page = await self.open('/me');
    await page.getByRole('heading', { name: t.me.facts }).waitFor();
    await page.getByRole('button', { name: said(t.me.ask) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t.me.which }).fill('学历学位');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: /^学历学位$/ }).first().click();
    await dialog.getByLabel(t.me.text).fill('在职学位没有登记');
    await shot(self, 'me-ask');
    await dialog.getByRole('button', { name: said(t.me.send) }).click();
    const line = page.locator('.own-request').filter({ hasText: '在职学位没有登记' });
    await line.getByText(t.me.says['asked']!).waitFor();
    await shot(self, 'me');

    const clerk = await callerAs(server.url, names.clerk);
    const asked = (await clerk('GET', '/api/corrections?view=waiting')).body.lines as { id: string; own: boolean; what: { zh: string } }[];
    const own = asked.find((l) => l.own && l.what.zh === '学历学位')!.id;
    const desk = await deskOf(names.clerk);
    const at = await desk.open(`/corrections/${own}`);
    await at.getByRole('button', { name: said(t.detail.returnIt) }).click();
    await at.getByRole('dialog').getByRole('textbox').fill('请提交学位证书');
    await at.getByRole('dialog').getByRole('button', { name: said(t.detail.returnIt) }).click();
    await at.getByText(t.detail.kinds['returned']!, { exact: true }).first().waitFor();
    await page.reload();
    await line.getByText('请提交学位证书').waitFor();
    await line.getByRole('button', { name: said(t.me.withdraw) }).click();
    await line.getByText(t.me.says['withdrawn']!).waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await shot(self, 'me-390');
  });

  it('no page failed on the way', () => {
    expect(desks.flatMap((d) => d.errors)).toEqual([]);
  });
});
