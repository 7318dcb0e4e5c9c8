import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayApproveExceptions, mayHandleCases } from '../accounts/rules.ts';
import { choosablePosts, listPlans, readLate, readPlan, undonePosts } from './board-service.ts';
import { exportBoard } from './export-service.ts';
import { findPlan, mayReadPlans } from './load-service.ts';
import { OPEN_JOB, startOpening, workOpening } from './open-service.ts';
import { addPosts, approveChange, approvePlan, createPlan, editDraft, enterCalendar, proposeChange, removePosts, returnChange } from './plan-service.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { addPostsBody, assignBody, changeBody, frameBody, id, lateLine, levelPost, markBody, officialYear, openBody, personBody, planBody, planLine, planView, text } from './shapes-rules.ts';
import { assign, closePlan, mark, setPerson, unmark } from './work-service.ts';

const tags = ['term'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id });
const made = { 200: z.object({ id }), ...fails };
const versioned = { 200: z.object({ id, version: z.number() }), ...fails };
const handle = { access: mayHandleCases };
const read = { access: mayReadPlans };
const approve = { access: mayApproveExceptions };

/** Term change: /api/term. */
export function termRoutes(app: App, ports: Ports): void {
  recommendationRoutes(app, ports);
  ports.jobs.define(OPEN_JOB, (job) => workOpening(ports, job));

  app.get('/api/term/plans', { config: read, schema: { tags, summary: 'Plans within reach', response: { 200: z.object({ plans: z.array(planLine), today: z.string() }), ...fails } } },
    async (request) => ({ plans: await listPlans(ports, actorOf(request)), today: ports.today() }));
  app.get('/api/term/plans/:id', { config: read, schema: { tags, summary: 'A plan with its whole board; the reading is an entry', params, response: { 200: planView, ...fails } } },
    async (request, reply) => answer(reply, await readPlan(ports, actorOf(request), request.params.id)));
  app.get('/api/term/plans/:id/late', { config: read, schema: { tags, summary: 'What is late and why, the worst first, with the open needs of each case; the reading is an entry', params, querystring: z.object({ from: z.coerce.number().int().min(0).default(0) }), response: { 200: z.object({ late: z.array(lateLine), total: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await readLate(ports, actorOf(request), request.params.id, request.query.from)));
  app.get('/api/term/plans/:id/choosable', { config: read, schema: { tags, summary: 'Leading posts of the level', params, response: { 200: z.object({ posts: z.array(levelPost) }), ...fails } } },
    async (request, reply) => answer(reply, await choosablePosts(ports, actorOf(request), request.params.id)));
  app.get('/api/term/plans/:id/export', { config: read, schema: { tags, summary: 'The board as .xlsx; an entry', params, response: { ...fails } } }, async (request, reply) => {
    const sheet = await exportBoard(ports, actorOf(request), request.params.id);
    if (!sheet.ok) return sendRefusal(reply, sheet.refusal);
    return reply.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(sheet.value.name)}`).send(Buffer.from(sheet.value.bytes) as never);
  });
  app.post('/api/term/plans/:id/open', { config: handle, schema: { tags, summary: 'Open the case of every post, as a job; open cases are adopted', params, body: openBody, response: { 200: z.object({ jobId: id }), ...fails } } },
    async (request, reply) => answer(reply, await startOpening(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/close', { config: approve, schema: { tags, summary: 'Close a plan; a reason where posts are not done', params, body: z.object({ reason: z.string().trim().max(500).nullable() }), response: made } }, async (request, reply) => {
    const plan = await findPlan(ports.read, actorOf(request), request.params.id, mayApproveExceptions, ports.today());
    return answer(reply, plan.ok ? await closePlan(ports, actorOf(request), request.params.id, request.body.reason, () => undonePosts(ports, plan.value)) : plan);
  });
  app.post('/api/term/plans', { config: handle, schema: { tags, summary: 'Draw up a plan for a unit and everything below it', body: planBody, response: made } },
    async (request, reply) => answer(reply, await createPlan(ports, actorOf(request), request.body)));
  app.put('/api/term/plans/:id', { config: handle, schema: { tags, summary: 'Change a draft', params, body: frameBody, response: made } },
    async (request, reply) => answer(reply, await editDraft(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/posts', { config: handle, schema: { tags, summary: 'Add leading posts of the level to a draft', params, body: addPostsBody, response: { 200: z.object({ added: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await addPosts(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/posts/remove', { config: handle, schema: { tags, summary: 'Take posts out of a draft', params, body: z.object({ postIds: z.array(id).min(1).max(1000) }), response: { 200: z.object({ removed: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await removePosts(ports, actorOf(request), request.params.id, request.body.postIds)));
  app.post('/api/term/plans/:id/assign', { config: handle, schema: { tags, summary: 'Put clerks in charge of posts, evenly where several are named', params, body: assignBody, response: { 200: z.object({ count: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await assign(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/person', { config: handle, schema: { tags, summary: 'Enter who is proposed for a post', params, body: personBody, response: { 200: z.object({ postId: id }), ...fails } } },
    async (request, reply) => answer(reply, await setPerson(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/marks', { config: handle, schema: { tags, summary: 'Mark a task done that no case holds', params, body: markBody, response: made } },
    async (request, reply) => answer(reply, await mark(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/marks/:mark/take-back', { config: handle, schema: { tags, summary: 'Take a mark back, with the reason', params: params.extend({ mark: id }), body: z.object({ reason: text(300) }), response: made } },
    async (request, reply) => answer(reply, await unmark(ports, actorOf(request), request.params.id, request.params.mark, request.body.reason)));
  app.post('/api/term/plans/:id/calendar', { config: handle, schema: { tags, summary: 'Enter the official calendar of a year that is not built in', params, body: officialYear, response: made } },
    async (request, reply) => answer(reply, await enterCalendar(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/approve', { config: approve, schema: { tags, summary: 'Approve a draft as the second person', params, response: versioned } },
    async (request, reply) => answer(reply, await approvePlan(ports, actorOf(request), request.params.id)));
  app.post('/api/term/plans/:id/change', { config: handle, schema: { tags, summary: 'Propose a change of an approved plan, with its reason', params, body: changeBody, response: made } },
    async (request, reply) => answer(reply, await proposeChange(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/change/approve', { config: approve, schema: { tags, summary: 'Approve the proposed change as the second person: the next version', params, response: versioned } },
    async (request, reply) => answer(reply, await approveChange(ports, actorOf(request), request.params.id)));
  app.post('/api/term/plans/:id/change/return', { config: handle, schema: { tags, summary: 'Return the proposed change', params, body: z.object({ reason: text(300) }), response: made } },
    async (request, reply) => answer(reply, await returnChange(ports, actorOf(request), request.params.id, request.body.reason)));
}
