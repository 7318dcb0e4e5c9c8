import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { dottedMonth, formAge } from './dates.ts';
import type { Photo } from './draft.ts';
import type { AppointmentForm, FormEducation, FormFamily } from './form.ts';
import { packDocx, para, pictureRun, run, table as gridTable, twips, type Cell, type Picture, type Row, type Section, type Xml } from './docx-xml.ts';
import { boxed, label, paragraph, row, value } from './form-cells.ts';
import { textLines, type Fitted, type Line } from './form-fit.ts';
import { orientation, withoutMetadata } from './photo.ts';
import { printParty } from './party.ts';
import { refuseFile } from './refusals.ts';
import { trimText } from './text.ts';

/** Column grids of the two pages in mm: every cell boundary of formats.md 3.2 and 3.3. */
const GRID1 = [13.8, 4.2, 23.0, 18.8, 23.0, 23.2, 23.5, 36.3];
const GRID2 = [13.0, 19.2, 22.9, 10.1, 17.7, 83.2];
const FAMILY_ROWS = 7;

/** The .docx of a form, and the names of the cells that run on to a continuation sheet. */
export type PrintedForm = { bytes: Uint8Array; continued: string[] };
type Continued = { title: string; lines: Line[] };

/**
 * Prints a 干部任免审批表 as .docx: two A4 pages with the customary cells, type fitted from 14 to 8 pt, no ID number; what does
 * not fit goes to a continuation sheet. Errors: `roster.form-name-missing`, `roster.form-age-date-missing`.
 */
export async function formDocx(form: AppointmentForm): Promise<Outcome<PrintedForm>> {
  if (trimText(form.name) === '') return refuseFile('roster.form-name-missing', {}, 'name');
  const needsAge = form.birth !== null && form.birth.length > 4;
  if (needsAge && formAge(form) === null) return refuseFile('roster.form-age-date-missing', {}, 'ageAt');
  const continued: Continued[] = [];
  const overflow = (title: string) => (fitted: Fitted): void => { continued.push({ title, lines: fitted.rest }); };
  const shown = form.photo?.shown ? picture(form.photo) : null;
  const sections = [
    section([11.1, 20.0, 12.0, 22.0], [title(), table(GRID1, page1(form, shown, overflow))]),
    section([27.8, 20.0, 10.0, 22.5], [table(GRID2, page2(form, overflow)), filledBy(form)]),
  ];
  const more = form.family.slice(FAMILY_ROWS);
  if (more.length > 0 || continued.length > 0) sections.push(section([20, 20, 20, 22], continuation(form, continued, more)));
  return ok({ bytes: packDocx('干部任免审批表', sections, shown), continued: [...continued.map((c) => c.title), ...(more.length > 0 ? ['家庭主要成员及重要社会关系'] : [])] });
}

const section = ([top, right, bottom, left]: [number, number, number, number], content: Xml[]): Section =>
  ({ margins: [twips(top), twips(right), twips(bottom), twips(left)], content: content.join('') as Xml });

const table = (grid: number[], rows: Row[]): Xml => gridTable(grid.map(twips), rows);

/** Seven characters, one per 12.5 mm: 24 pt is 8.47 mm, the rest is spacing. */
const title = (): Xml => para(`${run('干部任免审批', 24, { spacing: twips(12.5 - 8.47) })}${run('表', 24)}` as Xml, { align: 'center', before: twips(6), after: twips(4), line: 600 });

type Overflow = (title: string) => (fitted: Fitted) => void;

