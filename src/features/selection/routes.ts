import { z } from 'zod';
import { packs } from '../../domain/rule.ts';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { listPapers, seal, takeBundle, takePaper } from './bundle-service.ts';
import { invitees } from './invitees-service.ts';
import { meetingMembers } from './members-service.ts';
import { command as commandBody, openCase as openBody } from './rules/commands.ts';
import { command, listCases, openCase, preview, readCase, waitingFor } from './service.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const line = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  postId: z.string(),
  unitId: z.string(),
  step: z.string(),
  state: z.enum(['running', 'appointed', 'stopped', 'closed']),
  version: z.number(),
  openedDay: z.string(),
  openedBy: z.string(),
  waitsFor: z.array(z.string()),
  dueDay: z.string().nullable(),
  candidates: z.array(z.string()),
});
const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.string() });
const evidence = z.object({ label: words, value: z.string() });
const requirement = z.object({
  id: z.string(),
  status: z.enum(['done', 'missing', 'blocked', 'not-applicable']),
  personId: z.string().nullable(),
  sentence: words,
  citation: citation.nullable(),
  who: z.array(z.string()).readonly(),
  evidence: z.array(evidence).readonly(),
  wayOut: words.nullable(),
  command: z.string().nullable(),
});
const verdict = z.object({
  rule: z.string(),
  kind: z.enum(['pass', 'block', 'needs-reason', 'unknown', 'not-applicable']),
  title: words,
  severity: z.enum(['block', 'reason', 'setting']),
  citation,
  sentence: words,
  evidence: z.array(evidence),
  missing: z.array(z.object({ fact: z.string(), label: words, where: words })),
  wayOut: words.nullable(),
  exceptional: z.boolean(),
  inForce: z.object({ from: z.string(), to: z.string().nullable() }),
});
const view = z.object({
  /** `CaseState` of rules/state.ts, masked for the reader. */
  state: z.unknown().meta({ description: 'CaseState: the case as its events leave it, masked for this reader' }),
  requirements: z.array(requirement),
  verdicts: z.record(z.string(), z.array(verdict)),
  /** `CaseEvent[]` of rules/events.ts, masked for the reader. */
  events: z.unknown().meta({ description: 'CaseEvent[]: every event in order, masked for this reader' }),
  permissions: z.array(z.object({ kind: z.string(), allowed: z.boolean(), refusal: errorBody.shape.error.nullable() })),
  today: z.string(),
  bundle: z.boolean(),
});
const id = z.object({ id: z.uuid() });
const dayText = z.string().refine((text) => isDay(text), 'YYYY-MM-DD');
const failures = { '4xx': errorBody, 503: errorBody };
const tags = ['selection'];

