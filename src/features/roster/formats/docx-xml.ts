import { zipSync, type Zippable } from 'fflate';
import { escapeXml, toLf, unpairedSurrogate, xmlText } from './text.ts';

/** Finished WordprocessingML. */
export type Xml = string & { readonly xml: unique symbol };
export type Alignment = 'left' | 'center' | 'right';
const x = (text: string): Xml => text as Xml;

/** Twentieths of a point for a length in mm. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** A text as element content: what XML forbids is left out, halves of characters become the replacement character. */
function said(text: string): string {
  const { text: clean } = xmlText(text);
  return escapeXml(unpairedSurrogate(clean) < 0 ? clean : [...clean].map((c) => (unpairedSurrogate(c) < 0 ? c : '\ufffd')).join(''));
}

/** Run properties in the order of the schema; `spacing` in twentieths of a point, `size` in points. The typeface is the document's. */
const look = (size: number, more: { spacing?: number; bold?: boolean }): string =>
  `<w:rPr>${more.bold ? '<w:b/><w:bCs/>' : ''}${more.spacing ? `<w:spacing w:val="${more.spacing}"/>` : ''}<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/></w:rPr>`;

/** Text of a run, where white space counts; a line break inside it breaks the line on paper too. */
const texts = (text: string): string => toLf(xmlText(text).text).split('\n').map((line) => `<w:t xml:space="preserve">${said(line)}</w:t>`).join('<w:br/>');

/** A run of text; size in points. `tab` ends it with a tab. */
export const run = (text: string, size = 14, more: { spacing?: number; bold?: boolean; tab?: boolean } = {}): Xml =>
  x(`<w:r>${look(size, more)}${texts(text)}${more.tab ? '<w:tab/>' : ''}</w:r>`);

/** How a paragraph stands; lengths in twentieths of a point. `line` is the exact pitch; without it lines are as high as their type. */
export type Stand = { align?: Alignment; before?: number; after?: number; line?: number; left?: number; right?: number; hanging?: number };

/** A paragraph of finished runs. */
export function para(runs: Xml, s: Stand = {}): Xml {
  const indent = [['left', s.left], ['right', s.right], ['hanging', s.hanging]].filter(([, n]) => n !== undefined).map(([k, n]) => ` w:${k}="${n}"`).join('');
  const exact = s.line === undefined ? '' : ` w:line="${s.line}" w:lineRule="exact"`;
  return x(`<w:p><w:pPr><w:spacing w:before="${s.before ?? 0}" w:after="${s.after ?? 0}"${exact}/>${indent && `<w:ind${indent}/>`}<w:jc w:val="${s.align ?? 'left'}"/></w:pPr>${runs}</w:p>`);
}

/** A cell: width in twentieths of a point, how many columns and rows of the grid it takes, sides without a line, free space inside. */
export type Cell = { content: Xml; width: number; columns: number; rows: number; vertical: 'center' | 'top'; bare?: 'top' | 'bottom' | undefined; padding?: { left: number; right: number; top: number } | undefined };
export type Row = { height: number; cells: readonly Cell[] };

const NOTHING = x('<w:p/>');

function cellXml(c: Cell, merge: '' | 'restart' | 'continue'): string {
  const sides = c.padding && `<w:tcMar><w:top w:w="${c.padding.top}" w:type="dxa"/><w:left w:w="${c.padding.left}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${c.padding.right}" w:type="dxa"/></w:tcMar>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${c.width}" w:type="dxa"/>${c.columns > 1 ? `<w:gridSpan w:val="${c.columns}"/>` : ''}${merge && `<w:vMerge w:val="${merge}"/>`}`
    + `${c.bare ? `<w:tcBorders><w:${c.bare} w:val="nil"/></w:tcBorders>` : ''}${sides ?? ''}<w:vAlign w:val="${c.vertical}"/></w:tcPr>${merge === 'continue' ? NOTHING : c.content}</w:tc>`;
}

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');

