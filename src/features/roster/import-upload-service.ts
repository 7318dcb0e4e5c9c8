import { refuse, type Outcome, type Refusal } from '../../kernel/refusal.ts';

/** Most bytes of one file and of one upload. */
export const MAX_FILE = 64 * 1024 * 1024;
export const MAX_UPLOAD = 256 * 1024 * 1024;

const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** An upload (or one file of it) that is too large. */
export const tooLarge = (name: string | null): { ok: false; refusal: Refusal } => refuse({
  name: 'roster.import-too-large', status: 413,
  reason: name === null
    ? { zh: `一次上传的文件合计超过 ${mb(MAX_UPLOAD)}，没有接收。`, en: `The files of one upload exceed ${mb(MAX_UPLOAD)} together and were not received.` }
    : { zh: `文件“${name.slice(0, 120)}”超过 ${mb(MAX_FILE)}，没有接收。`, en: `The file “${name.slice(0, 120)}” exceeds ${mb(MAX_FILE)} and was not received.` },
  wayOut: { zh: '请拆分后分批导入；照片过大的请先压缩。', en: 'Split it and import the parts; make large photos smaller first.' },
});

type Part = { name: string; stream: AsyncIterable<Uint8Array> };

/**
 * Takes the files of an upload into memory, never more than the limits: it stops reading at the first byte too many, and refuses an
 * upload that says it is too large (`announced`, the content length) without reading any of it.
 */
export async function receive(parts: AsyncIterable<Part>, announced: number | null): Promise<Outcome<{ name: string; bytes: Uint8Array }[]>> {
  if (announced !== null && announced > MAX_UPLOAD) return tooLarge(null);
  const files: { name: string; bytes: Uint8Array }[] = [];
  let total = 0;
  for await (const part of parts) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of part.stream) {
      size += chunk.length;
      total += chunk.length;
      if (size > MAX_FILE) return tooLarge(part.name);
      if (total > MAX_UPLOAD) return tooLarge(null);
      chunks.push(chunk);
    }
    files.push({ name: part.name, bytes: joined(chunks, size) });
  }
  return { ok: true, value: files };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
