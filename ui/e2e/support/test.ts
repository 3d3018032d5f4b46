import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

const PASSWORD = process.env.DEMO_PASSWORD ?? 'kistan-demo-2026'

export const LOG_INS = {
  master: process.env.DEMO_MASTER ?? 'master@demo.tmeit.se',
  marshal: process.env.DEMO_MARSHAL ?? 'marshal@demo.tmeit.se',
  prao: process.env.DEMO_PRAO ?? 'prao@demo.tmeit.se',
}

export type Who = keyof typeof LOG_INS

/** Every journey fails on a breach of the content security policy or an error nobody caught. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

export async function logIn(page: Page, who: Who) {
  await page.goto('/login')
  await page.getByLabel('E-post').fill(LOG_INS[who])
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /Hej|Hi/ })).toBeVisible()
  // Whatever language the member prefers, the journeys speak Swedish.
  await page.getByRole('radio', { name: 'Svenska' }).click()
}

/** A session without the form, for journeys that are about something else; answers with the member's short id. */
export async function beLoggedIn(page: Page, who: Who): Promise<string> {
  const { origin } = new URL(
    page.url() === 'about:blank' ? (test.info().project.use.baseURL ?? '') : page.url(),
  )
  const answer = await page.request.post('/api/v1/sessions', {
    data: { email: LOG_INS[who], password: PASSWORD },
    headers: { Origin: origin },
  })
  expect(answer.status()).toBe(201)
  const session = (await answer.json()) as { shortId: string }
  return session.shortId
}

export async function isAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
}

export async function fitsItsWidth(page: Page) {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(tooWide, 'pixels beyond the right edge').toBeLessThanOrEqual(0)
}

/** One's own name on the header's menu, whatever its width. */
export const menu = (page: Page) => page.getByRole('banner').getByRole('button')
