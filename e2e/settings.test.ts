import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prohibitions } from '../src/domain/discipline/lists.ts';
import { priorReportKinds } from '../src/domain/prior-reports.ts';
import { readZip } from '../src/features/roster/formats/zip.ts';
import { pageMessages } from '../src/features/selection/page-messages.ts';
import { messages } from '../src/features/settings/messages.ts';
import type { Outcome } from '../src/kernel/refusal.ts';
import { verifyBundleZip } from '../src/verify/bundle.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names, type Caller } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* A rule of the institution from the clerk's proposal to a case that goes by it: proposed, approved by another, offered where a case is opened, in the whole record. */

const t = messages.zh;
const cases = pageMessages.zh;
const RULE = { title: '《砚溪区平职交流工作办法》', number: '砚委办〔2026〕18号' };
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

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.reason.en);
  return outcome.value;
};
const lateral = async (page: Page): Promise<void> => {
  await page.getByText(cases.choice.moveKind!['lateral']!, { exact: true }).click();
};

it('a rule is proposed by the clerk, approved by the head, offered, and carries a case past the recommendation with its source in the record', async () => {
  const clerk = await Desk.of(browser, server.url, names.clerk);
  const { page } = clerk;
  await clerk.open('/cases');
  await page.getByRole('button', { name: said(cases.cases.open) }).first().click();
  await lateral(page);
  const where = page.getByRole('link', { name: cases.cases.lateralWhere });
  await where.waitFor();
  expect(await page.getByText('平职调整，不再民主推荐').count()).toBe(0);
  await where.click();
  const drawer = page.locator('.settings-drawer');
  await drawer.getByText(t.missing).first().waitFor();
  await drawer.getByRole('button', { name: said(t.propose) }).click();
  await drawer.getByLabel(t.form.reason).fill('平职交流量大，民主推荐与年度考核重复');
  await drawer.getByRole('button', { name: said(t.form.send) }).click();
  // Without the document there is no such rule.
  await drawer.locator('.ant-form-item-explain-error').first().waitFor();
  await drawer.getByLabel(t.form.title, { exact: true }).fill(RULE.title);
  await drawer.getByLabel(`${t.form.number}${t.form.optional}`).fill(RULE.number);
  await drawer.locator('.settings-will').filter({ hasText: RULE.number }).waitFor();
  await drawer.getByRole('button', { name: said(t.form.send) }).click();
  await drawer.locator('.settings-history').getByText(t.state.proposed).waitFor();
  await clerk.open('/policy/settings');
  const mine = page.locator('.settings-open[data-key="selection.lateral-road"]');
  await mine.getByText(t.ownProposal).waitFor();
  expect(await mine.getByRole('button', { name: said(t.approve) }).count()).toBe(0);

  const head = await Desk.of(browser, server.url, names.head);
  await head.open('/today');
  await head.page.locator('.today-line').filter({ hasText: cases.today.rooms.settings }).getByRole('link').click();
  const waiting = head.page.locator('.settings-open[data-key="selection.lateral-road"]');
  await waiting.getByText(RULE.number).waitFor();
  await waiting.getByRole('button', { name: said(t.approve) }).click();
  await waiting.waitFor({ state: 'detached' });
  const row = head.page.locator('tr[data-key="selection.lateral-road"]');
  expect(await row.getAttribute('data-state')).toBe('set');
  expect(await row.innerText()).toContain(RULE.title);

  await clerk.open('/cases');
  await page.getByRole('button', { name: said(cases.cases.open) }).first().click();
  await lateral(page);
  await page.getByText('平职调整，不再民主推荐', { exact: true }).waitFor();
  await page.getByText(RULE.number).waitFor();

  // A case by this road: after the motion comes the examination, and its page and paper name the rule.
  const id = await throughTheMotion();
  await clerk.open(`/cases/${id}`);
  expect(await page.locator('.page-head').innerText()).toContain(RULE.number);
  const paper = await page.evaluate(async (path) => Array.from(new Uint8Array(await (await fetch(path)).arrayBuffer())), `/api/selection/cases/${id}/papers/${encodeURIComponent('选拔任用全程纪实表')}`);
  expect(new TextDecoder().decode(must(readZip(new Uint8Array(paper))).find((m) => m.name === 'word/document.xml')!.bytes)).toContain(RULE.number);
  const bundle = await sealed(id);
  const offline = verifyBundleZip(bundle, {});
  expect(offline, JSON.stringify(offline)).toMatchObject({ ok: true, state: 'stopped' });
  expect(Object.values(unzipSync(bundle)).some((bytes) => new TextDecoder().decode(bytes).includes(RULE.number))).toBe(true);
  expect([...clerk.errors, ...head.errors]).toEqual([]);
  await clerk.close();
  await head.close();
});

