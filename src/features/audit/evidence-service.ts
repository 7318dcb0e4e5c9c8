import { eq } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { marked, openCited } from '../files/service.ts';
import { audited } from './access-service.ts';
import { refusals } from './refusals-rules.ts';
import { auditFinding } from './schema.ts';

/**
 * The k-th page that a finding rests on (from 0) as a picture with the reader burned in, for those who audit the person; each look is an
 * entry. Only pages that a finding cites are shown this way; any other page needs a permit of the file room.
 */
export async function findingPage(ports: Ports, actor: Actor, findingId: string, k: number): Promise<Outcome<{ bytes: Uint8Array }> & { entryId?: string }> {
  const seen = await ports.act({ actor, verb: 'audit.evidence.viewed', subjects: [{ kind: 'finding', id: findingId }] }, async (tx) => {
    const [finding] = await tx.read.select().from(auditFinding).where(eq(auditFinding.id, findingId));
    if (!finding) return refusals.noFinding();
    const who = await audited(tx.read, actor, finding.personId, tx.today);
    if (!who.ok) return who;
    const cited = finding.pages[k];
    if (!cited || cited.page === null) return refusals.notCited();
    const opened = await openCited(tx, actor, { personId: finding.personId, materialId: cited.materialId, page: cited.page });
    if (opened.ok) tx.note({ detail: { finding: finding.sentence } });
    return opened;
  });
  return seen.ok ? marked(ports.read, actor, seen) : seen;
}
