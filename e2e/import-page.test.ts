import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageMessages } from '../src/features/roster/page-messages.ts';
import { idOf } from '../src/features/roster/seed/identity.ts';
import { writeRosterXlsx } from '../src/features/roster/formats/xlsx-write.ts';
import { addDays, day } from '../src/kernel/day.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names, PASSWORD, type Caller } from './office.ts';
import { startDemo } from './demo.ts';
import { dataDir, removeDir, startServer, steelyard, type Running } from './server.ts';

/*
 * A roster from the file to the roster and back out: previewed page by page, taken in by a job, undone as a whole; two records of
 * one person merged by two people. Then the power is cut while a file is being taken in.
 */

const t = pageMessages.zh;
const dir = dataDir();
let server: Running;
let browser: Browser;
let desk: Desk;
let page: Page;
let ask: Caller;
/** The same data again after its server was killed. */
const restart = (): Promise<Running> => startServer('demo', { dir, env: { STEELYARD_DEMO_PASSWORD: PASSWORD } });

beforeAll(async () => {
  server = await startDemo({ dir });
  browser = await launchBrowser();
  desk = await Desk.of(browser, server.url, names.clerk);
  page = await desk.open('/roster/import');
  ask = await callerAs(server.url, names.clerk);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  removeDir(dir);
});

/** A roster of invented people whose names begin with `mark`. The demonstration's own ID numbers end below serial 500, so that nobody is met by chance. */
const roster = (mark: string, n: number): Promise<Uint8Array> => writeRosterXlsx({
  sheet: '名册', title: '干部名册', columns: [['xm', '姓名'], ['xb', '性别'], ['cs', '出生年月'], ['mz', '民族'], ['sf', '身份证号'], ['zw', '现任职务']].map(([key, heading]) => ({ key: key!, heading: heading! })),
  rows: Array.from({ length: n }, (_, i) => {
    const birth = addDays(day('1970-01-01'), i + (mark === '试' ? 0 : 5000));
    return { xm: `${mark}${i}`, xb: '男', cs: birth.slice(0, 7).replace('-', '.'), mz: '汉族', sf: idOf(birth, '男', 500), zw: '科员' };
  }),
});
const choose = async (name: string, bytes: Uint8Array): Promise<void> => page.locator('[data-import-files]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const people = async (): Promise<number> => (await ask('GET', '/api/roster/people/count')).body.count as number;
const upload = async (url: string, name: string, bytes: Uint8Array): Promise<any> => {
  const signed = await fetch(`${url}/api/accounts/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: names.clerk, password: PASSWORD }) });
  const cookie = signed.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ');
  const form = new FormData();
  form.append('files', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  return (await fetch(`${url}/api/roster/imports`, { method: 'POST', body: form, headers: { cookie } })).json();
};

describe('an import on the page', () => {
  it('is previewed, taken in by a job with its progress, and undone as a whole with a reason', async () => {
    const before = await people();
    await choose('全区名册.xlsx', await roster('试', 700));
    await page.getByText(t.preview.only['all']!.replace('{{n}}', '700'), { exact: true }).waitFor();
    await page.getByText('试49', { exact: true }).waitFor();
    expect(await page.locator('.preview-table tbody tr[data-row-key]').count()).toBe(50);
    await page.locator('.preview-find input').fill('试699');
    await page.locator('.preview-find input').press('Enter');
    await page.getByText('试699', { exact: true }).waitFor();
    await page.getByText(`新增 700 人`).waitFor();
    await page.getByRole('button', { name: said(t.preview.commit) }).click();
    await page.getByText(t.import.states['committed']!, { exact: false }).first().waitFor({ timeout: 60_000 });
    expect(await people()).toBe(before + 700);
    await page.getByRole('button', { name: said(t.undo.do) }).click();
    await page.getByRole('dialog').getByLabel(t.undo.reason).fill('选错了文件');
    await page.getByRole('dialog').getByRole('button', { name: said(t.undo.do) }).click();
    await page.getByRole('heading', { name: t.undo.done }).waitFor({ timeout: 60_000 });
    expect(await people()).toBe(before);
    await desk.open('/roster/import');
    await page.getByRole('row', { name: /全区名册\.xlsx/ }).getByText(t.import.states['undone']!).waitFor();
  });

  it('takes field by field, and what is protected waits as a proposal', async () => {
    const birth = day('1979-03-12');
    const id = (await ask('POST', '/api/roster/people', { facts: { name: '逐字甲', birth: '1979-03', idNumber: idOf(birth, '男', 77), ethnicity: '汉族', sex: '男' }, evidence: '录入表' })).body.id as string;
    const sheet = await writeRosterXlsx({ sheet: '名册', columns: [['xm', '姓名'], ['cs', '出生年月'], ['mz', '民族'], ['jg', '籍贯'], ['sf', '身份证号'], ['gz', '参加工作时间']].map(([key, heading]) => ({ key: key!, heading: heading! })), rows: [{ xm: '逐字甲', cs: '1979.03', mz: '回族', jg: '某省某县', sf: idOf(birth, '男', 77), gz: '2001.07' }] });
    await desk.open('/roster/import');
    await choose('逐字.xlsx', sheet);
    await page.getByRole('checkbox', { name: `${t.preview.take} ${t.facts.ethnicity}` }).uncheck();
    expect(await page.getByRole('checkbox', { name: `${t.preview.take} ${t.facts.workStart}` }).isChecked()).toBe(true);
    await page.getByRole('button', { name: said(t.preview.commit) }).click();
    await page.getByRole('heading', { name: t.proposals.title }).waitFor();
    const now = (await ask('GET', `/api/roster/people/${id}`)).body.person as Record<string, string | null>;
    expect([now['ethnicity'], now['nativePlace'], now['workStart']]).toEqual(['汉族', '某省某县', null]);
    expect((await ask('GET', `/api/roster/people/${id}/proposals`)).body.proposals).toMatchObject([{ field: 'workStart', newValue: '2001-07' }]);
    // What waits leads to the request, filled in with the value that the file states.
    await page.getByRole('link', { name: t.proposals.ask, exact: true }).click();
    await page.getByText(/逐字\.xlsx/).waitFor();
    expect(await page.locator('.proposal-item input').inputValue()).toBe('2001.07');
    await desk.open(`/roster/person/${id}`);
    await page.getByText(`${t.proposals.title} · 1`).click();
    await page.getByRole('link', { name: t.proposals.ask, exact: true }).waitFor();
  });

  it('two records of one person are asked for by one and merged by another', async () => {
    const person = async (more: object): Promise<string> => (await ask('POST', '/api/roster/people', { facts: { name: '并页甲', birth: '1983-04', ...more }, evidence: '录入表', sameAsKnown: true })).body.id as string;
    const [kept, other] = [await person({ ethnicity: '汉族' }), await person({ nativePlace: '某省某县' })];
    await desk.open(`/roster/merge?kept=${kept}&other=${other}`);
    await page.getByLabel(t.merge.reason).fill('重复建档');
    await page.getByLabel(t.merge.evidence).fill('两份任免表');
    await page.getByRole('button', { name: said(t.merge.request) }).click();
    await page.getByText(t.merge.mine).waitFor();
    const second = await Desk.of(browser, server.url, names.section);
    const theirs = await second.open('/roster/merge');
    await theirs.getByRole('row', { name: /并页甲/ }).getByRole('button', { name: said(t.merge.approve) }).first().click();
    await theirs.getByRole('dialog').getByLabel(t.merge.reason).fill('核对无误');
    await theirs.getByRole('dialog').getByRole('button', { name: said(t.merge.approve) }).click();
    await theirs.getByText(t.merge.state['merged']!, { exact: true }).first().waitFor();
    await second.close();
    const merged = (await ask('GET', `/api/roster/people/${other}`)).body.person;
    expect([merged.status, merged.mergedInto]).toEqual(['merged', kept]);
    expect((await ask('GET', `/api/roster/people/${kept}`)).body.person.nativePlace).toBe('某省某县');
    expect(desk.errors).toEqual([]);
  });
});

it('a file of two gigabytes is refused by its announced length, with a sentence, before it is sent', async () => {
  const { request } = await import('node:http');
  const signed = await fetch(`${server.url}/api/accounts/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: names.clerk, password: PASSWORD }) });
  const cookie = signed.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ');
  const answer = await new Promise<{ status: number | undefined; text: string }>((done, failed) => {
    const sent = request(`${server.url}/api/roster/imports`, { method: 'POST', headers: { cookie, 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(2 * 1024 ** 3) } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => { done({ status: response.statusCode, text }); sent.destroy(); });
    });
    sent.on('error', failed);
    sent.write('--x\r\ncontent-disposition: form-data; name="files"; filename="a.zip"\r\n\r\n');
  });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text).error).toMatchObject({ name: 'roster.import-too-large', reason: { zh: expect.stringContaining('256 MB') } });
});

