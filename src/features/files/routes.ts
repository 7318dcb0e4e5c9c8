import type { Ports } from '../../kernel/ports.ts';
import type { App } from '../../kernel/web.ts';
import { materialRoutes } from './routes/materials.ts';
import { readingRoutes } from './routes/reading.ts';
import { transferRoutes } from './routes/transfers.ts';

/** Endpoints of the room under /api/files. */
export function filesRoutes(app: App, ports: Ports): void {
  materialRoutes(app, ports);
  readingRoutes(app, ports);
  transferRoutes(app, ports);
}
