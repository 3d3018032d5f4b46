import type { Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test } from './support/test'

/** What the server says once a master's days without a second factor are over; the rule itself is tested over HTTP. */
async function whenTheDaysAreOver(page: Page) {
  await page.route('**/api/v1/sessions/current', async (route) => {
    const response = await route.fetch()
    const session = (await response.json()) as Record<string, unknown>
    delete session.secondFactorDueAt
    await route.fulfill({ response, json: { ...session, secondFactorMissing: true } })
  })
}

test('a master without a second factor is told until when the pages open, and where to get one', async ({
  page,
}) => {
  await beLoggedIn(page, 'master')
  await page.goto('/admin/members')

  await expect(page.getByRole('note')).toContainText('Mästare behöver en nyckel eller en kod')
  await isAccessible(page)
  await page.getByRole('note').getByRole('link', { name: 'Till inloggning och säkerhet' }).click()
  await expect(page.getByRole('region', { name: 'Nycklar', exact: true })).toBeVisible()
})

test('the masters’ pages stay shut when the days are over, and the way on is shown', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await beLoggedIn(page, 'master')
  await whenTheDaysAreOver(page)
  await page.goto('/admin/members')

  await expect(page.getByRole('heading', { level: 1, name: 'En nyckel till, tack' })).toBeVisible()
  await fitsItsWidth(page)
  await isAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Till inloggning och säkerhet' }).click()
  await expect(page.getByRole('region', { name: 'Kod från en app' })).toBeVisible()
})
