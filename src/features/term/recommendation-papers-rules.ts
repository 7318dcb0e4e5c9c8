import { chineseDay } from '../../domain/paper.ts';
import type { Day } from '../../kernel/day.ts';
import type { PaperTable } from '../roster/papers/table.ts';
import type { Round } from './recommendation-rules.ts';

export const paperKinds = ['sheet', 'summary'] as const;
export type PaperKind = (typeof paperKinds)[number];
export const paperNames: Readonly<Record<PaperKind, string>> = { sheet: '民主推荐表', summary: '民主推荐情况汇总表' };

/** 换届民主推荐表: every post with its reference candidates, one to be marked or another written in; no names of who fills it in. */
export function sheetTable(plan: { name: string }, round: Pick<Round, 'form' | 'posts'>, today: Day): PaperTable {
  return {
    title: '换届民主推荐表', under: [plan.name, chineseDay(today)], size: 11,
    columns: [{ width: 6, align: 'center' }, { width: 34 }, { width: 14, align: 'center' }, { width: 10, align: 'center' }, { width: 24 }],
    header: [['序号', '职位', '参考人选', '推荐', '另提他人']],
    rows: round.posts.flatMap((p, n) => p.people.map((x, i) => (i === 0
      ? [{ text: n + 1, rows: p.people.length }, { text: p.title, rows: p.people.length }, x.name, '', { text: '', rows: p.people.length }]
      : [x.name, '']))),
    notes: ['每个职位推荐一名，在“推荐”栏画“○”；不同意参考人选的，可在“另提他人”栏写一名。', '同一职位推荐多于一名的，该职位一栏无效；空白的为弃权。不署名。'],
  };
}

/** 换届民主推荐情况汇总表: the agreed figures of every post. */
export function summaryTable(plan: { name: string }, round: Round): PaperTable {
  const { figures, names } = round.agreed!;
  const of = new Map(figures.posts.map((p) => [p.postId, p]));
  const due = round.invited.length;
  return {
    title: round.form === 'meeting' ? '换届会议推荐情况汇总表' : '换届谈话调研推荐情况汇总表', under: [plan.name, `${chineseDay(figures.heldOn)}　应到 ${due} 人，实到 ${figures.present} 人，发出 ${figures.issued} 张，收回 ${figures.returned} 张`], size: 11,
    columns: [{ width: 6, align: 'center' }, { width: 34 }, { width: 8, align: 'center' }, { width: 8, align: 'center' }, { width: 8, align: 'center' }, { width: 14, align: 'center' }, { width: 8, align: 'center' }, { width: 10, align: 'center' }, { width: 10, align: 'center' }],
    header: [['序号', '职位', '有效', '无效', '弃权', '人选', '得票', '得票率', '另提他人']],
    rows: round.posts.flatMap((p, n) => p.people.map((x, i) => {
      const f = of.get(p.postId)!;
      const votes = f.people.find((y) => y.personId === x.personId)!.votes;
      const share = f.valid === 0 ? '—' : `${((votes * 100) / f.valid).toFixed(1)}%`;
      const span = p.people.length;
      return i === 0
        ? [{ text: n + 1, rows: span }, { text: p.title, rows: span }, { text: f.valid, rows: span }, { text: f.invalid, rows: span }, { text: f.abstain, rows: span }, x.name, votes, share, { text: f.others, rows: span }]
        : [x.name, votes, share];
    })),
    notes: [`计票由${names[0]}、${names[1]}各自独立录入，一致后成表。得票率＝得票÷有效票。`, '推荐结果是重要参考，不单纯以票取人。'],
  };
}
