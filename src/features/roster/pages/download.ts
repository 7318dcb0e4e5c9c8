import type { Words } from '../../../kernel/refusal.ts';
import { unwrap } from '../../../web/client.ts';

/** A file that the browser has been given, and what its reader must be told. */
export type Downloaded = { name: string; notes: Words[] };

/** Asks for a file by POST (JSON, or a form with a file) and gives it to the browser to keep; returns its name and notes. Throws `Refused` with the server's sentence. */
export async function download(url: string, body: unknown): Promise<Downloaded> {
  const json = body instanceof FormData ? { body } : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url, { method: 'POST', credentials: 'same-origin', ...json });
  if (!response.ok) await unwrap(Promise.resolve({ error: await response.json().catch(() => undefined), response }));
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'file';
  const file = decodeURIComponent(name);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  const notes = response.headers.get('x-steelyard-notes');
  return { name: file, notes: notes ? (JSON.parse(decodeURIComponent(notes)) as Words[]) : [] };
}
