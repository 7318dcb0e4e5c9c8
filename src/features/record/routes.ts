import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { actorOf, answer, errorBody, type App } from '../../kernel/web.ts';
import { mayReadRecord } from '../accounts/rules.ts';
import { badCursor, noEntry, noNames, notCovered } from './refusals.ts';
import { isFilterDay, mayFindPeople, maySeeHealth, reachOf, readCursor, recordRooms } from './rules.ts';
import { checkpoints, choices, consistency, findPeople, head, listEntries, proofFile, prove, visible } from './service.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const finding = z.object({ object: z.string(), table: z.string(), id: z.string().nullable(), what: words });
const subject = z.object({ kind: z.string(), id: z.string() });
const item = z.object({
  id: z.string(),
  at: z.string(),
  index: z.number().nullable(),
  seal: z.number().nullable(),
  actor: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  verb: z.string(),
  cites: z.array(z.string()),
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  subjects: z.array(subject),
  params: z.record(z.string(), z.unknown()).nullable(),
});
const line = z.object({ t: z.string(), id: z.string(), prev: z.string().nullable(), now: z.string().nullable() });
const proven = z.object({
  id: z.string(),
  bytes: z.string(),
  proof: z.string().nullable(),
  words: z.object({ line, n: z.number(), proof: z.array(z.string()), salt: z.string() }).nullable(),
});
const lastCheck = z.object({
  at: z.string(),
  ok: z.boolean(),
  entries: z.number(),
  rows: z.number(),
  findings: z.array(finding),
  /** Findings beyond those listed. */
  more: z.number(),
});

/** What the server knows of the record besides the database: can it be written, and the last nightly comparison. */
export type RecordStatus = { writable: boolean; lastCheck: z.infer<typeof lastCheck> | null; checking: boolean };

const day = z.string().refine(isFilterDay, 'YYYY-MM-DD');
const id = z.object({ id: z.uuid() });
const failures = { '4xx': errorBody, 503: errorBody };

/** The record's endpoints: reading, proofs, state. Reading is not an entry of its own; taking a proof file out is. */
export function recordRoutes(app: App, ports: Ports, more: { status(): RecordStatus }): void {
  const { read, log } = ports;
  const access = { config: { access: mayReadRecord } };

  app.get(
    '/api/record/entries',
    {
      ...access,
      schema: {
        querystring: z.object({ person: z.uuid().optional(), case: z.uuid().optional(), actor: z.uuid().optional(), room: z.enum(recordRooms).optional(), from: day.optional(), to: day.optional(), cursor: z.string().max(80).optional() }),
        response: { 200: z.object({ items: z.array(item), next: z.string().nullable(), withheld: z.boolean(), size: z.number() }), ...failures },
      },
    },
    async (request, reply) => {
      const { cursor, ...filter } = request.query;
      const from = cursor === undefined ? undefined : readCursor(cursor);
      if (from === null) return answer(reply, badCursor());
      const reader = actorOf(request);
      const page = await listEntries(read, reader, { ...filter, ...(from ? { cursor: from } : {}) });
      return { ...page, withheld: reachOf(reader.roles) === 'bare', size: (await head(log)).checkpoint.size };
    },
  );

  app.get('/api/record/entries/:id', { ...access, schema: { params: id, response: { 200: item, ...failures } } }, async (request, reply) => {
    const [found] = await visible(read, actorOf(request), [request.params.id]);
    return found ?? answer(reply, noEntry());
  });

  app.post(
    '/api/record/proofs',
    { ...access, schema: { body: z.object({ ids: z.array(z.uuid()).max(50) }), response: { 200: z.object({ vkey: z.string(), checkpoint: z.string(), entries: z.array(proven) }), ...failures } } },
    async (request) => ({ vkey: log.vkey, ...(await prove(read, log, actorOf(request), request.body.ids)) as { checkpoint: string; entries: z.infer<typeof proven>[] } }),
  );

  app.post('/api/record/entries/:id/proof', { ...access, schema: { params: id, response: { 200: z.string(), ...failures } } }, async (request, reply) => {
    const reader = actorOf(request);
    const [found] = await visible(read, reader, [request.params.id]);
    if (!found) return answer(reply, noEntry());
    const text = await proofFile(read, log, found);
    if (text === null) return answer(reply, notCovered());
    const spec = { actor: reader, verb: 'record.proof.exported', subjects: [{ kind: 'entry', id: found.id }], detail: { index: found.index } };
    const said = await ports.act(spec, async () => ok(text));
    if (!said.ok) return answer(reply, said);
    reply.type('text/plain; charset=utf-8').header('content-disposition', `attachment; filename="entry-${found.index}.tlog-proof"`);
    return answer(reply, said);
  });

  app.get(
    '/api/record/consistency',
    { ...access, schema: { querystring: z.object({ from: z.coerce.number().int().min(0) }), response: { 200: z.object({ vkey: z.string(), checkpoint: z.string(), proof: z.array(z.string()) }), ...failures } } },
    async (request) => ({ vkey: log.vkey, ...(await consistency(log, request.query.from)) }),
  );

  app.get('/api/record/checkpoint', { ...access, schema: { response: { 200: z.string(), ...failures } } }, async (_request, reply) => reply.type('text/plain; charset=utf-8').send((await head(log)).note));

  app.get('/api/record/vkey', { ...access, schema: { response: { 200: z.string(), ...failures } } }, async (_request, reply) => reply.type('text/plain; charset=utf-8').send(`${log.vkey}\n`));

  app.get(
    '/api/record/health',
    {
      config: { access: maySeeHealth },
      schema: { response: { 200: z.object({ writable: z.boolean(), checking: z.boolean(), size: z.number(), origin: z.string(), checkpoints: z.array(z.object({ size: z.number(), root: z.string(), at: z.string() })), lastCheck: lastCheck.nullable() }), ...failures } },
    },
    async () => ({ ...more.status(), size: (await head(log)).checkpoint.size, origin: log.origin, checkpoints: await checkpoints(read) }),
  );

  app.get(
    '/api/record/choices',
    { ...access, schema: { response: { 200: z.object({ actors: z.array(z.object({ id: z.string(), name: z.string() })), cases: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })), people: z.boolean() }), ...failures } } },
    async (request) => ({ ...(await choices(read, actorOf(request))), people: mayFindPeople(actorOf(request).roles) }),
  );

  app.get(
    '/api/record/people',
    { ...access, schema: { querystring: z.object({ q: z.string().trim().min(1).max(40) }), response: { 200: z.array(z.object({ id: z.string(), name: z.string(), post: z.string().nullable() })), ...failures } } },
    async (request, reply) => (mayFindPeople(actorOf(request).roles) ? findPeople(read, request.query.q) : answer(reply, noNames())),
  );
}