function page1(f: AppointmentForm, shown: Picture | null, overflow: Overflow): Row[] {
  const age = formAge(f);
  const birth = f.birth ? `${dottedMonth(f.birth)}${age === null ? '' : `\n（${age}岁）`}` : '';
  const six = (height: number, cells: [string[], string, string[], string, string[], string], names: [string, string, string]): Cell[] => [
    label(cells[0], { width: 18, columns: 2 }), value(cells[1], { width: 23 }, height, { overflow: overflow(names[0]) }),
    label(cells[2], { width: 18.8 }), value(cells[3], { width: 23 }, height, { overflow: overflow(names[1]) }),
    label(cells[4], { width: 23.2 }), value(cells[5], { width: 23.5 }, height, { overflow: overflow(names[2]) }),
  ];
  const long = (name: string, text: string): Row =>
    row(12.5, [label([name], { width: 41, columns: 3 }), value(text, { width: 124.8, columns: 5 }, 12.5, { align: 'left', overflow: overflow(name) })]);
  return [
    row(12.5, [
      ...six(12.5, [['姓　名'], f.name, ['性　别'], f.sex, ['出生年月', '（岁）'], birth], ['姓名', '性别', '出生年月']),
      boxed([para(shown ? pictureRun(shown) : run(''), { align: 'center' })], { width: 36.3, rows: 4 }),
    ]),
    row(12.2, six(12.2, [['民　族'], f.ethnicity, ['籍　贯'], f.nativePlace, ['出 生 地'], f.birthPlace], ['民族', '籍贯', '出生地'])),
    row(12.0, six(12.0, [['入　党', '时　间'], printParty(f.party).replace(/；/g, '；\n'), ['参加工', '作时间'], f.workStart ? dottedMonth(f.workStart) : '', ['健康状况'], f.health], ['入党时间', '参加工作时间', '健康状况'])),
    row(12.5, [
      label(['专业技', '术职务'], { width: 18, columns: 2 }), value(f.title, { width: 41.8, columns: 2 }, 12.5, { overflow: overflow('专业技术职务') }),
      label(['熟悉专业', '有何专长'], { width: 23 }), value(f.specialty, { width: 46.7, columns: 2 }, 12.5, { overflow: overflow('熟悉专业有何专长') }),
    ]),
    ...education(['全日制', '教　育'], f.fullTime, overflow, true),
    ...education(['在　职', '教　育'], f.inService, overflow, false),
    long('现任职务', f.postText), long('拟任职务', f.proposedText), long('拟免职务', f.removeText),
    row(125.8, [
      label(['简', '', '历'], { width: 13.8 }),
      value(resumeLines(f), { width: 152, columns: 7 }, 125.8, { align: 'left', vertical: 'top', overflow: overflow('简历') }),
    ]),
  ];
}

/** Two lines of one education column; an empty 学位 line is merged with the 学历 line above it. */
function education(name: string[], e: FormEducation, overflow: Overflow, first: boolean): Row[] {
  const pair = (top: string, bottom: string, width: number, what: string): [Cell[], Cell[]] => {
    const span = { width, columns: 2 };
    const more = { overflow: overflow(what) };
    if (bottom === '') return [[value(top, { ...span, rows: 2 }, 12.2, more)], []];
    return [[value(top, span, 6.1, more)], [value(bottom, span, 6.1, more)]];
  };
  const levels = pair(e.level, e.degree, 41.8, '学历学位');
  const schools = pair(e.levelSchool, e.degreeSchool, 59.8, '毕业院校系及专业');
  return [
    row(6.1, [
      ...(first ? [label(['学　历', '学　位'], { width: 18, columns: 2, rows: 4 })] : []),
      label(name, { width: 23, rows: 2 }), ...levels[0], label(['毕业院校', '系及专业'], { width: 23.2, rows: 2 }), ...schools[0],
    ]),
    row(6.1, [...levels[1], ...schools[1]]),
  ];
}

/** The paragraphs of 简历: dates in the hanging indent, continuation lines beside them, the tail after a blank line. */
export function resumeLines(f: AppointmentForm): Line[] {
  const { before, entries, tail } = f.resume;
  const dot = (d: string): string => d.replace('-', '.');
  const plain = (text: string): Line[] => (text === '' ? [] : textLines(text));
  return [
    ...plain(before),
    ...entries.flatMap((e) => e.text.split('\n').map((text, i): Line => ({
      head: i === 0 ? `${dot(e.from)}--${e.to ? dot(e.to) : ''}` : '', text: trimText(text), hanging: true,
    }))),
    ...(tail === '' ? [] : [{ head: '', text: '', hanging: false }, ...plain(tail)]),
  ];
}

/** The picture in its own proportions inside 35 × 48 mm, upright, without metadata. */
function picture(p: Photo): Picture {
  const turn = p.mime === 'image/jpeg' ? orientation(p.bytes) : 1;
  const [w, h] = turn >= 5 ? [p.height, p.width] : [p.width, p.height];
  const scale = Math.min(35 / w, 48 / h);
  const degrees = turn === 3 || turn === 4 ? 180 : turn === 6 || turn === 7 ? 90 : turn === 8 || turn === 5 ? 270 : 0;
  return { bytes: withoutMetadata(p, false), mime: p.mime, width: p.width * scale, height: p.height * scale, turn: degrees, mirrored: turn === 2 || turn === 4 || turn === 5 || turn === 7 };
}

