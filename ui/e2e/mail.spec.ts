import { lastMailTo } from './support/mailbox'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, LOG_INS, test } from './support/test'

test('a master sends a test mail, sees it leave, and its link leads back', async ({ page }) => {
  await beLoggedIn(page, 'master')
  await page.goto('/')
  await page.getByRole('banner').getByRole('button').filter({ visible: true }).click()
  await page.getByRole('link', { name: 'Utlådan' }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Utlådan' })).toBeVisible()

  await page.getByRole('button', { name: 'Skicka testmejl till mig' }).click()
  await expect(page.getByText('Testmejlet är på väg till din inkorg.')).toBeVisible()
  const mail = await lastMailTo(LOG_INS.master, /kom fram|got through/)
  expect(mail.html).toContain('prefers-color-scheme: dark')

  await page.getByRole('radio', { name: 'Skickade' }).click()
  await expect(page).toHaveURL(/state=SENT/)
  await expect(page.getByRole('row').filter({ hasText: LOG_INS.master }).first()).toContainText('Skickat')

  await page.goto(mail.links[0] ?? '')
  await expect(page.getByRole('heading', { level: 1, name: 'Utlådan' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`the outbox is accessible and fits in ${colorScheme} at ${width} pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await beLoggedIn(page, 'master')
      await page.request.post('/api/v1/mails/test', { headers: { 'Sec-Fetch-Site': 'same-origin' } })
      await page.goto('/admin/mail')
      await expect(page.getByRole('row').filter({ hasText: LOG_INS.master }).first()).toBeVisible()

      await isAccessible(page)
      await fitsItsWidth(page)
    })
  }
}

test('a member who is no master does not get in', async ({ page }) => {
  await beLoggedIn(page, 'marshal')
  await page.goto('/admin/mail')

  await expect(page.getByRole('heading', { level: 1, name: 'Utlådan' })).toHaveCount(0)
})
