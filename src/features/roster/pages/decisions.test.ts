import { describe, expect, it } from 'vitest';
import { actionsFor, decided, decisionsOf, proposed, tally } from './decisions.ts';
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

  it('count what will happen and send every person', () => {
    const open = person({ key: 'b', proposal: null });
    expect(tally([person({}), open], {})).toEqual({ create: 1, update: 0, skip: 0, open: 1 });
    const sent = decisionsOf([person({}), open], { b: { ...proposed(open), action: 'skip' } });
    expect([sent['a']?.action, sent['b']?.action]).toEqual(['create', 'skip']);
  });
});
