import type { ReactNode } from 'react';
import type { Words } from '../kernel/refusal.ts';

/** One screen of a room: its path (wouter syntax), what it draws, and its place in the menu if it has one. */
export type PageDef = {
  path: string;
  element: (params: Record<string, string>) => ReactNode;
  nav?: { label: Words; order: number; /** null: everyone signed in. */ roles: readonly string[] | null };
  /** Shown without a session (sign-in, first run). */
  open?: boolean;
};
