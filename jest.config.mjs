/** What both kinds of tests share: ES modules, TypeScript by swc (types are checked by tsc). */
const shared = {
  testEnvironment: 'node',
  testPathIgnorePatterns: ['/node_modules/', '/\\.next/', '/data/'],
  modulePathIgnorePatterns: ['/\\.next/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/infra/src/jest/set-timeout.mjs'],
  clearMocks: true,
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '/test/'],
    },
    {
      ...shared,
      // Under a folder `test/`: real PostgreSQL, real media worker, real ports.
      displayName: 'integration',
      testMatch: ['<rootDir>/**/test/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/infra/src/jest/global-setup.mjs',
      globalTeardown: '<rootDir>/infra/src/jest/global-teardown.mjs',
    },
  ],
};
