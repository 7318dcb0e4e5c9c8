import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayReadRoster } from '../accounts/rules.ts';
import { send } from '../roster/routes/exports.ts';
import { dayText, filters, id, idParams, line, personRow, words } from '../roster/routes/shapes.ts';
import { bandSets, defineBands } from './bands-service.ts';
import { dims, mostBlocks, mostNested, type DimId } from './dims-rules.ts';
import { exportTable, tableFormats } from './export-service.ts';
import { readQuery } from './query-shape-rules.ts';
import { removeQuery, runQuery, savedQueries, saveQuery } from './query-service.ts';
import { gapNames, reservePeople, reservePool, type Gap } from './reserve-service.ts';
import { statisticsSettings } from './settings-service.ts';
import { countTable, peopleBehind, type TableSpec } from './table-service.ts';


const dimId = z.enum(dims.map((d) => d.id) as [DimId, ...DimId[]]);
const dimRef = z.object({ dim: dimId, bands: z.string().max(60).optional().describe('id of a set of bands; else the usual one'), root: id.optional().describe('units right below this one'), units: z.array(id).min(1).max(30).optional().describe('units to compare') });
const queryBody = z.unknown().describe('{ v: 1, where: expression }: conditions joined by all, any, not; see the README of the room');
const specBody = z.object({
  stacked: z.boolean().default(false).describe('dimensions down as blocks below each other, not within each other'),
  rows: z.array(dimRef).min(1).max(mostBlocks).describe(`${mostNested} at most within each other; more of them stand as blocks`), cols: z.array(dimRef).min(1).max(12), filters: filters.default({}).describe('as the query of GET /api/roster/people, values as text'), query: queryBody.optional(),
});
const category = z.object({ key: z.string(), words });
const axis = z.object({ dim: dimId, words, bands: z.object({ name: words, version: z.number() }).nullable(), categories: z.array(category) });
const tableShape = z.object({
  asOf: z.string(), stacked: z.boolean(), rows: z.array(axis), cols: z.array(axis),
  lines: z.array(z.object({ at: z.array(z.string().nullable()), n: z.number(), ageSum: z.number(), ageKnown: z.number() })),
  counts: z.array(z.object({ at: z.array(z.string().nullable()), col: z.number(), key: z.string(), n: z.number() })),
});
const counted = z.object({ table: tableShape, open: z.number().describe('people of whom a fact is missing for the query') });
const band = z.object({ from: z.number().int().nullable(), to: z.number().int().nullable(), label: z.string().trim().max(20).optional() });
const measure = z.enum(['age', 'birth-year', 'rank-years', 'entry-years']);
const truth = z.boolean().nullable();
const explained = z.object({ row: personRow, why: z.array(z.object({ leaf: z.unknown(), wanted: z.boolean(), found: truth })).nullable() });
const settings = z.object({ smallCell: z.number(), youngAge: z.number(), youngTraining: z.number().describe('hours of training in five years that young people should have; the institution’s own number') });
const reserveQuery = z.object({ asOf: dayText.optional(), unit: id.optional(), scope: z.enum(['pool', 'young']).default('pool').describe('those in the reserve pool, or everybody of the age') });
const gapShape = z.object({ without: z.number(), open: z.number() });
const gaps = z.object(Object.fromEntries(gapNames.map((g) => [g, gapShape])) as Record<Gap, typeof gapShape>);
const has = z.object(Object.fromEntries(gapNames.map((g) => [g, truth])) as Record<Gap, typeof truth>);

