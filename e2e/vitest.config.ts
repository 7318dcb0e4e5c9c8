import { defineConfig } from 'vitest/config';

/** Browser journeys: two at a time, each on a server and data directory of its own; most of a journey is waiting. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/shelf.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
