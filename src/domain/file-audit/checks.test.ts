import { describe, expect, it } from 'vitest';
import { day } from '../../kernel/day.ts';
import { findDocument } from '../documents.ts';
import { answerOf, aspects, inSituation, lockedOn } from './check.ts';
import { auditFile, checks, checksOn, findCheck } from './checks.ts';
import { fileWith } from './example.ts';
import { numbers, usualNumbers, type FileFacts } from './facts.ts';

const kinds = { pass: ['pass'], found: ['block', 'needs-reason'], unknown: ['unknown'] };

describe.each(checks.map((c) => [c.id, c] as const))('%s', (_id, check) => {
  it.each(check.situations.map((s) => [s.what.zh, s] as const))('%s', (_what, situation) => {
    const answer = inSituation(check, situation);
    expect(kinds[situation.expect], answer.hits.map((h) => h.sentence.zh).join()).toContain(answer.kind);
    for (const words of [check.title, check.wayOut, ...answer.hits.flatMap((h) => [h.sentence, ...h.evidence.map((e) => e.label)]), ...answer.missing.flatMap((m) => [m.label, m.where])]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en.length).toBeGreaterThan(0);
      expect(`${words.zh}${words.en}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
    expect(new Set(answer.hits.map((h) => h.key)).size).toBe(answer.hits.length);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('has situations on both sides, an aspect, and a citation of a known document or a number of the institution', () => {
    const expected = check.situations.map((s) => s.expect);
    expect(expected).toEqual(expect.arrayContaining(['pass', 'found']));
    expect(aspects[check.aspect]).toBeDefined();
    if (check.citation) expect(findDocument(check.citation.document)).toMatchObject({ title: check.citation.title, year: check.citation.year });
    for (const n of check.numbers) expect(numbers[n]).toBeDefined();
  });

  it('never throws on a file of which nothing is known, and finds nothing in it', () => {
    const empty: FileFacts = { id: 'x', name: '林晓禾', sex: null, birth: null, idNumber: null, idShared: [], workStart: null, partyJoin: null, partyRegular: null, holdings: [], education: [], ranks: [], appraisals: [], family: [], statements: [], sharedPages: [], scans: [] };
    expect(answerOf(check, empty, usualNumbers, day('2026-11-20')).hits).toEqual([]);
  });
});

describe('the checks together', () => {
  it('have ids of their own and find nothing in the example file', () => {
    expect(new Set(checks.map((c) => c.id)).size).toBe(checks.length);
    for (const c of checks) expect(findCheck(c.id)).toBe(c);
    const found: string[] = [];
    auditFile(checks, fileWith({}), usualNumbers, day('2026-11-20'), (check, hit) => found.push(`${check.id}: ${hit.sentence.zh}`));
    expect(found).toEqual([]);
  });

  it('that bear on 第三十七条第五项 as a doubt stay on, whatever is switched off', () => {
    const all = new Set(checks.map((c) => c.id));
    const left = checksOn(all);
    expect(left.length).toBeGreaterThan(10);
    expect(left.every((c) => lockedOn(c) && c.gravity === 'doubt')).toBe(true);
    expect(left.map((c) => c.id)).toEqual(expect.arrayContaining(['audit.contradiction-birth', 'audit.roster-workStart', 'audit.party-age', 'audit.contradiction-cadreStatus', 'audit.degree-order', 'audit.resume-overlap']));
    expect(checksOn(new Set(['audit.kin-ages'])).some((c) => c.id === 'audit.kin-ages')).toBe(false);
    expect(checksOn(new Set(['audit.party-age'])).some((c) => c.id === 'audit.party-age')).toBe(true);
  });
});
