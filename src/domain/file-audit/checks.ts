import type { Day } from '../../kernel/day.ts';
import { armyAge, leagueAge, partyAge, schoolAge, workAge } from './ages.ts';
import { lockedOn, type Check, type Hit } from './check.ts';
import { contradictions, rosterDiffers } from './contradictions.ts';
import type { FileFacts, Numbers } from './facts.ts';
import { idBirth, idForm, idSex, idShared } from './id-number.ts';
import { kinAges } from './kin-ages.ts';
import { partyRegular } from './party-regular.ts';
import { postYears, serviceRankYears } from './rank-years.ts';
import { resumeGap, resumeLongGap, resumeOrder, resumeOverlap } from './resume.ts';
import { pageRescanned, scanBefore, sharedPage } from './scans.ts';
import { degreeOrder, studyAtWork, workStartResume } from './schooling.ts';

/** Every check of a file, in the order of 三龄两历一身份: what documents say, the roster against it, then what is wrong within. */
export const checks: readonly Check[] = [
  ...contradictions, ...rosterDiffers, idBirth, leagueAge, workAge, armyAge, workStartResume, partyAge, partyRegular, schoolAge, degreeOrder, studyAtWork,
  resumeLongGap, resumeOverlap, resumeOrder, resumeGap, serviceRankYears, postYears, idForm, idSex, idShared, kinAges, sharedPage, scanBefore, pageRescanned,
];

const byId = new Map(checks.map((c) => [c.id, c]));

/** A check by its id, or undefined. */
export const findCheck = (id: string): Check | undefined => byId.get(id);

/** The checks that are asked while some are switched off; those that cannot be switched off are asked all the same. */
export const checksOn = (off: ReadonlySet<string>): readonly Check[] => (off.size === 0 ? checks : checks.filter((c) => lockedOn(c) || !off.has(c.id)));

/** Asks the checks of one file and hands over each thing found; allocates only for what is found. */
export function auditFile(of: readonly Check[], file: FileFacts, numbers: Numbers, day: Day, found: (check: Check, hit: Hit) => void): void {
  for (let i = 0; i < of.length; i++) {
    const check = of[i]!;
    const hits = check.test(file, numbers, day);
    if (hits !== null) for (let j = 0; j < hits.length; j++) found(check, hits[j]!);
  }
}
