import { expect, it } from 'vitest';
import type { Block } from '../../../domain/paper.ts';
import { blocksPdf } from './paper-service.ts';
import { rules, seen } from './testing.ts';

it('a paper of running text prints its tables, every line of a cell, and what stands in the middle', async () => {
  const blocks: Block[] = [
    { kind: 'title', text: '评议报告' },
    { kind: 'para', align: 'center', text: '砚溪区' },
    { kind: 'para', indent: true, text: '一、参加情况\n另起一行' },
    { kind: 'table', widths: [2, 1], head: ['类别', '收回'], rows: [['全委会成员\n（合并）', '12'], ['#strong[其他] $x$', '7']] },
    { kind: 'sign', lines: ['计票人：'] },
  ];
  const pages = await seen((await blocksPdf(blocks, '导出：许知苒')).bytes, 96);
  const text = pages.map((p) => p.text).join('').replace(/\s/g, '');
  for (const part of ['评议报告', '砚溪区', '另起一行', '类别', '收回', '全委会成员', '（合并）', '12', '#strong[其他]$x$', '7', '计票人：', '导出：许知苒']) expect(text).toContain(part);
  expect(rules(pages[0]!, 96, true, 100)).toHaveLength(4);
});
