import { dottedMonth, formAge } from '../formats/dates.ts';
import { resumeLines } from '../formats/form-docx.ts';
import type { AppointmentForm } from '../formats/form.ts';
import type { Photo } from '../formats/draft.ts';
import { withoutMetadata } from '../formats/photo.ts';
import { printParty } from '../formats/party.ts';
import { reaching } from './form-typst.ts';

/** Who takes a paper out, and when, as papers say it. */
export type Taken = { by: string; at: string };
type Picture = { _type: 'image'; source: Buffer; format: string; width: number; height: number };
type Value = string | Picture | Record<string, string>[];
/** The data of a template by field name: every field of its kind is there, empty where nothing is known. */
export type TemplateData = Record<string, Value>;

/** Text as a Word document can hold it: no characters that XML forbids, tabs as spaces. */
export const docxText = (text: string): string => text.replace(/\t/g, ' ').replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

const clean = (data: TemplateData): TemplateData => Object.fromEntries(Object.entries(data).map(([k, v]) => [k,
  typeof v === 'string' ? docxText(v) : Array.isArray(v) ? v.map((row) => Object.fromEntries(Object.entries(row).map(([n, x]) => [n, docxText(x)]))) : v]));

/** The width of a photo in a template, in pixels of 96 dpi: 35 × 48 mm at most. */
const SCALE = 96 / 25.4;
const NO_PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP4////fwAJ+wP9CNHoHgAAAABJRU5ErkJggg==', 'base64');

function picture(photo: Photo | null): Picture {
  if (!photo?.shown) return { _type: 'image', source: NO_PHOTO, format: 'image/png', width: 1, height: 1 };
  const scale = Math.min(35 / photo.width, 48 / photo.height) * SCALE;
  return { _type: 'image', source: Buffer.from(withoutMetadata(photo)), format: photo.mime, width: Math.round(photo.width * scale), height: Math.round(photo.height * scale) };
}

/** A 任免审批表 as template data; the same words as on the built-in form. No ID number is among them. */
export function formData(f: AppointmentForm, taken: Taken): TemplateData {
  const month = (d: string | null): string => (d ? dottedMonth(d as never) : '');
  const age = formAge(f);
  const { fullTime: a, inService: b } = f;
  return clean({
    姓名: f.name, 性别: f.sex, 出生年月: month(f.birth), 年龄: age === null ? '' : String(age), 民族: f.ethnicity, 籍贯: f.nativePlace, 出生地: f.birthPlace,
    入党时间: printParty(f.party), 参加工作时间: month(f.workStart), 健康状况: f.health, 到龄时间: reaching(f).replace('\n', ''), 专业技术职务: f.title, 熟悉专业有何专长: f.specialty,
    全日制学历: a.level, 全日制学位: a.degree, 全日制毕业院校系及专业: a.levelSchool, 全日制学位毕业院校系及专业: a.degreeSchool,
    在职学历: b.level, 在职学位: b.degree, 在职毕业院校系及专业: b.levelSchool, 在职学位毕业院校系及专业: b.degreeSchool,
    现任职务: f.postText, 拟任职务: f.proposedText, 拟免职务: f.removeText,
    简历: resumeLines(f).map((l) => (l.head ? `${l.head}  ${l.text}` : l.text)).join('\n'),
    简历各段: resumeLines(f).filter((l) => l.text !== '').map((l) => ({ 起止时间: l.head, 经历: l.text })),
    奖惩情况: f.awards === '' ? '无' : f.awards, 年度考核结果: f.appraisalText || f.appraisals.map((x) => `${x.year}年度${x.grade}`).join('，'), 任免理由: f.reason,
    家庭成员: f.family.map((m) => {
      const years = /已去世|已故|去世/.test(m.unit) ? null : formAge({ birth: m.birth, ageAt: f.ageAt, filledOn: f.filledOn });
      return { 称谓: m.relation, 姓名: m.name, 年龄: years === null ? '' : String(years), 出生年月: month(m.birth), 政治面貌: m.politics, 工作单位及职务: m.unit };
    }),
    呈报单位: f.reportingUnit, 填表人: f.filledBy, 填表时间: month(f.filledOn), 计算年龄时间: month(f.ageAt), 照片: picture(f.photo), 导出人: taken.by, 导出时间: taken.at,
  });
}

/** A roster as template data: `rows` by the Chinese names of the columns. */
export const rosterData = (title: string, asOf: string, rows: readonly Record<string, string>[], taken: Taken): TemplateData =>
  clean({ 标题: title, 截至日期: asOf, 人数: String(rows.length), 人员: rows.map((r, i) => ({ 序号: String(i + 1), ...r })), 导出人: taken.by, 导出时间: taken.at });
