import type { Words } from '../../../kernel/refusal.ts';
import { changeWords } from '../said-rules.ts';
import type { Facts, FactsKey } from './facts-fields.ts';
import type { Person } from './types.ts';
import type { Labels } from './use-words.ts';

/** What was typed and is not recorded yet; `undefined` for a date that cannot be read yet. */
export type Draft = { readonly [K in FactsKey]?: Facts[K] | undefined };

/** How a fact is typed in. */
export type Kind = 'text' | 'long' | 'partial' | 'sex' | 'status' | 'flag3' | 'flag' | 'unit' | 'jobRank' | 'channel' | 'party' | 'number' | 'names';

export const kindOf: Record<FactsKey, Kind> = {
  name: 'text', sex: 'sex', birth: 'partial', ethnicity: 'names', nativePlace: 'text', birthPlace: 'text', workStart: 'partial', party: 'party', partyJoin: 'partial', partyRegular: 'partial', health: 'names', healthFit: 'flag3',
  techTitle: 'text', specialty: 'text', idNumber: 'text', status: 'status', unitId: 'unit', jobRank: 'jobRank', entryChannel: 'channel', enteredOn: 'partial', reserve: 'flag', trainingHours: 'number', resumeText: 'long', awardsText: 'long', postText: 'text',
};

/** The held value of a fact. */
export const heldValue = (person: Person, key: FactsKey): unknown => person[key];

/** Keys whose draft differs from what is held. */
export const changedKeys = (draft: Draft, person: Person): FactsKey[] => (Object.keys(draft) as FactsKey[]).filter((k) => draft[k] !== heldValue(person, k));

/** A value as words on screen. */
export function showFact(key: FactsKey, value: unknown, l: Labels, unitName: (id: string) => string): string {
  if (value === null || value === undefined || value === '') return '';
  switch (kindOf[key]) {
    case 'partial': return l.date(String(value));
    case 'sex': return l.of('sex', String(value));
    case 'status': return l.of('status', String(value));
    case 'flag': case 'flag3': return l.yesNo(value as boolean);
    case 'unit': return unitName(String(value));
    case 'jobRank': return l.jobRank(String(value));
    case 'channel': return l.of('channel', String(value));
    default: return String(value);
  }
}

/** What changes, in the words of the record. */
export const draftWords = (draft: Draft, person: Person, unitName: (id: string) => string): Words =>
  changeWords(changedKeys(draft, person).map((key) => ({ field: key, oldValue: heldValue(person, key), newValue: draft[key] })), unitName);
