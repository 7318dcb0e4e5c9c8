import { desc, like } from 'drizzle-orm';
import { chineseDay } from '../../domain/paper.ts';

import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { loadInstitution } from '../selection/load-service.ts';
import { drawBlocks } from '../selection/papers-service.ts';
import { seedHash } from './blind-rules.ts';
import { acknowledging } from './discipline-service.ts';
import { planVerdicts } from './eligibility-service.ts';
import { findContest, handled, leastAssessors } from './load-service.ts';
import { planFault, type Plan } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';
import { contest, contestSeed } from './schema.ts';
import { kindWords } from './stage-rules.ts';

/** What is planned: the post, the kind, and the plan. */
export type Planned = { kind: 'competition' | 'open-selection'; postId: string; plan: Plan };

/** Plans a contest for a post within reach; article 15 is asked at once, so that a plan it bars is never put forward. */
export async function planContest(ports: Ports, actor: Actor, said: Planned): Promise<Outcome<{ id: string; number: string }>> {
  for (let tries = 0; ; tries++) {
    try {
      return await plan(ports, actor, said);
    } catch (error) {
      // Two contests planned at the same moment took one number; the second tries the next.
      const code = (error as { cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code;
      if (tries >= 4 || code !== '23505') throw error;
    }
  }
}

async function plan(ports: Ports, actor: Actor, said: Planned): Promise<Outcome<{ id: string; number: string }>> {
  return ports.act({ actor, verb: 'contest.planned' }, async (tx) => {
    const found = await planVerdicts(tx, said);
    if (!found.ok) return found;
    const { post, necessity, deputies } = found.value;
    if (!reaches(await reachedUnits(tx.read, actor, mayHandleCases, tx.today), post.unitId)) return refusals.outside();
    const fault = planFault(said.plan, tx.today, await leastAssessors(tx.read, tx.today));
    if (fault) return refusals.plan(fault);
    if (necessity.kind === 'block' || necessity.kind === 'unknown') return refusals.book(necessity.sentence, necessity.wayOut);
    if (deputies.kind === 'needs-reason' && said.plan.chiefReason.trim() === '') return refusals.book(deputies.sentence, deputies.wayOut);
    const title = post.title.startsWith(post.unitName) ? post.title : `${post.unitName}${post.title}`;
    const number = await nextNumber(tx.read, tx.today);
    const row = await tx.insert(contest, { number, kind: said.kind, title, postId: said.postId, unitId: post.unitId, plan: said.plan, stage: 'planned', plannedBy: actor.accountId, plannedByName: actor.name });
    tx.note({ caseId: row.id, subjects: [{ kind: 'post', id: said.postId }], cites: ['cn.appointment-2019.art-15'], detail: { number, title, kind: kindWords[said.kind] } });
    return ok({ id: row.id, number });
  });
}

async function nextNumber(read: Reader, today: string): Promise<string> {
  const year = today.slice(0, 4);
  const [last] = await read.select({ number: contest.number }).from(contest).where(like(contest.number, `X${year}-%`)).orderBy(desc(contest.number)).limit(1);
  return `X${year}-${String(Number(last?.number.slice(6) ?? 0) + 1).padStart(3, '0')}`;
}

/** Approves a plan as another person than who planned it and publishes the call; the seed of every order is drawn and its hash enters the record. */
export async function approvePlan(ports: Ports, actor: Actor, id: string, acknowledged: readonly string[] = []): Promise<Outcome<{ id: string; seedHash: string }>> {
  return ports.act({ actor, verb: 'contest.approved', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['planned']);
    if (!row.ok) return row;
    if (row.value.plannedBy === actor.accountId) return refusals.samePerson();
    if (row.value.plan.closesOn < tx.today) return refusals.plan('closes');
    const read = await acknowledging(tx, 'motion', acknowledged);
    if (!read.ok) return read;
    const seed = tx.uuid() + tx.uuid();
    const hash = seedHash(seed);
    await tx.insert(contestSeed, { contestId: id, seed });
    await tx.update(contest, id, { stage: 'open', approvedBy: actor.accountId, approvedByName: actor.name, callDay: tx.today, seedHash: hash });
    tx.note({ subjects: [{ kind: 'post', id: row.value.postId }], cites: ['cn.appointment-2019.art-15'], detail: { number: row.value.number, title: row.value.title, hash, prohibitions: read.value, acknowledged: read.value.length } });
    return ok({ id, seedHash: hash });
  });
}

/** Ends the taking of applications once the last day has passed. */
export async function closeCall(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.call.closed', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['open']);
    if (!row.ok) return row;
    if (tx.today <= row.value.plan.closesOn) return refusals.notClosed(row.value.plan.closesOn);
    await tx.update(contest, id, { stage: 'screening' });
    tx.note({ detail: { number: row.value.number } });
    return ok({ id });
  });
}

/** Stops a contest, with the reason; what was done stays readable. */
export async function stopContest(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.stopped', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['planned', 'open', 'screening', 'redacting', 'sift', 'scoring', 'proposed', 'approved']);
    if (!row.ok) return row;
    await tx.update(contest, id, { stage: 'stopped', stopReason: reason });
    tx.note({ detail: { number: row.value.number, reason } });
    return ok({ id });
  });
}

/** The call as a Word document (公告), from the approved plan. */
export async function callPaper(ports: Ports, id: string): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  const row = await findContest(ports.read, id);
  if (!row?.callDay) return refusals.unknown();
  const { plan } = row;
  const parts: [string, number][] = [['匿名评阅', plan.weights.sift], ['笔试', plan.weights.exam], ['面试', plan.weights.interview], ['民主测评', plan.weights.assessment]];
  const para = (text: string) => ({ kind: 'para', indent: true, text }) as const;
  const name = `${row.title}${kindWords[row.kind].zh}公告`;
  const bytes = await drawBlocks([
    { kind: 'title', text: `${kindWords[row.kind].zh}公告` },
    para(`经研究，决定对${row.title}一职实行${kindWords[row.kind].zh}。现将有关事项公告如下。`),
    para('一、资格条件'), ...plan.conditions.map((c, i) => para(`${i + 1}．${c}`)), para('同时应当符合干部选拔任用规定的条件和资格。'),
    para(`二、报名。自公告之日起至${chineseDay(plan.closesOn)}止，可在系统中报名，也可提交书面材料。报名时须回答下列问题：`), ...plan.questions.map((q, i) => para(`${i + 1}．${q.text}`)),
    para(`三、程序。资格审查；对答题匿名评阅，评委不少于 ${plan.assessors} 人；${plan.weights.exam > 0 ? '笔试；' : ''}${plan.weights.interview > 0 ? '面试；' : ''}${plan.weights.assessment > 0 ? '民主测评；' : ''}综合研判提出人选，按规定进行民主推荐、考察和讨论决定。`),
    para(`四、各项权重：${parts.filter(([, n]) => n > 0).map(([what, n]) => `${what} ${n}%`).join('，')}。${plan.trimmed ? '评分去掉一个最高分和一个最低分。' : ''}不以分数简单取人。`),
    para('五、资格审查不予通过的，告知理由；本人可以提出一次异议，由原审查人以外的人答复。'),
    { kind: 'sign', lines: [await loadInstitution(ports.read, row.callDay as never), chineseDay(row.callDay as never)] },
  ]);
  return ok({ name: `${name}.docx`, bytes });
}

