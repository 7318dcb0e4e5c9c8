import { unwrap } from '../../../web/client.ts';

/** Asks for a file by POST and gives it to the browser to keep; returns its name. Throws `Refused` with the server's sentence. */
export async function download(url: string, body: unknown): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), credentials: 'same-origin' });
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
  return file;
}
