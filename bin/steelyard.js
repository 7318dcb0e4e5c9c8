#!/usr/bin/env node
// Plain JavaScript for a bare Node: sets up what is missing (packages, build), then hands over to the program.
import { prepare } from '../scripts/prepare.js';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更高版本，现在是 ${process.versions.node}。/ Node.js 20.19 or later is needed; this is ${process.versions.node}.`);
  process.exit(2);
}
const quiet = ['verify', 'verify-ballot'].includes(process.argv[2]) || process.argv.includes('--json');
await prepare({ web: process.argv[2] === 'demo' || process.argv[2] === 'start', say: quiet ? (line) => console.error(line) : (line) => console.log(line) });
const { main } = await import('../dist/server/cli.js');
process.exitCode = await main(process.argv.slice(2));
