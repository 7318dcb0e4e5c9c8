import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSentence } from '../src/features/record/pages/sentence.ts';
import { messages } from '../src/features/roster/messages.ts';
import { pageMessages } from '../src/features/roster/page-messages.ts';
import { writeRosterXlsx } from '../src/features/roster/formats/xlsx-write.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names, type Caller } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/*
 * Every form of the roster filled in, sent and seen: on the page it belongs to, in the changes of the person, and as a sentence
 * of the record.
 */

const t = pageMessages.zh;
const EVIDENCE = '档案核查表（2026）';
const DOCUMENT = '砚编〔2026〕9号';

let server: Running;
let browser: Browser;
let desk: Desk;
let page: Page;
let ask: Caller;

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
  desk = await Desk.of(browser, server.url, names.clerk);
  page = await desk.open('/roster');
  ask = await callerAs(server.url, names.clerk);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

const now = new Date();
/** A civil day so many days ago, as a form takes it. */
const ago = (days: number): string => new Date(now.getTime() - days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const f = t.lists.field as Record<string, string>;
const u = t.units.field as Record<string, string>;
const exactly = (words: string): RegExp => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

const dialog = (): Locator => page.getByRole('dialog').last();
const type = (label: string, text: string): Promise<void> => dialog().getByLabel(label, { exact: true }).first().fill(text);
const choose = async (label: string, option: string, within: Locator = dialog()): Promise<void> => {
  const box = within.getByRole('combobox', { name: label, exact: true });
  await box.click();
  if (await box.isEditable()) await box.fill(option);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: exactly(option) }).first().click();
};
const sentenceIn = (at: Locator): Promise<string> => at.locator('.record-sentence > div').innerText();
/** The newest sentence of the record that is not a reading, filled as the record page fills it. */
const recorded = async (): Promise<string> => {
  const { items } = (await ask('GET', '/api/record/entries?room=roster')).body as { items: { verb: string; params: Record<string, unknown> }[] };
  const entry = items.find((i) => i.verb !== 'roster.person.read')!;
  return fillSentence((messages.zh.verbs as Record<string, string>)[entry.verb]!, entry.params, '');
};
/** The record says what the form promised, in words only. */
const kept = async (sentence: string): Promise<void> => {
  const line = await recorded();
  expect(line).toBe(sentence);
  expect(line).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|…|researcher|principal-|township|county-|competent|full-time|deputy|\{/);
};
/** Sends the open dialog, waits until it has closed, and looks for its sentence in the record. */
const send = async (button: string = t.save): Promise<void> => {
  const sentence = await sentenceIn(dialog());
  await dialog().locator('.ant-modal-footer').getByRole('button', { name: said(button) }).click();
  await expect.poll(async () => (await page.getByRole('dialog').count()) === 0 || (await dialog().getByRole('alert').count()) > 0, { timeout: 15_000 }).toBe(true);
  if ((await page.getByRole('dialog').count()) > 0) throw new Error(await dialog().innerText());
  await kept(sentence);
};
const section = (list: string): Locator => page.locator('.list-section').filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(`^${list}`) }) });
const row = (list: string, text: string): Locator => section(list).getByRole('row').filter({ hasText: text });
/** Adds a row of a list, corrects it, removes it; the page shows each result. */
const carry = async (list: string, add: () => Promise<void>, first: string, edit: () => Promise<void>, second: string): Promise<void> => {
  await page.getByRole('button', { name: t.lists.addTo.replace('{{list}}', list), exact: true }).click();
  await add();
  await dialog().locator('#row-evidence').fill(EVIDENCE);
  await send();
  await row(list, first).waitFor();
  await row(list, first).getByRole('button', { name: said(t.edit) }).click();
  await edit();
  await dialog().locator('#row-evidence').fill(EVIDENCE);
  await send();
  await row(list, second).waitFor();
  expect(await row(list, first).filter({ hasNotText: second }).count()).toBe(0);
};
const remove = async (list: string, text: string): Promise<void> => {
  await row(list, text).getByRole('button', { name: said(t.remove) }).click();
  await dialog().locator('#row-evidence').fill(EVIDENCE);
  await send(t.remove);
  await expect.poll(() => row(list, text).count()).toBe(0);
};
const tab = (name: keyof typeof t.person.tabs): Promise<void> => page.getByRole('tab', { name: t.person.tabs[name], exact: true }).click();
const dated = async (day: string, basis = DOCUMENT): Promise<void> => {
  await dialog().getByLabel(u['day']!, { exact: true }).first().fill(day);
  await dialog().locator('#dated-basis').fill(basis);
  await send();
};
const unitAt = async (name: string): Promise<void> => {
  await page.goto(`${server.url}/roster/units`);
  await page.getByLabel(t.tree.filter).fill(name);
  await page.locator('.unit-tree .unit-line').filter({ hasText: name }).first().click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
};
const saveBar = (): Locator => page.locator('.save-bar');
/** Records what was corrected on the form, with its evidence. */
const saveForm = async (day?: string): Promise<void> => {
  if (day) await saveBar().locator('.day-input').fill(day);
  await saveBar().getByLabel(t.evidence, { exact: true }).fill(EVIDENCE);
  const sentence = await sentenceIn(saveBar());
  await saveBar().getByRole('button', { name: said(t.save) }).click();
  await expect.poll(async () => (await saveBar().count()) === 0 || (await saveBar().getByRole('alert').count()) > 0, { timeout: 15_000 }).toBe(true);
  if ((await saveBar().count()) > 0) throw new Error(await saveBar().innerText());
  await kept(sentence);
};