/** A table on a grid of columns (twentieths of a point) with rows of exact height; a cell over several rows goes on in those below by itself. */
export function table(grid: readonly number[], rows: readonly Row[]): Xml {
  const open: ({ cell: Cell; left: number } | undefined)[] = [];
  const rowXml = ({ height, cells }: Row): string => {
    const rest = [...cells];
    let out = '';
    for (let at = 0; at < grid.length;) {
      const over = open[at];
      const cell = over && over.left > 0 ? over.cell : rest.shift();
      if (!cell) break;
      const goesOn = over !== undefined && over.left > 0;
      out += cellXml(cell, goesOn ? 'continue' : cell.rows > 1 ? 'restart' : '');
      open[at] = { cell, left: goesOn ? over.left - 1 : cell.rows - 1 };
      at += cell.columns;
    }
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="exact"/></w:trPr>${out}</w:tr>`;
  };
  const margins = `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${twips(0.5)}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${twips(0.5)}" w:type="dxa"/></w:tblCellMar>`;
  return x(`<w:tbl><w:tblPr><w:tblW w:w="${grid.reduce((n, w) => n + w, 0)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${LINES}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`
    + `<w:tblGrid>${grid.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>`);
}

/** A picture in the line of text: its size in mm before turning, and how it is turned (degrees clockwise) and mirrored. */
export type Picture = { bytes: Uint8Array; mime: string; width: number; height: number; turn: number; mirrored: boolean };
const EXTENSION: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/bmp': 'bmp', 'image/gif': 'gif' };
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The run that shows the one picture of a document. */
export function pictureRun(p: Picture): Xml {
  const [cx, cy] = [Math.round(p.width * 36_000), Math.round(p.height * 36_000)];
  const turned = `${p.turn ? ` rot="${p.turn * 60_000}"` : ''}${p.mirrored ? ' flipH="1"' : ''}`;
  return x(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="1" name="照片"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`
    + `<a:graphic><a:graphicData uri="${DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="照片"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
    + `<pic:spPr><a:xfrm${turned}><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`);
}

/** A page's margins in twentieths of a point: top, right, bottom, left. */
export type Section = { margins: readonly [number, number, number, number]; content: Xml };

const sectPr = ({ margins: [top, right, bottom, left] }: Section): string =>
  `<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The parts that are the same in every document: 宋体 for all scripts, no space between scripts, punctuation may hang. */
const shell: Zippable = {
  '[Content_Types].xml': utf8(`${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + Object.entries(EXTENSION).map(([mime, extension]) => `<Default Extension="${extension}" ContentType="${mime}"/>`).join('')
    + `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`),
  '_rels/.rels': utf8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`),
  'word/styles.xml': utf8(`${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`
    + '<w:pPrDefault><w:pPr><w:overflowPunct/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style></w:styles>'),
};

/** Packs pages into a .docx. Two documents of the same content are the same bytes. */
export function packDocx(title: string, sections: readonly Section[], picture: Picture | null): Uint8Array {
  const last = sections.length - 1;
  const body = sections.map((s, i) => (i === last ? `${s.content}${sectPr(s)}` : `${s.content}<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${sectPr(s)}</w:pPr></w:p>`)).join('');
  const media = picture && `media/photo.${EXTENSION[picture.mime] ?? 'png'}`;
  const relation = media ? `<Relationship Id="rId2" Type="${RELATIONS}/image" Target="${media}"/>` : '';
  const parts: Zippable = {
    ...shell,
    'docProps/core.xml': utf8(`${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${said(title)}</dc:title><dc:creator>Steelyard</dc:creator></cp:coreProperties>`),
    'word/_rels/document.xml.rels': utf8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/>${relation}</Relationships>`),
    'word/document.xml': utf8(`${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}" xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"><w:body>${body}</w:body></w:document>`),
    ...(picture && media ? { [`word/${media}`]: [picture.bytes, { level: 0 }] } : {}),
  };
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}
