import { sha256 } from '@noble/hashes/sha2.js';
import { canonical } from '../../kernel/canonical.ts';
import { hex, utf8 } from '../../kernel/bytes.ts';
import type { Day } from '../../kernel/day.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';
import type { CaseFile, PaperExaminee, PaperPerson, PaperTally } from '../../domain/paper.ts';
import { caseFileOf } from '../selection/papers-rules.ts';
import { examinees } from '../selection/rules/lookup.ts';
import type { CaseState } from '../selection/rules/state.ts';
import { verdictsOf } from '../selection/rules/verdicts.ts';

/** One rule's answer as the pack shows it. */
export type PackVerdict = { rule: string; kind: string; title: Words; sentence: Words; citation: Citation };
/** One person proposed, with the form's facts, the findings and every rule as of the day. */
export type PackPerson = { person: PaperPerson; born: string | null; examined: PaperExaminee | null; verdicts: PackVerdict[] };
/** One case of the pack. */
export type PackItem = {
  caseId: string; number: string; title: string; post: CaseFile['post']; moveKind: string; reason: string; basis: string;
  tallies: PaperTally[]; exceptions: CaseFile['exceptions']; reports: { matter: string; reportedOn: Day | null; approvedOn: Day | null }[]; people: PackPerson[];
};
export type PackContent = { day: Day; items: PackItem[] };
/** What differs from the freezing before: `what` names the part. */
export type PackChange = { caseId: string; title: string; person: string | null; what: 'added' | 'removed' | 'form' | 'findings' | 'verdicts' | 'case' };

/** Rules about the vote itself are asked when it is taken; the pack holds everything before. */
const aboutTheMeeting = /\.art-(38|39)\.|\.art-53\.attendees/;

/** The meeting for which a pack is made, as rules need it: years in post are counted to its day. */
export type PackMeeting = { day: string; place: string; chairId: string; method: 'voice' | 'hands' | 'secret'; due: { memberId: string; name: string; personId: string | null; accountId: string | null }[] };

/** What members are given to read about one case, as of a day. The same before and after the case is called to the meeting. Pure. */
export function packItem(given: CaseState, day: Day, at: PackMeeting): PackItem {
  const state: CaseState = { ...given, ballots: {}, meeting: { called: { on: at.day as Day, place: at.place, chairId: at.chairId, method: at.method, due: at.due }, opened: null, moves: [] } };
  const file = caseFileOf(state, '');
  const people = examinees(state);
  const asked = verdictsOf(state, people, day);
  return {
    caseId: state.id, number: state.number, title: state.title, post: file.post, moveKind: state.moveKind, reason: file.opened.reason, basis: file.opened.basis,
    tallies: file.tallies, exceptions: file.exceptions,
    reports: (state.motion.reports ?? []).map(({ matter, reportedOn, approvedOn }) => ({ matter, reportedOn, approvedOn })),
    people: people.map((c): PackPerson => {
      const examined = file.examination?.examinees.find((e) => e.person.personId === c.personId) ?? null;
      return {
        person: examined?.person ?? file.candidates.find((x) => x.person.personId === c.personId)!.person, born: c.facts.birth, examined,
        verdicts: (asked[c.personId] ?? []).filter((v) => !aboutTheMeeting.test(v.rule)).map(({ rule, kind, title, sentence, citation }) => ({ rule, kind, title, sentence, citation })),
      };
    }),
  };
}

/** SHA-256 (hex) of what is read, over canonical JSON. */
export const packHash = (value: PackContent | PackItem): string => hex(sha256(utf8(canonical(value))));

const same = (a: unknown, b: unknown): boolean => canonical(a as never) === canonical(b as never);

/** What a new freezing changes, part by part; empty when the members would read the same. */
export function packChanges(before: PackContent | null, after: PackContent): PackChange[] {
  if (!before) return [];
  const changes: PackChange[] = [];
  for (const item of before.items) if (!after.items.some((i) => i.caseId === item.caseId)) changes.push({ caseId: item.caseId, title: item.title, person: null, what: 'removed' });
  for (const item of after.items) {
    const old = before.items.find((i) => i.caseId === item.caseId);
    if (!old) changes.push({ caseId: item.caseId, title: item.title, person: null, what: 'added' });
    else changes.push(...itemChanges(old, item));
  }
  return changes;
}

/** What differs in one case. */
export function itemChanges(old: PackItem, now: PackItem): PackChange[] {
  const at = (person: string | null, what: PackChange['what']): PackChange => ({ caseId: now.caseId, title: now.title, person, what });
  const changes: PackChange[] = [];
  const { people: oldPeople, ...oldCase } = old;
  const { people, ...nowCase } = now;
  if (!same(oldCase, nowCase)) changes.push(at(null, 'case'));
  for (const p of oldPeople) if (!people.some((x) => x.person.personId === p.person.personId)) changes.push(at(p.person.name, 'removed'));
  for (const p of people) {
    const before = oldPeople.find((x) => x.person.personId === p.person.personId);
    if (!before) changes.push(at(p.person.name, 'added'));
    else {
      if (!same([before.person, before.born], [p.person, p.born])) changes.push(at(p.person.name, 'form'));
      if (!same(before.examined && { ...before.examined, person: null }, p.examined && { ...p.examined, person: null })) changes.push(at(p.person.name, 'findings'));
      if (!same(before.verdicts, p.verdicts)) changes.push(at(p.person.name, 'verdicts'));
    }
  }
  return changes;
}
