import { PDFiumLibrary } from '@hyzyla/pdfium';
import { SaxesParser } from 'saxes';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { readZip, ZIP_LIMITS } from '../roster/formats/zip.ts';
import { LIMITS, refusals } from './refusals-rules.ts';

/** What was read of a file: its text, pages parted by form feeds; `autoNumbers`: paragraphs whose number Word makes and the text does not hold. */
export type ReadText = { text: string; mime: string; autoNumbers: number };

let library: Promise<PDFiumLibrary> | null = null;

/** Reads the text of a .docx, .txt (UTF-8, UTF-16 or GBK) or .pdf by its bytes, whatever it is called. Refuses `policy.not-a-text`, `policy.file-too-large`. */
export async function readText(bytes: Uint8Array): Promise<Outcome<ReadText>> {
  if (bytes.length > LIMITS.file) return refusals.tooLarge();
  const head = String.fromCharCode(...bytes.slice(0, 5));
  const read = head.startsWith('PK') ? docx(bytes) : head.startsWith('%PDF-') ? await pdf(bytes) : plain(bytes);
  if (!read.ok) return read;
  if (read.value.text.length > LIMITS.characters) return refusals.tooLarge();
  return /\p{Script=Han}/u.test(read.value.text) ? read : refusals.notAText();
}

function plain(bytes: Uint8Array): Outcome<ReadText> {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const label of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      // Control characters are no text: a picture or a program read as GBK.
      if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) return ok({ text, mime: 'text/plain', autoNumbers: 0 });
    } catch {
      // The next encoding.
    }
  }
  return refusals.notAText();
}

function docx(bytes: Uint8Array): Outcome<ReadText> {
  const zip = readZip(bytes, { ...ZIP_LIMITS, total: 100 * 1024 * 1024 });
  const part = zip.ok ? zip.value.find((m) => m.name === 'word/document.xml') : undefined;
  if (!part) return refusals.notAText();
  let out = '';
  let inText = false;
  let deleted = 0;
  let auto = false;
  let autoNumbers = 0;
  let from = 0;
  let bad = false;
  const parser = new SaxesParser();
  parser.on('doctype', () => { bad = true; });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') {
      from = out.length;
      auto = false;
    } else if (name === 'w:t') inText = true;
    else if (name === 'w:tab') out += ' ';
    else if (name === 'w:br' || name === 'w:cr') out += '\n';
    else if (name === 'w:numPr') auto = true;
    else if (name === 'w:del') deleted++;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:del') deleted--;
    else if (name === 'w:p') {
      if (auto && out.slice(from).trim() !== '') autoNumbers++;
      out += '\n';
    }
  });
  parser.on('text', (t) => { if (inText && deleted === 0) out += t; });
  parser.on('error', (e) => { throw e; });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(part.bytes)).close();
  } catch {
    return refusals.notAText();
  }
  return bad ? refusals.notAText() : ok({ text: out, mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', autoNumbers });
}

async function pdf(bytes: Uint8Array): Promise<Outcome<ReadText>> {
  const pdfium = await (library ??= PDFiumLibrary.init());
  try {
    const document = await pdfium.loadDocument(bytes);
    try {
      const count = document.getPageCount();
      if (count > LIMITS.pages) return refusals.tooLarge();
      const pages = Array.from({ length: count }, (_, n) => document.getPage(n).getText().replace(/\0/g, ''));
      return ok({ text: pages.join('\f'), mime: 'application/pdf', autoNumbers: 0 });
    } finally {
      document.destroy();
    }
  } catch {
    return refusals.notAText();
  }
}
