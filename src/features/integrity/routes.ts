import type { Ports } from '../../kernel/ports.ts';
import type { App } from '../../kernel/web.ts';

/** Endpoints of the room: /api/integrity. */
export function integrityRoutes(_app: App, _ports: Ports): void {}