/** Opens a lateral case by its own road and takes it past the motion, through the API as the pages do. */
async function throughTheMotion(): Promise<string> {
  const [clerk, deputy] = [await callerAs(server.url, names.clerk), await callerAs(server.url, names.deputy)];
  const posts = (await clerk('GET', '/api/roster/posts?vacant=true')).body.posts as { id: string; leading: boolean; rank: string | null }[];
  const post = posts.find((p) => p.leading && p.rank === 'town-deputy') ?? posts.find((p) => p.leading)!;
  const made = await clerk('POST', '/api/selection/cases', { postId: post.id, moveKind: 'lateral', road: 'lateral', roadBasis: '平职交流', termChange: false, reason: '交流轮岗', initiator: '区委组织部', basis: '部务会' });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const { id } = made.body as { id: string };
  const path = `/api/selection/cases/${id}`;
  const give = async (by: Caller, command: object): Promise<void> => {
    const { version } = (await by('GET', path)).body.state;
    const done = await by('POST', `${path}/commands`, { version, command });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  };
  await give(clerk, { kind: 'motion.plan', openingOpinion: '交流', conditions: '熟悉业务', scope: '全区', method: '平职交流' });
  await give(deputy, { kind: 'motion.approve' });
  await give(clerk, { kind: 'motion.report', matters: [], checked: priorReportKinds.map((k) => k.id) });
  await give(clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: '2026-11-16', placed: 'leading-body', organKind: 'gov-dept', partyYears: 0, legalQualificationRequired: false, specialPost: false, leaving: 0 } });
  const people = (await clerk('GET', '/api/roster/people?limit=200')).body.rows as { id: string; postText: string | null }[];
  for (const { id: personId } of people.filter((p) => p.postText !== null)) {
    const { verdicts } = (await clerk('GET', `/api/selection/eligibility?personId=${personId}&postId=${post.id}&moveKind=lateral`)).body as { verdicts?: { kind: string }[] };
    if (!verdicts || verdicts.some((v) => v.kind === 'block' || v.kind === 'needs-reason')) continue;
    await give(clerk, { kind: 'candidate.add', personId, source: '分析研判' });
    await give(clerk, { kind: 'person.state', personId, basis: '日常了解', facts: { basicConditionsMet: true, politicalStandardMet: true, familyBusinessConflict: false, healthFit: true, spouseAbroad: false, childrenAllAbroad: false, grewUpHere: false, economicAudit: 'not-due' } });
    break;
  }
  await give(clerk, { kind: 'step.complete', acknowledged: prohibitions.map((p) => p.id) });
  expect((await clerk('GET', path)).body.state.step).toBe('examination');
  return id;
}

/** Stops the case, seals it, and takes its bundle out. */
async function sealed(id: string): Promise<Uint8Array> {
  const head = await callerAs(server.url, names.head);
  const path = `/api/selection/cases/${id}`;
  const { version } = (await head('GET', path)).body.state;
  const stopped = await head('POST', `${path}/commands`, { version, command: { kind: 'case.stop', reason: '演练到此' } });
  expect(stopped.status, JSON.stringify(stopped.body)).toBe(200);
  const done = await head('POST', `${path}/bundle`, {});
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  const desk = await Desk.of(browser, server.url, names.head);
  await desk.open('/cases');
  const bytes = await desk.page.evaluate(async (from) => Array.from(new Uint8Array(await (await fetch(from)).arrayBuffer())), `${path}/bundle`);
  await desk.close();
  return new Uint8Array(bytes);
}
