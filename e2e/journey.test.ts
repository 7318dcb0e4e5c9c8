import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Download } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleLrmx } from '../src/features/roster/seed/sample-lrmx.ts';
import { pageMessages as selection } from '../src/features/selection/page-messages.ts';
import { messages as record } from '../src/features/record/messages.ts';
import { pageMessages as roster } from '../src/features/roster/page-messages.ts';
import type { Step } from '../src/features/selection/rules/events.ts';
import { stepWords } from '../src/features/selection/rules/lookup.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { Desk, said } from './desk.ts';
import { correct } from './door.ts';
import { members, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, steelyard, type Running } from './server.ts';

/*
 * One appointment, from the files of another office to a bundle that verifies without the server: every act of the case through
 * the pages, by the people whose act it is. The server's clock is moved on between the steps, from March 2026 to April 2027.
 */

const POST = '中共砚溪区委社会工作部部长';
const NAME = '柏清瀚';
const OTHER = '晏书蔚';
const s = selection.zh;
const r = roster.zh;

const clock = clockAt('2026-03-02');
const folder = mkdtempSync(join(tmpdir(), 'steelyard-journey-'));
let server: Running;
let browser: Browser;
let personId = '';
let caseId = '';
const desks = new Map<string, Desk>();

const desk = async (username: string): Promise<Desk> => {
  const known = desks.get(username) ?? (await Desk.of(browser, server.url, username));
  desks.set(username, known);
  return known;
};
/** Someone at the case. */
const at = async (who: keyof typeof names): Promise<Desk> => {
  const d = await desk(names[who]);
  await d.open(`/cases/${caseId}`);
  await d.page.locator('.case-page').waitFor();
  return d;
};
const completing = (step: Step): string => s.case.complete.replace('{{step}}', stepWords[step].zh);
const complete = async (who: keyof typeof names, step: Step, then: Step | null): Promise<void> => {
  const d = await at(who);
  await d.act('step.complete', {}, { button: completing(step) });
  if (then) await d.page.locator(`#step-${then}`).getByRole('heading', { level: 2 }).waitFor();
};
const saved = async (download: Promise<Download>): Promise<{ name: string; path: string; bytes: Buffer }> => {
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
};
/** Seals the case on screen where it is not sealed yet, and downloads its bundle. */
const bundleOf = async (d: Desk): Promise<{ path: string; bytes: Buffer }> => {
  const sealing = d.page.getByRole('button', { name: said(s.bundle.seal) });
  const taking = d.page.getByRole('button', { name: said(s.bundle.take) });
  await sealing.or(taking).first().waitFor();
  if (await sealing.isVisible()) await sealing.click();
  await taking.waitFor();
  const [bundle] = await Promise.all([saved(d.page.waitForEvent('download')), taking.click()]);
  return bundle;
};
const bundles: { path: string; bytes: Buffer }[] = [];

beforeAll(async () => {
  server = await startDemo({ clock });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
  removeDir(folder);
});

/** Each part rests on the one before; after a failure the rest says so at once. */
let broken = '';
beforeEach(() => {
  if (broken) throw new Error(`the journey ended at: ${broken}`);
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') broken ||= task.name;
});

