import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../kernel/day.ts';
import type { AppraisalGrade, PunishmentFacts } from '../../domain/facts.ts';
import { punishment } from '../../domain/samples.ts';
import { appraisalWith } from '../../domain/subjects/appraisal/example.ts';
import type { Manifest } from '../ballots/rules/manifest.ts';
import type { SheetCount } from '../ballots/rules/tally.ts';
import { dueOf } from './consequence-rules.ts';
import { placeOf, trialOn } from './draw-rules.ts';
import { gradesOf, gradeVerdicts, quotaOf, type Asked } from './grade-rules.ts';
import { objectionUntil } from './objection-rules.ts';
import { noSteps, type Stated, type Steps } from './shapes-rules.ts';
import { votesOf } from './votes-rules.ts';

const none: Stated = { trial: false, leaveDays: 0, underInvestigation: false, found: [], source: '考勤' };
const held = (over: object): PunishmentFacts[] => [punishment(over) as never];

describe('how a person takes part', () => {
  it('is in the trial year for exactly the days of entry within twelve months of the end, and not where the way of entry has none', () => {
    const end = day('2025-12-31');
    let changes = 0;
    let before: boolean | null = false;
    for (let on: Day = day('2024-06-01'); on <= '2025-12-31'; on = addDays(on, 1)) {
      const now = trialOn({ enteredOn: on, entryChannel: '考试录用', workStart: null }, end);
      if (now !== before) changes += 1;
      before = now;
    }
    expect(changes).toBe(1);
    const entered = (enteredOn: string | null, entryChannel: string | null, workStart: string | null) => trialOn({ enteredOn, entryChannel, workStart }, end);
    expect([entered('2024-12-31', '考试录用', null), entered('2025-01-01', '考试录用', null)]).toEqual([false, true]);
    expect([entered('2025-05', '调任', null), entered('2025-05', '军转', '2010-07'), entered('2025-05', null, null), entered('2025', '考录', null)]).toEqual([false, false, null, true]);
    // A year alone leaves it open where the twelve months may or may not be over.
    expect(entered('2024', '考录', null)).toBe(false);
    expect([entered(null, null, '2010-07'), entered(null, null, '2025-07'), entered(null, null, null)]).toEqual([false, null, null]);
  });

  it('leaves out more than half a year of leave, and gives no grade under a case, in the trial, under a demerit; the first that applies decides', () => {
    const at = (more: Partial<Stated>, list: PunishmentFacts[] | null = []) => placeOf('annual', 2025, { ...none, ...more }, list);
    expect([at({}).place, at({ leaveDays: 182 }).place, at({ leaveDays: 183 }).place]).toEqual(['graded', 'graded', 'left-out']);
    expect([placeOf('annual', 2024, { ...none, leaveDays: 183 }, []).place, placeOf('annual', 2024, { ...none, leaveDays: 184 }, []).place]).toEqual(['graded', 'left-out']);
    expect([at({ underInvestigation: true }).place, at({ trial: true }).place, at({ trial: true, underInvestigation: true }).place, at({ underInvestigation: true, leaveDays: 200 }).place]).toEqual(['no-comment', 'comment-only', 'no-comment', 'left-out']);
    expect(at({}, held({ kind: 'admin-demerit', decidedOn: '2025-06-01' })).place).toBe('comment-only');
    expect(at({}, held({ kind: 'admin-demerit', decidedOn: '2023-06-01' })).place).toBe('graded');
    expect(at({}, held({ kind: 'admin-warning', decidedOn: '2025-06-01' })).place).toBe('graded');
    // What is not known leaves nobody out: the rules ask for it when the grade is decided.
    expect(at({ leaveDays: null, underInvestigation: null, trial: null }, null)).toEqual({ place: 'graded', why: null });
    for (const kind of ['ordinary', 'special', 'term'] as const) expect(placeOf(kind, 2025, { ...none, leaveDays: 300, trial: true }, []).place).toBe('graded');
    for (const p of [at({ leaveDays: 183 }), at({ trial: true }), at({ underInvestigation: true })]) expect([p.why!.citation.document, p.why!.citation.confidence === 'text']).toEqual(['cn.civil-servant-appraisal-2020', false]);
  });
});

