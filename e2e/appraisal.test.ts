import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/appraisal/messages.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { startDemo } from './demo.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { removeDir, type Running } from './server.ts';

/* This year's appraisal of a leading body in the browser: the person's summary, a proposal, the collective decision, the notice, an objection and its answer. */

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

const shot = async (desk: Desk, name: string): Promise<void> => {
  if (!shots) return;
  await desk.page.screenshot({ path: `${shots}/appraisal-${name}.png`, fullPage: true });
  await desk.page.setViewportSize({ width: 390, height: 800 });
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
  await desk.page.screenshot({ path: `${shots}/appraisal-${name}-390.png`, fullPage: true });
  await desk.page.setViewportSize({ width: 1280, height: 800 });
};

it('goes from the summary to the answer to an objection, each hand another', async () => {
  const name = '林望栩';
  // The person writes the summary.
  const person = await Desk.of(browser, server.url, names.person);
  await person.open('/appraisals');
  await person.page.getByRole('button', { name: said(t.own.write) }).click();
  await person.page.getByLabel(t.own.summary).fill('一年来分管工程建设，完成泵站改造；不足是调研偏少。');
  await shot(person, 'own-summary');
  await person.page.getByRole('button', { name: said(t.own.send) }).click();
  await person.page.getByText(t.own.notTold).waitFor();
  await person.page.getByText('完成泵站改造').waitFor();

  // The section head enters the votes and proposes.
  const section = await Desk.of(browser, server.url, names.section);
  await section.open('/appraisals');
  await shot(section, 'list');
  const rows = ((await (await callerAs(server.url, names.clerk))('GET', '/api/appraisal/rounds')).body.rounds as { id: string; about: string; number: string; title: string }[]);
  const round = rows.find((r) => r.about === 'leader')!;
  await section.page.getByRole('link', { name: round.number }).click();
  await section.page.getByRole('button', { name: t.view.more.replace('{{name}}', name) }).click();
  await section.page.getByText('完成泵站改造').waitFor();
  await section.page.getByRole('button', { name: said(t.one.enter) }).click();
  for (const [label, n] of [[t.one.valid, '31'], [t.one.favourable, '28'], [t.one.incompetent, '1']] as const) await section.page.getByRole('spinbutton', { name: label, exact: true }).fill(n);
  await section.page.locator('.appraisal-one').getByLabel(t.one.source, { exact: true }).fill('民主测评统计表');
  await section.page.locator('.appraisal-one').getByRole('button', { name: said(t.save) }).click();
  await section.page.getByText('28/31').waitFor();
  await section.page.locator('.appraisal-one').getByLabel(t.one.grade, { exact: true }).click();
  await section.page.locator('.ant-select-item-option', { hasText: t.grades['basic']! }).first().click();
  await section.page.getByLabel(t.one.comment, { exact: true }).fill('完成主要任务，一项工程超期。');
  await section.page.getByRole('button', { name: said(t.one.propose) }).click();
  await section.page.getByText(t.one.verdicts).waitFor();
  await shot(section, 'proposed');

  // A deputy head records the decision; what the rules cannot judge is asked for first.
  const deputy = await Desk.of(browser, server.url, names.deputy);
  await deputy.open('/today');
  await deputy.page.getByText('考核等次待决定').waitFor();
  await deputy.open(`/appraisals/${round.id}`);
  await deputy.page.getByRole('checkbox', { name: t.view.choose.replace('{{name}}', name) }).click();
  await deputy.page.getByRole('button', { name: t.view.decide.replace('{{n}}', '1') }).click();
  const form = deputy.page.getByRole('dialog');
  await form.getByLabel(t.decide.meeting).fill('常委会会议');
  await form.getByRole('button', { name: said(t.decide.submit) }).click();
  await form.getByRole('alert').waitFor();
  await shot(deputy, 'refused');
  await form.getByLabel(t.decide.checked).fill('述职、测评、谈话材料齐全，班子等次随后研究');
  await form.getByRole('button', { name: said(t.decide.submit) }).click();
  await form.waitFor({ state: 'hidden' });
  await deputy.page.getByText(t.grades['basic']!).first().waitFor();
  const twice = await (await callerAs(server.url, names.section))('POST', `/api/appraisal/rounds/${round.id}/decide`, { meeting: '会', heldOn: '2026-11-16', checked: '', choices: [{ memberId: '00000000-0000-4000-8000-000000000000', seen: 0, proposed: 'basic', grade: 'basic', comment: null, reason: '' }] });
  expect(twice.status).toBe(403);

  // The clerk tells; the person reads the result, finds it in the own record too, and objects.
  const clerk = await Desk.of(browser, server.url, names.clerk);
  await clerk.open(`/appraisals/${round.id}`);
  await clerk.page.getByRole('button', { name: said(t.view.tell) }).click();
  await clerk.page.getByRole('button', { name: said(t.view.tell) }).waitFor({ state: 'detached' });
  const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.page.getByRole('link', { name: t.view.sheet }).click()]);
  expect(download.suggestedFilename()).toContain('结果名册.xlsx');
  await person.page.reload();
  await person.page.getByText(t.grades['basic']!).waitFor();
  await person.page.getByLabel(t.own.object).fill('超期的工程不归我分管。');
  await person.page.getByRole('button', { name: said(t.own.object) }).click();
  await person.page.getByText('超期的工程不归我分管。').first().waitFor();
  await shot(person, 'own-result');

  // Another than proposer and decider answers; a new proposal and decision mend the grade, and the first one stays.
  const head = await Desk.of(browser, server.url, names.head);
  await head.open(`/appraisals/${round.id}`);
  await head.page.getByRole('button', { name: t.view.more.replace('{{name}}', name) }).click();
  await head.page.getByLabel(t.one.answer, { exact: true }).fill('分管分工属实，重新研究');
  await shot(head, 'objection');
  await head.page.getByRole('button', { name: said(t.one.uphold) }).click();
  await head.page.getByText(t.own.upheld).waitFor();
  const again = await callerAs(server.url, names.section);
  const member = ((await again('GET', `/api/appraisal/rounds/${round.id}`)).body.members as { id: string; name: string }[]).find((m) => m.name === name)!;
  expect((await again('POST', `/api/appraisal/rounds/${round.id}/people/${member.id}/propose`, { grade: 'competent', comment: '完成分管任务。', reason: '分工复核属实' })).status).toBe(200);
  const mended = await (await callerAs(server.url, names.deputy))('POST', `/api/appraisal/rounds/${round.id}/decide`, { meeting: '常委会会议', heldOn: '2026-11-16', checked: '材料齐全', choices: [{ memberId: member.id, seen: 1, proposed: 'competent', grade: 'competent', comment: null, reason: '原定有误' }] });
  expect(mended.status, JSON.stringify(mended.body)).toBe(200);
  await head.page.reload();
  await head.page.getByRole('button', { name: t.view.more.replace('{{name}}', name) }).click();
  await head.page.getByText('第 2 次').waitFor();
  await head.page.getByText('第 1 次').waitFor();
  await shot(head, 'mended');
  const own = (await (await callerAs(server.url, names.person))('GET', '/api/corrections/me')).body;
  expect(JSON.stringify(own)).toContain('"year":2026,"grade":"competent"');

  // Last year's round: what follows is decided by the head.
  const last = rows.find((r) => r.about === 'servant')!;
  await head.open(`/appraisals/${last.id}`);
  await shot(head, 'decided');
  const waiting = ((await again('GET', `/api/appraisal/rounds/${last.id}`)).body.members as { name: string; follows: { state: string }[] }[]).find((m) => m.follows.some((f) => f.state === 'proposed'))!;
  await head.page.getByRole('button', { name: t.view.more.replace('{{name}}', waiting.name) }).click();
  await head.page.getByLabel(t.one.followReason).first().fill('同意，由科室按程序办理');
  await head.page.getByRole('button', { name: said(t.one.accept) }).first().click();
  await head.page.getByText('同意，由科室按程序办理').waitFor();
  await shot(head, 'follows');
  // The leading body: its grade of this year is decided by a deputy head, and the round of its members takes it from there.
  const bodies = rows.find((r) => r.about === 'body' && r.number.startsWith('K2026'))!;
  await deputy.open(`/appraisals/${bodies.id}`);
  const choice = deputy.page.getByRole('checkbox').first();
  await choice.click();
  await deputy.page.getByRole('button', { name: t.view.decide.replace('{{n}}', '1') }).click();
  await form.getByLabel(t.decide.meeting).fill('常委会会议');
  await form.getByLabel(t.decide.checked).fill('述职、测评、谈话材料齐全');
  await shot(deputy, 'body-decide');
  await form.getByRole('button', { name: said(t.decide.submit) }).click();
  await form.waitFor({ state: 'hidden' });
  await shot(deputy, 'body-decided');
  await deputy.open(`/appraisals/${round.id}`);
  await deputy.page.getByRole('link', { name: t.steps.bodyFrom.replace('{{number}}', bodies.number) }).waitFor();
  for (const desk of [person, section, deputy, clerk, head]) {
    expect(desk.errors).toEqual([]);
    await desk.close();
  }
});
