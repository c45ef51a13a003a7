import { defineConfig } from 'vitest/config';

const SCENARIOS = 'test/scenarios/**/*.test.ts';

export default defineConfig({
  test: {
    // The default leaves one core alone, which on a machine with two makes the run twice as long.
    maxWorkers: '100%',
    projects: [
      {
        // Nothing here keeps state, and to load the parser anew for each file would take most of the time.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [SCENARIOS],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        // These run the built command as its users do.
        test: {
          name: 'scenarios',
          include: [SCENARIOS],
          globalSetup: 'test/scenarios/build.ts',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