const asked = (over: Partial<Asked> = {}): Asked => ({
  id: 'm', kind: 'annual', about: 'servant', year: 2025, steps: noSteps, place: 'graded', stated: none, person: { id: 'p', name: '沈砚秋', chief: null, punishments: [], history: [] }, grade: 'competent', comment: '称职', summaryDay: '2025-12-18', proposedOn: '2026-01-05', heldOn: '2026-01-12',
  votes: null, due: 50, excellent: 0, settings: { notExcellent: null, bodyShare: null, leaderShare: null, chiefExcellent: null, bodyUse: null, window: null, warning: null }, bodyName: '局', ...over,
});
const answers = (over: Partial<Asked> = {}): Record<string, string> => Object.fromEntries(gradeVerdicts(asked(over)).map((v) => [v.rule.split('.').slice(2).join('.'), v.kind]));

describe('the words of a result and the rules asked', () => {
  it('follow the kind: four grades, four others for the ordinary appraisal of civil servants, else a result in words', () => {
    expect(gradesOf('annual', 'servant').grades).toEqual(['excellent', 'competent', 'basic', 'incompetent', 'undetermined']);
    expect(gradesOf('term', 'leader').grades).toEqual(['excellent', 'competent', 'basic', 'incompetent']);
    expect(gradesOf('ordinary', 'servant').grades).toEqual(['fine', 'better', 'fair', 'poor']);
    expect([gradesOf('ordinary', 'leader').grades, gradesOf('special', 'servant').grades]).toEqual([['words'], ['words']]);
    for (const kind of ['ordinary', 'special'] as const) expect(gradeVerdicts(asked({ kind, grade: 'words' }))).toEqual([]);
  });

  it('a civil servant: the order of steps, the four grades, nobody graded who may not be', () => {
    expect(Object.values(answers())).not.toContain('block');
    expect(answers()['art-38.grades']).toBe('pass');
    expect(answers({ heldOn: '2026-01-04' })['art-37.steps']).toBe('block');
    expect(answers({ summaryDay: null })['art-37.steps']).toBe('unknown');
    expect(answers({ grade: 'undetermined' })['art-38.grades']).toBe('block');
    const trial = { stated: { ...none, trial: true }, place: 'comment-only' as const };
    expect(answers(trial)['no-grade.trial']).toBe('block');
    expect(Object.values(answers({ ...trial, grade: 'undetermined' }))).not.toContain('block');
    const open = { stated: { ...none, underInvestigation: true }, place: 'no-comment' as const, grade: 'undetermined' as const };
    expect([answers(open)['no-grade.investigation'], answers({ ...open, comment: '' })['no-grade.investigation']]).toEqual(['block', 'pass']);
    expect(answers({ stated: { ...none, underInvestigation: null } })['no-grade.investigation']).toBe('unknown');
    expect(answers({ grade: 'excellent', excellent: 1, person: { ...asked().person!, punishments: held({ decidedOn: '2025-05-06' }) } })['no-grade.warning']).toBe('block');
  });

  it('a leader: the steps of the annual appraisal, the share by the grade of the body; no grade by the rules for civil servants', () => {
    const leader = { about: 'leader' as const };
    expect(answers(leader)['annual.steps']).toBe('unknown');
    const steps = { ...noSteps, reportOn: '2025-12-22', assessmentOn: '2025-12-22', talksOn: '2025-12-24', verifiedOn: '2025-12-29', judgedOn: '2026-01-12' } as Steps;
    expect(answers({ ...leader, steps })['annual.steps']).toBe('pass');
    expect(answers({ ...leader, steps: { ...steps, talksOn: day('2025-12-01') } })['annual.steps']).toBe('block');
    const set = { ...asked().settings, leaderShare: { value: { excellent: 25, good: 20, fair: 10, poor: 0 }, author: '甲', approver: '乙', on: '2025-01-01' as Day, source: null } };
    const share = (excellent: number) => answers({ ...leader, grade: 'excellent', due: 20, excellent, steps: { ...steps, bodyGrade: 'good' }, settings: set })['leader-share'];
    expect([share(4), share(5)]).toEqual(['pass', 'needs-reason']);
    expect(Object.values(answers({ ...leader, steps, grade: 'undetermined', comment: '', place: 'no-comment', stated: { ...none, underInvestigation: true } }))).not.toContain('block');
    expect(Object.values(answers({ ...leader, steps, grade: 'undetermined' }))).toContain('block');
  });
});