function page2(f: AppointmentForm, overflow: Overflow): Row[] {
  const block = (name: string[], text: string, height: number, what: string): Row =>
    row(height, [label(name, { width: 13 }), value(text, { width: 153.1, columns: 5 }, height, { align: 'left', overflow: overflow(what) })]);
  const appraisals = f.appraisalText || f.appraisals.map((a) => `${a.year}年度${a.grade}`).join('，');
  const members = Array.from({ length: FAMILY_ROWS }, (_, i) => f.family[i] ?? null);
  const stamp = (name: string, width: number, columns: number): Cell => boxed([
    ...[name, '', '', '', '（盖章）'].map((t, i) => paragraph({ head: '', text: t, hanging: false }, 14, i === 0 ? 'center' : 'right')),
    paragraph({ head: '', text: '年　　月　　日', hanging: false }, 14, 'right'),
  ], { width, columns });
  return [
    block(['奖', '惩', '情', '况'], f.awards === '' ? '无' : f.awards, 25, '奖惩情况'),
    block(['年度', '考核', '结果'], appraisals, 18, '年度考核结果'),
    block(['任', '免', '理', '由'], f.reason, 24, '任免理由'),
    row(11.4, [label([...'家庭主要成员及重要社会关系'], { width: 13, rows: FAMILY_ROWS + 1 }), ...familyHead()]),
    ...members.map((m) => row(12.3, familyCells(f, m, overflow))),
    row(23.5, [
      label([...'呈报单位'], { width: 13, rows: 2 }),
      value(f.reportingUnit, { width: 153.1, columns: 5 }, 23.5, { overflow: overflow('呈报单位'), bare: 'bottom' }),
    ]),
    row(11, [boxed([paragraph({ head: '', text: '年　　月　　日', hanging: false }, 14, 'right')], { width: 153.1, columns: 5 }, { bare: 'top' })]),
    row(35.6, [stamp('审批机关意见', 82.9, 5), stamp('行政机关任免意见', 83.2, 1)]),
  ];
}

const familyHead = (): Cell[] => [
  label(['称　谓'], { width: 19.2 }), label(['姓　名'], { width: 22.9 }), label(['年', '龄'], { width: 10.1 }), label(['政治', '面貌'], { width: 17.7 }), label(['工作单位及职务'], { width: 83.2 }),
];

/** One family row; the age is counted at 计算年龄时间 and stays blank for the dead. */
function familyCells(f: AppointmentForm, m: FormFamily | null, overflow: Overflow): Cell[] {
  const dead = m !== null && /已去世|已故|去世/.test(m.unit);
  const age = m && !dead ? formAge({ birth: m.birth, ageAt: f.ageAt, filledOn: f.filledOn }) : null;
  const cell = (text: string, width: number, align: 'left' | 'center' = 'center'): Cell =>
    value(text, { width }, 12.3, { align, overflow: overflow(`家庭成员${m?.name ?? ''}`) });
  return [
    cell(m?.relation ?? '', 19.2), cell(m?.name ?? '', 22.9), cell(age === null ? '' : String(age), 10.1), cell(m?.politics ?? '', 17.7), cell(m?.unit ?? '', 83.2, 'left'),
  ];
}

const filledBy = (f: AppointmentForm): Xml => para(run(`填表人：${f.filledBy}`), { before: twips(2), line: 320 });

/** The continuation sheet: what did not fit, cell by cell, and the family members from the eighth on. */
function continuation(f: AppointmentForm, continued: Continued[], family: FormFamily[]): Xml[] {
  const heading = (text: string): Xml => para(run(text, 14, { bold: true }), { align: 'center', before: 120, after: 120 });
  const out: Xml[] = [heading(`干部任免审批表（续页）　${f.name}`)];
  for (const c of continued) out.push(heading(`${c.title}（续）`), ...c.lines.map((l) => paragraph(l, 12)));
  if (family.length === 0) return out;
  const ignore: Overflow = () => () => undefined;
  // A table is followed by a paragraph, as Word wants it at the end of a document.
  return [...out, heading('家庭主要成员及重要社会关系（续）'), table(GRID2.slice(1), [row(11.4, familyHead()), ...family.map((m) => row(12.3, familyCells(f, m, ignore)))]), para(run('', 1), { line: 20 })];
}
