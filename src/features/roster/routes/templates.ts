import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { ok, refuse, type Outcome } from '../../../kernel/refusal.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../../kernel/web.ts';
import { mayEditRoster, mayReadRoster } from '../../accounts/rules.ts';
import { TEMPLATE_LIMITS } from '../papers/template-check.ts';
import { templateKinds } from '../papers/template-fields.ts';
import { builtInFile, installTemplate, listTemplates, previewTemplate, resetTemplate, templateFile } from '../papers/template-service.ts';
import { send } from './exports.ts';

const kind = z.enum(templateKinds);
const version = z.object({ version: z.number(), file: z.string().nullable().describe('null = back to the built-in paper'), by: z.string(), at: z.string() });
const state = z.object({
  kind, fields: z.object({ values: z.array(z.string()), pictures: z.array(z.string()), lists: z.record(z.string(), z.array(z.string())) }),
  inForce: version.nullable(), history: z.array(version),
});

/** Word templates of the office: /api/roster/templates. */
export function templateRoutes(app: App, ports: Ports): void {
  const reads = { access: mayReadRoster };
  const edits = { access: mayEditRoster };
  const params = z.object({ kind });

  app.get('/api/roster/templates', { config: reads, schema: { tags: ['roster'], summary: 'Papers with a Word template: field names, what is in force, every version', response: { 200: z.object({ templates: z.array(state) }), '4xx': errorBody } } },
    async () => ({ templates: (await listTemplates(ports.read)).map((t) => ({ ...t, fields: { values: [...t.fields.values], pictures: [...t.fields.pictures], lists: Object.fromEntries(Object.entries(t.fields.lists).map(([k, v]) => [k, [...v]])) } })) }));

  app.get('/api/roster/templates/:kind/built-in', { config: reads, schema: { tags: ['roster'], summary: 'The built-in template as .docx, to start from', params, response: { '4xx': errorBody } } },
    async (request, reply) => send(reply, ok(await builtInFile(request.params.kind))));

  app.get('/api/roster/templates/:kind/:version/file', {
    config: reads, schema: { tags: ['roster'], summary: 'One version of a template as it was uploaded', params: z.object({ kind, version: z.coerce.number().int().min(1) }), response: { '4xx': errorBody } },
  }, async (request, reply) => send(reply, await templateFile(ports.read, request.params.kind, request.params.version)));

  app.post('/api/roster/templates/:kind/preview', {
    config: edits, schema: { tags: ['roster'], summary: 'Fill a template (multipart/form-data) with invented people; nothing is kept', params, consumes: ['multipart/form-data'], response: { '4xx': errorBody } },
  }, async (request, reply) => {
    const file = await uploaded(request);
    if (!file.ok) return sendRefusal(reply, file.refusal);
    return sendMade(reply, await previewTemplate(request.params.kind, file.value.bytes, actorOf(request).name, `${ports.today()}T00:00:00.000Z`));
  });

  app.post('/api/roster/templates/:kind', {
    config: edits, schema: { tags: ['roster'], summary: 'Put a template of the office (multipart/form-data) in force', params, consumes: ['multipart/form-data'], response: { 200: z.object({ version: z.number() }), '4xx': errorBody } },
  }, async (request, reply) => {
    const file = await uploaded(request);
    if (!file.ok) return sendRefusal(reply, file.refusal) as never;
    return answer(reply, await installTemplate(ports, actorOf(request), request.params.kind, file.value));
  });

  app.delete('/api/roster/templates/:kind', { config: edits, schema: { tags: ['roster'], summary: 'Go back to the built-in paper', params, response: { 200: z.object({ version: z.number() }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await resetTemplate(ports, actorOf(request), request.params.kind)));
}

const sendMade = (reply: FastifyReply, made: Awaited<ReturnType<typeof previewTemplate>>): FastifyReply => send(reply, made);

/** The one file of an upload, or the refusal that there is none or that it is too large. */
async function uploaded(request: FastifyRequest): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: TEMPLATE_LIMITS.file, files: 1 } }) : undefined;
  if (!part) {
    return refuse({ name: 'roster.template-no-file', status: 400, reason: { zh: '没有收到文件。', en: 'No file was received.' }, wayOut: { zh: '请选择一个 .docx 文件上传。', en: 'Choose a .docx file to upload.' } });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) {
    return refuse({ name: 'roster.template-too-large', status: 413, reason: { zh: '模板文件超过 10 MB。', en: 'The template is larger than 10 MB.' }, wayOut: { zh: '请压缩其中的图片后再上传。', en: 'Make its pictures smaller and upload again.' } });
  }
  return ok({ name: part.filename, bytes: new Uint8Array(Buffer.concat(chunks)) });
}
