import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../../kernel/web.ts';
import { mayEditRoster } from '../../accounts/rules.ts';
import { commitImport } from '../import-commit-service.ts';
import { BY_JOB, importJobs, openJob, startJob } from '../import-jobs-service.ts';
import { importOverview, importPeople, weighImport } from '../import-page-service.ts';
import { batchProposals, dropProposal, personProposals } from '../import-proposals-service.ts';
import { discardImport, findBatch, isLarge, listImports, setImportOptions, uploadImport } from '../import-service.ts';
import { undoImport, undoPlan } from '../import-undo-service.ts';
import { MAX_FILE, receive } from '../import-upload-service.ts';
import { doubtShape, id, idParams, line, words } from './shapes.ts';

const batch = z.object({
  id, kind: z.enum(['lrmx', 'lrm', 'zip', 'xlsx']), fileName: z.string(), state: z.enum(['reading', 'previewed', 'committed', 'discarded', 'undone']), at: z.string(),
  options: z.object({
    sheet: z.string().nullable(), headerRow: z.number().nullable(), mapping: z.record(z.string(), z.string().nullable()), unitId: z.string().nullable(),
    remembered: z.object({ by: z.string(), at: z.string() }).optional().describe('the mapping is the one used the last time for these headings'),
  }),
  summary: z.object({
    people: z.number(), doubts: z.number(), refused: z.number(), created: z.number().optional(), updated: z.number().optional(), skipped: z.number().optional(), proposals: z.number().optional(),
    undone: z.object({ voided: z.number(), restored: z.number(), removed: z.number(), left: z.number() }).optional(), refusal: errorBody.shape.error.optional(),
  }),
});
const refusalShape = errorBody.shape.error;
const candidate = z.object({ id, name: z.string(), birth: z.string().nullable(), unitName: z.string().nullable(), postText: z.string().nullable() });

const previewPerson = z.object({
  key: z.string().describe('names this person within the batch; use it in decisions'),
  file: z.string(), sheet: z.string().nullable(), row: z.number().nullable(), name: z.string(),
  fields: z.array(z.object({ field: z.string(), raw: z.string(), value: z.string().nullable().describe('what was understood') })),
  doubts: z.array(doubtShape.extend({ acceptable: z.boolean().describe('the suggestion can be accepted as it stands') })),
  lists: z.object({ holdings: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), title: z.string() })), family: z.number(), appraisals: z.number(), education: z.number() }),
  hasPhoto: z.boolean(),
  unit: z.object({ id, name: z.string(), how: z.enum(['column', 'chosen']) }).nullable(),
  match: z.object({
    kind: z.enum(['none', 'one', 'several', 'outside']).describe('outside: known, but in a unit you do not reach'), by: z.enum(['id', 'name-birth', 'name']).nullable(), candidates: z.array(candidate),
  }),
  diff: z.array(z.object({ field: z.string(), old: z.string().nullable(), new: z.string().nullable(), protected: z.boolean().describe('an import may only propose it'), held: z.boolean().describe('false: the roster has nothing there') })).describe('against the matched person; what an update would change'),
  questions: z.array(z.object({ code: z.string(), words })).describe('must be answered by the decision'),
  proposal: z.enum(['create', 'update', 'skip']).nullable(),
});

const overview = z.object({
  batch, job: z.string().nullable().describe('the open job of this import; see /api/jobs'),
  counts: z.object({ all: z.number(), new: z.number(), changed: z.number(), same: z.number(), question: z.number(), doubt: z.number(), known: z.number() }).describe('people of each kind; see …/people?only='),
  acceptable: z.number().describe('suggestions that can be taken as they stand'), blanks: z.number().describe('differences where the roster has nothing'),
  refused: z.array(z.object({ file: z.string(), refusal: refusalShape })).describe('files of the archive that were not understood'),
  notes: z.array(z.object({ where: z.string(), reason: words })).describe('the first hundred'), notesTotal: z.number(),
  questions: z.array(z.object({ code: z.string(), words })),
  sheet: z.object({
    chosen: z.string().nullable(), choices: z.array(z.string()), headerRow: z.number().nullable(),
    columns: z.array(z.object({ column: z.string().describe('letter'), heading: z.string(), field: z.string().nullable() })),
    fields: z.array(z.string()).describe('fields a column can be mapped to'),
  }).nullable(),
});

const decision = z.object({
  action: z.enum(['create', 'update', 'skip']),
  personId: id.optional().describe('update: whom'),
  unitId: id.optional(),
  doubts: z.record(z.string(), z.enum(['accept', 'confirm'])).default({}).describe('by doubt id: accept the suggestion, or confirm the value as read; the others stay on the person'),
  keep: z.array(z.string().max(60)).max(60).default([]).describe('update: fields to leave as they are held'),
  another: z.boolean().default(false).describe('create although somebody of this name and birth month is known'),
});

