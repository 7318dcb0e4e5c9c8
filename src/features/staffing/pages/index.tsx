import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadStaffing } from '../access-rules.ts';
import { pageWords } from '../page-messages.ts';
import { BodiesPage } from './bodies-page.tsx';
import { BodyPage } from './body-page.tsx';
import { KeyPostsPage } from './key-posts-page.tsx';
import { MapPage } from './map-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import './staffing.css';
import { WhatIfPage } from './what-if-page.tsx';

const words = (key: keyof typeof pageWords.zh.nav): { zh: string; en: string } => ({ zh: pageWords.zh.nav[key], en: pageWords.en.nav[key] });
const nav = (key: keyof typeof pageWords.zh.nav, order: number): NonNullable<PageDef['nav']> => ({ label: words(key), order, roles: mayReadStaffing });

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/staffing', element: () => <BodiesPage />, nav: nav('bodies', 45) },
  { path: '/staffing/bodies/:ids', element: (params) => <BodyPage ids={(params['ids'] ?? '').split(',')} /> },
  { path: '/staffing/what-if', element: () => <WhatIfPage /> },
  { path: '/staffing/key-posts', element: () => <KeyPostsPage />, nav: nav('keyPosts', 46) },
  { path: '/staffing/map', element: () => <MapPage />, nav: nav('map', 47) },
  { path: '/staffing/settings', element: () => <SettingsPage /> },
];
