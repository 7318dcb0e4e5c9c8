import type { Ports } from '../../kernel/ports.ts';
import type { App } from '../../kernel/web.ts';

/** Endpoints of the room: /api/contest. */
export function contestRoutes(_app: App, _ports: Ports): void {}