/** The endpoints of cases: list, open, read, command, eligibility, today, papers, and the sealed bundle. */
export function selectionRoutes(app: App, ports: Ports): void {
  const handling = { config: { access: mayHandleCases } };
  const reading = { config: { access: mayReadCases } };

  app.get(
    '/api/selection/cases',
    { ...reading, schema: { tags, summary: 'Cases within reach, newest first', querystring: z.object({ state: z.enum(['running', 'appointed', 'stopped', 'closed']).optional(), step: z.string().max(20).optional() }), response: { 200: z.object({ cases: z.array(line) }), ...failures } } },
    async (request) => ({ cases: await listCases(ports, actorOf(request), request.query) }),
  );

  app.get(
    '/api/selection/today',
    { ...reading, schema: { tags, summary: 'Cases that wait for me today', response: { 200: z.object({ cases: z.array(line), today: z.string() }), ...failures } } },
    async (request) => ({ cases: await waitingFor(ports, actorOf(request)), today: ports.today() }),
  );

  app.get(
    '/api/selection/members',
    { ...handling, schema: { tags, summary: 'Accounts of the members of the decision meeting, for calling one', response: { 200: z.object({ members: z.array(z.object({ accountId: z.string(), name: z.string(), personId: z.string().nullable() })) }), ...failures } } },
    async () => ({ members: await meetingMembers(ports) }),
  );

  app.post(
    '/api/selection/cases',
    { ...handling, schema: { tags, summary: 'Opens a case for a vacancy', body: openBody, response: { 200: z.object({ id: z.string(), number: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await openCase(ports, actorOf(request), request.body)),
  );

  app.get(
    '/api/selection/cases/:id',
    { ...reading, schema: { tags, summary: 'A case: where it stands, what it needs, what you may do', params: id, response: { 200: view, ...failures } } },
    async (request, reply) => answer(reply, await readCase(ports, actorOf(request), request.params.id)),
  );

  app.post(
    '/api/selection/cases/:id/commands',
    {
      // A member of the meeting gives a vote of one's own; every other command is held to its roles by the rules.
      config: { access: mayReadCases },
      schema: { tags, summary: 'Gives a command to a case read at `version`', params: id, body: z.object({ version: z.number().int().min(1), command: commandBody }), response: { 200: z.object({ version: z.number(), step: z.string(), state: z.string() }), ...failures } },
    },
    async (request, reply) => answer(reply, await command(ports, actorOf(request), request.params.id, request.body.version, request.body.command)),
  );

  app.get(
    '/api/selection/eligibility',
    {
      ...reading,
      schema: {
        tags, summary: 'Every rule of the motion for one person and one post; the asking is recorded',
        querystring: z.object({ personId: z.uuid(), postId: z.uuid(), moveKind: z.enum(['promotion', 'further-use', 'lateral']), asOf: dayText.optional() }),
        response: { 200: z.object({ verdicts: z.array(verdict), person: z.string(), post: z.string(), pack: z.enum(packs), day: z.string() }), ...failures },
      },
    },
    async (request, reply) => answer(reply, await preview(ports, actorOf(request), { ...request.query, asOf: request.query.asOf as Day | undefined })),
  );

  app.get(
    '/api/selection/cases/:id/invitees',
    { ...handling, schema: { tags, summary: 'Who takes part in the recommendation or is asked in the examination, computed from the post', params: id, response: { 200: z.object({ people: z.array(z.object({ personId: z.string(), name: z.string(), post: z.string(), category: words, kin: z.string().nullable() })), organ: z.string(), citation, outside: z.number() }), ...failures } } },
    async (request, reply) => answer(reply, await invitees(ports, actorOf(request), request.params.id)),
  );

  app.get(
    '/api/selection/cases/:id/papers',
    { ...reading, schema: { tags, summary: 'Papers the case can produce now', params: id, response: { 200: z.object({ papers: z.array(z.object({ id: z.string(), name: z.string() })) }), ...failures } } },
    async (request, reply) => answer(reply, await listPapers(ports, actorOf(request), request.params.id)),
  );

  app.get(
    '/api/selection/cases/:id/papers/:name',
    { ...reading, schema: { tags, summary: 'One paper as a Word document; taking it out is recorded', params: z.object({ id: z.uuid(), name: z.string().min(1).max(200) }), response: { ...failures } } },
    async (request, reply) => {
      const taken = await takePaper(ports, actorOf(request), request.params.id, request.params.name);
      if (!taken.ok) return sendRefusal(reply, taken.refusal);
      return reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(taken.value.name)}`)
        .send(Buffer.from(taken.value.bytes) as never);
    },
  );

  app.post(
    '/api/selection/cases/:id/bundle',
    { ...handling, schema: { tags, summary: 'Seals a finished case', params: id, response: { 200: z.object({ sha256: z.string(), version: z.number() }), ...failures } } },
    async (request, reply) => {
      const sealed = await seal(ports, actorOf(request), request.params.id);
      return answer(reply, sealed.ok ? ok({ sha256: sealed.value.sha256, version: sealed.value.version }) : sealed);
    },
  );

  app.get(
    '/api/selection/cases/:id/bundle',
    { config: { access: [...mayHandleCases, 'supervisor'] }, schema: { tags, summary: 'The newest sealed bundle of a case, a zip', params: id, response: { ...failures } } },
    async (request, reply) => {
      const taken = await takeBundle(ports, actorOf(request), request.params.id);
      if (!taken.ok) return sendRefusal(reply, taken.refusal);
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="case-${taken.value.number}.zip"`)
        .send(Buffer.from(taken.value.bytes) as never);
    },
  );
}