describe('a leading body', () => {
  const on = '2025-01-01' as Day;
  const set = <T>(value: T) => ({ value, author: '甲', approver: '乙', on, source: null });
  const steps = { ...noSteps, reportOn: '2025-12-22', assessmentOn: '2025-12-22', talksOn: '2025-12-24', verifiedOn: '2025-12-29', judgedOn: '2026-01-12' } as Steps;
  const body = (over: Partial<Asked> = {}) => answers({ about: 'body', person: null, grade: 'good', due: 10, steps, ...over });
  it('has four grades of its own in annual and term rounds, through the same steps, and none of a person’s', () => {
    for (const kind of ['annual', 'term'] as const) expect(gradesOf(kind, 'body')).toMatchObject({ grades: ['excellent', 'good', 'fair', 'poor'], citation: { document: 'cn.cadre-appraisal-2019', confidence: 'recalled' } });
    expect(gradesOf('special', 'body').grades).toEqual(['words']);
    for (const grade of ['excellent', 'good', 'fair', 'poor'] as const) expect(body({ grade })['grades.body'], grade).toBe('pass');
    expect(body({ grade: 'competent' })['grades.body']).toBe('block');
    expect(body({ steps: { ...steps, talksOn: null } })['annual.steps']).toBe('unknown');
    expect(body({ steps: { ...steps, talksOn: day('2026-02-01') } })['annual.steps']).toBe('block');
    expect(Object.keys(body()).some((id) => id.includes('leader') || id.includes('no-grade'))).toBe(false);
  });
  it('is excellent within the institution’s share and list alone; where these are not set nothing is guessed', () => {
    expect(body({ grade: 'excellent', excellent: 1 })).toMatchObject({ 'body-share': 'unknown', 'not-excellent.listed': 'unknown' });
    const settings = { ...asked().settings, bodyShare: set(30), notExcellent: set([{ key: '巡视整改不力', words: { zh: '巡视整改不力', en: 'not mended' } }]) };
    const at = (excellent: number, found: string[] = []) => body({ grade: 'excellent', excellent, settings, stated: { ...none, found } });
    expect([at(3)['body-share'], at(4)['body-share'], at(1)['not-excellent.listed'], at(1, ['巡视整改不力'])['not-excellent.listed']]).toEqual(['pass', 'needs-reason', 'pass', 'needs-reason']);
    expect([quotaOf('annual', 'body', 10, 0, noSteps, settings, null).most, quotaOf('annual', 'body', 10, 0, noSteps, asked().settings, null).most]).toEqual([3, null]);
  });
  it('binds its principal member’s grade by the setting, and no other member’s', () => {
    const settings = { ...asked().settings, chiefExcellent: set('good' as const) };
    const chief = (bodyGrade: Steps['bodyGrade'], isChief: boolean | null, s = settings) => answers({ about: 'leader', grade: 'excellent', steps: { ...steps, bodyGrade }, settings: s, person: { ...asked().person!, chief: isChief } })['chief-by-body'];
    expect([chief('excellent', true), chief('good', true), chief('fair', true), chief('fair', false), chief(null, true), chief('good', null)]).toEqual(['pass', 'pass', 'needs-reason', undefined, 'unknown', 'unknown']);
    expect(chief('good', true, { ...settings, chiefExcellent: null as never })).toBe('unknown');
  });
  it('has follow what the institution says of its grade, and where it says nothing that is shown', () => {
    const follows = (grade: 'good' | 'fair', bodyUse: object | null) => dueOf(appraisalWith({ about: 'body', body: { grade }, settings: { bodyUse: bodyUse as never } }), 0, day('2026-03-10'));
    expect(follows('fair', set({ fair: '约谈主要负责人' })).due).toMatchObject([{ kind: 'body-use', verdict: { citation: { confidence: 'institution' } } }]);
    expect(follows('fair', set({ fair: '约谈主要负责人' })).due[0]!.verdict.sentence.zh).toContain('约谈主要负责人');
    expect(follows('good', set({ fair: '约谈主要负责人' }))).toEqual({ due: [], unclear: [] });
    expect(follows('fair', null)).toMatchObject({ due: [], unclear: [{ rule: 'own.appraisal.body-use', kind: 'unknown' }] });
  });
});

