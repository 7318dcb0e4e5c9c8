import { relayCommand } from './command.ts';

/* The command `relay` as a process, for a test that kills it. */
process.exitCode = await relayCommand(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`));
