import { dottedMonth, formAge } from '../formats/dates.ts';
import { resumeLines } from '../formats/form-docx.ts';
import type { AppointmentForm, FormEducation } from '../formats/form.ts';
import type { Line } from '../formats/form-fit.ts';
import { printParty } from '../formats/party.ts';
import type { Font } from './font.ts';
import { label, value } from './form-cells.ts';
import { familyTable, page2 } from './form-back-typst.ts';
import { USUAL, type Continued, type FormLayout, type Overflow } from './form-layout.ts';
import { setLines } from './lines.ts';
import { preamble, Sheet, type TypstPaper } from './sheet.ts';

/** The picture of the form as it lies beside the source, or null. */
export type FormPicture = { path: string; bytes: Uint8Array } | null;

/** Family rows on page 2. */
export const FAMILY_ROWS = 7;
const LEFT = 23.1;
const TOP = 31.7;
const TITLE_PITCH = 12.5;
const MM_PER_POINT = 25.4 / 72;

/**
 * A 干部任免审批表 as a paper of two A4 pages with the cells of formats.md 3.2 and 3.3, and a continuation sheet where something does
 * not fit. No ID number is printed. `foot` stands at the foot of every page. `continued` names the cells that run on.
 */
export function formTypst(form: AppointmentForm, font: Font, options: { layout?: FormLayout; picture?: FormPicture; foot: string }): TypstPaper & { continued: string[] } {
  const layout = options.layout ?? USUAL;
  const missing = new Set<string>();
  const continued: Continued[] = [];
  const overflow = (title: string) => (lines: Line[]): void => { continued.push({ title, lines }); };
  const front = new Sheet(font, missing);
  page1(front, font, form, layout, options.picture ?? null, overflow);
  const back = new Sheet(font, missing);
  page2(back, font, form, layout, overflow);
  const more = form.family.slice(FAMILY_ROWS);
  const pages = [front, back, ...(continued.length > 0 || more.length > 0 ? continuation(form, font, layout, continued, missing) : [])];
  return {
    source: [preamble(`干部任免审批表 ${form.name}`), ...pages.map((p) => p.page(options.foot))].join('\n'),
    files: options.picture ? [[options.picture.path, options.picture.bytes]] : [],
    missing: [...missing], continued: [...new Set([...continued.map((c) => c.title), ...(more.length > 0 ? ['家庭主要成员及重要社会关系'] : [])])],
  };
}

function page1(s: Sheet, font: Font, f: AppointmentForm, layout: FormLayout, picture: FormPicture, overflow: Overflow): void {
  [...'干部任免审批表'].forEach((c, i) => s.text(LEFT + 165.8 / 2 + (i - 3) * TITLE_PITCH, 19, 24, c, 'center'));
  const heights = layout.retirement ? [12.5, 12.2, 12, 12] : [12.5, 12.2, 12, 12.5];
  const tops = heights.map((_, i) => TOP + heights.slice(0, i).reduce((a, b) => a + b, 0));
  const six = (row: number, cells: readonly (readonly [name: string, words: readonly string[], value: string])[]): void => {
    let x = LEFT;
    cells.forEach(([name, words, text], i) => {
      const [w1, w2] = [[18, 18.8, 23.2][i]!, [23, 23, 23.5][i]!];
      label(s, words, { x, y: tops[row]!, w: w1, h: heights[row]! });
      value(s, font, text, { x: x + w1, y: tops[row]!, w: w2, h: heights[row]! }, { overflow: overflow(name) });
      x += w1 + w2;
    });
  };
  const age = formAge(f);
  const birth = f.birth ? `${dottedMonth(f.birth)}${age === null ? '' : `\n（${age}岁）`}` : '';
  const health = ['健康状况', ['健康状况'], f.health] as const;
  six(0, [['姓名', ['姓　名'], f.name], ['性别', ['性　别'], f.sex], ['出生年月', ['出生年月', '（岁）'], birth]]);
  six(1, [['民族', ['民　族'], f.ethnicity], ['籍贯', ['籍　贯'], f.nativePlace], ['出生地', ['出 生 地'], f.birthPlace]]);
  six(2, [
    ['入党时间', ['入　党', '时　间'], printParty(f.party).replace(/；/g, '；\n')], ['参加工作时间', ['参加工', '作时间'], f.workStart ? dottedMonth(f.workStart) : ''],
    layout.retirement ? ['到龄时间', ['到龄时间'], reaching(f)] : health,
  ]);
  const y4 = tops[3]!;
  if (layout.retirement) six(3, [health, ['专业技术职务', ['专业技', '术职务'], f.title], ['熟悉专业有何专长', ['熟悉专业', '有何专长'], f.specialty]]);
  else {
    label(s, ['专业技', '术职务'], { x: LEFT, y: y4, w: 18, h: 12.5 });
    value(s, font, f.title, { x: LEFT + 18, y: y4, w: 41.8, h: 12.5 }, { overflow: overflow('专业技术职务') });
    label(s, ['熟悉专业', '有何专长'], { x: LEFT + 59.8, y: y4, w: 23, h: 12.5 });
    value(s, font, f.specialty, { x: LEFT + 82.8, y: y4, w: 46.7, h: 12.5 }, { overflow: overflow('熟悉专业有何专长') });
  }
  const below = y4 + heights[3]!;
  s.box(LEFT + 129.5, TOP, 36.3, below - TOP);
  if (picture) s.picture(picture.path, LEFT + 129.5 + 0.6, TOP + 0.6, 35.1, below - TOP - 1.2);
  label(s, ['学　历', '学　位'], { x: LEFT, y: below, w: 18, h: 24.4 });
  education(s, font, below, ['全日制', '教　育'], f.fullTime, overflow);
  education(s, font, below + 12.2, ['在　职', '教　育'], f.inService, overflow);
  const long = ([['现任职务', f.postText], ['拟任职务', f.proposedText], ['拟免职务', f.removeText]] as const);
  long.forEach(([name, text], i) => {
    const y = below + 24.4 + i * 12.5;
    label(s, [name], { x: LEFT, y, w: 41, h: 12.5 });
    value(s, font, text, { x: LEFT + 41, y, w: 124.8, h: 12.5 }, { align: 'left', overflow: overflow(name) });
  });
  const last = below + 61.9;
  label(s, ['简', '', '', '历'], { x: LEFT, y: last, w: 13.8, h: 125.8 });
  value(s, font, resumeLines(f), { x: LEFT + 13.8, y: last, w: 152, h: 125.8 }, { align: 'left', vertical: 'top', overflow: overflow('简历') });
}

