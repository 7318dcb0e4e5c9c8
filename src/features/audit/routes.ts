import { z } from 'zod';
import { confidences } from '../../kernel/refusal.ts';
import { aspects, lockedOn, type Aspect } from '../../domain/file-audit/check.ts';
import { checks } from '../../domain/file-audit/checks.ts';
import { natures, numbers, statementFactIds, type Nature, type NumberId } from '../../domain/file-audit/facts.ts';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayApproveExceptions, mayEditRoster, mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { findingPage } from './evidence-service.ts';
import { secondFinding, signFinding } from './findings-service.ts';
import { loadNumbers, loadOff } from './load-service.ts';
import { auditOf, auditPerson, doubtCount } from './person-service.ts';
import { exportRun, readRun } from './results-service.ts';
import { askNumber, decideNumber, listNumbers, MOST } from './numbers-service.ts';
import { JOB, listRuns, startRun, workRun } from './run-service.ts';
import { recordStatements, replaceStatement } from './statements-service.ts';
import { askSwitch, decideSwitch, endSwitch, listSwitches } from './switch-service.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.enum(confidences) });
const evidence = z.object({ label: words, value: z.string() });
const pageRef = z.object({ materialId: z.string(), material: z.string(), page: z.number().nullable(), madeOn: z.string().nullable(), value: z.string() });
const hit = z.object({ key: z.string(), sentence: words, evidence: z.array(evidence), pages: z.array(pageRef) });
const fact = z.enum(statementFactIds as [(typeof statementFactIds)[number], ...(typeof statementFactIds)[number][]]);
const nature = z.enum(Object.keys(natures) as [Nature, ...Nature[]]);
const aspect = z.enum(Object.keys(aspects) as [Aspect, ...Aspect[]]);
const gravity = z.enum(['doubt', 'notice']);
const verdict = z.enum(['true', 'established', 'doubt', 'harmless']);
const state = z.enum(['proposed', 'doubt', 'awaiting', 'cleared', 'withdrawn']);
const statement = z.object({
  id: z.string(), fact, about: z.string().nullable(), value: z.string(), raw: z.string(), calendar: z.enum(['solar', 'lunar']), nature, materialId: z.string(), material: z.string(), madeOn: z.string().nullable(), page: z.number().nullable(),
});
const input = z.object({
  materialId: z.uuid(), page: z.number().int().min(1).max(9999).nullable(), fact, about: z.string().max(100).nullable(), value: z.string().max(200), raw: z.string().max(500).nullable().default(null), calendar: z.enum(['solar', 'lunar']).default('solar'), nature,
});
const off = z.object({ checkId: z.string(), title: words, reason: z.string(), asked: z.string(), approved: z.string(), fromDay: z.string(), toDay: z.string().nullable() });
const opinion = z.object({ n: z.number(), kind: z.enum(['sign', 'confirm', 'return']), verdict: verdict.nullable(), value: z.string().nullable(), note: z.string(), day: z.string(), by: z.string(), byName: z.string() });
const finding = z.object({
  id: z.string(), checkId: z.string(), hitKey: z.string(), gravity, sentence: words, evidence: z.array(evidence), pages: z.array(pageRef), state, verdict: verdict.nullable(), value: z.string().nullable(), proposedDay: z.string(), opinions: z.array(opinion),
});
const view = z.object({
  person: z.object({ id: z.string(), name: z.string(), postText: z.string().nullable() }), today: z.string(),
  facts: z.array(z.object({ fact, about: z.string().nullable(), value: z.string().nullable(), by: z.enum(['approved', 'earliest', 'undated', 'open']), evidence: z.array(statement), rests: statement.nullable(), explanation: words, open: words.nullable(), citation, roster: z.string().nullable(), agrees: z.boolean().nullable() })),
  answers: z.array(z.object({
    check: z.string(), title: words, aspect, gravity, locked: z.boolean(), citation: citation.nullable(), numbers: z.array(z.object({ words, value: z.number() })), kind: z.enum(['pass', 'block', 'needs-reason', 'unknown']), hits: z.array(hit),
    missing: z.array(z.object({ fact: z.string(), label: words, where: words })), wayOut: words,
  })),
  findings: z.array(finding), off: z.array(off), statements: z.array(statement),
  materials: z.array(z.object({ id: z.string(), cls: z.string(), sub: z.string().nullable(), classText: z.string(), n: z.number(), title: z.string(), madeOn: z.string().nullable(), pages: z.number(), away: z.boolean() })),
});
const run = z.object({
  id: z.string(), unitId: z.string().nullable(), unitName: z.string().nullable(), asOf: z.string(), people: z.number(), leftOut: z.number(), clean: z.number(), doubts: z.number(), notices: z.number(), off: z.array(off), runName: z.string(), at: z.string(),
});
const line = z.object({
  n: z.number(), personId: z.string(), name: z.string(), unit: z.string().nullable(), post: z.string().nullable(), check: z.string(), title: words, aspect: words, gravity, sentence: words, state: state.nullable(), open: z.boolean(),
});
const flag = z.enum(['true', 'false']).transform((v) => v === 'true');
const filter = z.object({ gravity: gravity.optional(), aspect: aspect.optional(), check: z.string().max(60).optional(), name: z.string().max(40).optional(), open: flag.optional() });
const id = z.object({ id: z.uuid() });
const failures = { '4xx': errorBody, 503: errorBody };
const tags = ['audit'];
const askOff = mayHandleCases.filter((r) => r !== 'clerk');

