import type { Words } from '../../../kernel/refusal.ts';
import type { Doubt, Severity } from './draft.ts';

const w = (zh: string, en: string): Words => ({ zh, en });

/** Why a field is doubtful; `{x}` is filled from the doubt's details. */
const REASONS = {
  'charset.gbk': w('文件按 GBK 编码读取（声明为 {declared}）', 'the file was read as GBK (declared: {declared})'),
  'charset.differs': w('声明的字符编码为 {declared}，实际按 {used} 读取', 'the file declares {declared} but was read as {used}'),
  'xlsx.html': w('文件实为网页格式，已按其中的表格读取', 'the file is a web page; its tables were read'),
  'charset.utf8': w('文件按 UTF-8 编码读取，此类文件通常为 GBK', 'the file was read as UTF-8; such files are usually GBK'),
  'charset.fault': w('第 {offset} 字节处不是 GBK 字符', 'the byte at {offset} is not a GBK character'),
  'charset.rare': w('含有无法解码的生僻字', 'holds a rare character that cannot be decoded'),
  'charset.now-gbk': w('原文件为 UTF-8，导出改为 GBK', 'the original was UTF-8; the export is GBK'),
  'lrm.rejoined': w('“{fields}”中含有分隔符，已按唯一可能的方式复原', '“{fields}” holds the separator; joined again in the only way possible'),
  'lrm.missing': w('文件末尾缺少：{fields}', 'the end of the file lacks: {fields}'),
  'lrm.family-columns': w('家庭成员各栏的人数不一致：{raw}', 'the family columns differ in length: {raw}'),
  'lrm.education-parts': w('学历学位的分段多于规定：{raw}', 'the education field has more parts than the form: {raw}'),
  'lrm.widened': w('分隔符已改为全角', 'separators became full-width characters'),
  'lrmx.namespace': w('根元素带有命名空间，已按元素名读取', 'the root element has a namespace; elements were matched by local name'),
  'lrmx.repeated': w('元素 {name} 出现多次，采用第一个', 'element {name} occurs more than once; the first is used'),
  'lrmx.stray-item': w('家庭成员列表之外的 Item，按未知元素保留', 'an Item outside the family list, kept as an unknown element'),
  'date.unreadable': w('日期无法识别：{raw}', 'the date cannot be read: {raw}'),
  'date.impossible': w('日期不存在：{raw}', 'no such date: {raw}'),
  'date.two-digit-year': w('年份只有两位：{raw}', 'the year has two digits: {raw}'),
  'date.with-time': w('日期带有时刻，只取日期', 'the date carries a time of day; only the date is used'),
  'date.tail': w('日期后另有文字“{tail}”，已保留原文', 'text follows the date: “{tail}”; kept as read'),
  'date.too-early': w('日期早于可信下限 {limit} 年', 'the date lies before the plausible limit, {limit}'),
  'date.before-birth': w('日期早于出生年月 {birth}', 'the date lies before the birth date {birth}'),
  'date.future': w('日期晚于 {limit}', 'the date lies after {limit}'),
  'date.serial': w('数字没有日期格式，可能是 Excel 日期序号', 'a number without a date format, possibly an Excel date serial'),
  'date.serial-60': w('Excel 日期序号 60（1900-02-29）不存在', 'Excel date serial 60 (1900-02-29) does not exist'),
  'date.one-decimal': w('数字 {raw} 可能是 {a} 或 {b}', 'the number {raw} may mean {a} or {b}'),
  'sex.alias': w('性别写作“{raw}”', 'sex is written “{raw}”'),
  'sex.unknown': w('性别“{raw}”无法识别', 'sex “{raw}” is not known'),
  'ethnicity.short': w('民族写作“{raw}”，按 {value} 统计', 'ethnicity is written “{raw}”, counted as {value}'),
  'ethnicity.misspelt': w('民族“{raw}”不是规范写法', 'ethnicity “{raw}” is not the standard name'),
  'ethnicity.unknown': w('民族“{raw}”不在国家标准中', 'ethnicity “{raw}” is not in the national standard'),
  'politics.vague': w('政治面貌“{raw}”不规范', 'political status “{raw}” is not the standard name'),
  'politics.unknown': w('政治面貌“{raw}”无法识别', 'political status “{raw}” is not known'),
  'party.unreadable': w('入党时间“{raw}”无法识别', '入党时间 “{raw}” cannot be read'),
  'health.unknown': w('健康状况“{raw}”不是规范写法', 'health “{raw}” is not one of the form’s names'),
  'relation.unknown': w('称谓“{raw}”不在称谓表中', 'the relation “{raw}” is not in the list'),
  'relation.spoken': w('称谓“{raw}”为口语写法', 'the relation “{raw}” is a spoken form'),
  'family.child-older': w('子女出生早于本人', 'the child is born before the person'),
  'id.length': w('身份证号长度不对', 'the ID number has the wrong length'),
  'id.characters': w('身份证号含有不允许的字符', 'the ID number holds a character that is not allowed'),
  'id.check': w('身份证号校验码不符（应为 {check}）', 'the check character of the ID number is wrong (should be {check})'),
  'id.date': w('身份证号中的出生日期不存在', 'the birth date in the ID number does not exist'),
  'id.early': w('身份证号中的出生日期早于 1890 年', 'the birth date in the ID number lies before 1890'),
  'id.future': w('身份证号中的出生日期晚于 {limit}', 'the birth date in the ID number lies after {limit}'),
  'id.old': w('15 位旧身份证号', 'an old 15-digit ID number'),
  'id.old-centenarian': w('15 位旧号顺序码 996–999 可能为百岁老人，不作转换', 'an old number with serial 996–999 (centenarians); not converted'),
  'id.not-an-id': w('不是身份证号，按文字保留', 'not an ID number; kept as text'),
  'id.spaces': w('身份证号中的空白已忽略', 'white space in the ID number was ignored'),
  'id.sex': w('身份证号所示性别与“性别”不一致', 'the ID number shows another sex than the sex field'),
  'id.birth': w('身份证号所示出生年月 {id} 与出生年月 {birth} 不一致', 'the ID number shows birth {id}, the birth field says {birth}'),
  'id.repeated': w('同一身份证号出现在：{places}', 'the same ID number occurs at: {places}'),
  'id.number-cell': w('身份证号以数字存储，只保留 15 位有效数字，不能采用', 'the ID number is stored as a number, which keeps 15 digits only; it cannot be used'),
  'credit.invalid': w('统一社会信用代码校验不通过', 'the unified social credit code is not valid'),
  'credit.lower-case': w('统一社会信用代码含小写字母，比对时按大写', 'the credit code has lower-case letters; compared in upper case'),
  'resume.no-dates': w('简历中没有日期，按原文保留', 'the résumé has no dates; kept as read'),
  'resume.before': w('简历第一行没有日期', 'the résumé’s first line has no date'),
  'resume.two-digit-year': w('简历年份只有两位', 'a résumé year has two digits'),
  'resume.impossible': w('简历日期不存在', 'a résumé date does not exist'),
  'resume.days': w('简历日期写到日，只用年月', 'a résumé date is written to the day; year and month are used'),
  'resume.reversed': w('结束早于开始', 'the entry ends before it begins'),
  'resume.gap': w('与上一段之间有间断（{a} 至 {b}）', 'a gap after the entry before ({a} to {b})'),
  'resume.overlap': w('与上一段时间重叠（{a} 至 {b}）', 'an overlap with the entry before ({a} to {b})'),
  'resume.order': w('各段未按时间先后排列', 'the entries are not in order of time'),
  'resume.open-not-last': w('“至今”的一段不是最后一段', 'an open entry is not the last'),
  'resume.two-open': w('有不止一段“至今”', 'there is more than one open entry'),
  'resume.future': w('简历日期晚于 {limit}', 'a résumé date lies after {limit}'),
  'resume.aside-outside': w('“其间”超出所在段的起止时间', 'the aside lies outside its entry'),
  'resume.aside-nested': w('“其间”中又有“其间”，内层按文字保留', 'an aside inside an aside; the inner one is kept as text'),
  'resume.unclosed': w('括号没有配对', 'an opening bracket is not closed'),
  'photo.not-image': w('照片不是 JPEG、PNG、BMP 或 GIF', 'the photo is not a JPEG, PNG, BMP or GIF image'),
  'photo.not-base64': w('照片内容无法解码', 'the photo cannot be decoded'),
  'photo.too-large': w('照片超过 {limit}', 'the photo exceeds {limit}'),
  'photo.data-prefix': w('照片带有 data: 前缀，已去除', 'the photo has a data: prefix, removed'),
  'photo.base64-variant': w('照片的 Base64 写法不标准', 'the photo’s base64 is not in the standard form'),
  'photo.truncated': w('照片不完整，保留原件，不显示', 'the photo is cut off; its bytes are kept but not shown'),
  'retirement.differs': w('到龄年月与按规定推算的 {computed} 不一致', '到龄年月 differs from the computed {computed}'),
  'text.removed': w('去除了 {count} 个不能写入文件的字符', '{count} characters that the file cannot hold were removed'),
  'charset.now-utf8': w('原文件为 GBK，导出改为 UTF-8', 'the original was GBK; the export is UTF-8'),
  'appraisal.unreadable': w('年度考核结果无法拆分，按原文保留', 'the appraisal results could not be split; kept as read'),
  'row.hidden': w('该行被隐藏或筛选掉', 'the row is hidden or filtered out'),
  'column.hidden': w('该列被隐藏', 'the column is hidden'),
  'cell.formula': w('单元格为公式，采用已存结果', 'the cell holds a formula; its stored result is used'),
  'cell.error': w('单元格为错误值 {raw}', 'the cell holds the error {raw}'),
  'cell.code-number': w('编码以数字存储，前导零可能丢失', 'the code is stored as a number; leading zeros may be lost'),
  'cell.ditto': w('“{raw}”表示同上，按原文保留', '“{raw}” means ditto; kept as read'),
  'cell.comment': w('单元格批注：{text}', 'cell comment: {text}'),
  'age.differs': w('年龄 {stated} 与按 {at} 推算的 {computed} 不一致', 'the stated age {stated} differs from {computed}, computed at {at}'),
  'age.unreadable': w('年龄“{raw}”无法识别', 'the age “{raw}” cannot be read'),
  'row.repeated-name': w('同名且没有其他区别：{places}', 'the same name with nothing to tell them apart: {places}'),
  'row.continued': w('没有姓名，可能是上一人的续行，未合并', 'no name; perhaps a second row of the person above; not merged'),
  'row.repeated-header': w('重复的表头', 'a repeated header'),
  'row.total': w('合计或小计行', 'a total'),
  'row.signature': w('填表人、审核人或说明行', 'a signature or remark line'),
  'row.hints': w('填写说明行', 'a line of hints'),
  'row.column-numbers': w('栏次编号行', 'a line of column numbers'),
  'row.unit': w('单位名称行', 'a unit heading'),
  'row.instructions': w('合并单元格中的说明', 'a merged block of instructions'),
  'row.empty': w('没有可识别的内容', 'nothing that can be read'),
} as const satisfies Record<string, Words>;

export type DoubtCode = keyof typeof REASONS;

const fill = (text: string, details: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? '').slice(0, 80));

/** The words of a reason in both languages. */
export function reasonWords(code: DoubtCode, details: Record<string, string | number> = {}): Words {
  return { zh: fill(REASONS[code].zh, details), en: fill(REASONS[code].en, details) };
}

/** A place in a file: where it is (cell, element, line) and which field it fills. */
export type Place = { where: string; field: string };

/** Builds one doubt. */
export function doubt(
  severity: Severity, code: DoubtCode, at: Place,
  more: { details?: Record<string, string | number>; suggestion?: string | null } = {},
): Doubt {
  const reason = more.details ? reasonWords(code, more.details) : REASONS[code];
  return { severity, code, where: at.where, field: at.field, reason, suggestion: more.suggestion ?? null };
}
