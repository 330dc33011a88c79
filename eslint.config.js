import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { browserAdapters } from './scripts/lint/browser-adapters.mjs';
import { importDirection } from './scripts/lint/import-direction.mjs';
import { messagesInErrors } from './scripts/lint/messages-in-errors.mjs';
import { noGlobalWrites } from './scripts/lint/no-global-writes.mjs';

const domGlobals = [
  'customElements',
  'document',
  'fetch',
  'history',
  'HTMLElement',
  'localStorage',
  'location',
  'navigator',
  'sessionStorage',
  'window',
];

export default defineConfig(
  // What lies in bin/ imports what the build makes.
  {
    ignores: [
      'bin/',
      'local-org/bin/',
      'local-org/dist/',
      'dist/',
      'coverage/',
      '.cache/',
      'demo/*/',
      '!demo/html/',
      '!demo/express/',
      // They import what is installed in site/.
      'site/.vitepress/',
      'site/files/',
      'site/dist/',
      'custom-elements.json',
      '.puppeteerrc.cjs',
    ],
  },
  // What is wrong is put right or the rule is changed here, for all: no exception is hidden in a file.
  { linterOptions: { noInlineConfig: true } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'eqeqeq': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // The types of JSX are looked up in a namespace.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // An empty string is as good as none where `||` is written.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Commands on `this` and callbacks that only call are clearer without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'local-org/src/**/*.ts'],
    plugins: { layers: { rules: { 'import-direction': importDirection } } },
    rules: {
      'layers/import-direction': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'LogicalExpression:has(Identifier[name="backend"]):has(Identifier[name="sessionRedirect"])',
          message: 'Whether a page keeps tokens is said by `keepsTokens` of its configuration.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    // They run in Node.
    ignores: ['src/bundlers/**', 'src/command/**'],
    plugins: {
      page: { rules: { 'browser-adapters': browserAdapters, 'no-global-writes': noGlobalWrites } },
    },
    rules: { 'page/browser-adapters': 'error', 'page/no-global-writes': 'error' },
  },
  { files: ['local-org/src/command.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/local-org/**', 'okta-local-org', 'okta-local-org/*'],
              message: 'The element carries nothing of the local org.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { errors: { rules: { 'messages-in-errors': messagesInErrors } } },
    rules: { 'errors/messages-in-errors': 'error' },
  },
  {
    files: ['src/errors/**/*.ts', 'src/settings/**/*.ts', 'src/okta/answers/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...domGlobals] },
  },
  {
    files: ['src/element/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    // The parser drops the brackets of a JSDoc cast, and with them the cast; tsc sees it.
    files: ['**/*.mjs', '**/*.js'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // A file for every Node, also for those without modules of their own.
  {
    files: ['**/*.cjs'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'local-org/test/**/*.ts'],
    rules: {
      // Chai's assertions are property reads, and node:test's describe and it return promises nobody awaits.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
