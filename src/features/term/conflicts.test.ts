import { describe, expect, it } from 'vitest';
import { conflictsOf, type Proposed } from './conflicts-rules.ts';

type Line = NonNullable<Proposed['person']['family']>[number];
const line = (relation: string, name: string, personId: string | null): Line => ({ relation, name, personId, birth: null, unit: null, abroad: false, living: true });
const put = (id: string, post: string, bodyId: string | null, family: Line[] | null = [], planId = 'p1'): Proposed => ({ planId, postId: post, postName: post, bodyId, person: { id, name: `${id}某`, family } });
const kinds = (list: Proposed[]) => conflictsOf(list).map((c) => [c.kind, ...c.personIds]);

describe('conflicts of a term change', () => {
  it('finds one person in two posts, also of two plans, and not one post twice', () => {
    expect(kinds([put('甲', '一', 'x'), put('甲', '二', 'y', [], 'p2'), put('乙', '三', 'y')])).toEqual([['two-posts', '甲']]);
    expect(kinds([put('甲', '一', 'x'), put('甲', '一', 'x', [], 'p2')])).toEqual([]);
  });

  it('finds kin in one body from either record, and only in one body', () => {
    const wife = [line('丈夫', '乙某', '乙')];
    expect(kinds([put('甲', '一', 'x', wife), put('乙', '二', 'x')])).toEqual([['kin', '甲', '乙']]);
    expect(kinds([put('乙', '二', 'x'), put('甲', '一', 'x', wife)])).toEqual([['kin', '乙', '甲']]);
    expect(kinds([put('甲', '一', 'x', wife), put('乙', '二', 'y')])).toEqual([]);
    expect(kinds([put('甲', '一', null, wife), put('乙', '二', null)])).toEqual([]);
  });

  it('says unknown for a record never filled or a namesake not linked; a sure tie outweighs a doubt', () => {
    expect(kinds([put('甲', '一', 'x', null), put('乙', '二', 'x')])).toEqual([['kin-unknown', '甲', '乙']]);
    expect(kinds([put('甲', '一', 'x', [line('丈夫', '乙某', null)]), put('乙', '二', 'x')])).toEqual([['kin-unknown', '甲', '乙']]);
    expect(kinds([put('甲', '一', 'x', null), put('乙', '二', 'x', [line('妻子', '甲某', '甲')])])).toEqual([['kin', '甲', '乙']]);
  });
});
