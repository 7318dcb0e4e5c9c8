import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Refusal } from '../../kernel/refusal.ts';

/** The fields and files of a multipart request; nothing when it is none. */
export async function parts(request: FastifyRequest): Promise<{ fields: Record<string, string>; files: { name: string; bytes: Uint8Array }[] }> {
  const fields: Record<string, string> = {};
  const files: { name: string; bytes: Uint8Array }[] = [];
  if (request.isMultipart()) {
    for await (const part of request.parts({ limits: { files: 10, fileSize: 20 * 1024 * 1024 } })) {
      if (part.type === 'file') files.push({ name: part.filename, bytes: new Uint8Array(await part.toBuffer()) });
      else if (part.value !== '') fields[part.fieldname] = String(part.value);
    }
  }
  return { fields, files };
}

/** Names the first field of a form that is not as required. */
export const badField = (error: z.ZodError): Refusal => {
  const field = error.issues[0]?.path.join('.') ?? '';
  return { name: 'http.bad-input', status: 400, reason: { zh: `提交的内容有一处不合要求：${field}。`, en: `One thing in the request is not as required: ${field}.` }, wayOut: { zh: '请改正该项后重新提交；没有写入任何内容。', en: 'Correct it and send again; nothing was written.' }, field };
};
