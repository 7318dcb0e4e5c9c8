import { describe, expect, it } from 'vitest';
import { exampleCase } from '../../domain/example.ts';
import { day, partialDate } from '../../kernel/day.ts';
import { barBetween } from './kin-rules.ts';
import type { Problem } from './model-rules.ts';
import { solutionOf } from './model-rules.ts';
import { changeWords, costWords, emptyWords } from './proposal-rules.ts';
import { judge, ruleSteps, type Asked, type Person } from './search-rules.ts';
import { wishesOf, type Candidate } from './wishes-rules.ts';

const on = day('2026-09-18');
const somebody = (over: Partial<Person> = {}): Person => ({ ...exampleCase.person!, reserve: false, entryChannel: null, techTitle: null, specialty: null, nativePlace: null, ...over });
const asked = (over: Partial<Asked> = {}): Asked => ({ post: exampleCase.post!, moveKind: 'promotion', settings: exampleCase.settings, query: { v: 1, where: { op: 'all', of: [] } }, on, ...over });
const kindOf = (p: Person, a: Asked = asked()) => judge(p, '某局', a).line;

describe('one person before a motion', () => {
  it('in whom nothing is amiss is on the short list', () => {
    expect(kindOf(somebody())).toMatchObject({ kind: 'in', at: null });
  });
  it('what blocks is out under its article, what is not known is open and says where to fill it, and a block goes before an open fact', () => {
    const out = kindOf(somebody({ workStart: partialDate('2024-09') }));
    expect(out.kind).toBe('out');
    expect(out.reasons.filter((r) => r.kind === 'block').every((r) => r.citation.article.includes('条'))).toBe(true);
    const open = kindOf(somebody({ workStart: null }));
    expect(open.kind).toBe('open');
    expect(open.reasons.flatMap((r) => r.missing).map((m) => m.fact)).toContain('person.workStart');
    expect(kindOf(somebody({ workStart: partialDate('2024-09'), education: null })).kind).toBe('out');
  });
  it('a bar on being examined that stands in the file excludes already; one not looked into yet does not', () => {
    expect(kindOf(somebody({ appraisals: [{ year: 2024, grade: 'competent' }, { year: 2025, grade: 'basic' }] }))).toMatchObject({ kind: 'out' });
    expect(kindOf(somebody({ discipline: { politicalDisciplineBreach: null, lowRecognition: null, canvassing: null, otherUnfit: null } })).kind).toBe('in');
  });
  it('what is not known of the post is told once, not of each person', () => {
    const { line, aboutPost } = judge(somebody(), '', asked({ post: { ...exampleCase.post!, partyYears: null } }));
    expect(aboutPost.every((m) => m.fact.startsWith('post.'))).toBe(true);
    expect(line.kind).toBe('in');
  });
  it('the kind of move is held against the present rank', () => {
    const rank = somebody().holdings!.find((h) => h.to === null && h.leading)!.rank!;
    const lateral = (to: typeof rank) => kindOf(somebody(), asked({ moveKind: 'lateral', post: { ...exampleCase.post!, rank: to } })).reasons.map((r) => r.rule);
    expect(lateral(rank)).not.toContain('kind-of-move');
    expect(lateral('bureau-chief')).toContain('kind-of-move');
    expect(kindOf(somebody(), asked({ post: { ...exampleCase.post!, rank } })).reasons.map((r) => r.rule)).toContain('kind-of-move');
    expect(kindOf(somebody({ holdings: null }), asked({ moveKind: 'lateral' })).reasons.find((r) => r.rule === 'kind-of-move')?.kind).toBe('unknown');
  });
  it('the funnel after the conditions adds up', () => {
    const lines = [kindOf(somebody()), kindOf(somebody({ workStart: partialDate('2024-09') })), kindOf(somebody({ workStart: partialDate('2024-09') })), kindOf(somebody({ workStart: null }))];
    const steps = ruleSteps(lines, 4, []);
    expect(steps.reduce((n, s) => n + s.fell, 0)).toBe(2);
    expect(steps.at(-1)!.left).toBe(2);
  });
});

describe('kinship between two', () => {
  const wife = { relation: '妻子', name: '乙', personId: 'b', birth: null, unit: null, abroad: false, living: true };
  const a = (family: Candidate['family']) => ({ id: 'a', name: '甲', family });
  const b = (family: Candidate['family']) => ({ id: 'b', name: '乙', family });
  it('either record is enough, a missing one leaves it open, and open bars as well', () => {
    expect(barBetween(a([wife]), b([]))).toMatchObject({ known: true });
    expect(barBetween(b([]), a([wife]))).toMatchObject({ known: true });
    expect(barBetween(a([wife]), b(null))).toMatchObject({ known: true });
    expect(barBetween(a([]), b(null))).toMatchObject({ known: false });
    expect(barBetween(a([{ ...wife, personId: null }]), b([]))).toMatchObject({ known: false });
    expect(barBetween(a([]), b([]))).toBeNull();
  });
});

describe('wishes and words', () => {
  const posts = [{ id: 'x', title: '甲职', unitId: 'u', seats: 1 }, { id: 'y', title: '乙职', unitId: 'v', seats: 1 }];
  const pairs = [{ person: 'p', post: 'x' }, { person: 'q', post: 'x' }, { person: 'q', post: 'y' }];
  const people = new Map<string, Candidate>([
    ['p', { ...somebody({ id: 'p', sex: 'male', specialty: '水利工程', birth: partialDate('1986-09') }), unitId: 'u' }],
    ['q', { ...somebody({ id: 'q', sex: 'female', birth: partialDate('1985-08') }), unitId: 'v', reserve: true }],
  ]);
  const stated = (['specialty', 'reserve', 'stay', 'young', 'women'] as const).map((kind, i) => ({ kind, level: i + 1, weight: 1 }));
  const wishes = wishesOf(stated, posts, pairs, people, new Map([['x', ['水利']]]), [{ unitId: 'v', young: 0, women: 1 }], { youngAge: 40, mostYears: 10 }, on);
  it('count what lacks: by pair, and by body only where nobody is there yet', () => {
    expect(wishes.map((w) => w.costs)).toEqual([[0, 1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 0], [0, 0, 0]]);
    expect(wishes[3]!.groups).toEqual([{ need: 1, about: 'u', pairs: [0] }, { need: 1, about: 'v', pairs: [] }]);
    expect(wishes[4]!.groups).toEqual([{ need: 1, about: 'u', pairs: [1] }]);
  });
  it('another choice is told by what it costs and who moves; an empty post by why', () => {
    const problem: Problem = { posts, pairs, conflicts: [], wishes };
    const [best, other] = [solutionOf(problem, [0, 2]), solutionOf(problem, [1])];
    expect(costWords(problem, best, other).map((w) => w.zh)).toEqual(expect.arrayContaining(['少配 1 个职位', '专业相符的少 1 人']));
    expect(changeWords(problem, best, other, (p) => p).map((w) => w.zh)).toEqual(['p不再任甲职', 'q由乙职改任甲职']);
    expect(emptyWords(problem, other, 'y', [], (p) => p)).toEqual([{ zh: 'q已拟任甲职', en: 'q is proposed for 甲职' }]);
    expect(emptyWords({ ...problem, pairs: [] }, solutionOf({ ...problem, pairs: [], wishes: [] }, []), 'y', [{ zh: '45 岁及以下（9 人）', en: 'x' }], (p) => p)[0]!.zh).toContain('45 岁');
  });
});