describe('the forms of the roster', () => {
  const UNIT = '砚溪区墨香服务中心';
  const RENAMED = '砚溪区墨香公共服务中心';
  const NAME = '沈试墨';
  let personAt = '';

  it('a unit and a post are created and changed, each as of a day', async () => {
    await page.goto(`${server.url}/roster/units`);
    await page.locator('.unit-details').waitFor();
    const first = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.getByRole('switch', { name: t.units.below_on }).click();
    await page.locator('.posts-table').waitFor();
    expect(await page.locator('.posts-table tbody tr').count()).toBeGreaterThan(50);
    expect(first).toBeLessThan(2_000);

    await page.getByRole('button', { name: said(t.units.newUnit) }).click();
    await type(u['name']!, UNIT);
    await choose(u['organKind']!, t.organKind['institution']!);
    await type(u['establishment']!, '12');
    await type(u['code']!, 'YX-MX');
    await dated(ago(90));
    await unitAt(UNIT);
    await page.locator('.unit-title').getByRole('button', { name: said(t.units.change) }).click();
    await type(u['name']!, RENAMED);
    await type(u['establishment']!, '15');
    await dated(ago(30));
    await unitAt(RENAMED);
    await page.locator('.unit-details').getByText(t.units.history).waitFor();
    expect(await page.locator('.unit-details').innerText()).toContain(UNIT);

    await page.getByRole('button', { name: said(t.units.newPost) }).click();
    await type(u['title']!, '主任');
    await choose(u['rank']!, '乡科级正职');
    await choose(u['role']!, t.role['chief']!);
    await type(u['code']!, 'YX-MX-1');
    await dated(ago(90));
    const post = page.locator('.roster-main table').getByRole('row').filter({ hasText: '主任' });
    await post.getByRole('button', { name: said(t.units.change) }).click();
    await type(u['places']!, '2');
    await dated(ago(30));
    await post.getByText(t.units.vacancy.replace('{{n}}', '2')).waitFor();
    await page.locator('.as-of .day-input').fill(ago(60));
    await page.getByRole('button', { name: said(t.backToday) }).waitFor();
    await page.getByRole('heading', { level: 2, name: UNIT, exact: true }).waitFor();
    await post.getByText(t.units.vacancy.replace('{{n}}', '1')).waitFor();
  });

  it('a person is entered; every list takes a row, its correction and its removal', async () => {
    await page.goto(`${server.url}/roster`);
    await page.getByRole('button', { name: said(t.roster.newPerson) }).click();
    await type(t.facts['name']!, NAME);
    await type(t.facts['birth']!, '1985.03');
    await dialog().getByLabel(t.evidence, { exact: true }).fill(EVIDENCE);
    await send();
    await page.waitForURL(/\/roster\/person\//);
    personAt = new URL(page.url()).pathname;

    // What is protected is asked for: the tabs lead to the request, filled in for this person.
    for (const [at, list] of [['posts', t.lists.holdings], ['posts', t.lists.ranks], ['lists', t.lists.education]] as const) {
      await page.goto(server.url + personAt);
      await tab(at);
      await page.getByRole('button', { name: t.lists.askIn.replace('{{list}}', list), exact: true }).click();
      await page.waitForURL(/\/corrections\/new\?person=/);
    }
    await page.goto(server.url + personAt);
    await tab('lists');
    await carry(t.lists.awards, async () => {
      await type(f['awardTitle']!, '嘉奖');
      await type(f['date']!, '2022.03');
    }, '2022.03', () => type(f['date']!, '2022.04'), '2022.04');
    await remove(t.lists.awards, '嘉奖');
    await carry(t.lists.punishments, async () => {
      await choose(f['kind']!, '诫勉');
      await type(f['decidedOn']!, '2019-05-06');
    }, '2019.05.06', () => type(f['decidedOn']!, '2019-05-07'), '2019.05.07');
    await remove(t.lists.punishments, '诫勉');
    await carry(t.lists.appraisals, async () => {
      await type(f['year']!, '2024');
      await choose(f['grade']!, t.grade['excellent']!);
    }, t.grade['excellent']!, () => choose(f['grade']!, t.grade['basic']!), t.grade['basic']!);
    await remove(t.lists.appraisals, '2024');
    await carry(t.lists.family, async () => {
      await type(f['relation']!, '妻子');
      await type(f['familyName']!, '钱试言');
      await type(f['birth']!, '1986.05');
    }, '1986.05', () => type(f['birth']!, '1986.06'), '1986.06');
    await remove(t.lists.family, '钱试言');

    await tab('changes');
    const changes = await page.locator('table.changes').innerText();
    for (const words of ['诫勉', '基本称职', '钱试言', EVIDENCE]) expect(changes).toContain(words);
    expect(changes).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|researcher|competent|full-time/);
  });

  it('the form is corrected in place and other matters are stated; unit and post left empty are abolished', async () => {
    await page.goto(server.url + personAt);
    await page.getByRole('button', { name: new RegExp(`^${t.form.editCell.replace('{{field}}', t.facts['unitId']!)}`) }).click();
    await choose(t.facts['unitId']!, '砚溪区水利局', page.locator('.off-form'));
    await saveForm();
    await expect.poll(() => page.locator('.off-form').innerText()).toContain('砚溪区水利局');

    await page.getByRole('button', { name: said(t.standing.change) }).click();
    await dialog().getByRole('radiogroup', { name: t.standing.spouseAbroad }).getByText(t.no, { exact: true }).click();
    await dialog().getByRole('checkbox', { name: t.standing.lists['family']! }).check();
    await dialog().getByLabel(t.evidence, { exact: true }).fill(EVIDENCE);
    await send();
    await expect.poll(() => page.locator('.off-form').innerText()).toMatch(new RegExp(`${t.standing.spouseAbroad}\\s*${t.no}`));

    await unitAt(RENAMED);
    await page.locator('.roster-main table').getByRole('row').filter({ hasText: '主任' }).getByRole('button', { name: said(t.units.abolish) }).click();
    await dated(ago(0));
    await page.getByText(t.units.noPosts).waitFor();
    await page.locator('.unit-title').getByRole('button', { name: said(t.units.abolish) }).click();
    await dated(ago(0));
    await page.getByLabel(t.tree.filter).fill(RENAMED);
    await expect.poll(() => page.locator('.unit-tree .unit-line').count()).toBe(0);
  });

  it('a correction holds from its day: an earlier day shows the former value and can only be read', async () => {
    await page.goto(`${server.url}/roster`);
    const link = page.locator('.roster-table tbody tr[data-at="40"] a');
    await link.waitFor();
    await link.click();
    await page.waitForURL(/\/roster\/person\//);
    const cell = page.getByRole('button', { name: new RegExp(`^${t.form.editCell.replace('{{field}}', t.facts['nativePlace']!)}`) });
    const former = (await cell.innerText()).trim();
    await cell.click();
    await page.getByRole('textbox', { name: t.facts['nativePlace']!, exact: true }).fill('江汀临墨');
    await saveForm(ago(30));
    await expect.poll(async () => (await cell.innerText()).trim()).toBe('江汀临墨');
    await page.locator('.as-of .day-input').fill(ago(31));
    await page.getByText(t.asOfPast.replace('{{day}}', ago(31))).waitFor();
    const paper = page.locator('.form-and-rest');
    await expect.poll(() => paper.innerText()).toContain(former);
    expect(await paper.innerText()).not.toContain('江汀临墨');
    expect(await cell.count()).toBe(0);
    await page.locator('.as-of .day-input').fill(ago(30));
    await expect.poll(() => paper.innerText()).toContain('江汀临墨');
    await page.getByRole('button', { name: said(t.backToday) }).click();
    await cell.waitFor();
  });

  it('people are compared side by side', async () => {
    await page.goto(`${server.url}/roster`);
    await page.locator('.roster-table tbody tr[data-at="3"]').waitFor();
    const chosen: string[] = [];
    for (const at of [2, 3]) {
      const line = page.locator(`.roster-table tbody tr[data-at="${at}"]`);
      chosen.push((await line.getByRole('link').first().innerText()).trim());
      await line.getByRole('checkbox').check();
    }
    await page.getByRole('toolbar').getByRole('button', { name: said(t.roster.compare) }).click();
    await dialog().getByText(t.compare.title.replace('{{n}}', '2')).waitFor();
    for (const name of chosen) await dialog().getByRole('link', { name, exact: true }).waitFor();
    expect(await dialog().locator('tr.differs').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
  });

  it('a column the program does not know is given its meaning, the file is read again and taken in', async () => {
    const columns = ['姓名', '性别', '民族', '出生年月', '参加工作时间', '岗位描述'].map((heading) => ({ key: heading, heading }));
    const bytes = await writeRosterXlsx({ sheet: '名册', columns, rows: [{ 姓名: '岑试砚', 性别: '女', 民族: '汉族', 出生年月: '1988.07', 参加工作时间: '2011.07', 岗位描述: '某镇党政办干部' }] });
    await page.goto(`${server.url}/roster/import`);
    await page.locator('[data-import-files]').setInputFiles({ name: '补充名册.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes) });
    const people = page.locator('.preview-table');
    await people.getByText('岑试砚').first().waitFor();
    expect(await people.locator('tr.ant-table-row').innerText()).not.toContain('某镇党政办干部');
    const column = page.locator('.mapping label').filter({ hasText: '岗位描述' });
    if (!(await column.isVisible())) await page.locator('.sheet-options summary').click();
    await column.getByRole('combobox').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: exactly(t.facts['postText']!) }).first().click();
    await choose(t.preview.unit, '砚溪区水利局', page.locator('.sheet-options'));
    await page.getByRole('button', { name: said(t.preview.apply) }).click();
    await people.locator('tr.ant-table-row').getByText('某镇党政办干部').waitFor();
    const commit = saveBar().getByRole('button', { name: said(t.preview.commit) });
    await expect.poll(() => commit.isEnabled()).toBe(true);
    const sentence = await sentenceIn(saveBar());
    await commit.click();
    await page.getByRole('heading', { level: 1, name: t.preview.committed }).waitFor();
    await kept(sentence);
    await page.goto(`${server.url}/roster?q=${encodeURIComponent('岑试砚')}`);
    await page.getByRole('row').filter({ hasText: '某镇党政办干部' }).waitFor();
  });

  it('the record page shows what was done, and no page failed on the way', async () => {
    await page.goto(`${server.url}/record?room=roster`);
    const first = page.locator('.record-line').filter({ hasText: '补充名册.xlsx' }).first();
    await first.waitFor();
    expect((await page.locator('.record-line').allInnerTexts()).join('\n')).not.toMatch(/roster\.|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(desk.errors).toEqual([]);
  });
});
