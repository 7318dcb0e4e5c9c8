// The solver (HiGHS as wasm) in a thread of its own, so that the server answers while a matching is worked out.
// Plain JavaScript: it is started by path from the built program and from tests alike.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const highs = await require('highs')();

// Costs are whole numbers: no gap is left, and the same model gives the same answer.
const options = { mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0, output_flag: false };

parentPort.on('message', ({ id, model, seconds }) => {
  try {
    const found = highs.solve(model, { ...options, time_limit: seconds });
    const chosen = Object.entries(found.Columns ?? {}).filter(([, c]) => c.Primal > 0.5).map(([name, c]) => [name, Math.round(c.Primal)]);
    parentPort.postMessage({ id, status: found.Status, chosen });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
