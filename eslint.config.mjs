import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** All of zod breaks a strict Content-Security-Policy and weighs four times as much. */
const zod = {
  name: 'zod',
  message: "Write import * as z from 'zod/mini'.",
};

/** What makes markup or code from text, or an inline style that a strict policy blocks. */
const unsafeDirectives = [
  'lit/directives/unsafe-html.js',
  'lit/directives/unsafe-svg.js',
  'lit/directives/style-map.js',
  'lit/static-html.js',
];
const unsafeProperties = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'cssText',
];

const unlessZodMini = {
  selector:
    "ImportDeclaration[source.value='zod/mini'] > " +
    ":matches(ImportSpecifier, ImportDefaultSpecifier, ImportNamespaceSpecifier[local.name!='z'])",
  message: zod.message,
};

const test = '/^(it|test|describe|suite|context)$/';
const unlessWithReason = [
  {
    selector: `CallExpression[callee.object.name=${test}][callee.property.name='only']`,
    message: 'Nothing else would run.',
  },
  {
    selector:
      `CallExpression[callee.object.name=${test}][callee.property.name='skip'], ` +
      'CallExpression[callee.name=/^x(it|describe)$/], ' +
      `CallExpression[callee.name=${test}] Property[key.name='skip'][value.value=true]`,
    message: "Say why: { skip: 'reason' } in Node, this.skip() under a condition in browsers.",
  },
];

export default defineConfig(
  // Examples have tools of their own, and what they need is not installed here.
  globalIgnores([
    '**/dist/',
    '.cache/',
    'test-results/',
    'coverage/',
    'demo/hosts/',
    'test/package/consumers/',
  ]),
  tseslint.configs.strict,
  { ignores: ['test/**'], extends: [tseslint.configs.recommendedTypeCheckedOnly] },
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'warn' },
    rules: {
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-restricted-imports': ['error', { paths: [zod] }],
      'no-restricted-syntax': ['error', unlessZodMini],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      // Types of JSX live in one.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A promise may be what an interface asks for.
      '@typescript-eslint/require-await': 'off',
      // Interfaces with the short form of methods are mostly plain objects of arrow functions.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // A promise only by its type.
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**'],
    extends: [
      tseslint.configs.strictTypeCheckedOnly,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-imports': ['error', { paths: [zod, ...unsafeDirectives] }],
      'no-restricted-properties': [
        'error',
        ...unsafeProperties.map((property) => ({ property, message: 'Render by lit instead.' })),
        { object: 'document', property: 'write' },
      ],
      // Form fields are text; a file can only come from an <input type="file">.
      '@typescript-eslint/no-base-to-string': ['error', { ignoredTypeNames: ['File'] }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // It does not see a name that is bound by `.textContent`; axe does, in every walk.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    files: ['test/**'],
    rules: { 'no-restricted-syntax': ['error', unlessZodMini, ...unlessWithReason] },
  },
  {
    files: ['**/*.mjs', '**/*.js', 'vite.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
