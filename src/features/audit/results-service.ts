import { and, asc, eq, ilike, inArray, sql, type SQL } from 'drizzle-orm';
import { aspects, type Aspect } from '../../domain/file-audit/check.ts';
import { checks, findCheck } from '../../domain/file-audit/checks.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { writeRosterXlsx } from '../roster/formats/xlsx-write.ts';
import { person } from '../roster/schema.ts';
import { standing } from '../roster/source-service.ts';
import { unitNames } from '../roster/scope-service.ts';
import { isOpenDoubt, stateWords, type FindingState } from './finding-rules.ts';
import { refusals } from './refusals-rules.ts';
import { auditFinding, auditResult, auditRun } from './schema.ts';
import { listRuns } from './run-service.ts';

/** Narrows the results of a run. */
export type ResultFilter = { gravity?: 'doubt' | 'notice' | undefined; aspect?: Aspect | undefined; check?: string | undefined; name?: string | undefined; open?: boolean | undefined };

/** One line of a run, with what has become of the finding since. */
export type ResultLine = {
  n: number; personId: string; name: string; unit: string | null; post: string | null; check: string; title: Words; aspect: Words; gravity: 'doubt' | 'notice'; sentence: Words; state: FindingState | null; open: boolean;
};

async function where(read: Reader, ports: Ports, actor: Actor, runId: string, f: ResultFilter): Promise<SQL | undefined> {
  const sight = await sightOf(read, actor, 'audit', ports.today());
  const byAspect = f.aspect ? checks.filter((c) => c.aspect === f.aspect).map((c) => c.id) : null;
  return and(
    eq(auditResult.runId, runId), standing(sql`${person.status}`), sight.within({ id: sql`${person.id}`, unit: sql`${person.unitId}` }) ?? undefined,
    f.gravity ? eq(auditResult.gravity, f.gravity) : undefined, f.check ? eq(auditResult.checkId, f.check) : undefined, byAspect ? inArray(auditResult.checkId, byAspect) : undefined,
    f.name ? ilike(person.name, `%${f.name.replace(/[%_\\]/g, '\\$&')}%`) : undefined,
    f.open ? sql`COALESCE(${auditFinding.state}, 'proposed') NOT IN ('cleared', 'withdrawn')` : undefined,
  );
}

async function lines(read: Reader, condition: SQL | undefined, limit: number, offset: number): Promise<ResultLine[]> {
  const rows = await read
    .select({ r: auditResult, name: person.name, unitId: person.unitId, post: person.postText, state: auditFinding.state })
    .from(auditResult).innerJoin(person, eq(person.id, auditResult.personId))
    .leftJoin(auditFinding, and(eq(auditFinding.personId, auditResult.personId), eq(auditFinding.checkId, auditResult.checkId), eq(auditFinding.hitKey, auditResult.hitKey)))
    .where(condition).orderBy(asc(auditResult.n)).limit(limit).offset(offset);
  const names = await unitNames(read, [...new Set(rows.map((r) => r.unitId))]);
  return rows.map(({ r, name, unitId, post, state }) => {
    const check = findCheck(r.checkId);
    return {
      n: r.n, personId: r.personId, name, unit: unitId ? (names(unitId) ?? null) : null, post, check: r.checkId, title: check?.title ?? { zh: r.checkId, en: r.checkId }, aspect: aspects[check?.aspect ?? 'identity'],
      gravity: r.gravity, sentence: r.sentence, state, open: state === null || isOpenDoubt({ state, gravity: r.gravity }) || state === 'proposed',
    };
  });
}

async function runFor(ports: Ports, actor: Actor, runId: string): Promise<Outcome<typeof auditRun.$inferSelect>> {
  const found = (await listRuns(ports, actor)).find((r) => r.id === runId);
  return found ? ok(found) : refusals.noRun();
}

