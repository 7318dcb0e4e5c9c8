import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prohibitions } from '../src/domain/discipline/lists.ts';
import { messages } from '../src/features/contest/messages.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names, type Caller } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* A public selection in the browser: planned, called, five applicants, three assessors who read without names, a list, and the case. */

const t = messages.zh;
const shots = process.env['STEELYARD_SHOTS'];
const clock = clockAt('2026-11-16');
let server: Running;
let browser: Browser;

beforeAll(async () => {
  server = await startDemo({ clock });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

const ok = async (by: Caller, path: string, body?: unknown) => {
  const got = await by('POST', `/api/contest${path}`, body);
  expect(got.status, `${path} ${JSON.stringify(got.body).slice(0, 400)}`).toBe(200);
  return got.body;
};

it('goes from a plan to a case with nobody’s name before the assessors', async () => {
  const shot = async (desk: Desk, name: string): Promise<void> => {
    if (!shots) return;
    await desk.page.screenshot({ path: `${shots}/contest-${name}.png`, fullPage: true });
    await desk.page.setViewportSize({ width: 390, height: 800 });
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
    await desk.page.screenshot({ path: `${shots}/contest-${name}-390.png`, fullPage: true });
    await desk.page.setViewportSize({ width: 1280, height: 800 });
  };
  let clerk = await callerAs(server.url, names.clerk);
  const post = ((await clerk('GET', '/api/roster/posts')).body.posts as { id: string; title: string; role: string; rank: string; unitName: string }[]).find((p) => p.role === 'deputy' && p.rank === 'township-deputy')!;

  // The plan, through its page.
  const desk = await Desk.of(browser, server.url, names.deputy, { width: 1280, height: 800 });
  const { page } = desk;
  await desk.open('/contests');
  await shot(desk, 'list');
  await page.getByRole('button', { name: said(t.list.plan) }).first().click();
  await page.getByLabel(t.plan.necessity).waitFor();
  await shot(desk, 'plan');
  const anchors = [{ name: '办法', low: '空泛', high: '可行' }];
  const made = await ok(await callerAs(server.url, names.deputy), '/contests', {
    kind: 'open-selection', postId: post.id,
    plan: { moveKind: 'promotion', necessity: '紧缺专业', suitable: 0, chiefReason: '', basis: '部务会', conditions: ['五年相关经历'], closesOn: '2026-11-18', questions: [{ text: '先做哪一件事？', anchors }, { text: '一件难事', anchors }], assessors: 3, trimmed: false, interviewAnchors: anchors, weights: { sift: 50, exam: 0, interview: 50, assessment: 0 } },
  });
  const at = `/contests/${made.id as string}`;
  const head = await Desk.of(browser, server.url, names.head, { width: 1280, height: 800 });
  await head.open(at);
  await head.page.getByRole('button', { name: said(t.view.approve) }).click();
  await head.page.getByRole('dialog').getByRole('checkbox').click();
  await head.page.getByRole('dialog').getByRole('button', { name: said(t.view.approve) }).click();
  await head.page.getByText(t.view.seed).waitFor();
  await shot(head, 'called');
  await head.close();

  // One applies with an account, four on paper.
  const person = await Desk.of(browser, server.url, names.person, { width: 1280, height: 800 });
  await person.open('/contests');
  const card = person.page.locator('.contest-card').filter({ hasText: made.number as string });
  await card.getByRole('button', { name: said(t.own.apply) }).click();
  for (const [i, text] of ['我是林望栩，先定目录。', '林望栩办成了水库移民。'].entries()) await card.locator('textarea').nth(i).fill(text);
  await shot(person, 'apply');
  await card.locator('.contest-form').getByRole('button', { name: said(t.own.apply) }).click();
  await card.getByText(t.own.mine).waitFor();
  await person.close();
  for (const name of ['方一苇', '沈听澜', '顾南枝', '叶知秋']) await ok(clerk, `${at}/applications`, { personId: null, outsider: { name, sex: 'female', birth: '1988-03', unit: '远山信息中心', post: '工程师', education: '大学', relatives: [] }, answers: [`我是${name}，先定目录。`, `${name}办成了水库移民。`], files: [] });
  // Days pass; sessions end.
  clock.set('2026-11-19');
  clerk = await callerAs(server.url, names.clerk);
  const clerk2 = await callerAs(server.url, names.clerk2);
  await ok(clerk, `${at}/close`);
  const view = (await clerk('GET', `/api/contest${at}`)).body as { applications: { id: string; name: string }[] };
  for (const a of view.applications) {
    const decided = { admitted: true, conditions: [{ met: true, basis: '履历' }], checked: '已核对档案', words: '符合条件' };
    const got = await clerk('POST', `/api/contest${at}/applications/${a.id}/screen`, decided);
    if (got.status !== 200) await ok(clerk, `${at}/applications/${a.id}/screen`, { ...decided, admitted: false, words: '不符合规定的资格' });
  }
  await desk.close();
  const office = await Desk.of(browser, server.url, names.clerk, { width: 1280, height: 800 });
  await office.open(at);
  await office.page.getByText(t.view.prepareNote).waitFor();
  await shot(office, 'screened');

  // Three assessors out of the members.
  const accounts = ((await clerk('GET', '/api/contest/accounts')).body.accounts as { accountId: string; name: string }[]);
  const chosen = [['苏思蘅', 'susiheng'], ['贺景昀', 'hejingyun'], ['祁安湛', 'qianzhan']] as const;
  for (const [name] of chosen) await ok(clerk, `${at}/assessors`, { accountId: accounts.find((a) => a.name === name)!.accountId });
  await ok(clerk, `${at}/prepare`);
  const readers = await Promise.all(chosen.map(([, username]) => callerAs(server.url, username)));
  for (const r of readers) await ok(r, `/reading/${made.id as string}/agree`);
  await office.page.reload();
  await office.page.getByText(t.view.redact).waitFor();
  await shot(office, 'redacting');
  await office.page.getByRole('button', { name: said(t.view.begin) }).click();
  await office.page.getByRole('button', { name: said(t.view.unblind) }).waitFor();

  const reader = await Desk.of(browser, server.url, chosen[0][1], { width: 1280, height: 800 });
  await reader.open(`${at}/reading`);
  await reader.page.locator('.contest-answer').first().waitFor();
  const text = await reader.page.locator('#content').innerText();
  for (const a of view.applications) expect(text).not.toContain(a.name);
  await shot(reader, 'reading');
  const first = reader.page.locator('.contest-card').first();
  await first.getByText('4', { exact: true }).first().click();
  await first.getByRole('button', { name: said(t.reading.mark) }).click();
  await first.getByText(t.reading.mine).waitFor();
  await reader.close();
  for (const r of readers) {
    const reading = (await r('GET', `/api/contest/reading/${made.id as string}`)).body as { questions: { answers: { handle: string; first: number[] | null }[] }[] };
    for (const a of reading.questions.flatMap((q) => q.answers)) if (!a.first) await ok(r, `/reading/${made.id as string}/marks`, { handle: a.handle, marks: [4] });
  }
  await office.page.reload();
  await office.page.getByRole('button', { name: said(t.view.unblind) }).click();
  await office.page.getByRole('dialog').getByRole('button', { name: said(t.view.unblind) }).click();
  await office.page.getByRole('heading', { name: t.view.results }).waitFor();
  const results = (await clerk('GET', `/api/contest${at}`)).body.results.rows as { applicationId: string; name: string }[];
  for (const who of ['何澄', '段清和', '许怀瑾']) await ok(clerk, `${at}/interviewers`, { name: who, declared: '与报名人无亲属关系、无利害关系' });
  for (const r of results) for (const by of [clerk, clerk2]) for (const value of [{ component: 'interview', marks: [[4], [5], [4]] }, { component: 'record', words: '近三年称职' }]) await ok(by, `${at}/scores`, { applicationId: r.applicationId, value });

  // The list and the case, through the page.
  const winner = results.find((r) => r.name === '方一苇')!;
  await office.page.reload();
  const list = office.page.locator('.contest-card').filter({ hasText: `${winner.name} ${t.view.chosen}` });
  await list.getByRole('checkbox').click();
  for (const k of ['politics', 'skill', 'record', 'conduct'] as const) await list.getByLabel(`${winner.name} ${t.view[k]}`).fill('经核实，表现好');
  await shot(office, 'results');
  await office.page.getByRole('button', { name: said(t.view.propose) }).click();
  await office.page.getByText(t.view.proposedBy).first().waitFor();
  await office.close();
  await ok(await callerAs(server.url, names.head), `${at}/approve-list`, { acknowledged: prohibitions.map((p) => p.id) });
  const unitId = ((await clerk('GET', '/api/roster/units')).body.units as { id: string; parentId: string | null }[]).find((u) => u.parentId === null)!.id;
  const entered = await clerk('POST', '/api/roster/people', { facts: { name: winner.name, sex: '女', birth: '1988-03', unitId }, evidence: '报名材料' });
  await ok(clerk, `${at}/applications/${winner.applicationId}/tie`, { personId: entered.body.id });
  const last = await Desk.of(browser, server.url, names.clerk, { width: 1280, height: 800 });
  await last.open(at);
  await shot(last, 'approved');
  await last.page.getByRole('button', { name: said(t.view.toCase) }).click();
  await last.page.waitForURL(/\/cases\//);
  await last.page.getByText(winner.name).first().waitFor();
  await shot(last, 'case');
  expect(last.errors).toEqual([]);
  await last.close();
});
