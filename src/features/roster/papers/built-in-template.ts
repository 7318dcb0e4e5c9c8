import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { partialDate, type PartialDate } from '../../../kernel/day.ts';
import { formDocx } from '../formats/form-docx.ts';
import { emptyForm, type AppointmentForm } from '../formats/form.ts';
import type { TemplateKind } from './template-fields.ts';

/** A template to start from, as .docx: the customary form or a roster, with the field names in its cells. */
export const builtInTemplate = (kind: TemplateKind): Promise<Uint8Array> => (kind === 'form' ? formTemplate() : rosterTemplate());

const d = (text: string): PartialDate => partialDate(text)!;
/** Marks that the form prints as they are, and the fields that take their place. */
const MARKS: readonly (readonly [mark: string, field: string])[] = [
  ['1901.01', '{出生年月}'], ['（125岁）', '（{年龄}岁）'], ['1902.02', '{参加工作时间}'], ['1903.03', '{入党时间}'],
  ['q01', '{姓名}'], ['q02', '{性别}'], ['q03', '{民族}'], ['q04', '{籍贯}'], ['q05', '{出生地}'], ['q06', '{健康状况}'], ['q07', '{专业技术职务}'], ['q08', '{熟悉专业有何专长}'],
  ['q10', '{全日制学历}'], ['q11', '{全日制学位}'], ['q12', '{全日制毕业院校系及专业}'], ['q13', '{全日制学位毕业院校系及专业}'],
  ['q14', '{在职学历}'], ['q15', '{在职学位}'], ['q16', '{在职毕业院校系及专业}'], ['q17', '{在职学位毕业院校系及专业}'],
  ['q20', '{现任职务}'], ['q21', '{拟任职务}'], ['q22', '{拟免职务}'], ['q23', '{简历}'], ['q24', '{奖惩情况}'], ['q25', '{年度考核结果}'], ['q26', '{任免理由}'],
  ['q30', '{#家庭成员}{称谓}'], ['q31', '{姓名}'], ['122', '{年龄}'], ['q32', '{政治面貌}'], ['q33', '{工作单位及职务}{/家庭成员}'], ['q40', '{呈报单位}'], ['q41', '{填表人}'],
];

async function formTemplate(): Promise<Uint8Array> {
  const marked: AppointmentForm = {
    ...emptyForm(), name: 'q01', sex: 'q02', ethnicity: 'q03', nativePlace: 'q04', birthPlace: 'q05', health: 'q06', title: 'q07', specialty: 'q08', birth: d('1901-01'), workStart: d('1902-02'),
    party: [{ party: '中共', date: d('1903-03') }], fullTime: { level: 'q10', degree: 'q11', levelSchool: 'q12', degreeSchool: 'q13' }, inService: { level: 'q14', degree: 'q15', levelSchool: 'q16', degreeSchool: 'q17' },
    postText: 'q20', proposedText: 'q21', removeText: 'q22', resume: { before: 'q23', entries: [], tail: '' }, awards: 'q24', appraisalText: 'q25', reason: 'q26',
    family: [{ relation: 'q30', name: 'q31', birth: d('1904-01'), politics: 'q32', unit: 'q33' }], reportingUnit: 'q40', filledBy: 'q41', ageAt: d('2026-01'), filledOn: d('2026-01'),
  };
  const printed = await formDocx(marked);
  if (!printed.ok) throw new Error(printed.refusal.name);
  const parts = unzipSync(printed.value.bytes);
  let xml = new TextDecoder().decode(parts['word/document.xml']);
  for (const [mark, field] of MARKS) xml = xml.replace(mark, field);
  // The photo stands in the only cell of four rows; the spare family rows give way to the list; rows grow with their text.
  xml = xml.replace(/(<w:tr>(?:(?!<\/w:tr>).)*<w:t[^>]*>)<\/w:t>(?=(?:(?!<w:t[ >]).)*<\/w:tr>)/s, '$1{照片}</w:t>');
  xml = xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs, (row) => (/<w:vMerge w:val="continue"/.test(row) && !/<w:t[ >][^<]*>[^<]+</.test(row) && (row.match(/<w:tc>/g) ?? []).length === 6 ? '' : row));
  xml = xml.replace(/w:hRule="exact"/g, 'w:hRule="atLeast"');
  return zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(xml) }, { mtime: new Date(1980, 0, 1) });
}

const COLUMNS: readonly (readonly [head: string, field: string, width: number])[] = [
  ['序号', '{#人员}{序号}', 6], ['姓名', '{姓名}', 9], ['现任职务', '{现任职务}', 30], ['性别', '{性别}', 6], ['民族', '{民族}', 7], ['出生年月', '{出生年月}', 10], ['参加工作时间', '{参加工作时间}', 11], ['入党时间', '{入党时间}', 10], ['任现职时间', '{任现职时间}{/人员}', 11],
];

async function rosterTemplate(): Promise<Uint8Array> {
  const FONT = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' };
  const text = (t: string, size: number, bold = false): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: t, size: size * 2, bold, font: FONT })] });
  const cells = (pick: 0 | 1): TableCell[] => COLUMNS.map((c) => new TableCell({ width: { size: c[2], type: WidthType.PERCENTAGE }, children: [text(c[pick], 10.5, pick === 0)] }));
  const table = new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [new TableRow({ tableHeader: true, children: cells(0) }), new TableRow({ cantSplit: true, children: cells(1) })] });
  const document = new Document({
    creator: 'Steelyard', title: '干部名册',
    sections: [{ properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 }, margin: { top: 850, bottom: 850, left: 850, right: 850 } } }, children: [text('{标题}', 18), text('截至 {截至日期}　共 {人数} 人', 10.5), table] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
