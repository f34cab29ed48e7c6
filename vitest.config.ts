import { defineConfig } from 'vitest/config'

/** One server for the run: the embedded PostgreSQL, or the one that DATABASE_URL names. */
const globalSetup = ['test/support/global-database.ts']

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          // A busy machine is no fault of what is tested.
          testTimeout: 60_000,
        },
      },
      {
        // Every folder of test/ that is not named below: a new folder is run without being listed.
        test: {
          name: 'store',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/long/**'],
          globalSetup,
          // Each file has a database of its own; vitest would leave one of two cores idle.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Two browsers with a server each at a time: a journey waits about half of its time, and two cores cannot drive more.
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          globalSetup,
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
