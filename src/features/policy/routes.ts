import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { packs } from '../../domain/rule.ts';
import type { Day } from '../../kernel/day.ts';
import { isDay } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import { confidences, ok, type Outcome } from '../../kernel/refusal.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { businessRoles, mayApproveCorrections, mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { askFacts } from './ask-service.ts';
import { casesOn, effectsOf, openEffects, reviewRule, reviewsOf } from './effect-service.ts';
import { ask, readArticle, readDiff, readDocument, readLibrary, readRule, readRules } from './look-service.ts';
import { LIMITS, refusals } from './refusals-rules.ts';
import { addSynonyms, endSynonyms, giveRuling, listSynonyms } from './ruling-service.ts';
import { decideText, listTexts, previewText, proposeText, readOneText, withdrawText } from './text-service.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const confidence = z.enum(confidences);
const head = z.object({
  document: z.string(), work: z.string(), title: z.string(), short: words, year: z.number(), from: z.string().nullable(), to: z.string().nullable(), confidence, note: z.string(), textId: z.string().nullable(), shipped: z.boolean(), articles: z.number(), unchecked: z.number(), inForce: z.boolean(),
});
const near = z.object({ article: z.string(), title: z.string().nullable(), words: z.string() }).nullable();
const article = z.object({ article: z.string(), chapter: z.string().nullable(), title: z.string().nullable(), terms: z.array(z.string()), summary: z.string().nullable(), text: z.string().nullable(), confidence });
const ruleHead = z.object({ id: z.string(), title: words, article: z.string(), severity: z.enum(['block', 'reason', 'setting']), confidence, from: z.string(), to: z.string().nullable() });
const ruling = z.object({ id: z.string(), article: z.string(), question: z.string(), answer: z.string(), day: z.string(), byName: z.string(), replacedBy: z.string().nullable() });
const doubt = z.object({ kind: z.string(), line: z.number(), text: z.string(), words });
const text = z.object({
  id: z.string(), work: z.string(), title: z.string(), short: z.string(), year: z.number(), fromDay: z.string(), sourceName: z.string(), sha256: z.string(), doubts: z.array(doubt), accepted: z.string().nullable(), note: z.string(), state: z.enum(['proposed', 'approved', 'declined', 'withdrawn']),
  proposedBy: z.string(), proposedName: z.string(), proposedDay: z.string(), decidedName: z.string().nullable(), decidedDay: z.string().nullable(), decisionNote: z.string().nullable(),
});
const split = z.object({ label: z.string(), part: z.string().nullable(), chapter: z.string().nullable(), section: z.string().nullable(), text: z.string(), line: z.number() });
const kind = z.enum(['pass', 'block', 'needs-reason', 'unknown', 'not-applicable']);
const side = z.object({ label: z.string(), text: z.string() }).nullable();
const change = z.object({ from: side, to: side, kind: z.enum(['same', 'changed', 'added', 'removed']), renumbered: z.boolean(), moved: z.boolean(), runs: z.array(z.object({ kind: z.enum(['same', 'out', 'in']), text: z.string() })).nullable() });
const effect = z.object({ rule: ruleHead, change: z.enum(['changed', 'removed', 'renumbered', 'missing', 'compare']), article: z.string().nullable(), review: z.object({ result: z.enum(['holds', 'change']), note: z.string(), day: z.string(), byName: z.string() }).nullable() });
const id = z.object({ id: z.uuid() });
const failures = { '4xx': errorBody, 503: errorBody };
const tags = ['policy'];
const note = z.string().trim().max(1000);
const input = z.object({ work: z.string().max(60).nullable(), title: z.string().max(200), short: z.string().max(60), year: z.coerce.number().int().min(1921).max(2200), fromDay: z.string().max(10), accepted: note.nullable(), note });

