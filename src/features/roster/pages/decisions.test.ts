import { describe, expect, it } from 'vitest';
import { actionsFor, asProposed, decided, decisionsOf, proposed } from './decisions.ts';
import type { PreviewPerson } from './types.ts';

const person = (over: Partial<PreviewPerson>): PreviewPerson => ({
  key: 'a', file: 'a.lrmx', sheet: null, row: null, name: '张三', fields: [], doubts: [], lists: { holdings: [], family: 0, appraisals: 0, education: 0 }, hasPhoto: false, unit: null,
  match: { kind: 'none', by: null, candidates: [] }, diff: [], questions: [], proposal: 'create', ...over,
});
const candidate = (id: string) => ({ id, name: '张三', birth: null, unitName: null, postText: null });

describe('decisions of an import', () => {
  it('take the proposal, with the person where there is one only', () => {
    expect(proposed(person({ proposal: 'update', match: { kind: 'one', by: 'id', candidates: [candidate('p')] } }))).toMatchObject({ action: 'update', personId: 'p' });
    expect(proposed(person({ proposal: 'update', match: { kind: 'several', by: 'name', candidates: [candidate('p'), candidate('q')] } })).personId).toBeUndefined();
  });

  it('ask who is meant, and ask again before a second person of the same name is made', () => {
    const several = person({ proposal: null, match: { kind: 'several', by: 'name', candidates: [candidate('p'), candidate('q')] } });
    expect(decided(proposed(several), several)).toBe(false);
    expect(decided({ ...proposed(several), action: 'update' }, several)).toBe(false);
    expect(decided({ ...proposed(several), action: 'update', personId: 'q' }, several)).toBe(true);
    expect(decided({ ...proposed(several), action: 'create' }, several)).toBe(false);
    expect(decided({ ...proposed(several), action: 'create', another: true }, several)).toBe(true);
  });

  it('leave out whoever has no name or stands outside one’s reach', () => {
    const outside = person({ proposal: 'skip', match: { kind: 'outside', by: 'id', candidates: [] }, questions: [{ code: 'outside', words: { zh: '', en: '' } }] });
    expect(actionsFor(outside)).toEqual(['skip']);
    expect(decided({ ...proposed(outside), action: 'create', another: true }, outside)).toBe(false);
  });

  it('send only what was chosen; whoever has no choice is taken as proposed', () => {
    const open = person({ key: 'b', proposal: null });
    expect(decisionsOf({ b: { ...proposed(open), action: 'skip' }, c: proposed(open) })).toEqual({ b: { action: 'skip', doubts: {}, keep: [], another: false } });
  });

  it('follow one choice for all: only blanks, nothing, every suggestion, the undecided left out', () => {
    const diff = [{ field: 'birth', old: '1970.01', new: '1971.01', protected: true, held: true }, { field: 'health', old: null, new: '健康', protected: false, held: false }];
    const known = person({ proposal: 'update', diff, match: { kind: 'one', by: 'id', candidates: [candidate('p')] } });
    expect(proposed(known, { ...asProposed, fields: 'blanks' })).toMatchObject({ action: 'update', personId: 'p', keep: ['birth'] });
    expect(proposed(known, { ...asProposed, fields: 'keep' }).action).toBe('skip');
    const words = { zh: '', en: '' };
    const doubted = person({ doubts: [{ id: 'd', severity: 'flag', code: 'x', where: 'A1', field: 'birth', reason: words, suggestion: '1970-01', acceptable: true }] });
    expect(proposed(doubted, { ...asProposed, accept: true }).doubts).toEqual({ d: 'accept' });
    expect(proposed(person({ proposal: null }), { ...asProposed, undecided: 'skip' }).action).toBe('skip');
  });
});
