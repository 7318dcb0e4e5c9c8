import { refuse, type Refusal } from '../../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
/** Where something stands in a template: body, header or footer, the paragraph counted from 1, and its text. */
export type Spot = { part: 'body' | 'header' | 'footer'; n: number; text: string };

const short = (text: string): string => ([...text.trim()].length > 40 ? `${[...text.trim()].slice(0, 40).join('')}…` : text.trim());
const zhPart = { body: '正文', header: '页眉', footer: '页脚' } as const;
const at = (s: Spot): { zh: string; en: string } => ({ zh: `${zhPart[s.part]}第 ${s.n} 段“${short(s.text)}”`, en: `Paragraph ${s.n} of the ${s.part}, “${short(s.text)}”,` });
const wrong = (name: string, spot: Spot, zh: string, en: string, outZh: string, outEn: string, details: Record<string, unknown> = {}): Refused => refuse({
  name, status: 422, reason: { zh: `${at(spot).zh}${zh}`, en: `${at(spot).en} ${en}` }, wayOut: { zh: outZh, en: outEn }, details: { part: spot.part, paragraph: spot.n, ...details },
});
const file = (name: string, zh: string, en: string, outZh: string, outEn: string): Refused => refuse({ name, status: 422, reason: { zh, en }, wayOut: { zh: outZh, en: outEn } });
const SAVE = ['请在 Word 或 WPS 中另存为普通的 .docx 文件。', 'Save it in Word or WPS as a plain .docx file.'] as const;

/** Why a Word template is refused: each names the line that is wrong and what to write instead. */
export const templateRefusals = {
  unknown: (spot: Spot, field: string, near: string | null) => wrong('roster.template-unknown-field', spot, `有不认识的字段“${field}”。`, `has an unknown field “${field}”.`,
    near ? `是否应为“{${near}}”？可用的字段见本页的字段表。` : '可用的字段见本页的字段表。', near ? `Did you mean “{${near}}”? The fields are listed on this page.` : 'The fields are listed on this page.', { field, nearest: near }),
  unclosed: (spot: Spot) => wrong('roster.template-unclosed', spot, '有一个字段只有“{”没有“}”。', 'has a field with “{” and no “}”.', '请补上“}”，字段不能跨段。', 'Add the “}”; a field cannot run over two paragraphs.'),
  stray: (spot: Spot) => wrong('roster.template-stray', spot, '有一个“}”前面没有“{”。', 'has a “}” without a “{” before it.', '请补上“{”，或去掉多余的“}”。', 'Add the “{”, or remove the “}”.'),
  open: (spot: Spot, list: string) => wrong('roster.template-list-open', spot, `以“{#${list}}”开始的列表没有结束。`, `begins the list “{#${list}}”, which is not closed.`, `请在列表最后一格写“{/${list}}”。`, `Write “{/${list}}” at the end of the list.`),
  close: (spot: Spot, list: string, expected: string | null) => wrong('roster.template-list-close', spot, `有“{/${list}}”，${expected ? `此处应结束的是“${expected}”。` : '前面没有开始的列表。'}`, `has “{/${list}}”, ${expected ? `but the list to be closed here is “${expected}”.` : 'but no list is open.'}`,
    expected ? `请改为“{/${expected}}”。` : '请去掉它，或补上列表的开始。', expected ? `Write “{/${expected}}”.` : 'Remove it, or begin the list before it.'),
  asList: (spot: Spot, field: string) => wrong('roster.template-not-a-list', spot, `“${field}”不是列表，不能写“{#${field}}”。`, `“${field}” is no list and cannot be opened with “{#${field}}”.`, `请改为“{${field}}”。`, `Write “{${field}}”.`),
  command: (spot: Spot, field: string) => wrong('roster.template-field-code', spot, `含有会读取外部内容的域代码 ${field}。`, `holds the field code ${field}, which reads from elsewhere.`, '请选中该域，按 Ctrl+Shift+F9 变为文字后再上传。', 'Select the field, turn it into text with Ctrl+Shift+F9, and upload again.'),
  notDocx: () => file('roster.template-not-docx', '这不是 Word 文档（.docx）。', 'This is not a Word document (.docx).', ...SAVE),
  macro: () => file('roster.template-macro', '文档带有宏。', 'The document carries macros.', ...SAVE),
  embedded: (part: string) => file('roster.template-embedded', `文档里嵌有其他文件或控件（${part}）。`, `The document embeds another file or a control (${part}).`, '请删去嵌入的对象后再上传。', 'Remove the embedded object and upload again.'),
  external: (target: string) => file('roster.template-external', `文档引用了外部地址“${short(target)}”。`, `The document refers to the outside address “${short(target)}”.`, '请取消超链接、外部图片和附加模板后再上传。', 'Remove links, outside pictures and attached templates, and upload again.'),
  doctype: () => file('roster.template-doctype', '文档含有不应有的 DOCTYPE 声明，为安全起见不予读取。', 'The document holds a DOCTYPE declaration and is not read, for safety.', ...SAVE),
  damaged: (part: string) => file('roster.template-damaged', `文档的部件 ${part} 已损坏，无法读取。`, `Part ${part} of the document is damaged and cannot be read.`, ...SAVE),
  unfillable: (detail: string) => file('roster.template-unfillable', `试填样表时出错：${detail.slice(0, 160)}`, `Filling the template with a sample failed: ${detail.slice(0, 160)}`, '请从本页下载内置模板，在它上面修改。', 'Download the built-in template from this page and change that.'),
  none: () => refuse({ name: 'roster.template-not-found', status: 404, reason: { zh: '没有这一版模板。', en: 'There is no such version of the template.' }, wayOut: { zh: '请刷新后再试。', en: 'Reload and try again.' } }),
  already: () => refuse({ name: 'roster.template-built-in', status: 409, reason: { zh: '现在用的就是内置模板。', en: 'The built-in template is in use already.' } }),
};
