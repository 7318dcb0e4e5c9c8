import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import { actorOf, errorBody, sendRefusal, type App } from '../../../kernel/web.ts';
import { mayReadRoster } from '../../accounts/rules.ts';
import { exportForms, exportRoster, type Exported } from '../export-service.ts';
import { dayText, filters, id, line, sortBy } from './shapes.ts';
import { rosterColumns } from '../columns-rules.ts';

/** Exports: /api/roster/export/*; each is an entry of the record. */
export function exportRoutes(app: App, ports: Ports): void {
  const config = { access: mayReadRoster };

  app.post('/api/roster/export/forms', {
    config,
    schema: {
      tags: ['roster'], summary: '干部任免审批表 as .docx, .lrmx or .lrm (with .pic): the file, or a zip for several people', response: { '4xx': errorBody },
      body: z.object({ ids: z.array(id).min(1).max(500), format: z.enum(['docx', 'lrmx', 'lrm']), asOf: dayText.optional().describe('day of the age; default today'),
        approved: z.boolean().optional().describe('.lrm: what roster.lrm-lossy or roster.lrm-separator named is agreed to'),
      }),
    },
  }, async (request, reply) => send(reply, await exportForms(ports, actorOf(request), request.body)));

  app.post('/api/roster/export/roster', {
    config,
    schema: {
      tags: ['roster'], summary: 'The roster as .xlsx with chosen columns', response: { '4xx': errorBody },
      body: z.object({
        columns: z.array(z.enum(rosterColumns.map((c) => c.id) as [string, ...string[]])).min(1).max(40), title: line(60).optional(),
        ids: z.array(id).max(5000).optional().describe('only these people'),
        filters: filters.default({}).describe('as the query of GET /api/roster/people, values as text'),
        sort: sortBy.default('rank'), dir: z.enum(['asc', 'desc']).default('asc'),
      }),
    },
  }, async (request, reply) => send(reply, await exportRoster(ports, actorOf(request), request.body)));
}

function send(reply: FastifyReply, outcome: Outcome<Exported> & { entryId?: string }): FastifyReply {
  if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
  if (outcome.entryId) reply.header('x-record-entry', outcome.entryId);
  const { name, mime, bytes } = outcome.value;
  return reply.type(mime).header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`)
    .send(Buffer.from(bytes));
}
