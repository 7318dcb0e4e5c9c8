import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../../kernel/web.ts';
import { mayEditRoster } from '../../accounts/rules.ts';
import { commitImport, discardImport, importPreview, listImports, setImportOptions, uploadImport } from '../import-service.ts';
import { doubtShape, id, idParams, words } from './shapes.ts';

const batch = z.object({
  id, kind: z.enum(['lrmx', 'lrm', 'zip', 'xlsx']), fileName: z.string(), state: z.enum(['previewed', 'committed', 'discarded']), at: z.string(),
  options: z.object({
    sheet: z.string().nullable(), headerRow: z.number().nullable(), mapping: z.record(z.string(), z.string().nullable()), unitId: z.string().nullable(),
  }),
  summary: z.object({ people: z.number(), doubts: z.number(), refused: z.number(), created: z.number().optional(), updated: z.number().optional(), skipped: z.number().optional() }),
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
  diff: z.array(z.object({ field: z.string(), old: z.string().nullable(), new: z.string().nullable() })).describe('against the matched person; what an update would change'),
  questions: z.array(z.object({ code: z.string(), words })).describe('must be answered by the decision'),
  proposal: z.enum(['create', 'update', 'skip']).nullable(),
});

const preview = z.object({
  batch, people: z.array(previewPerson),
  refused: z.array(z.object({ file: z.string(), refusal: refusalShape })).describe('files of the archive that were not understood'),
  notes: z.array(z.object({ where: z.string(), reason: words })),
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
  keep: z.array(z.string()).default([]).describe('update: fields to leave as they are held'),
  another: z.boolean().default(false).describe('create although somebody of this name and birth month is known'),
});

/** Imports: /api/roster/imports. */
export function importRoutes(app: App, ports: Ports): void {
  const config = { access: mayEditRoster };

  app.post('/api/roster/imports', {
    config,
    schema: {
      tags: ['roster'], summary: 'Upload .lrmx, .lrm (with its .pic), .zip, .xlsx or .xls files (multipart/form-data, any field name); each becomes a preview, nothing is in the roster yet', consumes: ['multipart/form-data'],
      response: { 200: z.object({ batches: z.array(batch), refused: z.array(z.object({ file: z.string(), refusal: refusalShape })) }), '4xx': errorBody },
    },
  }, async (request, reply) => {
    if (!request.isMultipart()) {
      return sendRefusal(reply, {
        name: 'roster.import-no-file', status: 400,
        reason: { zh: '没有收到文件。', en: 'No file was received.' }, wayOut: { zh: '请选择 .lrmx、.zip 或 .xlsx 文件上传。', en: 'Choose .lrmx, .zip or .xlsx files to upload.' },
      }) as never;
    }
    const files: { name: string; bytes: Uint8Array }[] = [];
    for await (const part of request.parts()) if (part.type === 'file') files.push({ name: part.filename, bytes: new Uint8Array(await part.toBuffer()) });
    return answer(reply, await uploadImport(ports, actorOf(request), files));
  });

  app.get('/api/roster/imports', {
    config,
    schema: { tags: ['roster'], summary: 'My imports, newest first', response: { 200: z.object({ batches: z.array(batch) }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await listImports(ports, actorOf(request))));

  app.get('/api/roster/imports/:id', {
    config,
    schema: { tags: ['roster'], summary: 'What was understood, what is doubtful, whom it matches, what would change', params: idParams, response: { 200: preview, '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await importPreview(ports, actorOf(request), request.params.id)));

  app.patch('/api/roster/imports/:id', {
    config,
    schema: {
      tags: ['roster'], summary: 'Choose sheet, header row, column mapping, unit', params: idParams,
      body: z.object({
        sheet: z.string().max(100).nullable(), headerRow: z.number().int().min(1).max(200).nullable(),
        mapping: z.record(z.string().max(3), z.string().max(60).nullable()).describe('by column letter'), unitId: id.nullable(),
      }).partial(),
      response: { 200: preview, '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await setImportOptions(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/roster/imports/:id/commit', {
    config,
    schema: {
      tags: ['roster'], summary: 'Take the file into the roster: all of it or nothing, one entry', params: idParams,
      body: z.object({ decisions: z.record(z.string(), decision) }),
      response: { 200: z.object({ created: z.array(id), updated: z.array(id), skipped: z.number() }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await commitImport(ports, actorOf(request), request.params.id, request.body.decisions)));

  app.post('/api/roster/imports/:id/discard', {
    config,
    schema: { tags: ['roster'], summary: 'Put an import aside', params: idParams, response: { 200: z.object({ id }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await discardImport(ports, actorOf(request), request.params.id)));
}