/** The one file of an upload with its field `text` (JSON), or the refusal that there is none or that it is too large. */
async function uploaded(request: FastifyRequest): Promise<Outcome<{ name: string; bytes: Uint8Array; field: string | null }>> {
  if (!request.isMultipart()) return refusals.noFile();
  let file: { name: string; bytes: Uint8Array } | null = null;
  let field: string | null = null;
  for await (const part of request.parts({ limits: { fileSize: LIMITS.file, files: 1 } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'text' && typeof part.value === 'string') field = part.value;
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    if (part.file.truncated) return refusals.tooLarge();
    file = { name: part.filename, bytes: new Uint8Array(Buffer.concat(chunks)) };
  }
  return file ? ok({ ...file, field }) : refusals.noFile();
}

function parsed(field: string | null): unknown {
  try {
    return JSON.parse(field ?? '');
  } catch {
    return null;
  }
}

/** Endpoints of the room under /api/policy. */
export function policyRoutes(app: App, ports: Ports): void {
  const read = { access: businessRoles };
  const handle = { access: mayHandleCases };
  const decide = { access: mayApproveCorrections };

  app.get('/api/policy/library', { config: read, schema: { tags, summary: 'Every document with its versions', response: { 200: z.object({ today: z.string(), rules: z.number(), works: z.array(z.object({ work: z.string(), versions: z.array(head) })) }), ...failures } } },
    async () => (await readLibrary(ports)) as never);
  app.get('/api/policy/search', { config: read, schema: { tags, summary: 'Answer a question in plain Chinese, pinyin or by article, as of a day', querystring: z.object({ q: z.string().max(200), day: z.string().optional(), limit: z.coerce.number().int().min(1).max(50).default(20) }), response: { 200: z.object({ day: z.string(), hits: z.array(article.extend({ document: z.string(), year: z.number(), short: words, title: z.string().nullable(), documentTitle: z.string(), words: z.array(z.string()), before: near, after: near, rulings: z.number(), rules: z.number(), steps: z.array(words) })) }), ...failures } } },
    async (request, reply) => {
      const { q, day, limit } = request.query;
      if (day !== undefined && !isDay(day)) return sendRefusal(reply, refusals.badDay().refusal) as never;
      return (await ask(ports, q, (day as Day | undefined) ?? ports.today(), limit)) as never;
    });
  app.get('/api/policy/document', { config: read, schema: { tags, summary: 'One version of a document', querystring: z.object({ document: z.string().max(80) }), response: { 200: z.object({ version: head, versions: z.array(head), articles: z.array(z.object({ article: z.string(), chapter: z.string().nullable(), title: z.string().nullable(), confidence, hasText: z.boolean(), rules: z.number() })) }), ...failures } } },
    async (request, reply) => answer(reply, await readDocument(ports, request.query.document)) as never);
  app.get('/api/policy/article', { config: read, schema: { tags, summary: 'What stands at the article of a citation', querystring: z.object({ document: z.string().max(80), article: z.string().max(80) }), response: { 200: z.object({ version: head, articles: z.array(article.extend({ before: near, after: near, rulings: z.array(ruling), rules: z.array(ruleHead), steps: z.array(z.object({ step: z.string(), words })) })) }), ...failures } } },
    async (request, reply) => answer(reply, await readArticle(ports, request.query.document, request.query.article)) as never);
  app.get('/api/policy/diff', { config: read, schema: { tags, summary: 'Two versions, article by article', querystring: z.object({ from: z.string().max(80), to: z.string().max(80) }), response: { 200: z.object({ from: head, to: head, texts: z.boolean(), changes: z.array(change) }), ...failures } } },
    async (request, reply) => answer(reply, await readDiff(ports, request.query.from, request.query.to)) as never);

  app.get('/api/policy/rules', { config: read, schema: { tags, summary: 'Every rule', response: { 200: z.object({ subjects: z.array(z.object({ id: z.string(), words })), rules: z.array(ruleHead.extend({ subject: z.string(), pack: z.string(), packs: z.array(z.enum(packs)), document: z.string(), documentTitle: z.string(), year: z.number(), by: z.enum(['act', 'begun']), situations: z.number() })) }), ...failures } } },
    async () => readRules() as never);
  app.get('/api/policy/rule', { config: read, schema: { tags, summary: 'One rule with its situations judged', querystring: z.object({ id: z.string().max(120) }), response: { 200: ruleHead.extend({ subject: words, subjectId: z.string(), pack: z.string(), packs: z.array(z.enum(packs)), document: z.string(), documentTitle: z.string(), year: z.number(), by: z.enum(['act', 'begun']), stages: z.array(words), needs: z.array(z.object({ label: words, where: words })), situations: z.array(z.object({ what: words, day: z.string(), kind, sentence: words, wayOut: words.nullable() })) }), ...failures } } },
    async (request, reply) => answer(reply, readRule(request.query.id)) as never);

  const filled = z.array(z.object({ path: z.string(), fact: z.unknown(), source: words }));
  const named = z.object({ id: z.string(), name: z.string() }).nullable();
  app.get('/api/policy/ask', { config: { access: mayReadRoster }, schema: { tags, summary: 'The known facts of a person or a unit for a question to the rules, as of a day; the asking is recorded', querystring: z.object({ subject: z.string().max(40), day: z.string(), personId: z.uuid().optional(), unitId: z.uuid().optional() }), response: { 200: z.object({ person: named, unit: named, filled, offers: z.array(z.object({ id: z.string(), words, filled })) }), ...failures } } },
    async (request, reply) => {
      const { day, ...asked } = request.query;
      if (!isDay(day)) return sendRefusal(reply, refusals.badAskDay().refusal) as never;
      return answer(reply, await askFacts(ports, actorOf(request), { ...asked, day })) as never;
    });

  app.post('/api/policy/preview', { config: handle, schema: { tags, summary: 'Split a text (multipart/form-data: .docx, .txt, .pdf) and show what does not add up; nothing is kept', consumes: ['multipart/form-data'], response: { 200: z.object({ front: z.array(z.string()), articles: z.array(split), doubts: z.array(doubt), dropped: z.array(z.object({ n: z.number(), text: z.string(), why: z.string() })), work: z.string().nullable(), title: z.string().nullable(), year: z.number().nullable() }), ...failures } } },
    async (request, reply) => {
      const came = await uploaded(request);
      return came.ok ? (answer(reply, await previewText(came.value.bytes)) as never) : (sendRefusal(reply, came.refusal) as never);
    });
  app.post('/api/policy/texts', { config: handle, schema: { tags, summary: 'Hand a text in (multipart/form-data: the file, and a field `text`: JSON)', consumes: ['multipart/form-data'], response: { 200: z.object({ id: z.string() }), ...failures } } },
    async (request, reply) => {
      const came = await uploaded(request);
      if (!came.ok) return sendRefusal(reply, came.refusal) as never;
      const said = input.safeParse(parsed(came.value.field));
      if (!said.success) return sendRefusal(reply, said.error.issues[0]?.path[0] === 'year' ? refusals.badDay().refusal : refusals.badTitle().refusal) as never;
      return answer(reply, await proposeText(ports, actorOf(request), came.value, said.data));
    });
  app.get('/api/policy/texts', { config: read, schema: { tags, summary: 'Texts handed in, newest first', response: { 200: z.object({ texts: z.array(text.omit({ doubts: true })), open: z.array(z.object({ id: z.string(), title: z.string(), year: z.number(), open: z.number() })) }), ...failures } } },
    async () => ({ texts: await listTexts(ports.read), open: (await openEffects(ports.read)).map((o) => ({ id: o.text.id, title: o.text.title, year: o.text.year, open: o.open })) }) as never);
  app.get('/api/policy/texts/:id', { config: read, schema: { tags, summary: 'One text with its articles, and once approved the rules and cases it bears on', params: id, response: { 200: z.object({ text, articles: z.array(z.object({ label: z.string(), part: z.string().nullable(), chapter: z.string().nullable(), section: z.string().nullable(), body: z.string(), line: z.number() })), previous: z.object({ id: z.string(), year: z.number(), document: z.string() }).nullable(), document: z.string(), effects: z.array(effect), cases: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), step: z.string(), asked: z.number(), ahead: z.number() })) }), ...failures } } },
    async (request, reply) => {
      const found = await readOneText(ports.read, request.params.id);
      if (!found.ok) return sendRefusal(reply, found.refusal) as never;
      const { previous, effects } = await effectsOf(ports.read, found.value.text);
      const reviews = await reviewsOf(ports.read, found.value.text.id);
      const named = (t: { work: string; year: number }): string => `${t.work}-${t.year}`;
      return { ...found.value, previous: previous ? { id: previous.id, year: previous.year, document: named(previous) } : null, document: named(found.value.text), effects: effects.map((e) => ({ ...e, review: reviews.find((r) => r.rule === e.rule.id) ?? null })), cases: await casesOn(ports, actorOf(request), effects) } as never;
    });
  app.post('/api/policy/texts/:id/decide', { config: decide, schema: { tags, summary: 'Approve or decline a text; never by the one who handed it in', params: id, body: z.object({ approve: z.boolean(), note }), response: { 200: z.object({ state: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await decideText(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/policy/texts/:id/withdraw', { config: decide, schema: { tags, summary: 'Take a wrong text out of force', params: id, body: z.object({ reason: note }), response: { 200: z.object({ state: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await withdrawText(ports, actorOf(request), request.params.id, request.body.reason)));
  app.post('/api/policy/texts/:id/reviews', { config: handle, schema: { tags, summary: 'Record that a rule was compared with the text', params: id, body: z.object({ rule: z.string().max(120), result: z.enum(['holds', 'change']), note }), response: { 200: z.object({ id: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await reviewRule(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/policy/rulings', { config: handle, schema: { tags, summary: 'Keep a question and the department’s answer at an article', body: z.object({ document: z.string().max(80), article: z.string().max(80), question: z.string().max(1000), answer: z.string().max(4000), replaces: z.uuid().nullable().default(null) }), response: { 200: z.object({ id: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await giveRuling(ports, actorOf(request), request.body)));
  app.get('/api/policy/synonyms', { config: read, schema: { tags, summary: 'The department’s own synonyms', response: { 200: z.object({ synonyms: z.array(z.object({ id: z.string(), words: z.array(z.string()), day: z.string(), byName: z.string(), endedDay: z.string().nullable() })) }), ...failures } } },
    async () => ({ synonyms: await listSynonyms(ports.read) }) as never);
  app.post('/api/policy/synonyms', { config: handle, schema: { tags, summary: 'Add words that mean the same', body: z.object({ words: z.array(z.string().max(40)).max(30) }), response: { 200: z.object({ id: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await addSynonyms(ports, actorOf(request), request.body.words)));
  app.post('/api/policy/synonyms/:id/end', { config: handle, schema: { tags, summary: 'Take a line out of the search', params: id, response: { 200: z.object({ id: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await endSynonyms(ports, actorOf(request), request.params.id)));
}
