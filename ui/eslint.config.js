import { readdirSync } from 'node:fs'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('src/features', import.meta.url))

/** @param {string[]} files @param {{ regex: string, message: string }[]} patterns */
const fence = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

/** A feature is entered through its index, queries or parts, never through its inner files. */
const inside = (/** @type {string[]} */ names) => ({
  regex: `^(@/|(\\.\\./)+)(features/)?(${names.join('|')})/(?!(queries|parts)$)`,
  message: "Import a feature's index, queries or parts, not its inner files.",
})

const noFeature = { regex: 'features/|^@/app', message: 'This folder knows no feature.' }

export default tseslint.config(
  { ignores: ['dist', '**/*.gen.ts', 'test-results', 'playwright-report'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['warn', { max: 250 }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['src/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  ...features.map((feature) =>
    fence(
      [`src/features/${feature}/**`],
      [
        inside(features.filter((other) => other !== feature)),
        {
          regex: '^@/app',
          message: 'Features know nothing of the app around them.',
        },
      ],
    ),
  ),
  fence(['src/app/**'], [inside(features)]),
  fence(
    ['src/ui/**'],
    [noFeature, { regex: '^(@/api|react-router|@tanstack)', message: 'src/ui knows no route and no query.' }],
  ),
  fence(['src/api/**'], [noFeature]),
  fence(['src/lib/**'], [noFeature, { regex: '^@/(api|ui)', message: 'src/lib stands below everything.' }]),
)
