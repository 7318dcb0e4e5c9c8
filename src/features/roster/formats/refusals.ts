import { refuse, type Refusal } from '../../../kernel/refusal.ts';

type Line = { status: Refusal['status']; zh: string; en: string; outZh: string; outEn: string };
const l = (status: Refusal['status'], zh: string, en: string, outZh: string, outEn: string): Line => ({ status, zh, en, outZh, outEn });

const RESAVE = ['请用任免审批表软件重新保存该文件后再导入。', 'Save the file again with the appointment-form program, then import it.'] as const;
const SPLIT = ['请拆分后分批导入。', 'Split it and import the parts.'] as const;
const REPACK = ['请重新打包，只放入要导入的文件。', 'Pack the archive again with only the files to import.'] as const;
const XLSX = ['请用 Excel 或 WPS 另存为 .xlsx 后再导入。', 'Save it as .xlsx with a spreadsheet program, then import it.'] as const;

const REFUSALS = {
  'roster.lrmx-too-large': l(413, '文件超过 {limit}', 'the file exceeds {limit}', ...SPLIT),
  'roster.lrmx-encoding': l(400, '文件的字符编码无法识别', 'the character set of the file cannot be read', ...RESAVE),
  'roster.lrmx-doctype': l(400, '文件含有 DOCTYPE 或 ENTITY 声明（第 {line} 行第 {column} 列），为安全起见不予读取', 'the file holds a DOCTYPE or ENTITY declaration (line {line}, column {column}) and is not read, for safety', ...RESAVE),
  'roster.lrmx-entity': l(400, '文件引用了不认识的实体 {entity}（第 {line} 行第 {column} 列）', 'the file refers to an unknown entity {entity} (line {line}, column {column})', ...RESAVE),
  'roster.lrmx-malformed': l(400, '文件不是完整的 XML（第 {line} 行第 {column} 列）：{detail}', 'the file is not well-formed XML (line {line}, column {column}): {detail}', ...RESAVE),
  'roster.lrmx-not-a-person': l(400, '根元素是 {root}，不是 Person', 'the root element is {root}, not Person', '请选择 .lrmx 文件。', 'Choose an .lrmx file.'),
  'roster.lrmx-several-people': l(400, '一个文件只能有一个人，此文件有 {count} 个', 'one person per file; this file holds {count}', '请每人保存为一个 .lrmx 文件。', 'Save each person as one .lrmx file.'),
  'roster.lrmx-depth': l(400, '元素嵌套超过 {limit} 层', 'elements are nested deeper than {limit}', ...RESAVE),
  'roster.lrmx-elements': l(400, '元素超过 {limit} 个', 'there are more than {limit} elements', ...RESAVE),
  'roster.lrmx-family-limit': l(400, '家庭成员超过 {limit} 项', 'there are more than {limit} family members', '请核对家庭成员列表。', 'Check the list of family members.'),
  'roster.lrmx-text-limit': l(400, '元素 {element} 的文字超过 {limit}', 'the text of element {element} exceeds {limit}', '请核对该项内容。', 'Check the text of that element.'),
  'roster.text-surrogate': l(422, '“{field}”含有不完整的字符', '“{field}” holds an incomplete character', '请删除该字符后重新输入。', 'Remove the character and type it again.'),
  'roster.form-name-missing': l(422, '没有姓名，不能生成任免审批表', 'the form needs a name', '请先填写姓名。', 'Fill in the name first.'),
  'roster.form-age-date-missing': l(422, '没有计算年龄时间，也没有填表时间，不能计算年龄', 'neither 计算年龄时间 nor 填表时间 is known, so the age cannot be computed', '请填写计算年龄时间。', 'Fill in 计算年龄时间.'),
  'roster.zip-damaged': l(400, '压缩包已损坏或不是 zip 文件：{detail}', 'the archive is damaged or not a zip file: {detail}', ...REPACK),
  'roster.zip-path': l(400, '压缩包内的路径不安全：{name}', 'the archive holds an unsafe path: {name}', ...REPACK),
  'roster.zip-link': l(400, '压缩包内含有链接：{name}', 'the archive holds a link: {name}', ...REPACK),
  'roster.zip-encrypted': l(400, '压缩包已加密：{name}', 'the archive is encrypted: {name}', '请解除密码后再导入。', 'Remove the password, then import it.'),
  'roster.zip-nested': l(400, '压缩包内还有压缩包：{name}', 'the archive holds another archive: {name}', ...REPACK),
  'roster.zip-count': l(413, '压缩包内文件超过 {limit} 个', 'the archive holds more than {limit} files', ...SPLIT),
  'roster.zip-size': l(413, '压缩包解开后超过 {limit}', 'the archive unpacks to more than {limit}', ...SPLIT),
  'roster.zip-ratio': l(413, '{name} 的压缩比超过 {limit}:1，疑为压缩炸弹', 'the compression ratio of {name} exceeds {limit}:1', ...REPACK),
  'roster.zip-name-repeated': l(400, '压缩包内文件名重复：{name}', 'a name occurs twice in the archive: {name}', ...REPACK),
  'roster.zip-method': l(400, '{name} 的压缩方式不受支持', 'the compression method of {name} is not supported', ...REPACK),
  'roster.xlsx-encrypted': l(400, '工作簿设有密码', 'the workbook has a password', '请取消密码后另存为 .xlsx，再导入。', 'Remove the password, save it as .xlsx, then import it.'),
  'roster.xlsx-old-damaged': l(400, '旧版 .xls 工作簿无法读取', 'the old .xls workbook cannot be read', ...XLSX),
  'roster.xlsx-too-many-cells': l(413, '工作簿的单元格超过 {limit} 个', 'the workbook holds more than {limit} cells', ...SPLIT),
  'roster.xlsx-html': l(400, '这是网页，其中没有表格', 'this is a web page without a table', ...XLSX),
  'roster.xlsx-not-a-workbook': l(400, '文件不是 Excel 工作簿', 'the file is not a workbook', ...XLSX),
  'roster.xlsx-doctype': l(400, '工作簿部件 {name} 含有 DOCTYPE 或 ENTITY 声明，为安全起见不予读取', 'part {name} of the workbook holds a DOCTYPE or ENTITY declaration and is not read, for safety', ...XLSX),
  'roster.xlsx-no-sheet': l(400, '没有名为“{name}”的工作表', 'there is no sheet called “{name}”', '请从列出的工作表中选择。', 'Choose one of the listed sheets.'),
  'roster.xlsx-no-header': l(422, '没有找到表头行（至少四个可识别的栏目）', 'no header row was found (at least four known headings)', '请指定表头行和各栏对应的项目。', 'Name the header row and what each column holds.'),
  'roster.lrm-too-large': l(413, '文件超过 {limit}', 'the file exceeds {limit}', ...RESAVE),
  'roster.lrm-quotes': l(400, '文件首尾没有引号，不是完整的 .lrm 文件', 'the file does not begin and end with a quotation mark, so it is not a whole .lrm file', ...RESAVE),
  'roster.lrm-fields': l(400, '.lrm 文件应有 33 项，此文件分出 {count} 项，无法对应', 'an .lrm file has 33 fields; this one splits into {count} that cannot be matched', ...RESAVE),
  'roster.lrm-ambiguous': l(422, '有的项目内容含有分隔符，有 {count} 种读法：{ways}', 'a value holds the separator and can be read in {count} ways: {ways}', '请单独导入此文件，选择正确的读法。', 'Import this file by itself and choose the right reading.'),
  'roster.pic-alone': l(400, '照片文件 {name} 旁没有同名的 .lrm', 'there is no .lrm of the same name beside the picture {name}', '请把同名的 .lrm 和 .pic 一起选择。', 'Choose the .lrm and the .pic of the same name together.'),
  'roster.lrm-lossy': l(422, '.lrm 格式没有以下项目，导出后将丢失：{lost}', 'an .lrm file has no place for these, which will be lost: {lost}', '建议改用 .lrmx；确认丢失这些项目后可继续导出。', 'Use .lrmx instead, or confirm the loss and export.'),
  'roster.lrm-separator': l(422, '“{field}”的内容“{value}”含有 .lrm 的分隔符', '“{field}” holds a separator of .lrm files: “{value}”', '可改用全角字符“{proposal}”，确认后写入；或改用 .lrmx。', 'It can be written with full-width characters, “{proposal}”, once you confirm; or use .lrmx.'),
  'roster.lrm-dot': l(422, '“{field}”中的“{character}”不在 GBK 字符集中', '“{character}” in “{field}” is not in the GBK character set', '请改用间隔号“{proposal}”，或改用 .lrmx。', 'Write “{proposal}” instead, or use .lrmx.'),
  'roster.lrm-character': l(422, '“{field}”中的“{character}”（{code}）不在 GBK 字符集中，不能写入 .lrm', '“{character}” ({code}) in “{field}” is not in the GBK character set and cannot be written to .lrm', '请改用 .lrmx 导出。', 'Export as .lrmx.'),
  'roster.lrm-not-readable': l(422, '写出的 .lrm 文件不能原样读回', 'the written .lrm file does not read back as it was', '请改用 .lrmx 导出。', 'Export as .lrmx.'),
  'roster.unknown-kind': l(400, '无法识别的文件：{name}', 'the kind of this file is not known: {name}', '请选择 .lrmx、.lrm、.xlsx、.xls，或装有任免审批表的 .zip 文件。', 'Choose an .lrmx, .lrm, .xlsx or .xls file, or a .zip of forms.'),
  'roster.unsupported-package': l(400, '不支持此类数据交换包：{name}', 'this kind of exchange package is not supported: {name}', '请改用 .lrmx 或 Excel 花名册。', 'Use .lrmx files or an Excel roster.'),
} as const satisfies Record<string, Line>;

export type RefusalName = keyof typeof REFUSALS;

const fill = (text: string, details: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? '').slice(0, 120));

/** Refuses a whole file (or a whole save) by name, with the reason and the way out in both languages. */
export function refuseFile(name: RefusalName, details: Record<string, string | number> = {}, field?: string): { ok: false; refusal: Refusal } {
  const line = REFUSALS[name];
  return refuse({
    name, status: line.status,
    reason: { zh: `${fill(line.zh, details)}。`, en: `${upper(fill(line.en, details))}.` },
    wayOut: { zh: fill(line.outZh, details), en: fill(line.outEn, details) },
    ...(field ? { field } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  });
}

const upper = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** Exchange packages that are recognised only to say that they are not supported (formats.md 0.4). */
export const isUnsupportedPackage = (fileName: string): boolean => /\.(hzb|zb3|7z|bkrs)$/i.test(fileName);
