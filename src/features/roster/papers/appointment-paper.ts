import type { Day, PartialDate } from '../../../kernel/day.ts';
import { rosterParty } from '../formats/party.ts';
import { rosterDate } from '../formats/xlsx-write.ts';
import type { Row } from '../list-service.ts';
import type { PaperCell, PaperColumn, PaperTable } from './table.ts';

/** 讨论任免干部名单, 干部调配建议方案, and its edition for the 常委会, which has no dates of post and rank (formats.md 10.4). */
export const appointmentKinds = ['list', 'plan', 'plan-committee'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];
/** A person on the list: the row of the roster, what is proposed and a remark, as written by the user. */
export type Proposed = { row: Row; proposal: string; remark: string };
/** What stands above the list: title (the customary one unless given), meeting, its day, and a secrecy note at the left. */
export type AppointmentHead = { kind: AppointmentKind; title?: string | undefined; meeting?: string | undefined; on?: string | undefined; secrecy?: string | undefined };

const TITLES: Record<AppointmentKind, string> = { list: '讨论任免干部名单', plan: '干部调配建议方案', 'plan-committee': '干部调配建议方案' };
export const appointmentTitle = (head: AppointmentHead): string => head.title ?? TITLES[head.kind];

/** A month as such lists write it, with two figures of the year: 1976.06 → 76.06. Text around a date stays. */
export const shortMonth = (text: string): string => text.replace(/(?<!\d)(?:19|20)(\d{2}(?:\.\d{2})?)(?!\d)/g, '$1');
const month = (date: string | null): string => shortMonth(rosterDate(date as PartialDate | null));
/** The day as a date line: 2026年11月28日. */
const dateLine = (on: string): string => `${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`;

/** 学历: the full-time and, marked as such, the in-service one. */
const studied = (row: Row): string => [row.fullTime, row.inService === null ? null : `在职${row.inService}`].filter((x) => x !== null).join('；');

type Column = { heading: string; column: PaperColumn; cell: (p: Proposed, i: number) => PaperCell };
const centre = (heading: string, width: number, cell: Column['cell']): Column => ({ heading, column: { width, align: 'center' }, cell });
const left = (heading: string, width: number, cell: Column['cell']): Column => ({ heading, column: { width }, cell });

const NUMBER = centre('序号', 4, (_, i) => String(i + 1));
const NAME = centre('姓名', 8, ({ row }) => row.name);
const BIRTH = centre('出生年月', 6, ({ row }) => month(row.birth));
const POST = left('现任职务', 26, ({ row }) => row.postText ?? '');
const PROPOSAL = left('拟任免职务', 30, ({ proposal }) => proposal);

const LAYOUTS: Record<AppointmentKind, readonly Column[]> = {
  list: [
    NAME, POST, PROPOSAL, centre('性别', 4, ({ row }) => row.sex ?? ''), BIRTH, left('学历', 16, ({ row }) => studied(row)), centre('籍贯', 9, ({ row }) => row.nativePlace ?? ''),
    centre('参加工作时间', 7, ({ row }) => month(row.workStart)), centre('入党时间', 7, ({ row }) => shortMonth(rosterParty(row.party, row.partyJoin as PartialDate | null))),
    centre('任现职级时间', 7, ({ row }) => month(row.rankSince)), centre('任现职时间', 7, ({ row }) => month(row.postSince)), left('备注', 10, ({ remark }) => remark),
  ],
  plan: [NUMBER, NAME, BIRTH, centre('任现职时间', 7, ({ row }) => month(row.postSince)), centre('任同级时间', 7, ({ row }) => month(row.rankSince)), left('学历职称', 18, ({ row }) => [studied(row), row.techTitle].filter(Boolean).join('；')), POST, PROPOSAL, left('讨论意见', 18, ({ remark }) => remark)],
  'plan-committee': [NUMBER, NAME, BIRTH, left('学历职称', 20, ({ row }) => [studied(row), row.techTitle].filter(Boolean).join('；')), POST, PROPOSAL, left('讨论意见', 20, ({ remark }) => remark)],
};

/** The list as a landscape table, people in the given order; what is not known stays empty, to be written by hand. */
export function appointmentPaper(head: AppointmentHead, asOf: Day, people: readonly Proposed[]): PaperTable {
  const layout = LAYOUTS[head.kind];
  const title = appointmentTitle(head);
  const cards = people.filter((p) => p.row.level === 'card').map((p) => p.row.name);
  return {
    title: [...title].length > 12 ? title : [...title].join('\u3000'), sheet: title, ...(head.secrecy ? { corner: head.secrecy } : {}), size: 10,
    under: [...(head.meeting ? [head.meeting] : []), head.on ? dateLine(head.on) : '　　年　　月　　日'],
    columns: layout.map((c) => c.column), header: [layout.map((c) => c.heading)], rows: people.map((p, i) => layout.map((c) => c.cell(p, i))),
    notes: [
      `共 ${people.length} 人，干部情况截至 ${asOf}；日期为年、月，年份取后两位。${head.kind === 'plan-committee' ? '' : `“${head.kind === 'list' ? '任现职级时间' : '任同级时间'}”为任现职务层次的时间。`}`,
      ...(cards.length > 0 ? [`${cards.join('、')}为导出人本人或亲属，只列姓名和现任职务。`] : []),
    ],
  };
}