/** Endpoints of the room under /api/audit. */
export function auditRoutes(app: App, ports: Ports): void {
  ports.jobs.define(JOB, (job) => workRun(ports, job));
  const read = { access: mayReadRoster };
  const edit = { access: mayEditRoster };
  const handle = { access: mayHandleCases };

  app.get('/api/audit/people/:id', { config: read, schema: { tags, summary: 'The audit of one person: facts, checks, findings, statements', params: id, response: { 200: view, ...failures } } },
    async (request, reply) => answer(reply, await auditOf(ports, actorOf(request), request.params.id)) as never);
  app.get('/api/audit/people/:id/doubts', { config: read, schema: { tags, summary: 'How many doubts of the audit stand open; null where one may not audit the person', params: id, response: { 200: z.object({ open: z.number().nullable() }), ...failures } } },
    async (request) => ({ open: await doubtCount(ports, actorOf(request), request.params.id) }));
  app.post('/api/audit/people/:id/audit', { config: handle, schema: { tags, summary: 'Ask every check of one person anew', params: id, response: { 200: z.object({ proposed: z.number() }), ...failures } } },
    async (request, reply) => answer(reply, await auditPerson(ports, actorOf(request), request.params.id)));
  app.post('/api/audit/people/:id/statements', { config: edit, schema: { tags, summary: 'Record what pages of materials say', params: id, body: z.object({ statements: z.array(input).min(1).max(200) }), response: { 200: z.object({ ids: z.array(z.string()), proposed: z.number() }), ...failures } } },
    async (request, reply) => answer(reply, await recordStatements(ports, actorOf(request), request.params.id, request.body.statements)));
  app.post('/api/audit/statements/:id/replace', { config: edit, schema: { tags, summary: 'Replace a statement by another, or by nothing', params: id, body: z.object({ input: input.nullable(), reason: z.string().max(500) }), response: { 200: z.object({ id: z.string(), proposed: z.number() }), ...failures } } },
    async (request, reply) => answer(reply, await replaceStatement(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/audit/findings/:id/sign', { config: handle, schema: { tags, summary: 'Sign a finding; what clears a doubt then waits for a second person', params: id, body: z.object({ verdict, value: z.string().max(200).nullable(), note: z.string().max(2000) }), response: { 200: z.object({ state: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await signFinding(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/audit/findings/:id/second', { config: handle, schema: { tags, summary: 'The second person confirms the conclusion, or gives it back', params: id, body: z.object({ agree: z.boolean(), note: z.string().max(2000) }), response: { 200: z.object({ state: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await secondFinding(ports, actorOf(request), request.params.id, request.body)));

  app.get('/api/audit/findings/:id/pages/:k', { config: read, schema: { tags, summary: 'The k-th page a finding rests on, as a picture; each look is an entry', params: id.extend({ k: z.coerce.number().int().min(0).max(200) }), response: failures } },
    async (request, reply) => {
      const page = await findingPage(ports, actorOf(request), request.params.id, request.params.k);
      if (!page.ok) return sendRefusal(reply, page.refusal);
      if (page.entryId) reply.header('x-record-entry', page.entryId);
      return reply.type('image/jpeg').header('cache-control', 'no-store').header('x-content-type-options', 'nosniff').send(Buffer.from(page.value.bytes) as never);
    });

  app.get('/api/audit/runs', { config: read, schema: { tags, summary: 'Runs over many files, newest first', response: { 200: z.object({ runs: z.array(run) }), ...failures } } },
    async (request) => ({ runs: await listRuns(ports, actorOf(request)) }) as never);
  app.post('/api/audit/runs', { config: handle, schema: { tags, summary: 'Audit a unit, or everybody within reach', body: z.object({ unitId: z.uuid().nullable(), everyone: z.boolean().default(false) }), response: { 200: z.object({ jobId: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await startRun(ports, actorOf(request), request.body)));
  app.get('/api/audit/runs/:id', {
    config: read,
    schema: { tags, summary: 'What a run found within reach, ranked', params: id, querystring: filter.extend({ limit: z.coerce.number().int().min(1).max(200).default(100), offset: z.coerce.number().int().min(0).max(1_000_000).default(0) }), response: { 200: z.object({ run, lines: z.array(line), total: z.number(), byCheck: z.array(z.object({ check: z.string(), title: words, gravity, n: z.number() })) }), ...failures } },
  }, async (request, reply) => answer(reply, await readRun(ports, actorOf(request), request.params.id, request.query, request.query)) as never);
  app.get('/api/audit/runs/:id/export', { config: read, schema: { tags, summary: 'The same as .xlsx', params: id, querystring: filter, response: failures } },
    async (request, reply) => {
      const done = await exportRun(ports, actorOf(request), request.params.id, request.query);
      if (!done.ok) return sendRefusal(reply, done.refusal);
      if (done.entryId) reply.header('x-record-entry', done.entryId);
      return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(done.value.name)}`).send(Buffer.from(done.value.bytes) as never);
    });

  app.get('/api/audit/checks', {
    config: read,
    schema: { tags, summary: 'Every check with its examples, the institution’s numbers, and what is switched off', response: { 200: z.object({
      checks: z.array(z.object({ id: z.string(), title: words, aspect, gravity, locked: z.boolean(), citation: citation.nullable(), numbers: z.array(z.string()), examples: z.array(z.object({ what: words, expect: z.enum(['pass', 'found', 'unknown']) })) })),
      numbers: z.array(z.object({ id: z.enum(Object.keys(numbers) as [NumberId, ...NumberId[]]), words, value: z.number(), usual: z.number() })), off: z.array(off),
      asked: z.array(z.object({ id: z.string(), numberId: z.string(), value: z.number(), reason: z.string(), fromDay: z.string(), state: z.enum(['asked', 'approved', 'declined']), askedBy: z.string(), askedName: z.string(), decidedName: z.string().nullable(), decidedDay: z.string().nullable(), at: z.string() })),
      switches: z.array(z.object({ id: z.string(), checkId: z.string(), reason: z.string(), fromDay: z.string(), toDay: z.string().nullable(), state: z.enum(['asked', 'approved', 'declined', 'ended']), askedBy: z.string(), askedName: z.string(), approvedName: z.string().nullable(), at: z.string() })),
    }), ...failures } },
  }, async () => {
    const day = ports.today();
    const now = await loadNumbers(ports.read, day);
    return {
      checks: checks.map((c) => ({ id: c.id, title: c.title, aspect: c.aspect, gravity: c.gravity, locked: lockedOn(c), citation: c.citation, numbers: [...c.numbers], examples: c.situations.map((s) => ({ what: s.what, expect: s.expect })) })),
      numbers: (Object.keys(numbers) as (keyof typeof numbers)[]).map((n) => ({ id: n, words: numbers[n].words, value: now[n], usual: numbers[n].value })), asked: await listNumbers(ports.read), off: await loadOff(ports.read, day), switches: await listSwitches(ports.read),
    };
  });
  app.post('/api/audit/numbers', { config: { access: askOff }, schema: { tags, summary: 'Ask that a number of the institution be changed', body: z.object({ number: z.enum(Object.keys(numbers) as [NumberId, ...NumberId[]]), value: z.number().int().min(0).max(MOST), reason: z.string().max(1000), fromDay: z.string() }), response: { 200: z.object({ id: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await askNumber(ports, actorOf(request), request.body)));
  app.post('/api/audit/numbers/:id/decide', { config: { access: mayApproveExceptions }, schema: { tags, summary: 'Approve or decline it; never by the one who asked', params: id, body: z.object({ approve: z.boolean() }), response: { 200: z.object({ state: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await decideNumber(ports, actorOf(request), request.params.id, request.body.approve)));
  app.post('/api/audit/switches', { config: { access: askOff }, schema: { tags, summary: 'Ask that a check be switched off', body: z.object({ check: z.string().max(60), reason: z.string().max(1000), fromDay: z.string(), toDay: z.string().nullable() }), response: { 200: z.object({ id: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await askSwitch(ports, actorOf(request), request.body)));
  app.post('/api/audit/switches/:id/decide', { config: { access: mayApproveExceptions }, schema: { tags, summary: 'Approve or decline it; never by the one who asked', params: id, body: z.object({ approve: z.boolean() }), response: { 200: z.object({ state: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await decideSwitch(ports, actorOf(request), request.params.id, request.body.approve)));
  app.post('/api/audit/switches/:id/end', { config: { access: askOff }, schema: { tags, summary: 'Switch the check on again', params: id, response: { 200: z.object({ state: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await endSwitch(ports, actorOf(request), request.params.id)));
}
