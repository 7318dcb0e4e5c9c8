import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { businessRoles, mayApproveExceptions, mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { meetingMembers } from '../selection/members-service.ts';
import { answerObjection, applyOnPaper, applyOwn, objectOnPaper, objectTo, ownContests, screen, withdraw } from './application-service.ts';
import { addInterviewer, dropInterviewer } from './interviewer-service.ts';
import { readFile } from './file-service.ts';
import { approvePlan, callPaper, closeCall, planContest, stopContest } from './plan-service.ts';
import { approveList, enterScore, propose, tie, toCase } from './result-service.ts';
import { acknowledged, assessingLine, decision, filing, id, idParams, interviewer, listLine, made, onPaper, ownLine, planned, readingView, said, score, shortlisted, view } from './shapes.ts';
import { addAssessor, agree, assessing, beginSift, hideMore, mark, prepareSift, reading, redactions, unblind } from './sift-service.ts';
import { listContests, readContest } from './view-service.ts';
import { account } from '../accounts/schema.ts';

const fails = { '4xx': errorBody, 503: errorBody };
const tags = ['contest'];
const done = { 200: made, ...fails };
const handle = { access: mayHandleCases };
const approve = { access: mayApproveExceptions };
const anyone = { access: businessRoles };
const filingLimit = 11 * 1024 * 1024;
const one = z.object({ id, application: id });

/** Endpoints of the room: /api/contest. */
export function contestRoutes(app: App, ports: Ports): void {
  app.get('/api/contest/contests', { config: anyone, schema: { tags, summary: 'Contests within reach, those one assesses, and calls one may answer', response: { 200: z.object({ contests: z.array(listLine), assessing: z.array(assessingLine), own: z.array(ownLine) }), ...fails } } },
    async (request) => ({ contests: await listContests(ports, actorOf(request)), assessing: await assessing(ports, actorOf(request)), own: await ownContests(ports, actorOf(request)) }));
  app.post('/api/contest/contests', { config: handle, schema: { tags, summary: 'Plan a contest; article 15 is asked at once', body: planned, response: { 200: z.object({ id, number: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await planContest(ports, actorOf(request), request.body)));
  app.get('/api/contest/contests/:id', { config: { access: mayReadCases }, schema: { tags, summary: 'A contest with its applications; the reading is an entry; refused to assessors before the reading of answers is closed', params: idParams, response: { 200: view, ...fails } } },
    async (request, reply) => answer(reply, await readContest(ports, actorOf(request), request.params.id)));
  app.post('/api/contest/contests/:id/approve', { config: approve, schema: { tags, summary: 'Approve the plan as the second person and publish the call, its prohibitions acknowledged', params: idParams, body: acknowledged, response: { 200: z.object({ id, seedHash: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await approvePlan(ports, actorOf(request), request.params.id, request.body.acknowledged)));
  app.post('/api/contest/contests/:id/close', { config: handle, schema: { tags, summary: 'End applications after the last day', params: idParams, response: done } },
    async (request, reply) => answer(reply, await closeCall(ports, actorOf(request), request.params.id)));
  app.post('/api/contest/contests/:id/stop', { config: approve, schema: { tags, summary: 'Stop a contest', params: idParams, body: said, response: done } },
    async (request, reply) => answer(reply, await stopContest(ports, actorOf(request), request.params.id, request.body.words)));
  app.get('/api/contest/contests/:id/call', { config: anyone, schema: { tags, summary: 'The call as a Word document', params: idParams, response: { ...fails } } }, async (request, reply) => {
    const drawn = await callPaper(ports, request.params.id);
    if (!drawn.ok) return sendRefusal(reply, drawn.refusal);
    return reply.header('content-type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(drawn.value.name)}`).send(Buffer.from(drawn.value.bytes) as never);
  });

  app.post('/api/contest/contests/:id/own', { config: anyone, bodyLimit: filingLimit, schema: { tags, summary: 'Apply with one’s own account', params: idParams, body: filing, response: { 200: z.object({ id, number: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await applyOwn(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/contest/own/:id/withdraw', { config: anyone, schema: { tags, summary: 'Take back one’s own application', params: idParams, response: done } },
    async (request, reply) => answer(reply, await withdraw(ports, actorOf(request), request.params.id)));
  app.post('/api/contest/own/:id/object', { config: anyone, schema: { tags, summary: 'Object to not being admitted, once', params: idParams, body: said, response: done } },
    async (request, reply) => answer(reply, await objectTo(ports, actorOf(request), request.params.id, request.body.words)));
  app.post('/api/contest/contests/:id/applications', { config: handle, bodyLimit: filingLimit, schema: { tags, summary: 'Enter an application handed in on paper', params: idParams, body: onPaper, response: { 200: z.object({ id, number: z.number() }), ...fails } } },
    async (request, reply) => {
      const { personId, outsider, ...rest } = request.body;
      return answer(reply, await applyOnPaper(ports, actorOf(request), request.params.id, { personId, outsider }, rest));
    });
  app.post('/api/contest/contests/:id/applications/:application/screen', { config: handle, schema: { tags, summary: 'Admit or refuse an application; the book is asked', params: one, body: decision, response: done } },
    async (request, reply) => answer(reply, await screen(ports, actorOf(request), request.params.id, request.params.application, request.body)));
  app.post('/api/contest/contests/:id/applications/:application/object', { config: handle, schema: { tags, summary: 'Enter an objection handed in on paper', params: one, body: said, response: done } },
    async (request, reply) => answer(reply, await objectOnPaper(ports, actorOf(request), request.params.id, request.params.application, request.body.words)));
  app.post('/api/contest/contests/:id/applications/:application/answer', { config: handle, schema: { tags, summary: 'Answer an objection as another person than the screener', params: one, body: said.extend({ upheld: z.boolean() }), response: done } },
    async (request, reply) => answer(reply, await answerObjection(ports, actorOf(request), request.params.id, request.params.application, request.body)));
  app.post('/api/contest/contests/:id/applications/:application/tie', { config: handle, schema: { tags, summary: 'Tie an outsider to a person of the roster', params: one, body: z.object({ personId: id }), response: done } },
    async (request, reply) => answer(reply, await tie(ports, actorOf(request), request.params.id, request.params.application, request.body.personId)));
  app.get('/api/contest/contests/:id/applications/:application/files/:n', { config: handle, schema: { tags, summary: 'A file of an application; taking it is an entry', params: one.extend({ n: z.coerce.number().int().min(0).max(4) }), response: { ...fails } } }, async (request, reply) => {
    const taken = await readFile(ports, actorOf(request), request.params.id, request.params.application, request.params.n);
    if (!taken.ok) return sendRefusal(reply, taken.refusal);
    return reply.header('content-type', 'application/octet-stream').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(taken.value.name)}`).send(Buffer.from(taken.value.bytes) as never);
  });

  app.get('/api/contest/accounts', { config: handle, schema: { tags, summary: 'Accounts tied to the roster, to choose assessors from', response: { 200: z.object({ accounts: z.array(z.object({ accountId: id, name: z.string() })) }), ...fails } } }, async () => {
    const members = new Set((await meetingMembers(ports)).map((m) => m.accountId));
    const rows = await ports.read.select({ accountId: account.id, name: account.displayName, personId: account.personId }).from(account).where(eq(account.state, 'active')).orderBy(account.displayName);
    return { accounts: rows.filter((r) => r.personId !== null).sort((a, b) => Number(members.has(b.accountId)) - Number(members.has(a.accountId))).map(({ accountId, name }) => ({ accountId, name })) };
  });
  app.post('/api/contest/contests/:id/assessors', { config: handle, schema: { tags, summary: 'Add an assessor', params: idParams, body: z.object({ accountId: id }), response: done } },
    async (request, reply) => answer(reply, await addAssessor(ports, actorOf(request), request.params.id, request.body.accountId)));
  app.post('/api/contest/contests/:id/prepare', { config: handle, schema: { tags, summary: 'Cut answers into pieces and hide what tells who wrote them', params: idParams, response: done } },
    async (request, reply) => answer(reply, await prepareSift(ports, actorOf(request), request.params.id)));
  app.get('/api/contest/contests/:id/redactions', { config: handle, schema: { tags, summary: 'Answers to look through before reading begins, without whose they are; recorded', params: idParams, response: { 200: z.object({ answers: z.array(z.object({ handle: z.string(), question: z.number(), text: z.string(), byHand: z.number() })) }), ...fails } } },
    async (request, reply) => answer(reply, await redactions(ports, actorOf(request), request.params.id)));
  app.post('/api/contest/contests/:id/redactions', { config: handle, schema: { tags, summary: 'Hide more words of an answer', params: idParams, body: z.object({ handle: z.string().max(64), what: z.string().min(1).max(200) }), response: done } },
    async (request, reply) => answer(reply, await hideMore(ports, actorOf(request), request.params.id, request.body.handle, request.body.what)));
  app.post('/api/contest/contests/:id/begin', { config: handle, schema: { tags, summary: 'Open the reading of answers', params: idParams, response: done } },
    async (request, reply) => answer(reply, await beginSift(ports, actorOf(request), request.params.id)));
  app.post('/api/contest/contests/:id/unblind', { config: handle, schema: { tags, summary: 'Close the reading and say whose answers they were; publishes the seed', params: idParams, response: { 200: z.object({ id, seed: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await unblind(ports, actorOf(request), request.params.id)));

  app.get('/api/contest/reading/:id', { config: anyone, schema: { tags, summary: 'What one reads as an assessor', params: idParams, response: { 200: readingView, ...fails } } },
    async (request, reply) => answer(reply, await reading(ports, actorOf(request), request.params.id)));
  app.post('/api/contest/reading/:id/agree', { config: anyone, schema: { tags, summary: 'Agree to the anchors before reading', params: idParams, response: done } },
    async (request, reply) => answer(reply, await agree(ports, actorOf(request), request.params.id)));
  app.post('/api/contest/reading/:id/marks', { config: anyone, schema: { tags, summary: 'Mark an answer', params: idParams, body: z.object({ handle: z.string().max(64), marks: z.array(z.number().int()).max(5) }), response: { 200: z.object({ left: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await mark(ports, actorOf(request), request.params.id, request.body.handle, request.body.marks)));

  app.post('/api/contest/contests/:id/interviewers', { config: handle, schema: { tags, summary: 'Add an interviewer, checked for recusal', params: idParams, body: interviewer, response: done } },
    async (request, reply) => answer(reply, await addInterviewer(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/contest/contests/:id/interviewers/:interviewer/drop', { config: handle, schema: { tags, summary: 'Take an interviewer off, with the reason', params: idParams.extend({ interviewer: id }), body: said, response: done } },
    async (request, reply) => answer(reply, await dropInterviewer(ports, actorOf(request), request.params.id, request.params.interviewer, request.body.words)));

  app.post('/api/contest/contests/:id/scores', { config: handle, schema: { tags, summary: 'Enter a result as one of two people', params: idParams, body: score, response: { 200: z.object({ state: z.enum(['none', 'one', 'differ', 'settled']) }), ...fails } } },
    async (request, reply) => answer(reply, await enterScore(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/contest/contests/:id/propose', { config: handle, schema: { tags, summary: 'Put a list forward, with the reasons', params: idParams, body: z.object({ list: z.array(shortlisted).max(200) }), response: done } },
    async (request, reply) => answer(reply, await propose(ports, actorOf(request), request.params.id, request.body.list)));
  app.post('/api/contest/contests/:id/approve-list', { config: approve, schema: { tags, summary: 'Approve the list as the second person; seals the summary; its prohibitions acknowledged', params: idParams, body: acknowledged, response: { 200: z.object({ id, sealed: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await approveList(ports, actorOf(request), request.params.id, request.body.acknowledged)));
  app.post('/api/contest/contests/:id/case', { config: handle, schema: { tags, summary: 'Open the case of those chosen', params: idParams, response: { 200: z.object({ caseId: id }), ...fails } } },
    async (request, reply) => answer(reply, await toCase(ports, actorOf(request), request.params.id)));
}
