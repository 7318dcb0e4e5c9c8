import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { id, idParams, personFile, words } from '../roster/routes/shapes.ts';
import { answerOwn, askForCorrection, ownRecord } from './own-service.ts';
import { receive } from '../files/upload-service.ts';
import { badField, blanksOut } from './multipart.ts';
import { stateShape, stepShape, waitsShape } from './shapes.ts';

const ask = z.object({
  text: z.string().trim().min(2).max(2000), field: z.string().max(40).nullish().transform((v) => v ?? null), wished: z.string().trim().max(300).nullish().transform((v) => v ?? null),
});
const request = z.object({
  id, state: stateShape, waitsFor: waitsShape, openedAt: z.string(),
  ask: z.object({ text: z.string(), field: z.string().nullable(), wished: z.string().nullable(), attachments: z.array(z.object({ name: z.string() })) }),
  answer: stepShape.nullable(), said: words.nullable(), steps: z.array(stepShape), may: z.array(z.enum(['withdraw', 'supply'])),
});

/** What the person concerned sees and asks: /api/corrections/me. */
export function ownRoutes(app: App, ports: Ports): void {
  // Whoever has an account tied to the roster is a person concerned too; administrators are not.
  const config = { access: ['person', 'member', 'clerk', 'section_head', 'deputy_head', 'head', 'supervisor'] };
  const tags = ['corrections'];

  app.get('/api/corrections/me', {
    config, schema: { tags, summary: 'What is held about the signed-in person, and their requests; the reading is an entry', response: { 200: z.object({ file: personFile.omit({ mayEdit: true }), requests: z.array(request) }), '4xx': errorBody } },
  }, async (req, reply) => answer(reply, await ownRecord(ports, actorOf(req))));

  app.post('/api/corrections/me', {
    config, schema: { tags, summary: 'Ask for a correction of one’s own facts (multipart/form-data: text, field, wished, files)', consumes: ['multipart/form-data'], response: { 200: z.object({ id }), '4xx': errorBody } },
  }, async (req, reply) => {
    const got = await receive(req, reply);
    if (!got.ok) return sendRefusal(reply, got.refusal) as never;
    const said = ask.safeParse(blanksOut(got.value.fields));
    if (!said.success) return sendRefusal(reply, badField(said.error)) as never;
    return answer(reply, await askForCorrection(ports, actorOf(req), said.data, got.value.files));
  });

  app.post('/api/corrections/me/:id/supply', {
    config, schema: { tags, summary: 'Answer a return with words and papers (multipart/form-data: text, files)', params: idParams, consumes: ['multipart/form-data'], response: { 200: z.object({ id }), '4xx': errorBody } },
  }, async (req, reply) => {
    const got = await receive(req, reply);
    if (!got.ok) return sendRefusal(reply, got.refusal) as never;
    const said = ask.pick({ text: true }).safeParse(got.value.fields);
    if (!said.success) return sendRefusal(reply, badField(said.error)) as never;
    return answer(reply, await answerOwn(ports, actorOf(req), req.params.id, { kind: 'supply', text: said.data.text, files: got.value.files }));
  });

  app.post('/api/corrections/me/:id/withdraw', {
    config, schema: { tags, summary: 'Take back one’s own request', params: idParams, response: { 200: z.object({ id }), '4xx': errorBody } },
  }, async (req, reply) => answer(reply, await answerOwn(ports, actorOf(req), req.params.id, { kind: 'withdraw' })));
}