describe('the quota by count', () => {
  const q = (due: number, given: number, own: number | null = null, consent: string | null = null) => quotaOf('annual', 'servant', due, given, { ...noSteps, consent }, asked().settings, own);
  it('is a fifth in whole people, a quarter with consent, the institution’s own where that is less', () => {
    expect([q(4, 0).most, q(5, 0).most, q(9, 0).most, q(10, 0).most, q(11, 0, null, '区公务员局〔2026〕3号').most]).toEqual([0, 1, 1, 2, 2]);
    expect([q(12, 0, null, '函').most, q(20, 0, 15).most, q(20, 0, 25).most, q(0, 0).most]).toEqual([3, 3, 4, 0]);
    expect([q(20, 0, 15).citation!.confidence, q(20, 0).citation!.confidence, q(20, 0, null, '函').percent]).toEqual(['institution', 'content', 25]);
  });
  it('of leaders follows the setting and the grade of the body, and is no number where either is missing', () => {
    const settings = { ...asked().settings, leaderShare: { value: { excellent: 25, good: 20, fair: 15, poor: 0 }, author: '甲', approver: '乙', on: '2025-01-01' as Day, source: null } };
    const of = (bodyGrade: 'excellent' | 'poor' | null, s = settings) => quotaOf('annual', 'leader', 8, 0, { ...noSteps, bodyGrade }, s, null).most;
    expect([of('excellent'), of('poor'), of(null), of('excellent', { ...settings, leaderShare: null as never })]).toEqual([2, 0, null, null]);
    expect(quotaOf('ordinary', 'servant', 20, 20, noSteps, settings, 20).most).toBeNull();
  });
});

describe('what follows', () => {
  const on = day('2026-03-10');
  const due = (list: (AppraisalGrade | null)[], about: 'servant' | 'leader' = 'servant', merits = 0) => {
    const history = list.flatMap((grade, i) => (grade === null ? [] : [{ year: 2026 - list.length + i, grade }]));
    return dueOf(appraisalWith({ about, person: { grade: list.at(-1)!, history } }), merits, on);
  };
  const kinds = (...a: Parameters<typeof due>) => due(...a).due.map((d) => d.kind);
  it('for every history of three years is what the articles name, and nothing else', () => {
    const all: AppraisalGrade[] = ['excellent', 'competent', 'basic', 'incompetent', 'undetermined'];
    for (const a of all) for (const b of all) for (const c of all) {
      const expected = [
        ...(c === 'excellent' ? ['commend'] : []), ...(a === 'excellent' && b === 'excellent' && c === 'excellent' ? ['merit'] : []), ...(c === 'basic' ? ['admonish', 'improve', 'no-bonus'] : []),
        ...(b === 'basic' && c === 'basic' ? ['rearrange'] : []), ...(b === 'incompetent' && c === 'incompetent' ? ['dismiss'] : c === 'incompetent' ? ['lower'] : []),
      ];
      expect(kinds([a, b, c]), `${a} ${b} ${c}`).toEqual(expected);
    }
  });
  it('is not guessed where an earlier year is missing, and a merit is not given twice for the same years', () => {
    expect(kinds([null, 'excellent', 'excellent'])).toEqual(['commend']);
    expect(due([null, 'excellent', 'excellent']).unclear.map((v) => v.rule)).toEqual(['cn.civil-servant-appraisal-2020.use.three-excellent']);
    expect(kinds(['excellent', 'excellent', 'excellent', 'excellent'], 'servant', 2024)).toEqual(['commend']);
    expect(kinds([null, 'incompetent'])).toEqual(['lower']);
  });
  it('for leaders is the law alone, and a judgement of fitness where the votes cross the institution’s line', () => {
    expect(kinds(['excellent', 'excellent', 'excellent'], 'leader')).toEqual([]);
    expect(kinds(['competent', 'incompetent'], 'leader')).toEqual(['lower']);
    const votes = (favourable: number, incompetent: number) => dueOf(appraisalWith({ about: 'leader', votes: { valid: 60, favourable, incompetent } }), 0, on).due.map((d) => d.kind);
    expect([votes(40, 20), votes(39, 0), votes(40, 21), votes(39, 21)]).toEqual([[], ['judge-fitness'], ['judge-fitness'], ['judge-fitness']]);
  });
});

