import { Engine, type RuleProperties } from 'json-rules-engine';
import { checks18 } from '../src/domain/file-audit/id-number.ts';
import { armyAge, leagueAge, partyAge, schoolAge, workAge } from '../src/domain/file-audit/ages.ts';
import { auditFile } from '../src/domain/file-audit/checks.ts';
import type { Check } from '../src/domain/file-audit/check.ts';
import { idBirth, idForm, idSex } from '../src/domain/file-audit/id-number.ts';
import { kinAges } from '../src/domain/file-audit/kin-ages.ts';
import { partyRegular } from '../src/domain/file-audit/party-regular.ts';
import { resumeOrder, resumeOverlap } from '../src/domain/file-audit/resume.ts';
import { degreeOrder } from '../src/domain/file-audit/schooling.ts';
import { usualNumbers, type FileFacts, type Statement } from '../src/domain/file-audit/facts.ts';
import { high, low, surelyUnder } from '../src/domain/file-audit/dates.ts';
import type { PartialDate } from '../src/kernel/day.ts';
import { day } from '../src/kernel/day.ts';
import type { Line } from './harness.ts';

const PEOPLE = 100_000;
/** The peer judges this many of the same people; its time is taken per person. */
const SAMPLE = 10_000;
const TODAY = day('2026-11-20');

/** A small generator of its own: the same people in every run. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (n: number): string => String(n).padStart(2, '0');
const month = (index: number): PartialDate => `${Math.floor(index / 12)}-${two((index % 12) + 1)}` as PartialDate;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheck = (id: string): string => id + '10X98765432'[[...id].reduce((s, d, i) => s + Number(d) * WEIGHTS[i]!, 0) % 11]!;

/** Invented people with five posts, two schools, three relatives and two statements; one in twenty has something wrong. */
export function people(count: number): FileFacts[] {
  const next = random(20261120);
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return Array.from({ length: count }, (_, i): FileFacts => {
    const born = int(1966, 1998) * 12 + int(0, 11);
    const male = next() < 0.5;
    const wrong = next() < 0.05 ? int(0, 7) : -1;
    const work = born + (wrong === 0 ? 15 * 12 : int(21, 24) * 12);
    const join = born + (wrong === 1 ? 17 * 12 : int(19, 26) * 12);
    const digits = `999999${month(born + (wrong === 2 ? 1 : 0)).replace('-', '')}${two(int(1, 28))}${two(int(0, 99))}${int(0, 4) * 2 + ((wrong === 3 ? !male : male) ? 1 : 0)}`;
    let at = work;
    const holdings = Array.from({ length: 5 }, (_h, n) => {
      const from = at - (n === 2 && wrong === 4 ? 3 : 0);
      at += int(18, 40);
      return { title: '科员', rank: 'staff' as const, role: 'staff' as const, leading: false, exceptional: null, from: month(from), to: n === 4 ? null : month(at), concurrent: false };
    });
    const said = (value: PartialDate, madeOn: number): Statement => ({ id: `s${i}`, fact: 'workStart', about: null, value, raw: value, calendar: 'solar', nature: 'own', materialId: 'm', material: '履历表', madeOn: month(madeOn), page: 1 });
    return {
      id: String(i), name: '某', sex: male ? 'male' : 'female', birth: month(born), idNumber: withCheck(digits), idShared: [], workStart: month(work), partyJoin: month(join), partyRegular: month(join + (wrong === 5 ? 6 : 12)),
      holdings, education: [{ mode: 'full-time', level: 'bachelor', school: '甲大学', from: month(born + 18 * 12), to: month(wrong === 6 ? born + 17 * 12 : born + 22 * 12) }, { mode: 'in-service', level: 'master', school: '乙大学', from: month(born + 30 * 12), to: month(born + 33 * 12) }],
      ranks: [], appraisals: [], family: [{ relation: '父亲', name: '父', birth: month(born - 25 * 12) }, { relation: '母亲', name: '母', birth: month(born - 24 * 12) }, { relation: '女儿', name: '女', birth: month(born + (wrong === 7 ? 10 : 28) * 12) }],
      statements: [said(month(work), work + 12), said(month(work), work + 60)], sharedPages: [], scans: [],
    };
  });
}

const ours: readonly Check[] = [idForm, idBirth, idSex, workAge, partyAge, leagueAge, armyAge, schoolAge, partyRegular, degreeOrder, resumeOverlap, resumeOrder, kinAges];

const CHILD = new Set(['儿子', '女儿']);
const PARENT = new Set(['父亲', '母亲']);

