import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../../kernel/web.ts';
import { mayReadRoster } from '../../accounts/rules.ts';
import { defineFormsJob, MOST_FORMS, startForms } from '../export-job-service.ts';
import { appointmentFormats, exportAppointments, MOST_PROPOSED } from '../appointments-export-service.ts';
import { exportForms, exportRoster, rosterFormats, type Exported } from '../export-service.ts';
import { appointmentKinds } from '../papers/appointment-paper.ts';
import { formFormats } from '../papers/form-file.ts';
import { dayText, filters, id, line, sortBy } from './shapes.ts';
import { rosterColumns } from '../columns-rules.ts';

const formOptions = {
  format: z.enum(formFormats), asOf: dayText.optional().describe('day of the age; default today'),
  approved: z.boolean().optional().describe('.lrm: what roster.lrm-lossy or roster.lrm-separator named is agreed to'),
  layout: z.object({ retirement: z.boolean(), family: z.enum(['age', 'birth']) }).optional().describe('.pdf: the edition with 到龄时间; the family with 年龄 or 出生年月'),
};
const order = { sort: sortBy.default('rank'), dir: z.enum(['asc', 'desc']).default('asc') };

/** Exports: /api/roster/export/*; each is an entry of the record. */
export function exportRoutes(app: App, ports: Ports): void {
  const config = { access: mayReadRoster };
  defineFormsJob(ports);

  app.post('/api/roster/export/forms', {
    config,
    schema: {
      tags: ['roster'], summary: '干部任免审批表 as .docx, .pdf, .lrmx or .lrm (with .pic): the file, or a zip for several people', response: { '4xx': errorBody },
      body: z.object({ ids: z.array(id).min(1).max(500), ...formOptions }),
    },
  }, async (request, reply) => send(reply, await exportForms(ports, actorOf(request), request.body)));

  app.post('/api/roster/export/forms/job', {
    config,
    schema: {
      tags: ['roster'], summary: 'The forms of many people, chosen or found by a filter, as a job; its file is a zip', response: { 200: z.object({ job: z.string(), count: z.number() }), '4xx': errorBody },
      body: z.object({ ids: z.array(id).min(1).max(MOST_FORMS).optional(), filters: filters.optional(), ...order, ...formOptions }),
    },
  }, async (request, reply) => answer(reply, await startForms(ports, actorOf(request), request.body)));

  app.post('/api/roster/export/roster', {
    config,
    schema: {
      tags: ['roster'], summary: 'The roster with chosen columns as .xlsx or .pdf, or as .docx by the template in force', response: { '4xx': errorBody },
      body: z.object({
        columns: z.array(z.enum(rosterColumns.map((c) => c.id) as [string, ...string[]])).min(1).max(40), title: line(60).optional(), format: z.enum(rosterFormats).default('xlsx'),
        ids: z.array(id).max(5000).optional().describe('only these people'),
        filters: filters.default({}).describe('as the query of GET /api/roster/people, values as text'),
        ...order,
      }),
    },
  }, async (request, reply) => send(reply, await exportRoster(ports, actorOf(request), request.body)));

  app.post('/api/roster/export/appointments', {
    config,
    schema: {
      tags: ['roster'], summary: '讨论任免干部名单 or 干部调配建议方案 of chosen people as .xlsx or .pdf', response: { '4xx': errorBody },
      body: z.object({
        kind: z.enum(appointmentKinds), title: line(60).optional(), meeting: line(60).optional(), on: dayText.optional().describe('day of the meeting'), secrecy: line(20).optional().describe('note in the upper left corner'),
        asOf: dayText.optional().describe('day of the facts; default today'), format: z.enum(appointmentFormats),
        people: z.array(z.object({ id, proposal: z.string().trim().max(200).default(''), remark: z.string().trim().max(100).default('') })).min(1).max(MOST_PROPOSED).describe('in the order of the list'),
      }),
    },
  }, async (request, reply) => send(reply, await exportAppointments(ports, actorOf(request), request.body)));
}

/** What is to be told about a file, as a header: the first ten, as JSON in URL encoding. */
const noted = (notes: Exported['notes']): string => encodeURIComponent(JSON.stringify((notes ?? []).slice(0, 10)));

/** Sends a file as an attachment, with its entry of the record and its notes in headers. */
export function send(reply: FastifyReply, outcome: Outcome<Exported> & { entryId?: string }): FastifyReply {
  if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
  if (outcome.entryId) reply.header('x-record-entry', outcome.entryId);
  const { name, mime, bytes, notes } = outcome.value;
  if (notes?.length) reply.header('x-steelyard-notes', noted(notes));
  return reply.type(mime).header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`)
    .send(Buffer.from(bytes));
}
