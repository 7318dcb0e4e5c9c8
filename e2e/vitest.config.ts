import { defineConfig } from 'vitest/config';

/** Browser journeys: one after the other, each on a server and data directory of its own. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/shelf.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
