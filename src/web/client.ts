import createClient from 'openapi-fetch';
import type { Refusal } from '../kernel/refusal.ts';
import type { paths } from './api.gen.ts';

/** A refusal thrown by `unwrap`, for TanStack Query; pages show it with `RefusalNote`. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly requestId: string;
  constructor(refusal: Refusal, requestId: string) {
    super(refusal.reason.zh);
    this.name = 'Refused';
    this.refusal = refusal;
    this.requestId = requestId;
  }
}

/** The typed client of the whole API; types come from the routes' schemas (`npm run gen:api`). */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

/** The data of an answer; throws `Refused` with the server's sentence otherwise. */
export async function unwrap<T>(promise: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await promise;
  if (response.ok) return data as T;
  if (response.status === 401) window.dispatchEvent(new CustomEvent('steelyard:signed-out'));
  const body = error as { error?: Refusal; requestId?: string } | undefined;
  throw new Refused(
    body?.error ?? { name: 'http.unreachable', status: 503, reason: { zh: `服务器没有应答（${response.status}）。`, en: `The server did not answer (${response.status}).` } },
    body?.requestId ?? '',
  );
}

/** Sends files as multipart and returns the JSON answer; throws `Refused` like `unwrap`. */
export async function upload<T>(url: string, files: readonly File[], fields: Record<string, string> = {}): Promise<T> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append('files', file, file.name);
  const response = await fetch(url, { method: 'POST', body: form, credentials: 'same-origin' });
  const body = (await response.json().catch(() => undefined)) as { error?: Refusal; requestId?: string } | undefined;
  return unwrap(Promise.resolve({ data: response.ok ? (body as T) : undefined, error: body, response }));
}
