import type { Ports } from '../../kernel/ports.ts';
import type { App } from '../../kernel/web.ts';

/** Endpoints of the room: /api/term. */
export function termRoutes(_app: App, _ports: Ports): void {}
