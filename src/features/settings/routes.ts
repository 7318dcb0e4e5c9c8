import { z } from 'zod';
import { isSettingKey, settingKeys, type SettingKey } from '../../domain/settings.ts';
import { isDay } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayApproveExceptions, mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { refusals } from './refusals-rules.ts';
import { decideSetting, proposeSetting, takeBackSetting } from './service.ts';
import { historyOf, viewSettings } from './view-service.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const key = z.enum(settingKeys as [SettingKey, ...SettingKey[]]);
const state = z.enum(['proposed', 'approved', 'declined', 'taken-back']);
const proposal = z.object({ id: z.string(), key, value: z.unknown(), words, fromDay: z.string(), source: z.string(), reason: z.string(), state, by: z.string(), mine: z.boolean(), day: z.string(), decidedBy: z.string().nullable(), decidedDay: z.string().nullable(), note: z.string().nullable() });
const line = z.object({
  key, state: z.enum(['set', 'usual', 'missing']), value: z.unknown(), words: words.nullable(), source: words.nullable(), named: z.boolean(), from: z.string().nullable(), author: z.string().nullable(), approver: z.string().nullable(),
  next: z.object({ from: z.string(), words }).nullable(), rules: z.array(z.object({ id: z.string(), title: words })),
});
const elsewhere = z.object({ id: z.enum(['staffing', 'audit']), href: z.string(), lines: z.array(z.object({ words, value: words.nullable(), by: z.string().nullable(), own: z.boolean() })) });
const short = z.string().max(200).nullable().default(null);
const id = z.object({ id: z.uuid() });
const failures = { '4xx': errorBody, 503: errorBody };
const tags = ['settings'];

/** Endpoints of the room under /api/settings. */
export function settingsRoutes(app: App, ports: Ports): void {
  app.get('/api/settings', { config: { access: mayReadCases }, schema: { tags, summary: 'What the institution sets itself, as of a day, and what waits for approval', querystring: z.object({ day: z.string().max(10).optional() }), response: { 200: z.object({ day: z.string(), today: z.string(), lines: z.array(line), open: z.array(proposal), running: z.number(), elsewhere: z.array(elsewhere) }), ...failures } } },
    async (request, reply) => {
      const { day } = request.query;
      if (day !== undefined && !isDay(day)) return sendRefusal(reply, refusals.badDay().refusal) as never;
      return (await viewSettings(ports, actorOf(request), day ?? null)) as never;
    });

  app.get('/api/settings/history', { config: { access: mayReadCases }, schema: { tags, summary: 'Everything that was ever proposed for one setting, newest first', querystring: z.object({ key: z.string().max(60) }), response: { 200: z.object({ proposals: z.array(proposal) }), ...failures } } },
    async (request, reply) => {
      const asked = request.query.key;
      if (!isSettingKey(asked)) return sendRefusal(reply, refusals.unknown().refusal) as never;
      return { proposals: await historyOf(ports, actorOf(request), asked) } as never;
    });

  app.post('/api/settings/proposals', { config: { access: mayHandleCases }, schema: { tags, summary: 'Propose a value from a day on, or (value null) that the setting be withdrawn', body: z.object({ key, value: z.unknown(), fromDay: z.string().max(10), source: z.object({ title: short, number: short, day: short }), reason: z.string().max(1000) }), response: { 200: z.object({ id: z.string() }), ...failures } } },
    async (request, reply) => answer(reply, await proposeSetting(ports, actorOf(request), { ...request.body, value: request.body.value ?? null })));

  app.post('/api/settings/proposals/:id/decide', { config: { access: mayApproveExceptions }, schema: { tags, summary: 'Approve or decline a proposal; never by the one who proposed it', params: id, body: z.object({ approve: z.boolean(), note: z.string().max(1000).default('') }), response: { 200: z.object({ state, from: z.string().nullable() }), ...failures } } },
    async (request, reply) => answer(reply, await decideSetting(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/settings/proposals/:id/take-back', { config: { access: mayHandleCases }, schema: { tags, summary: 'Take back an open proposal of one’s own', params: id, response: { 200: z.object({ state }), ...failures } } },
    async (request, reply) => answer(reply, await takeBackSetting(ports, actorOf(request), request.params.id)));
}
