import { buildIssuer } from './public-http.ts';
import { openStore } from './store.ts';

/* A second issuer of its own process, for tests that kill it: voters over HTTP, administration by messages. */
const clock = Number(process.env['CLOCK']);
const store = await openStore(process.env['DIR']!, () => new Date(clock));
const app = buildIssuer(store, null);
process.on('message', (m: { id: number; what: 'importRoll' | 'newCodes' | 'strike' | 'closeDue' | 'keysFile' | 'statement' | 'standing'; with: never[] }) => {
  void Promise.resolve((store[m.what] as (...a: never[]) => unknown)(...m.with)).then((value) => process.send?.({ id: m.id, value: value ?? null }));
});
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
