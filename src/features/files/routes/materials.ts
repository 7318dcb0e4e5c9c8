import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../../kernel/web.ts';
import { importOf, IMPORT_JOB, openImports, runImport, startImport, uploadTree } from '../import-service.ts';
import { arrange, catalogue, closeMaterial, exportCatalogue, fileNew, withdrawMaterial } from '../material-service.ts';
import { refusals } from '../refusals-rules.ts';
import { mayKeepFiles, mayReadFiles } from '../rules.ts';
import { receive } from '../upload-service.ts';
import * as shape from './shapes.ts';

/** Catalogue, filing, withdrawing, numbering, and the import of scanned trees. */
export function materialRoutes(app: App, ports: Ports): void {
  const read = { access: mayReadFiles };
  const keep = { access: mayKeepFiles };
  const { id, idParams, line, made } = shape;
  ports.jobs.define(IMPORT_JOB, runImport(ports));

  app.get('/api/files/people/:id/catalogue', { config: read, schema: { tags: ['files'], summary: 'The catalogue of a file and what it lacks; the reading is an entry', params: idParams, response: { 200: shape.catalogue, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await catalogue(ports, actorOf(request), request.params.id)));

  app.post('/api/files/people/:id/materials', {
    config: keep,
    schema: {
      tags: ['files'], summary: 'File a material: multipart with a field `material` (JSON: class, sub-class, title, date, copies, pages, note) and its scans in order; JPEG, PNG, TIFF, PDF', params: idParams, consumes: ['multipart/form-data'],
      response: { 200: z.object({ id, n: z.number(), pages: z.number() }), '4xx': errorBody },
    },
  }, async (request, reply) => {
    const came = await receive(request, reply);
    if (!came.ok) return sendRefusal(reply, came.refusal) as never;
    const input = shape.materialInput.safeParse(parsed(came.value.fields['material']));
    if (!input.success) return sendRefusal(reply, badField(input.error.issues[0]?.path.join('.') ?? 'material')) as never;
    return answer(reply, await fileNew(ports, actorOf(request), request.params.id, input.data, came.value.files));
  });

  app.post('/api/files/materials/:id/close', { config: keep, schema: { tags: ['files'], summary: 'End the check of a material just filed', params: idParams, response: { 200: made, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await closeMaterial(ports, actorOf(request), request.params.id)));

  app.post('/api/files/materials/:id/withdraw', { config: keep, schema: { tags: ['files'], summary: 'Take a material out, with the reason; nothing is erased', params: idParams, body: z.object({ reason: line(300) }), response: { 200: made, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await withdrawMaterial(ports, actorOf(request), request.params.id, request.body.reason)));

  app.post('/api/files/people/:id/arrange', { config: keep, schema: { tags: ['files'], summary: 'Number the materials by date again; the entry names every change', params: idParams, body: z.object({ reason: line(300) }), response: { 200: z.object({ changed: z.number() }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await arrange(ports, actorOf(request), request.params.id, request.body.reason)));

  app.post('/api/files/people/:id/catalogue.xlsx', { config: read, schema: { tags: ['files'], summary: 'The catalogue as .xlsx; the export is an entry', params: idParams, body: z.object({}), response: { '4xx': errorBody } } },
    async (request, reply) => {
      const done = await exportCatalogue(ports, actorOf(request), request.params.id);
      if (!done.ok) return sendRefusal(reply, done.refusal) as never;
      return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(done.value.name)}`).send(Buffer.from(done.value.bytes) as never);
    });

  app.get('/api/files/people/:id/imports', { config: keep, schema: { tags: ['files'], summary: 'My archives of scans that wait for a decision', params: idParams, response: { 200: z.object({ imports: z.array(z.object({ id, name: z.string(), at: z.string() })) }), '4xx': errorBody } } },
    async (request) => ({ imports: await openImports(ports, actorOf(request), request.params.id) }));

  app.post('/api/files/people/:id/imports', { config: keep, schema: { tags: ['files'], summary: 'Upload a .zip of scans in folders by class; nothing is filed yet', params: idParams, consumes: ['multipart/form-data'], response: { 200: made, '4xx': errorBody } } },
    async (request, reply) => {
      const came = await receive(request, reply);
      if (!came.ok) return sendRefusal(reply, came.refusal) as never;
      const [file] = came.value.files;
      return file ? answer(reply, await uploadTree(ports, actorOf(request), request.params.id, file)) : (sendRefusal(reply, refusals.noFiles().refusal) as never);
    });

  app.get('/api/files/imports/:id', {
    config: keep,
    schema: {
      tags: ['files'], summary: 'What the files of an archive are proposed to be, with the doubts', params: idParams,
      response: { 200: z.object({ id, personId: id, personName: z.string(), name: z.string(), proposal: z.array(shape.treeMaterial), state: z.enum(['proposed', 'filed', 'discarded']), madeBy: id.nullable(), at: z.string() }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await importOf(ports, actorOf(request), request.params.id)));

  app.post('/api/files/imports/:id/commit', { config: keep, schema: { tags: ['files'], summary: 'File what was decided, as a job', params: idParams, body: z.object({ decisions: z.array(shape.treeDecision).max(5000) }), response: { 200: z.object({ jobId: id }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await startImport(ports, actorOf(request), request.params.id, request.body.decisions)));
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

const badField = (field: string) => ({
  name: 'files.bad-input', status: 400 as const, field,
  reason: { zh: `材料信息有一处不合要求：${field}。`, en: `One thing said of the material is not as required: ${field}.` },
  wayOut: { zh: '请改正后重新提交；没有保存任何内容。', en: 'Correct it and send again; nothing was kept.' },
});