it('the power is cut in the middle of taking a file in: after the restart the job ends, and everybody is there once', async () => {
  const before = await people();
  const uploaded = await upload(server.url, '断电.xlsx', await roster('断', 3000));
  const id = uploaded.batches[0].id as string;
  await expect.poll(async () => (await ask('GET', `/api/roster/imports/${id}`)).body.batch.state, { timeout: 60_000 }).toBe('previewed');
  const { job } = (await ask('POST', `/api/roster/imports/${id}/commit`, {})).body as { job: string };
  await expect.poll(async () => (await ask('GET', `/api/jobs/${job}`)).body.done as number, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
  await server.kill();
  server = await restart();
  ask = await callerAs(server.url, names.clerk);
  await expect.poll(async () => (await ask('GET', `/api/jobs/${job}`)).body.state, { timeout: 90_000 }).toBe('done');
  expect((await ask('GET', `/api/jobs/${job}`)).body.summary).toMatchObject({ created: 3000 });
  expect(await people()).toBe(before + 3000);
  expect((await ask('GET', `/api/roster/imports/${id}`)).body.batch).toMatchObject({ state: 'committed', summary: { created: 3000 } });
  expect(await server.stop()).toBe(0);
  const compared = await steelyard(['verify', '--database', dir]);
  expect(compared.output).toBeTruthy();
  expect(compared.code).toBe(0);
}, 240_000);
