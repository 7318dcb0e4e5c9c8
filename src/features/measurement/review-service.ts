import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { poll } from '../ballots/schema.ts';
import { sightOf } from '../roster/access-service.ts';
import { exceptionalCodes } from '../roster/code-words-rules.ts';
import { blocksPdf } from '../roster/papers/paper-service.ts';
import { footOf, takenBy } from '../roster/papers/taken.ts';
import { holding, person } from '../roster/schema.ts';
import { below, reachedUnits, reaches, unitNames, unitsOn } from '../roster/scope-service.ts';
import { drawBlocks } from '../selection/papers-service.ts';
import { settingOn } from '../settings/load-service.ts';
import { countedPolls, findCounted, subjectsOf } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { reviewReport, type LowLine } from './review-report-rules.ts';
import { changesOf } from './rules/compare.ts';
import { subjectFigures } from './rules/figures.ts';
import { qualityOf } from './rules/quality.ts';
import { mimes, type PaperForm, type Taken } from './texts-service.ts';

/** Somebody newly promoted, as the sketch of a review takes them: the post with its day, and how the promotion was exceptional. */
export type Appointed = { id: string; name: string; detail: string };

/** The people newly promoted in a year within a unit and below, as the roster has it: posts held by promotion from a day of that year, the exceptional ones marked. Nobody who is the reader or their kin. */
export async function appointedIn(read: Reader, actor: Actor, unitId: string, year: number, today: Day): Promise<Outcome<Appointed[]>> {
  if (!reaches(await reachedUnits(read, actor, mayHandleCases, today), unitId)) return refusals.noPoll();
  const units = below(await unitsOn(read, today), [unitId]);
  const began = sql`coalesce(${holding.appointedOn}, ${holding.fromDate})`;
  const rows = await read.select({ id: person.id, name: person.name, at: person.unitId, key: person.pinyinKey, title: holding.title, unitText: holding.unitText, unitId: holding.unitId, day: sql<string>`${began}`, exceptional: holding.exceptional })
    .from(holding).innerJoin(person, eq(person.id, holding.personId))
    .where(and(eq(holding.promoted, true), eq(holding.leading, true), ne(person.status, 'merged'), ne(person.status, 'void'), inArray(holding.unitId, units), sql`left(${began}, 4) = ${String(year)}`)).limit(1000);
  const sight = await sightOf(read, actor, 'file', today);
  const names = await unitNames(read, rows.map((r) => r.unitId));
  const seen = new Map<string, Appointed & { key: string; day: string }>();
  for (const r of rows.filter((x) => sight.level({ id: x.id, unitId: x.at }) === 'full')) {
    const had = seen.get(r.id);
    const broken = r.exceptional === null ? '' : `，${exceptionalCodes[r.exceptional]?.zh ?? r.exceptional}`;
    // Whoever was promoted twice stands with the later post.
    if (!had || had.day < r.day) seen.set(r.id, { id: r.id, name: r.name, key: r.key, day: r.day, detail: `${r.unitText || (names(r.unitId ?? '') ?? '')}${r.title}（${r.day}${broken}）` });
  }
  return ok([...seen.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1)).map(({ id, name, detail }) => ({ id, name, detail })));
}

/** The report of a counted review as a paper: for those who handle the work and for supervision, within reach. */
export async function takeReviewReport(ports: Ports, actor: Actor, id: string, form: PaperForm): Promise<Outcome<Taken>> {
  return ports.act({ actor, verb: 'measurement.review.taken' }, async (tx) => {
    const got = await findCounted(tx.read, actor, id, tx.today);
    if ('why' in got) return got.why === 'missing' ? refusals.noPoll() : got.why === 'handlers' ? refusals.handlers() : refusals.notCounted();
    const p = got.found;
    if (p.manifest.kind !== 'appointment-review') return refusals.notReview();
    const years = (await countedPolls(tx.read, actor, tx.today, eq(poll.unitId, p.unitId))).filter((x) => x.manifest.kind === 'appointment-review' && x.day <= p.day).sort((a, b) => (a.day < b.day ? -1 : 1));
    const people = await subjectsOf(tx.read, await sightOf(tx.read, actor, 'file', tx.today), [p]);
    const figures = subjectFigures(p.manifest, p.parts);
    const work = figures.find((f) => !people.has(f.slot)) ?? null;
    const open = figures.filter((f) => people.get(f.slot)?.open === true);
    const series = work ? years.flatMap((y) => y.parts.filter((s) => s.slot === work.slot).map((s) => ({ poll: y.id, number: y.number, day: y.day, manifest: y.manifest, shown: s }))) : [];
    const [row] = await tx.read.select({ hash: poll.manifestHash, close: poll.close }).from(poll).where(eq(poll.id, id));
    const low = await settingOn(tx.read, 'measurement.review-low', tx.today);
    const foot = footOf(takenBy(actor.name, tx.at));
    const blocks = reviewReport({
      unitName: (await unitNames(tx.read, [p.unitId]))(p.unitId) ?? '', number: p.number, title: p.title, day: p.day as Day, manifestHash: row!.hash!, board: row!.close!.board,
      manifest: p.manifest, quality: qualityOf(p.manifest, p.issued, p.parts, p.patterns, p.pace), work, people: open, closed: people.size - open.length, ...changesOf(series),
      years: years.map((y) => { const f = subjectFigures(y.manifest, y.parts).find((x) => x.slot === work?.slot); return { day: y.day, valid: f?.valid ?? null, roll: y.manifest.classes.reduce((n, c) => n + c.size, 0), question: f?.questions.find((q) => q.options.length > 0) ?? null }; }),
      low: low && { ...(low.value as Pick<LowLine, 'work' | 'people'>), source: low.source, from: low.from }, taken: form === 'docx' ? foot : '',
    });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: p.number, title: p.title } });
    return ok({ name: `${p.number} 一报告两评议情况报告.${form}`, mime: mimes[form], bytes: form === 'docx' ? await drawBlocks(blocks) : (await blocksPdf(blocks, foot)).bytes });
  });
}