const choices = z.object({
  decisions: z.record(z.string().max(400), decision).default({}).describe('by key; everybody else is taken as proposed, under `bulk`'),
  bulk: z.object({
    fields: z.enum(['take', 'blanks', 'keep']).default('take').describe('updates: take all differences, only those where the roster has nothing, or none'),
    accept: z.boolean().default(false).describe('take every suggestion that can be taken'), undecided: z.enum(['ask', 'skip']).default('ask'),
  }).default({ fields: 'take', accept: false, undecided: 'ask' }),
});
const proposal = z.object({ id, personId: id, name: z.string(), field: z.string(), oldValue: z.unknown(), newValue: z.unknown(), source: z.string(), state: z.enum(['open', 'raised', 'dropped']), correctionId: id.nullable(), answer: z.string().nullable(), answeredBy: z.string().nullable(), answeredOn: z.string().nullable(), at: z.string() });
const left = z.object({ personId: id, name: z.string(), what: words });
const paged = { offset: z.coerce.number().int().min(0).max(1_000_000).default(0), limit: z.coerce.number().int().min(1).max(100).default(50) };
/** Bytes of the choices about a large file. */
const CHOICES = 16 * 1024 * 1024;

/** Imports: /api/roster/imports. */
export function importRoutes(app: App, ports: Ports): void {
  const config = { access: mayEditRoster };
  importJobs(ports);

  app.post('/api/roster/imports', {
    config,
    schema: {
      tags: ['roster'], summary: 'Upload .lrmx, .lrm (with its .pic), .zip, .xlsx or .xls files (multipart/form-data, any field name); each becomes a preview, nothing is in the roster yet. Large files are read by a job', consumes: ['multipart/form-data'],
      response: { 200: z.object({ batches: z.array(batch), refused: z.array(z.object({ file: z.string(), refusal: refusalShape })) }), '4xx': errorBody },
    },
  }, async (request, reply) => {
    const announced = Number(request.headers['content-length']);
    const received = request.isMultipart() ? await receive(filesOf(request), Number.isFinite(announced) ? announced : null) : null;
    if (received?.ok === false) {
      // What is still coming is not read: the connection ends with the answer.
      void reply.header('connection', 'close');
      reply.raw.once('finish', () => setTimeout(() => request.raw.destroy(), 1000).unref());
      return sendRefusal(reply, received.refusal) as never;
    }
    const actor = actorOf(request);
    const done = await uploadImport(ports, actor, received?.value ?? [], (file) => isLarge(file.name, file.bytes.length));
    if (done.ok) for (const b of done.value.batches) if (b.state === 'reading') await startJob(ports, actor, 'roster.import.read', b);
    return answer(reply, done);
  });

  app.get('/api/roster/imports', {
    config,
    schema: { tags: ['roster'], summary: 'My imports, newest first', response: { 200: z.object({ batches: z.array(batch) }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await listImports(ports, actorOf(request))));

  app.get('/api/roster/imports/:id', {
    config,
    schema: { tags: ['roster'], summary: 'What was understood of a file as a whole; its people come by …/people', params: idParams, response: { 200: overview, '4xx': errorBody } },
  }, async (request, reply) => {
    const actor = actorOf(request);
    const found = await importOverview(ports, actor, request.params.id);
    if (!found.ok) return sendRefusal(reply, found.refusal) as never;
    const { batch: b } = found.value;
    const job = b.state === 'reading' ? await startJob(ports, actor, 'roster.import.read', b) : await openJob(ports.read, actor, b.id);
    return { ...found.value, job };
  });

  app.get('/api/roster/imports/:id/people', {
    config,
    schema: {
      tags: ['roster'], summary: 'A page of the people of a file: what is doubtful, whom they match, what would change', params: idParams,
      querystring: z.object({ only: z.enum(['all', 'new', 'changed', 'same', 'question', 'doubt', 'known']).default('all'), q: z.string().max(40).optional(), ...paged }),
      response: { 200: z.object({ people: z.array(previewPerson), total: z.number() }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await importPeople(ports, actorOf(request), request.params.id, request.query)));

  app.post('/api/roster/imports/:id/weigh', {
    config, bodyLimit: CHOICES,
    schema: {
      tags: ['roster'], summary: 'What a commit with these choices would do; writes nothing', params: idParams, body: choices,
      response: { 200: z.object({ create: z.number(), update: z.number(), skip: z.number(), open: z.number(), asks: z.array(z.string()).describe('keys of the first people still to be decided') }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await weighImport(ports, actorOf(request), request.params.id, request.body.decisions, request.body.bulk)));

  app.patch('/api/roster/imports/:id', {
    config,
    schema: {
      tags: ['roster'], summary: 'Choose sheet, header row, column mapping, unit', params: idParams,
      body: z.object({
        sheet: z.string().max(100).nullable(), headerRow: z.number().int().min(1).max(200).nullable(),
        mapping: z.record(z.string().max(3), z.string().max(60).nullable()).describe('by column letter'), unitId: id.nullable(),
      }).partial(),
      response: { 200: batch, '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await setImportOptions(ports, actorOf(request), request.params.id, request.body)));

  const taken = z.object({ job: z.string().nullable().describe('a large file is taken in by this job'), created: z.number(), updated: z.number(), skipped: z.number(), proposals: z.number(), people: z.array(id).describe('the first hundred of them') });
  app.post('/api/roster/imports/:id/commit', {
    config, bodyLimit: CHOICES,
    schema: { tags: ['roster'], summary: 'Take the file into the roster: all of it or nothing, one entry', params: idParams, body: choices, response: { 200: taken, '4xx': errorBody } },
  }, async (request, reply) => {
    const actor = actorOf(request);
    const { decisions, bulk } = request.body;
    const found = await findBatch(ports.read, actor, request.params.id);
    if (!found.ok) return sendRefusal(reply, found.refusal) as never;
    if (found.value.state === 'previewed' && Number(found.value.summary['people']) > BY_JOB) {
      return { job: await startJob(ports, actor, 'roster.import.commit', found.value, { decisions, bulk }), created: 0, updated: 0, skipped: 0, proposals: 0, people: [] };
    }
    const done = await commitImport(ports, actor, request.params.id, decisions, bulk);
    if (!done.ok) return sendRefusal(reply, done.refusal) as never;
    const { created, updated, skipped, proposals } = done.value;
    return { job: null, created: created.length, updated: updated.length, skipped, proposals, people: [...created, ...updated].slice(0, 100) };
  });

  app.post('/api/roster/imports/:id/discard', {
    config,
    schema: { tags: ['roster'], summary: 'Put an import aside', params: idParams, response: { 200: z.object({ id }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await discardImport(ports, actorOf(request), request.params.id)));

  app.get('/api/roster/imports/:id/undo', {
    config,
    schema: {
      tags: ['roster'], summary: 'What undoing an import would do now, and what it would leave', params: idParams,
      response: { 200: z.object({ voided: z.number(), restored: z.number(), removed: z.number(), left: z.array(left), leftTotal: z.number(), reliedOn: z.array(left), reliedOnTotal: z.number() }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await undoPlan(ports, actorOf(request), request.params.id)));

  app.post('/api/roster/imports/:id/undo', {
    config,
    schema: {
      tags: ['roster'], summary: 'Undo an import as a whole, by new entries; nothing is erased', params: idParams,
      body: z.object({ reason: line(300), leave: z.boolean().default(false).describe('leave the people who are relied on and undo the rest') }),
      response: { 200: z.object({ job: z.string().nullable(), voided: z.number(), restored: z.number(), removed: z.number(), left: z.number() }), '4xx': errorBody },
    },
  }, async (request, reply) => {
    const actor = actorOf(request);
    const found = await findBatch(ports.read, actor, request.params.id);
    if (!found.ok) return sendRefusal(reply, found.refusal) as never;
    if (found.value.state === 'committed' && Number(found.value.summary['people']) > BY_JOB) {
      return { job: await startJob(ports, actor, 'roster.import.undo', found.value, request.body), voided: 0, restored: 0, removed: 0, left: 0 };
    }
    const done = await undoImport(ports, actor, request.params.id, request.body);
    return done.ok ? { job: null, ...done.value } : (sendRefusal(reply, done.refusal) as never);
  });

  app.get('/api/roster/imports/:id/proposals', {
    config,
    schema: { tags: ['roster'], summary: 'What the file states against protected facts, to be raised as corrections', params: idParams, querystring: z.object(paged), response: { 200: z.object({ proposals: z.array(proposal), total: z.number() }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await batchProposals(ports, actorOf(request), request.params.id, request.query)));

  app.get('/api/roster/people/:id/proposals', {
    config,
    schema: { tags: ['roster'], summary: 'Open proposals about a person', params: idParams, response: { 200: z.object({ proposals: z.array(proposal) }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await personProposals(ports, actorOf(request), request.params.id)));

  app.post('/api/roster/proposals/:id/drop', {
    config,
    schema: { tags: ['roster'], summary: 'Drop a proposal: the value held is right', params: idParams, body: z.object({ reason: line(300) }), response: { 200: z.object({ id }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await dropProposal(ports, actorOf(request), request.params.id, request.body.reason)));
}

async function* filesOf(request: FastifyRequest): AsyncIterable<{ name: string; stream: AsyncIterable<Uint8Array> }> {
  for await (const part of request.parts({ limits: { fileSize: MAX_FILE + 1 } })) if (part.type === 'file') yield { name: part.filename, stream: part.file };
}
