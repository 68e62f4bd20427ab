import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'var/**', 'apps/api/test/planted/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise nobody waits for is a lost error.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Rules of policies and payloads of events are generic on purpose; elsewhere reviewers watch for it.
      '@typescript-eslint/no-explicit-any': 'off',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ['tools/**/*.ts', 'apps/*/src/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.spec.ts', 'apps/api/test/**'], rules: { 'max-lines': 'off', 'no-console': 'off' } },
);