describe('one appointment, from the vacancy to the sealed bundle, in the browser', () => {
  it('takes three .lrmx files into the roster, each seen before it is committed', async () => {
    const files = sampleLrmx('2026-03-02' as never).map((f) => {
      const path = join(folder, f.fileName);
      writeFileSync(path, f.bytes);
      return { path, name: f.name, fileName: f.fileName };
    });
    const clerk = await desk(names.clerk);
    const page = await clerk.open('/roster/import');
    await page.locator('input[data-import-files]').setInputFiles(files.map((f) => f.path));
    for (const f of files) {
      await page.getByRole('link', { name: f.fileName }).click();
      await page.getByRole('heading', { name: r.preview.title.replace('{{file}}', f.fileName) }).waitFor();
      await page.getByText(r.preview.matchKind['none']!).waitFor();
      await page.getByRole('button', { name: said(r.preview.commit) }).click();
      await page.getByRole('heading', { name: r.preview.committed }).waitFor();
      await clerk.open('/roster/import');
    }
    await expect.poll(() => page.getByText(r.import.resultLine.replace('{{created}}', '1').replace('{{updated}}', '0').replace('{{skipped}}', '0')).count(), { timeout: 20_000 }).toBe(3);
    const found = await page.request.get(`${server.url}/api/roster/people?q=${encodeURIComponent(NAME)}`);
    const rows = ((await found.json()) as { rows: { id: string; name: string }[] }).rows;
    expect(rows.map((row) => row.name)).toEqual([NAME]);
    personId = rows[0]!.id;
  });

  it('adds what the form does not carry: full membership, fitness, training, ranks of posts, service rank, family', async () => {
    const clerk = await desk(names.clerk);
    const page = await clerk.open(`/roster/person/${personId}`);
    const cell = async (key: keyof typeof r.facts, value: string, choose?: string): Promise<void> => {
      const field = r.facts[key];
      await page.getByRole('button', { name: new RegExp(`^${r.form.editCell.replace('{{field}}', field)}${r.colon}`) }).click();
      const box = page.getByLabel(field, { exact: true });
      if (choose) {
        await box.press('ArrowDown');
        await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: choose }).first().click();
      } else await box.fill(value);
      await box.press('Enter');
    };
    await cell('healthFit', '', r.yes);
    await cell('trainingHours', '560');
    const bar = page.getByRole('region', { name: r.form.editing.replace('{{n}}', '2') });
    await bar.getByLabel(r.evidence).fill('2025年体检表、干部培训登记');
    await bar.getByRole('button', { name: said(r.save) }).click();
    await bar.waitFor({ state: 'hidden' });

    // What is protected: asked for by the clerk with a page of the file, approved by the section head, all in one request.
    const read = async () => (await (await page.request.get(`${server.url}/api/roster/people/${personId}`)).json()) as { holdings: { id: string; title: string; rank: string | null }[]; family: { id: string; name: string; living: boolean | null }[] };
    const file = await read();
    const change = async (list: string, id: string, row: object): Promise<void> => {
      const answer = await page.request.patch(`${server.url}/api/roster/people/${personId}/${list}/${id}`, { data: { row, evidence: '任职文件和干部档案' } });
      expect(answer.status(), await answer.text()).toBe(200);
    };
    const held = file.holdings.map((h) => {
      const deputy = /副主任/.test(h.title);
      const row = /副书记/.test(h.title) ? { rank: 'township-deputy', role: 'deputy', appointedOn: '2022-07-05', leading: true, grassroots: true, promoted: true, probation: false }
        : { ...(deputy ? { rank: 'township-deputy' } : {}), role: deputy ? 'deputy' : 'staff', leading: deputy, grassroots: /镇|街道/.test(h.title), promoted: deputy, probation: false };
      return { kind: 'row', list: 'holdings', act: 'change', rowId: h.id, row };
    });
    await correct(server.url, personId, [{ kind: 'fact', field: 'partyRegular', value: '2006-05' }, ...held, { kind: 'row', list: 'ranks', act: 'add', row: { rank: 'principal-4', fromDate: '2019-06' } }]);
    expect((await read()).holdings.find((h) => /副书记/.test(h.title))).toMatchObject({ rank: 'township-deputy' });
    const modal = page.getByRole('dialog');

    await page.getByRole('tab', { name: r.person.tabs.lists }).click();
    await page.getByRole('row', { name: /闵若菱/ }).getByRole('button', { name: said(r.edit) }).click();
    await modal.getByRole('radiogroup', { name: r.lists.field['living']! }).getByText(r.yes, { exact: true }).click();
    await modal.getByRole('radiogroup', { name: r.lists.field['abroad']! }).getByText(r.no, { exact: true }).click();
    await modal.locator('#row-evidence').fill('领导干部个人有关事项报告');
    await modal.getByRole('button', { name: said(r.save) }).click();
    await modal.waitFor({ state: 'hidden' });
    for (const f of file.family.filter((x) => x.name !== '闵若菱')) await change('family', f.id, { living: true, abroad: false });

    await page.getByRole('tab', { name: r.person.tabs.form }).click();
    await page.locator('.off-form').getByRole('button', { name: said(r.standing.change) }).click();
    for (const flag of ['spouseAbroad', 'childrenAllAbroad'] as const) await modal.getByRole('radiogroup', { name: r.standing[flag] }).getByText(r.no, { exact: true }).click();
    for (const list of ['punishments', 'ranks', 'family'] as const) await modal.getByText(r.standing.lists[list]!, { exact: true }).click();
    await modal.getByLabel(r.evidence).fill('干部档案、纪检监察机关书面意见');
    await modal.getByRole('button', { name: said(r.save) }).click();
    await modal.waitFor({ state: 'hidden' });
  });

  it('动议: the case is opened for the vacancy, its plan approved by another, its candidates put forward', async () => {
    const clerk = await desk(names.clerk);
    const page = await clerk.open('/cases');
    await page.getByRole('button', { name: said(s.cases.open) }).click();
    const form = page.locator('form.act-form');
    await form.getByRole('combobox').nth(1).fill('社会工作部');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: POST }).first().click();
    await clerk.fillIn('case.open', { reasonOpen: '职位空缺，工作需要', initiator: '区委组织部', basis: '区委组织部部务会议研究意见' });
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    caseId = page.url().split('/').at(-1)!;
    await clerk.act('motion.plan', { openingOpinion: '该职位空缺影响工作，拟启动选任', conditions: '熟悉基层治理，实绩突出', scope: '全区乡科级副职干部', method: '谈话调研推荐和会议推荐' });
    await clerk.act('motion.report');
    for (const person of [NAME, OTHER]) await clerk.act('candidate.add', { person: { people: [person] }, source: '综合分析研判提出' });
    // Nothing is known of the second candidate's posts; the clerk takes the name out again, with the reason.
    await clerk.act('candidate.remove', { reason: '本人书面表示不参加本次选任' }, { within: page.locator('.candidate').filter({ hasText: OTHER }) });
    expect(await page.getByRole('button', { name: said(s.act['motion.approve']!) }).count()).toBe(0);
    await (await at('deputy')).act('motion.approve', { note: '同意' });
    await complete('clerk', 'motion', 'recommendation');
  });

  it('民主推荐: two forms, each counted by two people apart; a sum that does not add up is refused', async () => {
    clock.set('2026-03-05');
    const clerk = await at('clerk');
    for (const form of ['interview', 'meeting'] as const) {
      await clerk.act('recommendation.plan', { attendance: '单位领导成员、内设机构负责人和所属单位主要负责人', due: '30', seats: '1', directed: true }, { within: clerk.need(`recommendation.plan.${form}`) });
    }
    const sheet = { heldOn: '2026-03-05', present: '27', issued: '27', returned: '27', valid: '26', invalid: '1', abstain: '2', others: '3' };
    const votes = s.sheet.for.replace('{{name}}', NAME);
    for (const form of ['interview', 'meeting'] as const) {
      await clerk.open(`/cases/${caseId}`);
      await clerk.act('sheet.enter', { ...sheet, [votes]: '21' }, { within: clerk.need(`sheet.${form}`) });
      const second = await at('clerk2');
      await expect(second.act('sheet.enter', { ...sheet, valid: '25', [votes]: '21' }, { within: second.need(`sheet.${form}`) })).rejects.toThrow(/有效/);
      await second.open(`/cases/${caseId}`);
      await second.act('sheet.enter', { ...sheet, [votes]: '21' }, { within: second.need(`sheet.${form}`) });
    }
    await complete('clerk2', 'recommendation', 'examination');
  });

  it('考察: notice, team without kin, interviews, the four checks, integrity, obstacles, talk, findings', async () => {
    clock.set('2026-03-10');
    const section = await at('section');
    await section.act('examinees.choose', { personIds: { choose: [NAME] }, reason: '推荐较为集中，一贯表现好' });
    await section.act('examination.notice', { channel: '所在单位公示栏', text: '对有关同志进行考察，欢迎反映情况。' });
    clock.set('2026-03-13');
    await section.open(`/cases/${caseId}`);
    await section.page.getByRole('button', { name: said(s.act['team.form']!) }).first().click();
    const team = section.page.locator('form.act-form');
    for (const [i, name] of ['温若筠', '韩清屿'].entries()) await section.pick(team.locator('.row-fields').nth(i), name);
    await section.fillIn('team.form', {});
    const both = { choose: ['温若筠', '韩清屿'] };
    const clerk2 = await at('clerk2');
    await clerk2.act('interview.note', { interviewers: both, with: '所在单位领导班子成员、中层干部 12 人', summary: '工作扎实、作风正派。' });
    for (const check of ['file', 'personal-matters', 'discipline-opinion', 'complaints']) {
      await clerk2.act('check.record', { result: { choose: [s.choice['result']!['clear']!] }, detail: '经核查，未发现问题', signer: check === 'discipline-opinion' ? '岑守樾' : '温若筠' }, { within: clerk2.need(`check.${check}`) });
    }
    await clerk2.act('integrity.conclude', { conclusion: '未发现影响使用的廉洁自律问题', partySecretary: '闻砚山', disciplineSecretary: '岑守樾' });
    await clerk2.act('obstacle.state', { majorProblem: { choose: [s.choice['majorProblem']!['none']!] }, otherObstacle: { choose: [s.choice['otherObstacle']!['none']!] }, basis: '区委巡察办、区审计局反馈意见' });
    await clerk2.act('candidate.talk', { interviewers: both, summary: '对优缺点认识清楚，服从组织安排。' });
    await clerk2.act('finding.write', { merits: '牵头完成两项重点任务，群众反映较好。', weaknesses: '统筹协调的办法不多。', recommendation: '两种推荐均居第一。', checks: '四项核查均无异常。' });
    await clerk2.page.getByRole('button', { name: said(s.act['person.state']!) }).first().click();
    await clerk2.fillIn('person.state', { ...Object.fromEntries((['politicalDisciplineBreach', 'lowRecognition', 'canvassing', 'otherUnfit'] as const).map((f) => [s.fact[f]!['label']!, false])), ...Object.fromEntries((['basicConditionsMet', 'politicalStandardMet'] as const).map((f) => [s.fact[f]!['label']!, true])), [s.fact['familyBusinessConflict']!['label']!]: false, basis: '日常了解和区纪委监委廉政意见' });
    await complete('section', 'examination', 'decision');
  });

  it('讨论决定: the members vote each for themselves, the chair last, and the ballot is carried', async () => {
    clock.set('2026-03-17');
    const section = await at('section');
    await section.page.getByRole('button', { name: said(s.act['post.state']!) }).first().click();
    await section.fillIn('post.state', { [s.fact['deliberatedOn']!['label']!]: '2026-03-16', basis: '区委有关领导同志酝酿记录' });
    await section.page.getByRole('button', { name: said(s.act['meeting.call']!) }).first().click();
    await section.page.getByRole('button', { name: said(s.call.takeOver.replace('{{n}}', '9')) }).click();
    await section.fillIn('meeting.call', { place: '区委常委会议室' });
    await section.act('meeting.open');
    await section.open(`/cases/${caseId}/meeting`);
    await section.page.getByRole('button', { name: said(s.room.present.replace('{{name}}', NAME)) }).click();
    await section.fillIn('candidate.present', { presenter: '沈砚秋', explanation: '介绍推荐、考察情况和任用理由' });
    const [chair, ...rest] = members;
    const early = await desk(chair);
    await early.open(`/cases/${caseId}/meeting`);
    await early.page.getByText(s.vote.chairLast.replace('{{n}}', '8')).waitFor();
    for (const [i, username] of [...rest, chair].entries()) {
      const member = await desk(username);
      const page = await member.open(`/cases/${caseId}/meeting`);
      const stand = s.stand[i === 3 ? 'defer' : 'yes']!;
      await page.getByRole('region', { name: s.vote.mine }).getByRole('button', { name: new RegExp(`^${stand}`) }).click();
      await member.confirm('vote.give');
      await page.getByText(s.vote.given.replace('{{stand}}', stand)).waitFor();
      if (i < 8) expect(await page.locator('.seats-part').innerText()).not.toContain(s.stand['defer']);
      if (username !== names.head) {
        await member.close();
        desks.delete(username);
      }
    }
    await section.open(`/cases/${caseId}/meeting`);
    await section.page.getByRole('button', { name: said(s.act['vote.close']!) }).click();
    await section.confirm('vote.close');
    await section.page.locator('.outcome[data-result="carried"]').waitFor();
    expect(await section.page.locator('.outcome').innerText()).toMatch(/8/);
    await complete('section', 'decision', 'notice');
  });

  it('公示: five working days, and an objection that another person clears before the case may go on', async () => {
    clock.set('2026-03-18');
    const clerk = await at('clerk');
    await clerk.act('notice.publish', { channel: '区党务公开栏、区政府网站', noticeText: '现将拟任职人选予以公示，公示期间可向区委组织部反映情况。' });
    await clerk.act('objection.receive', { from: '来信（署名）', content: '反映公示人选家庭聚餐超标' });
    expect(await clerk.page.getByRole('button', { name: said(completing('notice')) }).count()).toBe(0);
    clock.set('2026-03-20');
    await (await at('section')).act('objection.resolve', { upheld: false, finding: '经查，查无此事', checkedBy: '尹念彧' });
    // Resolved, but the days have not passed.
    expect(await (await at('clerk')).page.getByRole('button', { name: said(completing('notice')) }).count()).toBe(0);
    clock.set('2026-03-27');
    await complete('clerk', 'notice', 'appointment');
  });

  it('任职: the talk, the paper, the papers of the case, and the post in the roster', async () => {
    const clerk = await at('clerk');
    await clerk.act('talk.hold', { talkBy: '沈砚秋', talkContent: '肯定成绩，指出不足，提出任职要求。' });
    await clerk.act('appointment.make', { document: '砚委干〔2026〕23号' });
    // The head of a department takes no probation (第四十三条), so the case ends here.
    await complete('clerk', 'appointment', null);
    await clerk.page.getByText(s.case.closed.replace('{{day}}', '2026-03-27')).waitFor();
    const papers = clerk.page.locator('.papers button');
    await papers.first().waitFor();
    const titles: string[] = [];
    for (const paper of await papers.all()) {
      const [file] = await Promise.all([saved(clerk.page.waitForEvent('download')), paper.click()]);
      titles.push(file.name);
      expect(file.bytes.subarray(0, 2).toString(), file.name).toBe('PK');
    }
    expect(titles.length).toBeGreaterThan(3);
    await clerk.open('/roster');
    await clerk.page.keyboard.press('/');
    await clerk.page.keyboard.type(NAME);
    const row = clerk.page.getByRole('row', { name: new RegExp(NAME) });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toContain('社会工作部');
  });

  it('试用期满: a deputy on probation is reviewed when a year has passed by the clock, not before, and that case closes', async () => {
    const clerk = await desk(names.clerk);
    const { cases } = (await (await clerk.page.request.get(`${server.url}/api/selection/cases?step=probation`)).json()) as { cases: { id: string; state: string }[] };
    const path = `/cases/${cases.find((c) => c.state === 'appointed')!.id}`;
    const section = await desk(names.section);
    await section.open(path);
    const early = section.act('probation.conclude', { result: { choose: [s.choice['result']!['competent']!] }, opinion: '试用期间履职情况良好，胜任现职' });
    await expect(early).rejects.toThrow(/probation\.conclude: .*过早/);
    expect(await section.page.getByRole('button', { name: said(completing('probation')) }).count()).toBe(0);
    clock.set('2027-03-30');
    await section.open(path);
    await section.act('probation.conclude', { result: { choose: [s.choice['result']!['competent']!] }, opinion: '试用期间履职情况良好，胜任现职' });
    await section.act('step.complete', {}, { button: completing('probation') });
    await section.page.getByText(s.case.closed.replace('{{day}}', '2027-03-30')).waitFor();
    bundles.push(await bundleOf(section));
  });

  it('the record tells the case in sentences', async () => {
    const clerk = await desk(names.clerk);
    const page = await clerk.open(`/record?case=${caseId}&room=selection`);
    await page.getByText(`完成“${stepWords.appointment.zh}”环节`).first().waitFor();
    const more = page.getByRole('button', { name: said(record.zh.more) });
    // The first entries of the case are the last to be listed; the button goes away with the last page, perhaps while we reach for it.
    const first = page.getByText('审定动议方案');
    await expect.poll(async () => (await first.count()) > 0 || (await more.click({ timeout: 1_000 }).then(() => false, () => false)), { timeout: 60_000 }).toBe(true);
    const text = await page.locator('#content').innerText();
    for (const part of [`${NAME} 任${POST}`, '登记公示反映的查核结论', '会议开始，应到 9，实到 9', '审定动议方案']) expect(text).toContain(part);
    expect(text).toContain('简承珩');
  });

  it('the bundle verifies with the server stopped, not when a byte is changed, and the data are as the record says', async () => {
    const clerk = await at('clerk');
    bundles.push(await bundleOf(clerk));
    for (const d of desks.values()) expect(d.errors).toEqual([]);
    await browser.close();
    expect(await server.stop()).toBe(0);

    expect(bundles.length).toBe(2);
    for (const bundle of bundles) {
      const sound = await steelyard(['verify', bundle.path]);
      expect(sound, sound.output).toMatchObject({ code: 0 });
      const bytes = Buffer.from(bundle.bytes);
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      const damaged = join(folder, 'damaged.zip');
      writeFileSync(damaged, bytes);
      expect((await steelyard(['verify', damaged])).code).toBe(1);
    }
    const data = await steelyard(['verify', '--database', server.dir]);
    expect(data, data.output).toMatchObject({ code: 0 });
  });
});