/** The two lines of one education column; an empty 学位 line is merged with the 学历 line above it. */
function education(s: Sheet, font: Font, y: number, name: string[], e: FormEducation, overflow: Overflow): void {
  const pair = (top: string, bottom: string, x: number, w: number, what: string): void => {
    if (bottom === '') return value(s, font, top, { x, y, w, h: 12.2 }, { overflow: overflow(what) });
    value(s, font, top, { x, y, w, h: 6.1 }, { overflow: overflow(what) });
    value(s, font, bottom, { x, y: y + 6.1, w, h: 6.1 }, { overflow: overflow(what) });
  };
  label(s, name, { x: LEFT + 18, y, w: 23, h: 12.2 });
  pair(e.level, e.degree, LEFT + 41, 41.8, '学历学位');
  label(s, ['毕业院校', '系及专业'], { x: LEFT + 82.8, y, w: 23.2, h: 12.2 });
  pair(e.levelSchool, e.degreeSchool, LEFT + 106, 59.8, '毕业院校系及专业');
}

/** 到龄时间 as `2031.07` and below it the age it is reached at, `（61岁4个月）`. */
export function reaching(f: Pick<AppointmentForm, 'birth' | 'retirementMonth'>): string {
  if (!f.retirementMonth) return '';
  const months = (d: string): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
  if (!f.birth || f.birth.length < 7 || f.retirementMonth.length < 7) return dottedMonth(f.retirementMonth);
  const n = months(f.retirementMonth) - months(f.birth);
  return `${dottedMonth(f.retirementMonth)}\n（${Math.floor(n / 12)}岁${n % 12 === 0 ? '' : `${n % 12}个月`}）`;
}

const BODY = { left: 22, top: 20, width: 168, bottom: 280 } as const;

/** The continuation sheets: what did not fit, cell by cell in 12 pt, then the family from the eighth member on; as many pages as it takes. */
function continuation(f: AppointmentForm, font: Font, layout: FormLayout, continued: readonly Continued[], missing: Set<string>): Sheet[] {
  const pages: Sheet[] = [];
  let y = Number.POSITIVE_INFINITY;
  const room = (height: number): Sheet => {
    if (y + height > BODY.bottom) {
      const sheet = new Sheet(font, missing);
      sheet.text(105, BODY.top, 14, `干部任免审批表（续页）　${f.name}`, 'center');
      pages.push(sheet);
      y = BODY.top + 10;
    }
    return pages[pages.length - 1]!;
  };
  const heading = (text: string): void => {
    room(16).text(105, y + 2, 12, text, 'center');
    y += 9;
  };
  const size = 12;
  const pitch = 14 * MM_PER_POINT;
  for (const c of continued) {
    heading(`${c.title}（续）`);
    for (const line of setLines(c.lines, BODY.width, size, font.advance)) {
      const sheet = room(pitch);
      if (line.head !== '') sheet.text(BODY.left, y, size, line.head);
      sheet.text(BODY.left + line.indent * size * MM_PER_POINT, y, size, line.text);
      y += pitch;
    }
  }
  const more = f.family.slice(FAMILY_ROWS);
  if (more.length > 0) {
    heading('家庭主要成员及重要社会关系（续）');
    const lost: Continued[] = [];
    let first = true;
    for (const member of more) {
      const sheet = room(first ? 24 : 12.3);
      y += familyTable(sheet, font, f, layout, [member], { x: BODY.left + 7, y, head: first || y < BODY.top + 11 }, (title) => (lines) => { lost.push({ title, lines }); });
      first = false;
    }
    if (lost.length > 0) return [...pages, ...continuation({ ...f, family: [] }, font, layout, lost, missing)];
  }
  return pages;
}
