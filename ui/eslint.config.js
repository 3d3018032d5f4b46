import { readdirSync } from 'node:fs'
import { defineConfig } from 'eslint/config'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('src/features', import.meta.url))

const fence = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } })

// A feature is entered through its index, queries or parts, never through its inner files.
const inside = (names) => ({
  regex: `^(@/|(\\.\\./)+)(features/)?(${names.join('|')})/(?!(queries|parts)$)`,
  message: "Import a feature's index, queries or parts, not its inner files.",
})

const noApp = { regex: '^@/app', message: 'Features know nothing of the app around them.' }
const noFeature = { regex: 'features/|^@/app', message: 'This folder knows no feature.' }
const noRoutes = { regex: '^(@/api|react-router|@tanstack)', message: 'src/ui knows no route and no query.' }
const lowest = { regex: '^@/(api|ui)', message: 'src/lib stands below everything.' }

export default defineConfig(
  { ignores: ['dist', '**/*.gen.ts', 'test-results', 'playwright-report', 'eslint.config.js', 'public'] },
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
  {
    files: ['tools/*.js'],
    // JSON.parse is the only source of untyped values there, and its comments say what it holds.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  ...features.map((feature) =>
    fence([`src/features/${feature}/**`], [inside(features.filter((other) => other !== feature)), noApp]),
  ),
  fence(['src/app/**'], [inside(features)]),
  fence(['src/ui/**'], [noFeature, noRoutes]),
  fence(['src/api/**'], [noFeature]),
  fence(['src/lib/**'], [noFeature, lowest]),
  fence(['src/uploads/**'], [noFeature]),
)
