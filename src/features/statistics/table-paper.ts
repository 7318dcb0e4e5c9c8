import type { PaperCell, PaperColumn, PaperHead, PaperTable } from '../roster/papers/table.ts';
import { baseOf, shareText, type ProtectedLine, type Table } from './table-rules.ts';

/** What is said around a table: its filters in words, what was withheld below which number, how many people lack a fact. */
export type About = { title: string; sentence: string; shares: boolean; averageAge: boolean; open: number; smallCell: number; hidden: number };

/** A column across: its axis and value, the width in characters. */
type Across = { axis: number; i: number };
const SHARE = '占比%';

/**
 * A protected table as paper: sub-totals or blocks down, axes across, the day, filters, bands and the rule of protection around it.
 * More than `most` figures across go on in further papers with the same lines. No foot: the sheet and the page have their own.
 */
export function tablePapers(t: Table, lines: readonly ProtectedLine[], about: About, most = Number.POSITIVE_INFINITY): PaperTable[] {
  const across = t.cols.flatMap((c, axis) => c.categories.map((_, i): Across => ({ axis, i })));
  const each = about.shares ? 2 : 1;
  const per = Math.max(1, Math.floor((most - 2) / each));
  const parts: Across[][] = [];
  for (let at = 0; at < across.length || at === 0; at += per) parts.push(across.slice(at, at + per));
  return parts.map((part, n) => ({
    title: n === 0 ? about.title : `${about.title}（续${parts.length > 2 ? n : ''}）`, sheet: t.asOf,
    under: [about.sentence, `截至 ${t.asOf}`, '单位：人'].filter((x) => x !== ''),
    size: part.length * each > 18 ? 7 : part.length * each > 11 ? 8 : 9,
    ...bodyOf(t, lines, about, part), notes: n === parts.length - 1 ? notesOf(t, about) : [],
  }));
}

function bodyOf(t: Table, lines: readonly ProtectedLine[], about: About, part: readonly Across[]): Pick<PaperTable, 'columns' | 'header' | 'rows'> {
  const { shares, averageAge } = about;
  const ownShare = shares && t.stacked;
  const total = lines[0]!;
  const figure: PaperColumn = { width: 8, align: 'right' };
  const groups = t.cols.map((c, axis) => ({ words: c.words.zh, n: part.filter((p) => p.axis === axis).length * (shares ? 2 : 1) })).filter((g) => g.n > 0);
  const upper: PaperHead[] = [
    { text: t.stacked ? '项目' : t.rows.map((r) => r.words.zh).join('／'), rows: 2, columns: t.stacked ? 2 : 1 },
    ownShare ? { text: '总体', columns: 2 } : { text: '合计', rows: 2 }, ...(averageAge ? [{ text: '平均年龄', rows: 2 }] : []), ...groups.map((g) => ({ text: g.words, columns: g.n })),
  ];
  const lower: PaperHead[] = [...(ownShare ? ['人数', SHARE] : []), ...part.flatMap((p) => [t.cols[p.axis]!.categories[p.i]!.words.zh, ...(shares ? [SHARE] : [])])];
  const count = (n: number | null, strong: boolean): PaperCell => ({ text: n === null ? '*' : n, align: 'right', strong });
  const rows = lines.map((l, y): PaperCell[] => {
    const strong = l.kind !== 'row';
    const plain = (text: string): PaperCell => ({ text, align: 'right', strong });
    return [
      ...headOf(t, lines, l, y), count(l.n, strong), ...(ownShare ? [plain(shareText(l.n, total.n))] : []),
      ...(averageAge ? [plain(l.averageAge === null ? '—' : l.averageAge.toFixed(1))] : []),
      ...part.flatMap(({ axis, i }) => {
        const n = l.cells[axis]![i]!;
        return [count(n, strong), ...(shares ? [plain(shareText(n, baseOf(t.stacked, total, l, axis, i)))] : [])];
      }),
    ];
  });
  return { columns: [...(t.stacked ? [{ width: 10 }, { width: 14 }] : [{ width: 20 }]), figure, ...(ownShare ? [figure] : []), ...(averageAge ? [figure] : []), ...part.flatMap(() => (shares ? [figure, figure] : [figure]))], header: [upper, lower], rows };
}

/** What stands at the left of a line: in a stacked table the name of its block, once, beside the value. */
function headOf(t: Table, lines: readonly ProtectedLine[], l: ProtectedLine, y: number): PaperCell[] {
  if (!t.stacked) return [{ text: `${l.level === 1 ? '　' : ''}${l.words.zh}${l.kind === 'sum' ? '　小计' : ''}`, strong: l.kind !== 'row' }];
  if (l.block === null) return [{ text: l.words.zh, columns: 2, strong: true }];
  const first = lines[y - 1]?.block !== l.block;
  return [...(first ? [{ text: t.rows[l.block]!.words.zh, rows: lines.filter((x) => x.block === l.block).length, align: 'center' as const }] : []), l.words.zh];
}

function notesOf(t: Table, about: About): string[] {
  const sets = [...t.rows, ...t.cols].flatMap((a) => (a.bands ? [`${a.words.zh}：${a.bands.name.zh}${a.bands.version > 0 ? `（第 ${a.bands.version} 版）` : ''}`] : []));
  return [
    ...(sets.length > 0 ? [`分档：${[...new Set(sets)].join('；')}。`] : []),
    ...(about.shares ? [`占比按${t.stacked ? '本列' : '本行'}合计计算，保留一位小数；因四舍五入，各项之和可能不等于 100。`] : []),
    ...(about.open > 0 ? [`另有 ${about.open} 人因缺少事实无法判断是否符合查询条件，未计入。`] : []),
    about.hidden > 0
      ? `保护规则：小于 ${about.smallCell} 的人数及由合计可推算出它的数，以 * 代替（共 ${about.hidden} 格）${about.averageAge ? '；平均年龄只在没有隐去行合计时列出' : ''}。0 照列。`
      : `保护规则：小于 ${about.smallCell} 的人数以 * 代替；本表没有这样的数。`,
    '保护只及于本表之内：把几张口径相近的表放在一起相减，仍可能推算出个别人的情况，请勿一并对外提供。',
  ];
}
