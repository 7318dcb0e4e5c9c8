import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';
import { limits } from './rules.ts';
import type { Upload } from './scan-service.ts';

/** A multipart request with room for its own words around the files. */
const ENVELOPE = 1024 * 1024;

/**
 * Receives files and fields of a multipart request. What says that it is too large is refused before a byte of it is read, and what turns out
 * too large as soon as it does: the connection is closed, and nothing is kept.
 */
export async function receive(request: FastifyRequest, reply: FastifyReply): Promise<Outcome<{ files: Upload[]; fields: Record<string, string> }>> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limits.total + ENVELOPE) {
    reply.header('connection', 'close');
    return refusals.uploadTooLarge();
  }
  if (!request.isMultipart()) return refusals.noFiles();
  const files: Upload[] = [];
  const fields: Record<string, string> = {};
  let total = 0;
  for await (const part of request.parts({ limits: { fileSize: limits.file, files: limits.pages, fields: 20 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) {
      chunks.push(chunk as Buffer);
      total += (chunk as Buffer).length;
      if (total > limits.total) {
        reply.header('connection', 'close');
        return refusals.uploadTooLarge();
      }
    }
    if (part.file.truncated) {
      reply.header('connection', 'close');
      return refusals.tooLarge(part.filename);
    }
    files.push({ name: part.filename, bytes: new Uint8Array(Buffer.concat(chunks)) });
  }
  return ok({ files, fields });
}
