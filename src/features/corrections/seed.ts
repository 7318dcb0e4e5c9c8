import type { Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';

/** This room's part of the demonstration (invented people only). */
export async function seedCorrections(_ports: Ports, _today: Day): Promise<void> {}
