import { eq } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { blob } from '../record/schema.ts';
import { findContest, isBlind, reachesContest } from './load-service.ts';
import { interested } from './recusal-service.ts';
import { refusals } from './refusals-rules.ts';
import { contestApplication } from './schema.ts';

/** A file of an application, for those who handle the contest; assessors never get one, as files carry names. */
export async function readFile(ports: Ports, actor: Actor, id: string, applicationId: string, n: number): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  return ports.act({ actor, verb: 'contest.file.taken', caseId: id }, async (tx) => {
    const row = await findContest(tx.read, id);
    if (!row || !(await reachesContest(tx.read, actor, row, tx.today))) return refusals.unknown();
    if (await isBlind(tx.read, row, actor)) return refusals.assessor();
    if (await interested(tx.read, id, actor)) return refusals.applicant();
    const [a] = await tx.read.select().from(contestApplication).where(eq(contestApplication.id, applicationId));
    const file = a?.contestId === id ? a.attachments[n] : undefined;
    const [bytes] = file ? await tx.read.select().from(blob).where(eq(blob.sha256, file.sha256)) : [];
    if (!a || !file || !bytes) return refusals.noApplication();
    tx.note({ subjects: a.personId ? [{ kind: 'person', id: a.personId }] : [], detail: { number: row.number, name: a.name, file: file.name } });
    return ok({ name: file.name, bytes: bytes.bytes });
  });
}
