// The typesetting engine (typst as wasm) in a thread of its own, so that the server answers while pages are set.
// Plain JavaScript: it is started by path from the built program, from tests and from the bench alike.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const { default: init, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
await init({ module_or_path: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });

const builder = new TypstCompilerBuilder();
builder.set_dummy_access_model();
for (const font of workerData.fonts) await builder.add_raw_font(new Uint8Array(readFileSync(font)));
const compiler = await builder.build();

const DIAGNOSTICS_AS_LINES = 2;
/** What the engine remembers of former papers is dropped after this many. */
const REMEMBERED = 30;
let set = 0;

parentPort.on('message', ({ id, source, files }) => {
  try {
    if (++set % REMEMBERED === 0) compiler.reset();
    compiler.add_source('/main.typ', source);
    for (const [path, bytes] of files) compiler.map_shadow(path, bytes);
    const made = compiler.compile('/main.typ', undefined, 'pdf', DIAGNOSTICS_AS_LINES);
    for (const [path] of files) compiler.unmap_shadow(path);
    if (made.result) parentPort.postMessage({ id, pdf: made.result }, [made.result.buffer]);
    else parentPort.postMessage({ id, error: (made.diagnostics ?? ['no result']).join('\n') });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
