import type { Ports } from '../../kernel/ports.ts';
import type { App } from '../../kernel/web.ts';

/** Endpoints of the room: /api/matching. */
export function matchingRoutes(_app: App, _ports: Ports): void {}
