import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '../../kernel/ports.ts';
import { appraisalMember, appraisalRound } from './schema.ts';

/** The years whose annual grade is decided and stands in the roster, but of which the person was not told in writing yet: they do not read it before. */
export async function untoldYears(read: Reader, personId: string): Promise<number[]> {
  const rows = await read.select({ year: appraisalRound.year }).from(appraisalMember).innerJoin(appraisalRound, eq(appraisalRound.id, appraisalMember.roundId))
    .where(and(eq(appraisalMember.personId, personId), eq(appraisalRound.kind, 'annual'), gt(appraisalMember.decisions, 0), isNull(appraisalMember.toldDay)));
  return [...new Set(rows.map((r) => r.year))];
}
