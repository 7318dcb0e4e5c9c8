import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { businessRoles, holdsAny, mayApproveCorrections, mayApproveExceptions, mayEditRoster, mayHandleCases, mayReadCorrections, mayReadRoster } from '../features/accounts/rules.ts';
import { auditFinding, auditOpinion } from '../features/audit/schema.ts';
import { appraisalsWaiting } from '../features/appraisal/waiting-service.ts';
import { ballotsWaiting } from '../features/ballots/today-service.ts';
import { contestsWaiting } from '../features/contest/waiting-service.ts';
import { countWaiting } from '../features/corrections/list-service.ts';
import { listPermits } from '../features/files/permit-service.ts';
import { mayReadFiles } from '../features/files/rules.ts';
import { openEffects } from '../features/policy/effect-service.ts';
import { textsWaiting } from '../features/policy/look-service.ts';
import { proposalsWaiting } from '../features/matching/proposal-service.ts';
import { mattersWaiting } from '../features/moves/service.ts';
import { proposalsWaiting as settingsWaiting } from '../features/settings/service.ts';
import { termWaiting } from '../features/term/today-service.ts';
import { interviewsWaiting } from '../features/interviews/today-service.ts';
import { sightOf } from '../features/roster/access-service.ts';
import { openDeclarations } from '../features/roster/declare-service.ts';
import { listMerges } from '../features/roster/merge-service.ts';
import { person } from '../features/roster/schema.ts';
import type { Actor, Ports } from '../kernel/ports.ts';
import { actorOf, errorBody, type App } from '../kernel/web.ts';

const kinds = ['corrections', 'permits', 'findings', 'merges', 'kin', 'texts', 'policy', 'moves', 'settings', 'termMine', 'termLate', 'termApprove', 'contestApplications', 'contestAnswers', 'contestDecisions', 'proposals', 'interviewsConfirm', 'interviewsDiffer', 'interviewsLines', 'interviewsReports', 'pollVote', 'pollAnnounce', 'pollCount', 'pollKey', 'appraisalPropose', 'appraisalDecide', 'appraisalFollows', 'appraisalObjections', 'appraisalOwn'] as const;
/** Work of one room that waits for the actor: how many, and where to go. */
export type Waiting = { kind: (typeof kinds)[number]; count: number; href: string };

/** What waits for the actor outside the cases, room by room; rooms without anything are left out. */
export async function waitingFor(ports: Ports, actor: Actor, now: string): Promise<Waiting[]> {
  const contests = await contestsWaiting(ports, actor);
  const proposals = await proposalsWaiting(ports, actor);
  const at = (list: string, id: string | null, more = ''): string => (id === null ? list : `${list}/${id}${more}`);
  const all: Waiting[] = [
    { kind: 'corrections', count: holdsAny(actor, mayReadCorrections) ? await countWaiting(ports, actor) : 0, href: '/corrections' },
    { kind: 'permits', count: holdsAny(actor, mayReadFiles) ? await permits(ports, actor, now) : 0, href: '/files' },
    ...(holdsAny(actor, mayReadRoster) ? await findings(ports, actor) : []),
    { kind: 'merges', count: holdsAny(actor, mayEditRoster) ? await merges(ports, actor) : 0, href: '/roster/merge' },
    { kind: 'kin', count: holdsAny(actor, mayEditRoster) ? (await openDeclarations(ports, actor)).length : 0, href: '/roster/kin' },
    { kind: 'texts', count: holdsAny(actor, mayApproveCorrections) ? await textsWaiting(ports.read, actor) : 0, href: '/policy/import' },
    { kind: 'policy', count: holdsAny(actor, mayHandleCases) ? (await openEffects(ports.read)).reduce((n, o) => n + o.open, 0) : 0, href: '/policy/import' },
    { kind: 'moves', count: await mattersWaiting(ports, actor), href: '/moves' },
    { kind: 'contestApplications', count: contests.applications, href: at('/contests', contests.at.applications) },
    { kind: 'contestAnswers', count: contests.answers, href: at('/contests', contests.at.answers, '/reading') },
    { kind: 'contestDecisions', count: contests.decisions, href: at('/contests', contests.at.decisions) },
    { kind: 'proposals', count: proposals.count, href: proposals.at === null ? '/matching' : `/matching/proposals/${proposals.at}` },
    { kind: 'settings', count: holdsAny(actor, mayApproveExceptions) ? await settingsWaiting(ports.read, actor) : 0, href: '/policy/settings' },
    ...(await termWaiting(ports, actor)),
    ...(await interviewsWaiting(ports, actor)),
    ...(await ballotsWaiting(ports, actor)),
    ...(await appraisalsWaiting(ports, actor)),
  ];
  return all.filter((w) => w.count > 0);
}

async function permits(ports: Ports, actor: Actor, now: string): Promise<number> {
  const list = await listPermits(ports, actor, null, now);
  return list.ok ? list.value.permits.filter((p) => p.mayDecide).length : 0;
}

async function merges(ports: Ports, actor: Actor): Promise<number> {
  const list = await listMerges(ports, actor);
  return list.ok ? list.value.merges.filter((m) => !m.mine && (m.state === 'requested' || m.state === 'split-requested')).length : 0;
}

/** Findings of the audit that wait for a second person: not for whoever signed them, nor for the person and kin. */
async function findings(ports: Ports, actor: Actor): Promise<Waiting[]> {
  const sight = await sightOf(ports.read, actor, 'audit', ports.today());
  const rows = await ports.read.select({ id: auditFinding.id, personId: person.id, unitId: person.unitId }).from(auditFinding).innerJoin(person, eq(person.id, auditFinding.personId)).where(eq(auditFinding.state, 'awaiting')).limit(500);
  const mine: string[] = [];
  for (const r of rows.filter((x) => sight.level({ id: x.personId, unitId: x.unitId }) === 'full')) {
    const [signed] = await ports.read.select({ by: auditOpinion.by }).from(auditOpinion).where(and(eq(auditOpinion.findingId, r.id), eq(auditOpinion.kind, 'sign'))).orderBy(desc(auditOpinion.n)).limit(1);
    if (signed?.by !== actor.accountId) mine.push(r.personId);
  }
  const people = new Set(mine);
  return [{ kind: 'findings', count: mine.length, href: people.size === 1 ? `/audit/person/${mine[0]!}` : '/audit' }];
}

/** What waits for me outside the cases: /api/today/waiting. */
export function waitingRoutes(app: App, ports: Ports): void {
  app.get('/api/today/waiting', {
    config: { access: businessRoles },
    schema: { tags: ['today'], summary: 'What waits for me outside the cases, room by room', response: { 200: z.object({ waiting: z.array(z.object({ kind: z.enum(kinds), count: z.number().int(), href: z.string() })) }), '4xx': errorBody } },
  }, async (request) => ({ waiting: await waitingFor(ports, actorOf(request), new Date().toISOString()) }));
}