/** Results of a run within reach, ranked; a page of them, how many there are, and counts by check. Reading them is an entry. */
export async function readRun(ports: Ports, actor: Actor, runId: string, filter: ResultFilter, page: { limit: number; offset: number }): Promise<Outcome<{ run: typeof auditRun.$inferSelect; lines: ResultLine[]; total: number; byCheck: { check: string; title: Words; gravity: 'doubt' | 'notice'; n: number }[] }> & { entryId?: string }> {
  const run = await runFor(ports, actor, runId);
  if (!run.ok) return run;
  return ports.act({ actor, verb: 'audit.results.read' }, async (tx) => {
    const condition = await where(tx.read, ports, actor, runId, filter);
    const found = await lines(tx.read, condition, page.limit, page.offset);
    const counts = await tx.read.select({ check: auditResult.checkId, gravity: auditResult.gravity, n: sql<number>`count(*)::int`, all: sql<number>`sum(count(*)) over ()::int` })
      .from(auditResult).innerJoin(person, eq(person.id, auditResult.personId))
      .leftJoin(auditFinding, and(eq(auditFinding.personId, auditResult.personId), eq(auditFinding.checkId, auditResult.checkId), eq(auditFinding.hitKey, auditResult.hitKey)))
      .where(condition).groupBy(auditResult.checkId, auditResult.gravity).orderBy(sql`count(*) desc`, asc(auditResult.checkId));
    const scope = { zh: run.value.unitName ?? '管理范围内全部人员', en: run.value.unitName ?? 'everybody within reach' };
    tx.note({ subjects: [...new Set(found.map((l) => l.personId))].slice(0, 500).map((id) => ({ kind: 'person', id })), detail: { actor: actor.name, scope, day: run.value.asOf, count: found.length } });
    return ok({ run: run.value, lines: found, total: counts[0]?.all ?? 0, byCheck: counts.map((c) => ({ check: c.check, title: findCheck(c.check)?.title ?? { zh: c.check, en: c.check }, gravity: c.gravity, n: c.n })) });
  });
}

const MOST = 20_000;

/** The results of a run as .xlsx, with the same filter; switched-off checks stand in the title. */
export async function exportRun(ports: Ports, actor: Actor, runId: string, filter: ResultFilter): Promise<Outcome<{ name: string; bytes: Uint8Array }> & { entryId?: string }> {
  const run = await runFor(ports, actor, runId);
  if (!run.ok) return run;
  return ports.act({ actor, verb: 'audit.results.exported' }, async (tx) => {
    const found = await lines(tx.read, await where(tx.read, ports, actor, runId, filter), MOST, 0);
    const r = run.value;
    const off = r.off.length === 0 ? '' : `；停用检查 ${r.off.length} 项：${r.off.map((o) => o.title.zh).join('、')}`;
    const bytes = await writeRosterXlsx({
      sheet: '审核结果', title: `干部人事档案审核结果（${r.unitName ?? '管理范围内全部人员'}，截至 ${r.asOf}，${r.people} 人${off}）`,
      columns: [
        { key: 'n', heading: '序号', width: 6 }, { key: 'name', heading: '姓名', width: 10 }, { key: 'unit', heading: '单位', width: 24 }, { key: 'post', heading: '职务', width: 30 }, { key: 'gravity', heading: '程度', width: 8 },
        { key: 'aspect', heading: '方面', width: 10 }, { key: 'title', heading: '检查项', width: 22 }, { key: 'sentence', heading: '问题', width: 60 }, { key: 'state', heading: '办理情况', width: 14 },
      ],
      rows: found.map((l, i) => ({ n: String(i + 1), name: l.name, unit: l.unit ?? '', post: l.post ?? '', gravity: l.gravity === 'doubt' ? '存疑' : '提示', aspect: l.aspect.zh, title: l.title.zh, sentence: l.sentence.zh, state: l.state ? stateWords[l.state].zh : '' })),
    });
    tx.note({ subjects: [...new Set(found.map((l) => l.personId))].slice(0, 500).map((id) => ({ kind: 'person', id })), detail: { actor: actor.name, scope: { zh: r.unitName ?? '管理范围内全部人员', en: r.unitName ?? 'everybody within reach' }, day: r.asOf, count: found.length } });
    return ok({ name: `档案审核结果${r.asOf.replace(/-/g, '')}.xlsx`, bytes });
  });
}
