import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../kernel/web.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { addLine, approveLine, dropLine, markLine, readLines } from './line-service.ts';
import { mayApproveReports, mayReadPlans } from './load-service.ts';
import { drawList, editPlan, markAbsent, openPlan, previewScope, stopPlan } from './plan-service.ts';
import { decideReport, proposeReport, readReport } from './report-service.ts';
import { answerBody, decideBody, id, lineBody, linesView, markBody, newTalkBody, planBody, planLine, planView, preview, reportView, rollView, scopeBody, talkBody, talkView } from './shapes-rules.ts';
import { answerTalk, readTalk, rewriteTalk, writeTalk } from './talk-service.ts';
import { listPlans, readPlan, readRoll } from './view-service.ts';

const tags = ['interviews'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id });
const inPlan = <K extends string>(key: K) => z.object({ id, [key]: id } as { id: typeof id } & Record<K, typeof id>);
const made = { 200: z.object({ id }), ...fails };
const handle = { access: mayHandleCases };
const read = { access: mayReadPlans };
const why = z.object({ reason: z.string().trim().max(300) });

/** Talks: plans, draws, notes of two, statements, reports: /api/interviews. */
export function interviewsRoutes(app: App, ports: Ports): void {
  app.get('/api/interviews/plans', { config: read, schema: { tags, summary: 'Plans of talks within reach', response: { 200: z.object({ plans: z.array(planLine) }), ...fails } } },
    async (request) => ({ plans: await listPlans(ports, actorOf(request)) }));
  app.post('/api/interviews/plans', { config: handle, schema: { tags, summary: 'Open a plan; the hash of the seed of its draw enters the record', body: planBody, response: { 200: z.object({ id, number: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await openPlan(ports, actorOf(request), request.body)));
  app.post('/api/interviews/preview', { config: handle, schema: { tags, summary: 'What a scope comes to today: classes, how many of each, the margin of error', body: scopeBody, response: { 200: preview, ...fails } } },
    async (request, reply) => answer(reply, await previewScope(ports, actorOf(request), request.body)));
  app.get('/api/interviews/plans/:id', { config: read, schema: { tags, summary: 'A plan with its list, its coverage and where each talk stands; no notes', params, response: { 200: planView, ...fails } } },
    async (request, reply) => answer(reply, await readPlan(ports, actorOf(request), request.params.id)));
  app.get('/api/interviews/plans/:id/roll', { config: read, schema: { tags, summary: 'The whole roll of every class drawn by lot, in the order of the draw', params, response: { 200: rollView, ...fails } } },
    async (request, reply) => answer(reply, await readRoll(ports, actorOf(request), request.params.id)));
  app.put('/api/interviews/plans/:id', { config: handle, schema: { tags, summary: 'Change a draft', params, body: planBody, response: made } },
    async (request, reply) => answer(reply, await editPlan(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/interviews/plans/:id/draw', { config: handle, schema: { tags, summary: 'Fix the list as the roster stands and draw from it; the seed is told', params, response: { 200: z.object({ id, people: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await drawList(ports, actorOf(request), request.params.id)));
  app.post('/api/interviews/plans/:id/stop', { config: handle, schema: { tags, summary: 'End a plan without a report, with the reason', params, body: why, response: made } },
    async (request, reply) => answer(reply, await stopPlan(ports, actorOf(request), request.params.id, request.body.reason)));
  app.post('/api/interviews/plans/:id/people/:person/absent', { config: handle, schema: { tags, summary: 'Enter somebody as absent; the next of the same draw stands in', params: inPlan('person'), body: why, response: { 200: z.object({ id, standsIn: z.string().nullable() }), ...fails } } },
    async (request, reply) => answer(reply, await markAbsent(ports, actorOf(request), request.params.id, request.params.person, request.body.reason)));

  app.post('/api/interviews/plans/:id/talks', { config: handle, schema: { tags, summary: 'Write down a talk held with a second interviewer', params, body: newTalkBody, response: { 200: z.object({ id, n: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await writeTalk(ports, actorOf(request), request.params.id, request.body)));
  app.get('/api/interviews/plans/:id/talks/:talk', { config: handle, schema: { tags, summary: 'The notes of a talk; the reading is an entry', params: inPlan('talk'), response: { 200: talkView, ...fails } } },
    async (request, reply) => answer(reply, await readTalk(ports, actorOf(request), request.params.id, request.params.talk)));
  app.put('/api/interviews/plans/:id/talks/:talk', { config: handle, schema: { tags, summary: 'Change the notes before two agreed', params: inPlan('talk'), body: talkBody, response: { 200: z.object({ id, version: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await rewriteTalk(ports, actorOf(request), request.params.id, request.params.talk, request.body)));
  app.post('/api/interviews/plans/:id/talks/:talk/answer', { config: handle, schema: { tags, summary: 'Agree as the second interviewer, or state what differs', params: inPlan('talk'), body: answerBody, response: { 200: z.object({ id, state: z.enum(['waiting', 'differs', 'agreed']) }), ...fails } } },
    async (request, reply) => answer(reply, await answerTalk(ports, actorOf(request), request.params.id, request.params.talk, request.body)));

  app.get('/api/interviews/plans/:id/lines', { config: handle, schema: { tags, summary: 'Statements and the talks behind them; the reading is an entry', params, response: { 200: linesView, ...fails } } },
    async (request, reply) => answer(reply, await readLines(ports, actorOf(request), request.params.id)));
  app.post('/api/interviews/plans/:id/lines', { config: handle, schema: { tags, summary: 'Put a statement into words of the house', params, body: lineBody, response: made } },
    async (request, reply) => answer(reply, await addLine(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/interviews/plans/:id/lines/:line/marks', { config: handle, schema: { tags, summary: 'Say whether a talk holds a statement, or the contrary', params: inPlan('line'), body: markBody, response: made } },
    async (request, reply) => answer(reply, await markLine(ports, actorOf(request), request.params.id, request.params.line, request.body)));
  app.post('/api/interviews/plans/:id/lines/:line/approve', { config: handle, schema: { tags, summary: 'Approve the words of a statement as another than its author', params: inPlan('line'), response: made } },
    async (request, reply) => answer(reply, await approveLine(ports, actorOf(request), request.params.id, request.params.line)));
  app.delete('/api/interviews/plans/:id/lines/:line', { config: handle, schema: { tags, summary: 'Take out a statement that nobody approved yet', params: inPlan('line'), response: made } },
    async (request, reply) => answer(reply, await dropLine(ports, actorOf(request), request.params.id, request.params.line)));

  app.get('/api/interviews/plans/:id/report', { config: read, schema: { tags, summary: 'The report; the reading is an entry', params, response: { 200: reportView, ...fails } } },
    async (request, reply) => answer(reply, await readReport(ports, actorOf(request), request.params.id)));
  app.post('/api/interviews/plans/:id/report', { config: handle, schema: { tags, summary: 'Put the report forward', params, response: { 200: z.object({ id, hash: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await proposeReport(ports, actorOf(request), request.params.id)));
  app.post('/api/interviews/plans/:id/report/decide', { config: { access: mayApproveReports }, schema: { tags, summary: 'Approve the report as another person, or return it', params, body: decideBody, response: made } },
    async (request, reply) => answer(reply, await decideReport(ports, actorOf(request), request.params.id, request.body)));
}
