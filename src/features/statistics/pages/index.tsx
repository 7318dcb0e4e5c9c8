import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadRoster } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { QueriesPage } from './queries-page.tsx';
import { ReservePage } from './reserve-page.tsx';
import { StatisticsPage } from './statistics-page.tsx';
import './statistics.css';

const words = (key: keyof typeof messages.zh.nav): { zh: string; en: string } => ({ zh: messages.zh.nav[key], en: messages.en.nav[key] });

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/statistics', element: () => <StatisticsPage />, nav: { label: words('statistics'), order: 40, roles: mayReadRoster } },
  { path: '/statistics/queries', element: () => <QueriesPage />, nav: { label: words('queries'), order: 41, roles: mayReadRoster } },
  { path: '/reserve', element: () => <ReservePage />, nav: { label: words('reserve'), order: 42, roles: mayReadRoster } },
];