/** Endpoints of the room under /api/statistics. */
export function statisticsRoutes(app: App, ports: Ports): void {
  const config = { access: mayReadRoster };
  const tags = ['statistics'];
  tableRoutes(app, ports);

  app.get('/api/statistics/bands', {
    config, schema: { tags, summary: 'Sets of bands: built in, and the newest version of the own ones', response: { 200: z.object({ sets: z.array(z.object({ id: z.string(), series: z.string().nullable(), measure, name: words, version: z.number(), bands: z.array(band), labels: z.array(words) })) }), '4xx': errorBody } },
  }, async (_request, reply) => answer(reply, ok({ sets: (await bandSets(ports)).map((s) => ({ ...s, bands: [...s.bands] })) })));

  app.post('/api/statistics/bands', {
    config, schema: { tags, summary: 'Define a set of bands, or a new version of one', body: z.object({ series: id.optional(), after: z.number().int().optional().describe('the version it goes on from'), name: line(40), measure, bands: z.array(band).min(1).max(80) }), response: { 200: z.object({ id, version: z.number() }), '4xx': errorBody } },
  }, async (request, reply) => {
    const bands = request.body.bands.map((b) => ({ from: b.from, to: b.to, ...(b.label ? { label: b.label } : {}) }));
    return answer(reply, await defineBands(ports, actorOf(request), { ...request.body, bands }));
  });

  app.get('/api/statistics/queries', {
    config, schema: { tags, summary: 'Saved queries: own and shared', response: { 200: z.object({ queries: z.array(z.object({ id, name: z.string(), query: z.unknown(), shared: z.boolean(), mine: z.boolean() })) }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, ok({ queries: await savedQueries(ports, actorOf(request)) })));

  const body = z.object({ name: line(60), query: queryBody, shared: z.boolean().default(false) });
  app.post('/api/statistics/queries', { config, schema: { tags, summary: 'Save a query', body, response: { 200: z.object({ id }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await saveQuery(ports, actorOf(request), { ...request.body, query: request.body.query })));
  app.put('/api/statistics/queries/:id', { config, schema: { tags, summary: 'Change an own saved query', params: idParams, body, response: { 200: z.object({ id }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await saveQuery(ports, actorOf(request), { ...request.body, query: request.body.query }, request.params.id)));
  app.delete('/api/statistics/queries/:id', { config, schema: { tags, summary: 'Remove an own saved query', params: idParams, response: { 200: z.object({ id }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await removeQuery(ports, actorOf(request), request.params.id)));

  app.post('/api/statistics/queries/run', {
    config,
    schema: {
      tags, summary: 'Who meets a query; who misses one condition; for whom a fact is missing. An entry of the record', body: z.object({ query: queryBody, filters: filters.default({}) }),
      response: { 200: z.object({ asOf: z.string(), yes: z.number(), open: z.number(), no: z.number(), close: z.number().describe('those who miss one condition only'), rows: z.array(personRow), unknown: z.array(explained), near: z.array(explained) }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await runQuery(ports, actorOf(request), { query: request.body.query, filters: request.body.filters })));

  app.get('/api/statistics/settings', { config, schema: { tags, summary: 'Numbers set by the institution', response: { 200: settings, '4xx': errorBody } } },
    async (_request, reply) => answer(reply, ok(await statisticsSettings(ports.read, ports.today()))));

  app.get('/api/statistics/reserve', {
    config,
    schema: {
      tags, summary: 'The reserve pool by channel of entry, year, experience and gaps', querystring: reserveQuery,
      response: { 200: z.object({ asOf: z.string(), youngAge: z.number(), youngTraining: z.number(), total: z.number(), recent: z.number(), channels: z.array(z.object({ channel: z.string().nullable(), n: z.number(), recent: z.number(), years: z.array(z.object({ year: z.string().nullable(), n: z.number() })), posts: z.tuple([z.number(), z.number(), z.number()]), gaps })) }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await reservePool(ports, actorOf(request), request.query)));

  app.get('/api/statistics/reserve/people', {
    config,
    schema: {
      tags, summary: 'People of the reserve with their gaps', querystring: reserveQuery.extend({ channel: z.string().max(20).optional(), year: z.string().regex(/^\d{4}$/).optional(), gap: z.enum(gapNames).optional() }),
      response: { 200: z.object({ people: z.array(z.object({ row: personRow, has, posts: z.number() })), more: z.boolean() }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await reservePeople(ports, actorOf(request), request.query, 1000)));
}

/** Cross tables: counted, looked behind, exported. */
function tableRoutes(app: App, ports: Ports): void {
  const config = { access: mayReadRoster };
  const tags = ['statistics'];

  app.post('/api/statistics/table', {
    config,
    schema: { tags, summary: 'A cross table over the roster, as of a day; with `compare`, the same of another day', body: specBody.extend({ compare: dayText.optional() }), response: { 200: z.object({ now: counted, other: counted.nullable() }), '4xx': errorBody } },
  }, async (request, reply) => {
    const spec = specOf(request.body);
    if (!spec.ok) return answer(reply, spec);
    const now = await countTable(ports, actorOf(request), spec.value);
    if (!now.ok) return answer(reply, now);
    const compare = request.body.compare;
    if (compare === undefined || !isDay(compare)) return answer(reply, ok({ now: now.value, other: null }));
    const other = await countTable(ports, actorOf(request), { ...spec.value, filters: { ...spec.value.filters, asOf: compare } });
    return answer(reply, other.ok ? ok({ now: now.value, other: other.value }) : other);
  });

  app.post('/api/statistics/table/people', {
    config,
    schema: {
      tags, summary: 'The people behind a cell', response: { 200: z.object({ rows: z.array(personRow), more: z.boolean() }), '4xx': errorBody },
      body: specBody.extend({ at: z.array(z.string().nullable()).min(1).max(mostBlocks).describe('keys of the row; null = all'), col: z.number().int().min(0).max(11).optional(), key: z.string().max(60).optional() }),
    },
  }, async (request, reply) => {
    const spec = specOf(request.body);
    return answer(reply, spec.ok ? await peopleBehind(ports, actorOf(request), spec.value, request.body, 500) : spec);
  });

  app.post('/api/statistics/table/export', {
    config,
    schema: {
      tags, summary: 'A table as .xlsx or .pdf, small counts withheld; an entry of the record', response: { '4xx': errorBody },
      body: specBody.extend({ title: line(60), sentence: z.string().max(400), shares: z.boolean().default(false), averageAge: z.boolean().default(false), compare: dayText.optional(), format: z.enum(tableFormats).default('xlsx') }),
    },
  }, async (request, reply) => {
    const spec = specOf(request.body);
    if (!spec.ok) return sendRefusal(reply, spec.refusal);
    const { title, sentence, shares, averageAge, compare, format } = request.body;
    return send(reply, await exportTable(ports, actorOf(request), { ...spec.value, title, sentence, shares, averageAge, compare, format }));
  });
}

function specOf(body: z.infer<typeof specBody>) {
  const query = body.query === undefined || body.query === null ? null : readQuery(body.query);
  if (query && !query.ok) return query;
  return ok<TableSpec>({ stacked: body.stacked || body.rows.length > mostNested, rows: body.rows, cols: body.cols, filters: body.filters, ...(query ? { query: query.value } : {}) });
}
