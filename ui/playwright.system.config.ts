import { defineConfig } from '@playwright/test'
import config from './playwright.config'

/** Journeys that need more than our own server; `tools/test.sh` starts what they need. One after the other, since they share it. */
export default defineConfig({ ...config, testDir: 'e2e-system', workers: 1 })
