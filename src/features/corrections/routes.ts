import type { Ports } from '../../kernel/ports.ts';
import type { App } from '../../kernel/web.ts';

/** Endpoints of the room under /api/corrections. */
export function correctionsRoutes(_app: App, _ports: Ports): void {}
