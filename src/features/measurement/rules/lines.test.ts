import { expect, it } from 'vitest';
import { talkLines } from './lines.ts';

it('a report of talks is a line with a sentence for each topic; what it withholds is not told', () => {
  const none = { good: 0, mixed: 0, poor: 0, unknown: 0 };
  const [line] = talkLines([{ planId: 'p', title: '考察谈话', day: '2026-11-02', talks: 14, topics: [
    { words: '担当作为', talks: 14, views: { ...none, good: 9, poor: 5 } },
    { words: '廉洁自律', talks: null, views: null },
    { words: '群众基础', talks: 8, views: null },
  ] }]);
  expect(line).toMatchObject({ method: 'talk', n: 14, href: '/interviews/p', figures: [] });
  expect(line!.notes.map((n) => n.zh)).toEqual(['担当作为：14 次谈话谈到，肯定 9、指出不足 5', '廉洁自律：人数少，不单列', '群众基础：人数少，不单列']);
  expect(line!.notes[0]!.en).toBe('担当作为: spoken of in 14 talks, positive 9, critical 5');
  expect(talkLines([])).toEqual([]);
});
