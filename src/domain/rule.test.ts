import { describe, expect, it } from 'vitest';
import { day } from '../kernel/day.ts';
import { confidences } from '../kernel/refusal.ts';
import { caseWith, exampleCase } from './example.ts';
import { factLabels, readFact, type FactPath } from './fact-labels.ts';
import { universityExampleValues } from './regulations/own-university/values.ts';
import { rankLevels, rankOrder, rankWords } from './facts.ts';
import { allowed, citationOf, evaluate, fail, inForce, needsChecking, pass, rule, w, type Rule } from './rule.ts';

const base = {
  id: 'cn.example-2019.art-1.one', title: w('示例', 'example'), document: 'cn.example-2019', documentTitle: '《示例》', year: 2019, article: '第一条',
  confidence: 'text', severity: 'block', from: day('2019-03-03'), stages: ['decision'], situations: [],
} as const;
const failing = (over: Partial<Rule> = {}): Rule => rule({ ...base, test: () => fail(w('不足', 'short'), w('补足', 'mend')), ...over });
const on = day('2026-09-18');

describe('evaluate', () => {
  it('turns a failure into a block, or into a need for reasons where the rule says 一般 or is a setting', () => {
    expect(evaluate(failing(), exampleCase, on)).toMatchObject({ kind: 'block', wayOut: w('补足', 'mend'), exceptional: false });
    expect(evaluate(failing({ severity: 'reason' }), exampleCase, on).kind).toBe('needs-reason');
    expect(evaluate(failing({ severity: 'setting' }), exampleCase, on).kind).toBe('needs-reason');
  });

  it('names the missing fact and where to fill it', () => {
    const verdict = evaluate(failing({ needs: ['person.workStart', 'post.rank'] }), caseWith({ person: { workStart: null }, post: null }), on);
    expect(verdict.kind).toBe('unknown');
    expect(verdict.missing.map((m) => m.fact)).toEqual(['person.workStart', 'post.rank']);
    expect(verdict.sentence.zh).toBe('缺少：参加工作时间、职位层次，无法判断');
    expect(verdict.wayOut?.zh).toContain('任免审批表');
  });

  it('asks whether it applies before it asks for facts', () => {
    const verdict = evaluate(failing({ needs: ['person.workStart'], scope: () => ({ result: 'not-applicable', sentence: w('不适用', 'no') }) }), caseWith({ person: null }), on);
    expect(verdict.kind).toBe('not-applicable');
  });

  it('is broken openly only if breakable, named in the claim, and a block', () => {
    const claim = caseWith({ move: { exception: { kinds: ['tenure'], breaks: [base.id], ground: 'need-remote', reason: '急需', consent: null, withoutRecommendation: false } } });
    expect(evaluate(failing({ breakable: true }), claim, on)).toMatchObject({ kind: 'needs-reason', exceptional: true });
    expect(evaluate(failing(), claim, on)).toMatchObject({ kind: 'block', exceptional: false });
    expect(evaluate(failing({ breakable: true, id: 'cn.example-2019.art-1.two' }), claim, on)).toMatchObject({ kind: 'block', exceptional: false });
    expect(evaluate(failing({ breakable: true }), exampleCase, on).kind).toBe('block');
  });

  it('marks the article’s own exception', () => {
    const own = failing({ test: () => allowed(w('特殊情况', 'special'), w('一年内完成', 'within a year')) });
    expect(evaluate(own, exampleCase, on)).toMatchObject({ kind: 'needs-reason', exceptional: true });
  });

  it('holds from its first to its last day', () => {
    const dated = failing({ to: day('2026-05-10') });
    expect(['2019-03-02', '2019-03-03', '2026-05-10', '2026-05-11'].map((d) => inForce(dated, day(d)))).toEqual([false, true, true, false]);
    expect(evaluate(dated, exampleCase, day('2026-05-11')).kind).toBe('not-applicable');
  });

  it('carries evidence and the citation through', () => {
    const passing = failing({ test: () => pass(w('符合', 'met'), [{ label: w('应到', 'due'), value: '9' }]) });
    const verdict = evaluate(passing, exampleCase, on);
    expect(verdict).toMatchObject({ kind: 'pass', evidence: [{ value: '9' }], citation: { document: 'cn.example-2019', article: '第一条', year: 2019 } });
    expect(verdict.inForce).toEqual({ from: '2019-03-03', to: null });
  });
});

describe('citations and facts', () => {
  it('asks to check every confidence but text and an institution’s own rule', () => {
    for (const confidence of confidences) expect(needsChecking(citationOf(failing({ confidence })))).toBe(confidence !== 'text' && confidence !== 'institution');
  });

  it('orders the eleven ranks, from 科员 to 国家级正职', () => {
    expect(rankLevels.map((r) => rankOrder(r.id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([rankWords('staff').zh, rankWords('national-chief').zh]).toEqual(['科员级', '国家级正职']);
  });

  it('finds every catalogued fact in the shape of the facts', () => {
    const full = caseWith({
      move: { exception: { kinds: ['tenure'], breaks: ['x'], ground: 'need-remote', reason: '急需', consent: null, withoutRecommendation: false }, organizationRecommended: { reason: '特殊需要', approvedOn: '2026-08-01' }, road: { kind: 'competition', necessity: '人数多', suitable: 9, byMarksAlone: false }, signedBy: { name: '程望舒', written: true } },
      meeting: { reconsideration: { agreed: 5 } },
      post: { legalQualification: { required: true, met: true } },
      person: { fieldSince: '2008-07', formerAge: 55, doubleDuty: true, doubleDutyApproved: true, academicPosts: 'none', termReported: true, termReview: 'qualified', grewUpHere: false, training: { completeBy: '2027-01-01' } },
      appointment: { electedOn: '2026-09-25', termUntil: '2030-09-17' },
      settings: { university: { value: universityExampleValues, author: '孟庭筠', approver: '程望舒', on: '2026-03-02', source: null } },
      notice: { exceptionStated: true },
      deliberation: { nonPartyConsulted: true, joint: { organ: '市水务局', askedOn: '2026-08-10', answeredOn: null, agreed: null, coordinated: null } },
      submission: { kind: 'approval', papers: [], sentOn: '2026-09-20', dueOn: '2026-10-18' },
      legal: { introducedOn: '2026-09-20', sessionOn: '2026-09-25', memberOfGovernment: true, nominatedByChief: true, consultedOthers: true, rejectedTimes: 0, studied: true },
    });
    const absent = (Object.keys(factLabels) as FactPath[]).filter((path) => readFact(full, path) === null);
    expect(absent).toEqual([]);
  });
});