/** The same checks as rules of json-rules-engine: conditions over facts, with operators of one's own for what JSON cannot say. */
function peer(): Engine {
  const n = usualNumbers;
  const engine = new Engine([], { allowUndefinedFacts: true });
  type File = FileFacts;
  engine.addOperator('badId', (id: string, _v: unknown) => !checks18(id));
  engine.addOperator('otherBirth', (f: File) => `${f.idNumber!.slice(6, 10)}-${f.idNumber!.slice(10, 12)}` !== f.birth);
  engine.addOperator('otherSex', (f: File) => (Number(f.idNumber![16]) % 2 === 1) !== (f.sex === 'male'));
  engine.addOperator('workUnder', (f: File, least: number) => surelyUnder(f.birth!, f.workStart!, least));
  engine.addOperator('partyUnder', (f: File, least: number) => surelyUnder(f.birth!, f.partyJoin!, least));
  engine.addOperator('statedUnder', (f: File, v: { said: string; least: number }) => f.statements.some((s) => s.fact === v.said && surelyUnder(f.birth!, s.value, v.least)));
  engine.addOperator('schoolUnder', (f: File, v: { low: number; high: number }) => f.education.some((e) => surelyUnder(f.birth!, e.from!, e.level === 'bachelor' || e.level === 'master' ? v.high : v.low)));
  engine.addOperator('regularEarly', (f: File, years: number) => surelyUnder(f.partyJoin!, f.partyRegular!, years));
  engine.addOperator('degreeFirst', (f: File) => f.education.some((e) => high(e.to!) < low(e.from!)));
  engine.addOperator('overlaps', (f: File) => f.holdings.some((h, i) => i > 0 && high(h.from!) < low(f.holdings[i - 1]!.to!)));
  engine.addOperator('future', (f: File, today: string) => f.holdings.some((h) => low(h.from!) > low(today) || (h.to !== null && high(h.to) < low(h.from!))));
  engine.addOperator('kinUnder', (f: File, least: number) => f.family.some((k) => (CHILD.has(k.relation) && surelyUnder(f.birth!, k.birth!, least)) || (PARENT.has(k.relation) && surelyUnder(k.birth!, f.birth!, least))));
  const rule = (type: string, operator: string, value: unknown, fact = 'file', path?: string): RuleProperties => ({ conditions: { all: [{ fact, operator, value: value as never, ...(path ? { path } : {}) }] }, event: { type } });
  for (const r of [
    rule(idForm.id, 'badId', true, 'file', '$.idNumber'), rule(idBirth.id, 'otherBirth', true), rule(idSex.id, 'otherSex', true), rule(workAge.id, 'workUnder', n.workAge), rule(partyAge.id, 'partyUnder', 18),
    rule(leagueAge.id, 'statedUnder', { said: 'leagueJoin', least: n.leagueAge }), rule(armyAge.id, 'statedUnder', { said: 'armyJoin', least: n.armyAge }), rule(schoolAge.id, 'schoolUnder', { low: n.schoolAge, high: n.higherSchoolAge }),
    rule(partyRegular.id, 'regularEarly', 1), rule(degreeOrder.id, 'degreeFirst', true), rule(resumeOverlap.id, 'overlaps', true), rule(resumeOrder.id, 'future', TODAY), rule(kinAges.id, 'kinUnder', n.parentYears),
  ]) engine.addRule(r);
  return engine;
}

/** The audit of 100,000 people against the same thirteen checks in json-rules-engine: the same findings, person by person. */
export async function benchAudit(): Promise<Line[]> {
  const files = people(PEOPLE);
  const sets: string[][] = files.map(() => []);
  const pass = (): number => {
    const begun = performance.now();
    for (let i = 0; i < files.length; i++) {
      const own = sets[i]!;
      own.length = 0;
      auditFile(ours, files[i]!, usualNumbers, TODAY, (check) => { if (own[own.length - 1] !== check.id) own.push(check.id); });
    }
    return performance.now() - begun;
  };
  pass();
  const mine = [pass(), pass(), pass()].sort((a, b) => a - b)[1]! / PEOPLE;
  const engine = peer();
  for (let i = 0; i < 200; i++) await engine.run({ file: files[i]! });
  const begun = performance.now();
  let found = 0;
  for (let i = 0; i < SAMPLE; i++) {
    const { events } = await engine.run({ file: files[i]! });
    const theirs = events.map((e) => e.type).sort().join();
    if (theirs !== [...sets[i]!].sort().join()) throw new Error(`person ${i}: ${theirs} against ${sets[i]!.join()}`);
    found += events.length;
  }
  const theirs = (performance.now() - begun) / SAMPLE;
  if (found < SAMPLE / 50) throw new Error('the people have too little wrong with them');
  const ratio = theirs / mine;
  return [{ id: 'audit-rules', what: `audit of 100,000 people: ${(mine * 1000).toFixed(2)} µs a person against json-rules-engine ${(theirs * 1000).toFixed(1)} µs, the same ${found} findings in ${SAMPLE}`, ratio, aim: '>= 10', ok: ratio >= 10 }];
}
