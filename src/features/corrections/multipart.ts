import type { z } from 'zod';
import type { Refusal } from '../../kernel/refusal.ts';

/** Fields of a form that were left empty are absent. */
export const blanksOut = (fields: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(fields).filter(([, v]) => v.trim() !== ''));

/** Names the first field of a form that is not as required. */
export const badField = (error: z.ZodError): Refusal => {
  const field = error.issues[0]?.path.join('.') ?? '';
  return { name: 'http.bad-input', status: 400, reason: { zh: `提交的内容有一处不合要求：${field}。`, en: `One thing in the request is not as required: ${field}.` }, wayOut: { zh: '请改正该项后重新提交；没有写入任何内容。', en: 'Correct it and send again; nothing was written.' }, field };
};
