// Preloaded into a server under test (`--import`): every clock reading is moved by the seconds written in a file, so that a
// journey of a year can be walked in minutes. The product knows nothing of it; timers run in real time.
import { readFileSync } from 'node:fs';

const file = process.env.E2E_CLOCK_FILE;
if (file) {
  const Real = Date;
  let shift = 0;
  let looked = -Infinity;
  const now = () => {
    if (performance.now() - looked > 20) {
      looked = performance.now();
      shift = Number(readFileSync(file, 'utf8')) * 1000;
    }
    return Real.now() + shift;
  };
  globalThis.Date = class Date extends Real {
    constructor(...given) {
      if (given.length === 0) super(now());
      else super(...given);
    }
    static now() {
      return now();
    }
  };
}
