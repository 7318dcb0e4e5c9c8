import { benchHouse } from './harness.ts';
import { benchRoster } from './roster.ts';
const { house, url, stop } = await benchHouse();
console.log((await benchRoster(house, url)).map(l=>l.id+' '+l.what+' '+l.ratio.toFixed(2)).join('\n')); await stop(); process.exit(0);
