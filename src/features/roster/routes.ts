import type { Ports } from '../../kernel/ports.ts';
import type { App } from '../../kernel/web.ts';
import { exportRoutes } from './routes/exports.ts';
import { importRoutes } from './routes/imports.ts';
import { kinRoutes } from './routes/kin.ts';
import { mergeRoutes } from './routes/merges.ts';
import { peopleRoutes } from './routes/people.ts';
import { templateRoutes } from './routes/templates.ts';
import { packRoutes } from './routes/packs.ts';
import { unitsRoutes } from './routes/units.ts';

/** Every endpoint of the roster, all under /api/roster. */
export function rosterRoutes(app: App, ports: Ports): void {
  peopleRoutes(app, ports);
  unitsRoutes(app, ports);
  packRoutes(app, ports);
  importRoutes(app, ports);
  exportRoutes(app, ports);
  templateRoutes(app, ports);
  mergeRoutes(app, ports);
  kinRoutes(app, ports);
}
