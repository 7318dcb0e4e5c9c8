import { beforeAll, expect, test } from 'vitest';
import { writeZip } from '../roster/formats/zip.ts';
import type { Actor } from '../../kernel/ports.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { SESSION_COOKIE } from '../../server/http.ts';
import { policyRoutes } from './routes.ts';

const t = testHouse();
let http: TestHttp;
let clerk: Actor;
let head: Actor;
beforeAll(async () => {
  http = await t.house.http((app) => policyRoutes(app, t.house.ports));
  clerk = t.house.actor('clerk', { name: '干部甲' });
  head = t.house.actor('section_head', { name: '科长乙' });
});

const get = async (path: string, who: Actor = clerk) => http.as(who)('GET', path);
const docx = (paragraphs: readonly string[], auto = false): Uint8Array =>
  writeZip([{ name: 'word/document.xml', bytes: new TextEncoder().encode(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${paragraphs.map((p) => `<w:p>${auto ? '<w:pPr><w:numPr/></w:pPr>' : ''}<w:r><w:t>${p}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`) }]);

async function send(who: Actor, url: string, bytes: Uint8Array, fields: Record<string, string> = {}, name = '文本.docx') {
  await get('/api/policy/synonyms', who);
  const edge = 'edge7';
  const parts = Object.entries(fields).map(([k, v]) => Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${k}"\r\n\r\n${v}\r\n`));
  const payload = Buffer.concat([...parts, Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), Buffer.from(bytes), Buffer.from(`\r\n--${edge}--\r\n`)]);
  const response = await http.app.inject({ method: 'POST', url, payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` }, cookies: { [SESSION_COOKIE]: who.accountId } });
  return { status: response.statusCode, body: response.json() };
}

const body = ['某法规', '第一条 为了规范工作，制定本办法。', '第二条 公示期不少于五个工作日，公示内容应当真实准确。', '第三条 本办法自发布之日起施行。'];
const said = (more: object = {}): Record<string, string> => ({ text: JSON.stringify({ work: null, title: '《某市干部试验办法》', short: '试验办法', year: 2024, fromDay: '2024-05-01', accepted: null, note: '公报', ...more }) });
const propose = (bytes: Uint8Array, more: object = {}, who: Actor = clerk) => send(who, '/api/policy/texts', bytes, said(more));
const decide = (id: string, who: Actor = head, approve = true) => http.as(who)('POST', `/api/policy/texts/${id}/decide`, { approve, note: '已对照公报' });

test('a text counts once a second person approved it; then it is found, and its file is kept', async () => {
  const preview = await send(clerk, '/api/policy/preview', docx(body));
  expect(preview.body).toMatchObject({ doubts: [], front: ['某法规'] });
  expect(preview.body.articles).toHaveLength(3);
  const made = await propose(docx(body));
  expect(made.status).toBe(200);
  const found = async () => (await get(`/api/policy/search?q=${encodeURIComponent('试验办法 公示')}`)).body.hits.filter((h: { year: number; documentTitle: string }) => h.documentTitle === '《某市干部试验办法》');
  expect(await found()).toEqual([]);
  expect((await decide(made.body.id, clerk)).status).toBe(403);
  const self = t.house.actor(['clerk', 'section_head'], { accountId: clerk.accountId, name: '干部甲' });
  expect((await decide(made.body.id, self)).body.error.name).toBe('policy.same-person');
  expect((await decide(made.body.id)).body.state).toBe('approved');
  expect((await decide(made.body.id)).body.error.name).toBe('policy.not-waiting');
  const hit = (await found())[0];
  expect(hit).toMatchObject({ article: '第二条', text: body[2]!.slice(4), confidence: 'text' });
  expect([hit.before.article, hit.after.article]).toEqual(['第一条', '第三条']);
  const { body: one } = await get(`/api/policy/texts/${made.body.id}`);
  expect(one.text.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('two versions on one day, or of one year, are refused by name; a wrong one is withdrawn first', async () => {
  const { body: list } = await get('/api/policy/texts');
  const work = list.texts[0].work;
  const sameDay = await propose(docx(body), { work, year: 2025 });
  expect(sameDay.body.error).toMatchObject({ name: 'policy.same-day', status: 409, field: 'fromDay' });
  expect((await propose(docx(body), { work, fromDay: '2024-06-01' })).body.error.name).toBe('policy.same-year');
  const changed = [...body.slice(0, 2), '第二条 公示期不少于七个工作日，公示内容应当真实准确。', '第三条 公示期满没有反映的，办理手续。', '第四条 本办法自发布之日起施行。'];
  const second = await propose(docx(changed), { work, year: 2026, fromDay: '2026-01-01' });
  expect((await decide(second.body.id)).status).toBe(200);
  const document = `${work}-2026`;
  const diff = (await get(`/api/policy/diff?from=${work}-2024&to=${document}`)).body;
  expect(diff.texts).toBe(true);
  expect(diff.changes.map((c: { kind: string; renumbered: boolean }) => `${c.kind}${c.renumbered ? '+' : ''}`)).toEqual(['same', 'changed', 'added', 'same+']);
  expect(diff.changes[1].runs.filter((r: { kind: string }) => r.kind !== 'same')).toEqual([{ kind: 'out', text: '五' }, { kind: 'in', text: '七' }]);
  const on = async (day: string) => (await get(`/api/policy/search?q=${encodeURIComponent('试验办法第二条')}&day=${day}`)).body.hits[0].year;
  expect([await on('2025-12-31'), await on('2026-01-01')]).toEqual([2024, 2026]);
  // Two proposals for one day, approved at once: one of them stands.
  const a = await propose(docx(body), { work, year: 2027, fromDay: '2027-01-01' });
  const b = await propose(docx(body), { work, year: 2028, fromDay: '2027-01-01' });
  const both = await Promise.all([decide(a.body.id), decide(b.body.id, t.house.actor('head'))]);
  expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
  const standing = both[0]!.status === 200 ? a.body.id : b.body.id;
  expect((await http.as(clerk)('POST', `/api/policy/texts/${standing}/withdraw`, { reason: '日期错了' })).status).toBe(403);
  expect((await http.as(head)('POST', `/api/policy/texts/${standing}/withdraw`, { reason: '日期错了' })).body.state).toBe('withdrawn');
});

test('broken numbering is refused without a reason, and kept with it', async () => {
  const broken = ['某法规', '第一条 甲应当规范。', '第三条 乙应当规范。'];
  const refused = await propose(docx(broken), { title: '《断号办法》', short: '断号办法' });
  expect(refused.body.error).toMatchObject({ name: 'policy.doubts-not-accepted', field: 'accepted' });
  const made = await propose(docx(broken), { title: '《断号办法》', short: '断号办法', accepted: '原文第二条已删除' });
  expect(made.status).toBe(200);
  const { body: one } = await get(`/api/policy/texts/${made.body.id}`);
  expect(one.text).toMatchObject({ accepted: '原文第二条已删除', doubts: [{ kind: 'gap', line: 3 }] });
});

test('what is no text, no article, or too much is refused in words', async () => {
  const preview = async (bytes: Uint8Array) => (await send(clerk, '/api/policy/preview', bytes)).body;
  expect((await preview(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).error.name).toBe('policy.not-a-text');
  expect((await preview(new TextEncoder().encode('PK not a zip'))).error.name).toBe('policy.not-a-text');
  expect((await preview(new TextEncoder().encode('%PDF-1.7 not a pdf'))).error.name).toBe('policy.not-a-text');
  expect((await preview(new TextEncoder().encode('only latin'))).error.name).toBe('policy.not-a-text');
  expect((await preview(new TextEncoder().encode('只有一句话'))).doubts[0].kind).toBe('none');
  expect((await propose(new TextEncoder().encode('只有一句话'))).body.error.name).toBe('policy.no-articles');
  expect((await preview(docx(['自动编号的一段'], true))).doubts[0].words.zh).toContain('自动编号');
  expect((await http.as(clerk)('POST', '/api/policy/preview', {})).status).toBe(400);
  const gbk = new Uint8Array([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xbc, 0xd7, 0xa1, 0xa3]);
  expect((await preview(gbk)).articles).toMatchObject([{ label: '第一条', text: '甲。' }]);
  for (const bad of ['2026-02-30', '', '昨天']) expect((await propose(docx(body), { fromDay: bad })).body.error.name).toBe('policy.bad-day');
});

test('a new text says which rules and running cases it bears on, as work that is done rule by rule', async () => {
  const articles = Array.from({ length: 42 }, (_, i) => `第${i + 1}条 这是第${i + 1}项内容，各不相同，编号${(i * 7919) % 1000}。`);
  const first = await propose(docx(articles), { work: 'cn.appointment', title: '《党政领导干部选拔任用工作条例》', short: '干部任用条例', year: 2019, fromDay: '2019-03-03' });
  await decide(first.body.id);
  const one = (await get(`/api/policy/texts/${first.body.id}`)).body;
  const change = (article: string) => one.effects.find((e: { rule: { article: string } }) => e.rule.article.startsWith(article))?.change;
  expect([change('第三十八条'), change('第四十三条')]).toEqual(['compare', 'missing']);
  const again = articles.map((a, i) => (i === 37 ? '第38条 全新的到会要求，与以前完全不一样的写法。' : a));
  const second = await propose(docx(again), { work: 'cn.appointment', title: '《党政领导干部选拔任用工作条例》', short: '干部任用条例', year: 2026, fromDay: '2026-06-01' });
  await decide(second.body.id);
  const later = (await get(`/api/policy/texts/${second.body.id}`)).body;
  const mine = later.effects.filter((e: { change: string }) => e.change !== 'missing');
  expect(mine.length).toBeGreaterThan(0);
  expect(new Set(mine.map((e: { rule: { article: string } }) => e.rule.article.slice(0, 5)))).toEqual(new Set(['第三十八条']));
  const rule = mine[0].rule.id;
  const review = (r: string, note = '三分之二未变') => http.as(clerk)('POST', `/api/policy/texts/${second.body.id}/reviews`, { rule: r, result: 'holds', note });
  expect((await review(rule, ' ')).body.error.name).toBe('policy.note-needed');
  expect((await review('cn.nothing')).body.error.name).toBe('policy.rule-not-affected');
  const open = async () => (await get('/api/policy/texts')).body.open.find((o: { id: string }) => o.id === second.body.id).open;
  const before = await open();
  expect((await review(rule)).status).toBe(200);
  expect((await review(rule)).body.error.name).toBe('policy.already-reviewed');
  expect(await open()).toBe(before - 1);
});

test('口径 stands at its article with author and day, is found, and is renewed without being changed', async () => {
  const give = (more: object = {}) => http.as(clerk)('POST', '/api/policy/rulings', { document: 'cn.civil-servants-2018', article: '第六十四条第一款', question: '挂职算不算晋升', answer: '不算。', ...more });
  const made = await give();
  const at = async () => (await get(`/api/policy/article?document=cn.civil-servants-2018&article=${encodeURIComponent('第六十四条')}`)).body.articles[0];
  expect((await at()).rulings).toMatchObject([{ question: '挂职算不算晋升', byName: '干部甲', day: t.house.ports.today(), replacedBy: null }]);
  expect((await get(`/api/policy/search?q=${encodeURIComponent('挂职算不算晋升')}`)).body.hits[0]).toMatchObject({ article: '第六十四条', rulings: 1 });
  expect((await give({ answer: '不算晋升，算经历。', replaces: made.body.id })).status).toBe(200);
  expect((await give({ answer: '再改', replaces: made.body.id })).body.error.name).toBe('policy.ruling-not-found');
  expect((await at()).rulings.map((r: { replacedBy: string | null }) => r.replacedBy)).toEqual([null, t.house.ports.today()]);
  expect((await give({ article: '第九百条' })).body.error.name).toBe('policy.article-not-found');
  expect((await give({ document: 'cn.nothing-1999' })).body.error.name).toBe('policy.document-not-found');
});

test('an article tells its rules and steps; a citation of several articles gives each; rules carry judged situations', async () => {
  const at = async (a: string) => (await get(`/api/policy/article?document=cn.appointment-2019&article=${encodeURIComponent(a)}`)).body.articles;
  const gate = (await at('第三十八条'))[0];
  expect(gate.rules.length).toBeGreaterThan(0);
  expect(gate.steps.map((s: { step: string }) => s.step)).toContain('decision');
  expect((await at('第十二条至第十四条')).map((a: { article: string }) => a.article)).toEqual(['第十二条', '第十三条', '第十四条']);
  const { body: list } = await get('/api/policy/rules');
  const { body: one } = await get(`/api/policy/rule?id=${gate.rules[0].id}`);
  expect(list.rules.length).toBeGreaterThanOrEqual(60);
  expect(one.situations.length).toBeGreaterThan(0);
  expect(new Set(one.situations.map((s: { kind: string }) => s.kind)).size).toBeGreaterThan(1);
  expect((await get('/api/policy/rule?id=x')).status).toBe(404);
});

test('synonyms of the department change the search at once; administrators see nothing of the room', async () => {
  const add = (words: string[]) => http.as(clerk)('POST', '/api/policy/synonyms', { words });
  expect((await add(['一个'])).body.error.name).toBe('policy.few-words');
  const first = async () => (await get(`/api/policy/search?q=${encodeURIComponent('喝茶')}`)).body.hits[0]?.article;
  expect(await first()).not.toBe('第九十三条');
  const made = await add(['喝茶', '提前退休']);
  expect(await first()).toBe('第九十三条');
  expect((await http.as(clerk)('POST', `/api/policy/synonyms/${made.body.id}/end`)).status).toBe(200);
  expect(await first()).not.toBe('第九十三条');
  for (const role of ['sysadmin', 'secadmin', 'auditadmin']) expect((await get('/api/policy/library', t.house.actor(role))).status, role).toBe(403);
  expect((await send(t.house.actor('supervisor'), '/api/policy/preview', docx(body))).status).toBe(403);
});
