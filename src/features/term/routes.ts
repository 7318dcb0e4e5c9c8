import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../kernel/web.ts';
import { mayApproveExceptions, mayHandleCases } from '../accounts/rules.ts';
import { addPosts, approveChange, approvePlan, createPlan, editDraft, enterCalendar, proposeChange, removePosts, returnChange } from './plan-service.ts';
import { addPostsBody, assignBody, changeBody, frameBody, id, markBody, officialYear, personBody, planBody, text } from './shapes-rules.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { assign, mark, setPerson, unmark } from './work-service.ts';

const tags = ['term'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id });
const made = { 200: z.object({ id }), ...fails };
const versioned = { 200: z.object({ id, version: z.number() }), ...fails };
const handle = { access: mayHandleCases };
const approve = { access: mayApproveExceptions };

/** Term change: /api/term. */
export function termRoutes(app: App, ports: Ports): void {
  recommendationRoutes(app, ports);
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
