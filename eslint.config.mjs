import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRule } from './infra/lint/import-rule.mjs';
import { noFileInput } from './infra/lint/no-file-input.mjs';

const TESTS = ['**/*.test.{ts,tsx}', '**/test/**/*.{ts,tsx}'];

/** Files in which Next, or a tool that reads its configuration, demands a default export. */
const DEFAULT_EXPORTS = [
  '*.config.{ts,mjs}',
  '**/next.config.ts',
  '**/postcss.config.mjs',
  'apps/*/app/**/{page,layout,loading,error,global-error,not-found,template,default,icon,manifest,robots}.{ts,tsx}',
  'infra/src/jest/global-*.mjs',
  'prisma/prisma.config.ts',
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};
const noBareToThrow = {
  selector: "CallExpression[arguments.length=0][callee.property.name='toThrow']",
  message: 'Say which error is expected: a bare toThrow() passes on any bug.',
};
const noDoubleCast = {
  selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
  message: 'A cast through unknown proves nothing: build the real thing.',
};
const noProcessEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read the environment in config.ts, once; pass values down.',
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/.next/',
      '**/generated/',
      '**/next-env.d.ts',
      'data/',
      'coverage/',
      'dist/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [...tseslint.configs.recommended],
    plugins: { visavis: { rules: { 'import-rule': importRule, 'no-file-input': noFileInput } } },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', 300],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-else-return': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noDoubleCast, noProcessEnv],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'visavis/import-rule': 'error',
    },
  },
  {
    // Where the environment is read.
    files: [
      '**/config.ts',
      '**/src/main.ts',
      'infra/**',
      'apps/*/next.config.ts',
      'apps/*/proxy.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noDoubleCast] },
  },
  {
    // All that runs in a customer's browser.
    files: ['apps/join/{app,src}/**', 'packages/{call-client,ui}/src/**'],
    ignores: TESTS,
    rules: { 'visavis/no-file-input': 'error' },
  },
  {
    files: DEFAULT_EXPORTS,
    rules: { 'no-restricted-syntax': ['error', noDoubleCast] },
  },
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', 400],
      'no-restricted-syntax': ['error', noBareToThrow, noDoubleCast, noDefaultExport],
      'visavis/import-rule': 'off',
    },
  },
);
