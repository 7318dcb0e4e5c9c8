import { day, type Day } from '../../../kernel/day.ts';
import type { CaseFacts, HoldingFacts } from '../../facts.ts';
import type { FactPath } from '../../fact-labels.ts';
import { ev, notApplicable, rule, w, type Evidence, type Rule, type RuleInput, type Stage } from '../../rule.ts';
import { startOf } from '../../tenure.ts';
import { settingEvidence } from '../../subjects/setting.ts';
import type { UniversityValues } from './values.ts';

/*
 * The rules of an institution on its own middle posts. No national text governs them; the articles are those of a sample text,
 * and every number is the unit's own (`values.ts`), frozen in the case with author, approver and day.
 */
const ownUniversity = {
  pack: 'university-middle', document: 'own.university-middle', documentTitle: '本单位中层干部选拔聘任办法', year: 2024, from: day('2024-01-01'), confidence: 'institution', since: 3, severity: 'block',
} as const;

type Given = Omit<RuleInput<CaseFacts, FactPath, Stage>, 'pack' | 'document' | 'documentTitle' | 'year' | 'from' | 'confidence' | 'since' | 'severity' | 'id'> & { id: string; severity?: 'reason' | 'setting' };

/** A rule of the pack; `id` is what follows the document's own. */
export const universityRule = (given: Given): Rule => rule({ ...ownUniversity, ...given, id: `own.university-middle.${given.id}` });

/** The unit's numbers; asked only where `settings.university` is needed. */
export const valuesOf = (facts: CaseFacts): UniversityValues => facts.settings.university!.value;

/** The line that shows a number as the institution's own. */
export const ownNumber = (facts: CaseFacts, shown: string | number): Evidence => settingEvidence(facts.settings.university!, String(shown));

/** The day a term begins or would begin: the effective day, else that of the discussion, else the day asked for. */
export const termStart = (facts: CaseFacts, on: Day): Day => facts.appointment?.effectiveOn ?? facts.discussionOn ?? on;

/** True for a holding of the very post: the same unit and title, written together or apart. */
export function sameSeat(facts: CaseFacts, h: { title: string; unit: string | null }): boolean {
  const whole = (unit: string, title: string): string => (title.startsWith(unit) ? title : `${unit}${title}`);
  return whole(h.unit ?? '', h.title) === whole(facts.post!.unitName, facts.post!.title) || h.title === whole(facts.post!.unitName, facts.post!.title);
}

/** The present holding of the very post, where a term in it is to be renewed. */
export const seatHeld = (facts: CaseFacts) => facts.person?.holdings?.filter((h) => h.to === null && sameSeat(facts, h)) ?? [];

/** Only where the person holds the very post already (续聘). */
export const renewal = (facts: CaseFacts) => {
  if (facts.person === null || facts.post === null || facts.person.holdings === null) return null;
  return seatHeld(facts).length > 0 ? null : notApplicable(w('不是续聘', 'not a renewal'));
};

/** The posts held, as evidence. */
export const heldEvidence = (list: readonly HoldingFacts[]): Evidence => ev('任职', 'posts', list.map((h) => `${h.title} ${startOf(h) ?? '—'}`).join('；') || '—');
