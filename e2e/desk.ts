import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages as accounts } from '../src/features/accounts/messages.ts';
import { pageMessages } from '../src/features/selection/page-messages.ts';
import type { CommandKind } from '../src/features/selection/rules/commands.ts';
import { PASSWORD } from './office.ts';

const t = pageMessages.zh;

/** What is put into a field: text, a day or a number as text; yes or no; the words of a choice, or of several; people found by name. */
export type Value = string | boolean | { choose: readonly string[] } | { people: readonly string[] };

/** A pattern for words on a button, where the library may set a space between two characters. */
export const said = (words: string): RegExp => new RegExp(`^\\s*${[...words].map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*')}\\s*$`);

/** One person at a browser of their own, signed in through the sign-in page. */
export class Desk {
  readonly errors: string[] = [];
  private constructor(
    readonly page: Page,
    private readonly url: string,
    readonly username: string,
  ) {
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.message}`));
    page.on('console', (line) => {
      // A question that is answered by a refusal is logged by the browser itself; it is no fault of the page.
      if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) this.errors.push(`${page.url()}: ${line.text()}`);
    });
  }

  /** Opens a browser window for someone; they sign in when a page asks for it. */
  static async of(browser: Browser, url: string, username: string, size = { width: 1280, height: 900 }): Promise<Desk> {
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    return new Desk(page, url, username);
  }

  /** Goes to a page; where the session has ended, signs in and arrives there all the same. */
  async open(path: string): Promise<Page> {
    const { page } = this;
    await page.goto(this.url + path);
    const inside = page.locator('#content');
    const asked = page.getByLabel(accounts.zh.signIn.username);
    await inside.or(asked).first().waitFor();
    if (await asked.isVisible()) {
      await asked.fill(this.username);
      await page.getByLabel(accounts.zh.signIn.password).fill(PASSWORD);
      await page.getByRole('button', { name: said(accounts.zh.signIn.submit) }).click();
      await inside.waitFor();
    }
    return page;
  }

  /** Leaves the browser. */
  close(): Promise<void> {
    return this.page.context().close();
  }

  /** The place of one need of a step, by the beginning of its id. */
  need(id: string): Locator {
    return this.page.locator(`[id^="need-${id}"]`).first();
  }

  /** Gives a command of a case through its form, and confirms the sentence of the record. Throws with the words of a refusal. */
  async act(kind: CommandKind, fields: Readonly<Record<string, Value>> = {}, at: { button?: string; within?: Locator } = {}): Promise<void> {
    const { page } = this;
    await (at.within ?? page.locator('#content')).getByRole('button', { name: said(at.button ?? t.act[kind]!) }).first().click();
    await this.fillIn(kind, fields);
  }

  /** Fills in and sends the form of a command that stands open. */
  async fillIn(kind: string, fields: Readonly<Record<string, Value>>): Promise<void> {
    const { page } = this;
    const form = page.locator('form.act-form').last();
    if (kind === 'step.complete') await form.getByText(t.discipline.read).click();
    for (const [name, value] of Object.entries(fields)) await this.fill(form, t.field[name] ?? name, value);
    await form.locator('button[type=submit]').click();
    await this.confirm(kind, form);
  }

  /** Confirms the sentence that will stand in the record. */
  async confirm(kind: string, form?: Locator): Promise<void> {
    const { page } = this;
    await page.getByRole('dialog').getByRole('button', { name: said(t.ask.ok) }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    if (!form) return;
    const refused = page.locator('#content').getByRole('alert');
    await expect.poll(async () => (await form.count()) === 0 || (await refused.count()) > 0, { timeout: 20_000 }).toBe(true);
    if ((await form.count()) > 0) throw new Error(`${kind}: ${(await refused.allInnerTexts()).join(' | ')}`);
  }

  /** Puts a value into the field under a label. */
  async fill(form: Locator, label: string, value: Value): Promise<void> {
    const { page } = this;
    const item = form.locator('.ant-form-item').filter({ has: page.locator('label').filter({ hasText: new RegExp(`^${label}(${t.optional})?$`) }) }).last();
    if (typeof value === 'boolean') await item.getByText(value ? t.yes : t.no, { exact: true }).click();
    else if (typeof value === 'string') await item.locator('input, textarea').first().fill(value);
    else if ('choose' in value) for (const words of value.choose) await item.getByText(words, { exact: true }).click();
    else for (const name of value.people) await this.pick(item, name);
  }

  /** Finds a person by name in a picker. */
  async pick(item: Locator, name: string): Promise<void> {
    await item.getByRole('combobox').fill(name);
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).first().click();
  }
}