describe('the days of an objection', () => {
  it('are thirty by the law for “not competent” whatever is set, the institution’s own for others, thirty to be checked while none is set', () => {
    const told = day('2026-01-30');
    expect(objectionUntil(told, 'incompetent', 5)).toMatchObject({ until: '2026-03-01', citation: { document: 'cn.civil-servants-2018' } });
    expect(objectionUntil(told, 'basic', 5)).toMatchObject({ until: '2026-02-04', citation: { confidence: 'institution' } });
    expect(objectionUntil(told, 'basic', null)).toMatchObject({ until: '2026-03-01', citation: { confidence: 'weak' } });
  });
});

describe('votes out of a counted poll', () => {
  const options = ['优秀', '称职', '基本称职', '不称职', '不了解'].map((label, i) => ({ id: `o${i}`, label, value: null }));
  const manifest = (labels: string[], more: Partial<Manifest> = {}): Manifest => ({ mode: 'split', kMin: 5, together: [], classes: [{ id: 'c', label: '干部', size: 30, rollRoot: '', weight: null }], forms: { f: [{ kind: 'grade', id: 'q', label: '等次', options, required: false }] }, sheets: labels.map((label, i) => ({ slot: `s${i}`, label, detail: '', form: 'f' })), ...more }) as never;
  const count = (slot: string, n: number[], valid = n.reduce((a, b) => a + b, 0)): SheetCount => ({ class: 'c', slot, valid, invalid: 0, why: {}, questions: [{ id: 'q', options: Object.fromEntries(n.map((x, i) => [`o${i}`, x])), blank: 0, written: [], texts: 0 }] });
  it('are the favourable and “not competent” ones on the sheet of the name', () => {
    expect(votesOf(manifest(['林 晓禾']), [count('s0', [3, 20, 2, 1, 4])], '林晓禾')).toEqual({ valid: 30, favourable: 23, incompetent: 1 });
  });
  it('of a body are 优秀 and 良好, and 较差, on the sheet of the unit, with or without the words 领导班子', () => {
    const four = ['优秀', '良好', '一般', '较差', '不了解'].map((label, i) => ({ id: `o${i}`, label, value: null }));
    const forms = { f: [{ kind: 'grade', id: 'q', label: '总体评价', options: four, required: false }] } as never;
    for (const label of ['云岭市水务局', '云岭市水务局领导班子', '云岭市水务局班子']) expect(votesOf(manifest([label], { forms }), [count('s0', [8, 12, 3, 2, 1])], '云岭市水务局领导班子', 'body')).toEqual({ valid: 26, favourable: 20, incompetent: 2 });
    expect(votesOf(manifest(['云岭市水务局']), [count('s0', [8, 12, 3, 2, 1])], '云岭市水务局领导班子', 'body')).toBe('no-grades');
    expect(votesOf(manifest(['云岭市林业局'], { forms }), [count('s0', [8, 12, 3, 2, 1])], '云岭市水务局领导班子', 'body')).toBe('no-sheet');
  });
  it('are not taken where there are too few, no sheet or two, or other questions', () => {
    expect(votesOf(manifest(['林晓禾']), [count('s0', [1, 2, 0, 1, 0])], '林晓禾')).toBe('withheld');
    expect(votesOf(manifest(['顾长河']), [count('s0', [9, 9, 0, 0, 0])], '林晓禾')).toBe('no-sheet');
    expect(votesOf(manifest(['林晓禾', '林晓禾']), [count('s0', [9, 9, 0, 0, 0]), count('s1', [9, 9, 0, 0, 0])], '林晓禾')).toBe('two-sheets');
    expect(votesOf(manifest(['林晓禾'], { forms: { f: [{ kind: 'grade', id: 'q', label: '满意', options: [{ id: 'o0', label: '满意', value: null }], required: false }] } }), [count('s0', [9])], '林晓禾')).toBe('no-grades');
  });
});
