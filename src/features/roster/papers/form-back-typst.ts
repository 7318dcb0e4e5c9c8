import { dottedMonth, formAge } from '../formats/dates.ts';
import type { AppointmentForm, FormFamily } from '../formats/form.ts';
import type { Font } from './font.ts';
import { label, value } from './form-cells.ts';
import type { FormLayout, Overflow } from './form-layout.ts';
import type { Sheet } from './sheet.ts';

const LEFT = 22.5;
const TOP = 27.8;
const WIDE = 153.1;
const ROWS = 7;
/** Widths of the family columns in mm by edition (formats.md 3.3). */
const FAMILY = { age: [19.2, 22.9, 10.1, 17.7, 83.2], birth: [19.3, 22.5, 20.2, 15.0, 76.1] } as const;

/** Page 2: awards, appraisals, reason, family, 呈报单位 and the two opinions, and who filled it in. */
export function page2(s: Sheet, font: Font, f: AppointmentForm, layout: FormLayout, overflow: Overflow): void {
  const block = (words: string[], text: string, y: number, h: number, name: string): void => {
    label(s, words, { x: LEFT, y, w: 13, h });
    value(s, font, text, { x: LEFT + 13, y, w: WIDE, h }, { align: 'left', overflow: overflow(name) });
  };
  const appraisals = f.appraisalText || f.appraisals.map((a) => `${a.year}年度${a.grade}`).join('，');
  block(['奖', '惩', '情', '况'], f.awards === '' ? '无' : f.awards, TOP, 25, '奖惩情况');
  block(['年度', '考核', '结果'], appraisals, TOP + 25, 18, '年度考核结果');
  block(['任', '免', '理', '由'], f.reason, TOP + 43, 24, '任免理由');
  const y = TOP + 67;
  label(s, [...'家庭主要成员及重要社会关系'], { x: LEFT, y, w: 13, h: 11.4 + ROWS * 12.3 });
  const members = Array.from({ length: ROWS }, (_, i) => f.family[i] ?? null);
  familyTable(s, font, f, layout, members, { x: LEFT + 13, y, head: true }, overflow);
  const unit = y + 11.4 + ROWS * 12.3;
  label(s, [...'呈报单位'], { x: LEFT, y: unit, w: 13, h: 34.5 });
  value(s, font, f.reportingUnit, { x: LEFT + 13, y: unit, w: WIDE, h: 23.5 }, { sides: 'no-bottom', overflow: overflow('呈报单位') });
  s.box(LEFT + 13, unit + 23.5, WIDE, 11, 'no-top');
  s.text(LEFT + 161, unit + 26.5, 14, '年　　月　　日', 'right');
  stamp(s, '审批机关意见', LEFT, unit + 34.5);
  stamp(s, '行政机关任免意见', LEFT + WIDE_STAMP, unit + 34.5);
  s.text(LEFT, unit + 34.5 + 35.6 + 2.5, 14, `填表人：${f.filledBy}`);
}

const WIDE_STAMP = 83.05;
/** The name of the opinion above, room for it, and seal and date below. */
function stamp(s: Sheet, name: string, x: number, y: number): void {
  const h = 35.6;
  s.box(x, y, WIDE_STAMP, h);
  s.text(x + WIDE_STAMP / 2, y + 2, 14, name, 'center');
  s.text(x + WIDE_STAMP - 10, y + h - 14, 14, '（盖章）', 'right');
  s.text(x + WIDE_STAMP - 5, y + h - 7.2, 14, '年　　月　　日', 'right');
}

/** Rows of the family table with or without its head; returns their height in mm. The age is counted at 计算年龄时间 and stays blank for the dead. */
export function familyTable(
  s: Sheet, font: Font, f: AppointmentForm, layout: FormLayout, members: readonly (FormFamily | null)[], at: { x: number; y: number; head: boolean }, overflow: Overflow,
): number {
  const widths = FAMILY[layout.family];
  const cells = (y: number, h: number, draw: (i: number, r: { x: number; y: number; w: number; h: number }) => void): void => {
    let x = at.x;
    widths.forEach((w, i) => { draw(i, { x, y, w, h }); x += w; });
  };
  const heads = [['称　谓'], ['姓　名'], layout.family === 'age' ? ['年', '龄'] : ['出生年月'], ['政治', '面貌'], ['工作单位及职务']];
  let y = at.y;
  if (at.head) {
    cells(y, 11.4, (i, r) => label(s, heads[i]!, r));
    y += 11.4;
  }
  for (const m of members) {
    const dead = m !== null && /已去世|已故|去世/.test(m.unit);
    const age = m && !dead ? formAge({ birth: m.birth, ageAt: f.ageAt, filledOn: f.filledOn }) : null;
    const third = layout.family === 'age' ? (age === null ? '' : String(age)) : m?.birth ? dottedMonth(m.birth) : '';
    const texts = [m?.relation ?? '', m?.name ?? '', third, m?.politics ?? '', m?.unit ?? ''];
    cells(y, 12.3, (i, r) => value(s, font, texts[i]!, r, { align: i === 4 ? 'left' : 'center', overflow: overflow(`家庭成员${m?.name ?? ''}`) }));
    y += 12.3;
  }
  return y - at.y;
}
