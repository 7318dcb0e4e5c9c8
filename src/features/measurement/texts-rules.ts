import type { Block } from '../../domain/paper.ts';
import type { Words } from '../../kernel/refusal.ts';

/** What stands above the texts wherever they are read. */
export const textsNote: Words = {
  zh: '仅供承办同志阅读。顺序是随机的，不对应类别、选票和其他答案。文字习惯可能让人认出是谁写的：不得据此追查，引用时不得摘录可以认出人的原话。',
  en: 'For those who handle the work alone. The order is one of chance and stands for no class, ballot or other answer. A hand may be known by its style: nobody may look for it, and words by which somebody can be known are not to be quoted.',
};

/** The texts of a poll as they are read: by subject and question. */
export type TextsOf = { slot: string; label: string; question: string; texts: string[] };

/** The texts as a paper. */
export function textsPaper(poll: { number: string; title: string; day: string; unit: string }, parts: readonly TextsOf[], closed: number, foot: string): Block[] {
  return [
    { kind: 'title', text: '意见和建议' },
    { kind: 'para', align: 'center', text: `${poll.title}（${poll.unit}，${poll.day}，${poll.number}）` },
    { kind: 'para', indent: true, bold: true, text: textsNote.zh },
    ...parts.flatMap((p): Block[] => [
      { kind: 'para', bold: true, text: `${p.label}：${p.question}（${p.texts.length} 条）` },
      ...p.texts.map((t): Block => ({ kind: 'para', indent: true, text: `· ${t}` })),
    ]),
    ...(closed > 0 ? [{ kind: 'para' as const, text: `另有 ${closed} 名对象与取出人有回避关系或不在其管理范围，未列。` }] : []),
    { kind: 'para', text: foot },
  ];
}
