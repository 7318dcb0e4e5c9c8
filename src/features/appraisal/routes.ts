import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { businessRoles, mayApproveExceptions, mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { answerObjection, decideConsequence, objectTo, proposeConsequences, tellResults } from './after-service.ts';
import { decideGrades, proposeGrade } from './grade-service.ts';
import { enterIndicators, enterVotes, ownSummary, stateFacts, summaryOnPaper, takePoll } from './member-service.ts';
import { openRound, stateSteps, stopRound } from './round-service.ts';
import { answering, deciding, following, id, idParams, indicators, listLine, made, memberParams, opening, ownLine, proposing, said, stating, steps, summaryOwn, summaryPaper, taking, view, votes } from './shapes.ts';
import { exportRound } from './sheet-service.ts';
import { listRounds, ownAppraisals, readRound } from './view-service.ts';

const fails = { '4xx': errorBody, 503: errorBody };
const tags = ['appraisal'];
const done = { 200: made, ...fails };
const handle = { access: mayHandleCases };
const decide = { access: mayApproveExceptions };
const read = { access: mayReadRoster };
const anyone = { access: businessRoles };

/** Endpoints of the room: /api/appraisal. */
export function appraisalRoutes(app: App, ports: Ports): void {
  app.get('/api/appraisal/rounds', { config: anyone, schema: { tags, summary: 'Rounds within reach, and one’s own appraisals', response: { 200: z.object({ rounds: z.array(listLine), own: z.array(ownLine) }), ...fails } } },
    async (request) => ({ rounds: await listRounds(ports, actorOf(request)), own: await ownAppraisals(ports, actorOf(request)) }));
  app.post('/api/appraisal/rounds', { config: handle, schema: { tags, summary: 'Open a round and draw its people from the roster as of a day', body: opening, response: { 200: z.object({ id, number: z.string(), people: z.number(), elsewhere: z.array(z.string()) }), ...fails } } },
    async (request, reply) => answer(reply, await openRound(ports, actorOf(request), request.body)));
  app.get('/api/appraisal/rounds/:id', { config: read, schema: { tags, summary: 'A round with its people; the reading is an entry; oneself and kin are closed', params: idParams, response: { 200: view, ...fails } } },
    async (request, reply) => answer(reply, await readRound(ports, actorOf(request), request.params.id)));
  app.get('/api/appraisal/rounds/:id/sheet', { config: read, schema: { tags, summary: 'The list of a round as .xlsx; an entry', params: idParams, response: { ...fails } } }, async (request, reply) => {
    const sheet = await exportRound(ports, actorOf(request), request.params.id);
    if (!sheet.ok) return sendRefusal(reply, sheet.refusal);
    return reply.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(sheet.value.name)}`).send(Buffer.from(sheet.value.bytes) as never);
  });
  app.post('/api/appraisal/rounds/:id/steps', { config: handle, schema: { tags, summary: 'State the days of the steps, the grade of the body, the consent to a larger share', params: idParams, body: steps, response: done } },
    async (request, reply) => answer(reply, await stateSteps(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/appraisal/rounds/:id/stop', { config: decide, schema: { tags, summary: 'Stop a round nothing was decided in', params: idParams, body: said, response: done } },
    async (request, reply) => answer(reply, await stopRound(ports, actorOf(request), request.params.id, request.body.words)));
  app.post('/api/appraisal/rounds/:id/facts', { config: handle, schema: { tags, summary: 'State what the roster does not hold of several people, with its source', params: idParams, body: stating, response: { 200: z.object({ id, changed: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await stateFacts(ports, actorOf(request), request.params.id, request.body as never)));
  app.post('/api/appraisal/rounds/:id/poll', { config: handle, schema: { tags, summary: 'Take the votes from a counted assessment', params: idParams, body: taking, response: { 200: z.object({ id, taken: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await takePoll(ports, actorOf(request), request.params.id, request.body.pollId)));
  app.post('/api/appraisal/rounds/:id/people/:member/votes', { config: handle, schema: { tags, summary: 'Enter votes with their source', params: memberParams, body: votes, response: done } },
    async (request, reply) => answer(reply, await enterVotes(ports, actorOf(request), request.params.id, request.params.member, request.body)));
  app.post('/api/appraisal/rounds/:id/people/:member/indicators', { config: handle, schema: { tags, summary: 'Enter indicators, each with its evidence', params: memberParams, body: indicators, response: done } },
    async (request, reply) => answer(reply, await enterIndicators(ports, actorOf(request), request.params.id, request.params.member, request.body.indicators)));
  app.post('/api/appraisal/rounds/:id/people/:member/summary', { config: handle, schema: { tags, summary: 'Enter a summary handed in on paper', params: memberParams, body: summaryPaper, response: done } },
    async (request, reply) => answer(reply, await summaryOnPaper(ports, actorOf(request), request.params.id, request.params.member, request.body)));
  app.post('/api/appraisal/rounds/:id/people/:member/propose', { config: handle, schema: { tags, summary: 'Propose a grade', params: memberParams, body: proposing, response: done } },
    async (request, reply) => answer(reply, await proposeGrade(ports, actorOf(request), request.params.id, request.params.member, request.body)));
  app.post('/api/appraisal/rounds/:id/decide', { config: decide, schema: { tags, summary: 'Record the collective decision on several people; held to rules and quota, written to the roster', params: idParams, body: deciding, response: { 200: z.object({ id, decided: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await decideGrades(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/appraisal/rounds/:id/consequences', { config: handle, schema: { tags, summary: 'Propose what the rules say follows', params: idParams, response: { 200: z.object({ id, proposed: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await proposeConsequences(ports, actorOf(request), request.params.id)));
  app.post('/api/appraisal/rounds/:id/consequences/:consequence', { config: decide, schema: { tags, summary: 'Accept or decline what follows, as another person, with the reason', params: z.object({ id, consequence: id }), body: following, response: done } },
    async (request, reply) => answer(reply, await decideConsequence(ports, actorOf(request), request.params.id, request.params.consequence, request.body)));
  app.post('/api/appraisal/rounds/:id/tell', { config: handle, schema: { tags, summary: 'Tell results in writing', params: idParams, response: { 200: z.object({ id, told: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await tellResults(ports, actorOf(request), request.params.id)));
  app.post('/api/appraisal/rounds/:id/people/:member/answer', { config: decide, schema: { tags, summary: 'Answer an objection, as neither proposer nor decider', params: memberParams, body: answering, response: done } },
    async (request, reply) => answer(reply, await answerObjection(ports, actorOf(request), request.params.id, request.params.member, request.body)));

  app.post('/api/appraisal/own/:id/summary', { config: anyone, schema: { tags, summary: 'File one’s own summary', params: idParams, body: summaryOwn, response: done } },
    async (request, reply) => answer(reply, await ownSummary(ports, actorOf(request), request.params.id, request.body.words)));
  app.post('/api/appraisal/own/:id/object', { config: anyone, schema: { tags, summary: 'Object to one’s own result within the days', params: idParams, body: said, response: done } },
    async (request, reply) => answer(reply, await objectTo(ports, actorOf(request), request.params.id, request.body.words)));
}
