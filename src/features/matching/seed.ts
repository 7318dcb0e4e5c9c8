import type { Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';

/** The room's part of the demonstration department (invented people only). */
export async function seedMatching(_ports: Ports, _today: Day): Promise<void> {}
