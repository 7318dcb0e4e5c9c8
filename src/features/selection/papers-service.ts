import { AlignmentType, Document, HeightRule, LineRuleType, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { Block } from '../../domain/paper.ts';
import { papers } from '../../domain/papers.ts';
import { caseFileOf } from './papers-rules.ts';
import type { CaseState } from './rules/state.ts';

/** A paper as a file: a Word document for A4. `id` is the kind's id, so several documents of one kind share it. */
export type PaperFile = { id: string; name: string; bytes: Uint8Array };

/** Names of the papers a case can produce now, without drawing them. */
export function paperNames(state: CaseState, institution: string): { id: string; name: string }[] {
  const file = caseFileOf(state, institution);
  return papers.flatMap((p) => p.documents(file).map((d) => ({ id: p.id, name: d.name })));
}

/** Draws every paper the case can produce now, as .docx. The same case gives the same text; Word's own dates are left out. */
export async function drawPapers(state: CaseState, institution: string, only?: string): Promise<PaperFile[]> {
  const file = caseFileOf(state, institution);
  const files: PaperFile[] = [];
  for (const paper of papers) {
    for (const document of paper.documents(file)) {
      if (only !== undefined && document.name !== only) continue;
      files.push({ id: paper.id, name: `${document.name}.docx`, bytes: await drawBlocks(document.blocks) });
    }
  }
  return files;
}

const MM = 56.6929;
/** Width of the text between the margins of A4, in twentieths of a point. */
const TEXT_WIDTH = Math.round((210 - 28 - 26) * MM);
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' };
const TITLE = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' };
const HEAD = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };

/** Sets blocks as a Word document for A4. */
export async function drawBlocks(blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Steelyard',
    lastModifiedBy: 'Steelyard',
    sections: [
      {
        properties: { page: { size: { width: Math.round(210 * MM), height: Math.round(297 * MM) }, margin: { top: Math.round(37 * MM), bottom: Math.round(35 * MM), left: Math.round(28 * MM), right: Math.round(26 * MM) } } },
        children: blocks.flatMap(element),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function element(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240, line: 640, lineRule: LineRuleType.EXACT }, children: [new TextRun({ text: block.text, size: 44, font: TITLE })] })];
    case 'para':
      return block.text.split('\n').map(
        (text) =>
          new Paragraph({
            alignment: block.align === 'center' ? AlignmentType.CENTER : block.align === 'right' ? AlignmentType.RIGHT : AlignmentType.BOTH,
            spacing: { line: 560, lineRule: LineRuleType.EXACT },
            indent: block.indent ? { firstLine: 640 } : undefined,
            children: [new TextRun({ text, size: 32, font: block.bold ? HEAD : BODY })],
          }),
      );
    case 'table':
      return [table(block), new Paragraph({ text: '' })];
    case 'sign':
      return [new Paragraph({ text: '' }), ...block.lines.map((text) => new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { line: 560, lineRule: LineRuleType.EXACT }, indent: { right: 640 }, children: [new TextRun({ text, size: 32, font: BODY })] }))];
  }
}

function table(block: Extract<Block, { kind: 'table' }>): Table {
  const whole = block.widths.reduce((a, b) => a + b, 0);
  const widths = block.widths.map((w) => Math.round((w / whole) * TEXT_WIDTH));
  const row = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      height: { value: 560, rule: HeightRule.ATLEAST },
      children: cells.map(
        (text, i) =>
          new TableCell({
            width: { size: widths[i] ?? 1000, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: text.split('\n').map((line) => new Paragraph({ alignment: head || line.length <= 8 ? AlignmentType.CENTER : AlignmentType.LEFT, children: [new TextRun({ text: line, size: 24, font: head ? HEAD : BODY })] })),
          }),
      ),
    });
  return new Table({ width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths, rows: [...(block.head ? [row(block.head, true)] : []), ...block.rows.map((r) => row(r, false))] });
}
