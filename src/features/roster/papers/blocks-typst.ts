import type { Block } from '../../../domain/paper.ts';
import { printable, type Font } from './font.ts';
import { footText, preamble, typstString, type TypstPaper } from './sheet.ts';

/** A paper of running text as A4: title, paragraphs, tables, a place to sign; page numbers, and at the foot who took it out and when. */
export function blocksTypst(blocks: readonly Block[], font: Font, foot: string): TypstPaper {
  const missing = new Set<string>();
  const say = (text: string): string => {
    const out = printable(text, font);
    for (const c of out.missing) missing.add(c);
    return typstString(out.text);
  };
  const title = blocks.find((b) => b.kind === 'title');
  const source = [
    preamble(title?.kind === 'title' ? title.text : ''),
    `#set page(paper: "a4", margin: (top: 30mm, bottom: 28mm, left: 28mm, right: 26mm), footer-descent: 25%, footer: grid(columns: (1fr, auto), ${footText(printable(foot, font).text)}, context text(size: 7pt, fill: luma(90), counter(page).display("1 / 1", both: true))))`,
    '#set text(size: 14pt, top-edge: 0.88em, bottom-edge: -0.12em)',
    '#set par(leading: 0.75em, spacing: 0.75em, justify: true)',
    ...blocks.flatMap((b) => setBlock(b, say)),
  ].join('\n');
  return { source, files: [], missing: [...missing] };
}

function setBlock(block: Block, say: (text: string) => string): string[] {
  switch (block.kind) {
    case 'title':
      return [`#align(center, text(size: 20pt, ${say(block.text)}))`, '#v(4mm)'];
    case 'para':
      return block.text.split('\n').map((line) => {
        const text = block.bold ? `text(stroke: 0.3pt, ${say(line)})` : say(line);
        const par = `par(first-line-indent: (amount: ${block.indent ? '2em' : '0em'}, all: true), ${text})`;
        return block.align === 'center' || block.align === 'right' ? `#align(${block.align}, ${par})` : `#${par}`;
      });
    case 'table': {
      const row = (cells: readonly string[], head: boolean): string => cells.map((c) => `table.cell(align: ${head ? 'center' : 'left'} + horizon, ${head ? `text(stroke: 0.25pt, ${say(c)})` : say(c)})`).join(', ');
      return [`#block({ set text(size: 10.5pt); set par(leading: 0.35em, justify: false, spacing: 0.35em); table(columns: (${block.widths.map((w) => `${w}fr`).join(', ')},), inset: (x: 1mm, y: 1.4mm), stroke: 0.4pt,\n${block.head ? `table.header(${row(block.head, true)}),\n` : ''}${block.rows.map((r) => row(r, false)).join(',\n')}\n) })`];
    }
    case 'sign':
      return ['#v(8mm)', ...block.lines.map((line) => `#align(right, ${say(line)})`)];
  }
}
