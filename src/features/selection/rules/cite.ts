import type { Citation, Refusal, Words } from '../../../kernel/refusal.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { appointmentArticles } from '../../../domain/regulations/appointment-2019/articles.ts';

/** The articles that the steps rest on. */
export const art = appointmentArticles;

/** Words in both languages. */
export const w = (zh: string, en: string): Words => ({ zh, en });

type More = Partial<Pick<Refusal, 'status' | 'field' | 'details'>> & { cite?: Citation | null };

/** Refuses a command: name without the room, what and why, what to do, under which article. */
export const no = (name: string, reason: Words, wayOut: Words, more: More = {}): { ok: false; refusal: Refusal } => {
  const { cite: citation, status = 422, ...rest } = more;
  return refuse({ name: `selection.${name}`, status, reason, wayOut, ...(citation ? { citations: [citation] } : {}), ...rest });
};
