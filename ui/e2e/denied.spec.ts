import { beLoggedIn, expect, logIn, test } from './support/test'

test('a prao who opens the administration is told no, and sees no way in', async ({ page }) => {
  await logIn(page, 'prao')
  await page.getByRole('banner').getByRole('button').click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Min profil' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Titlar' })).toHaveCount(0)

  for (const path of ['/admin', '/admin/members', '/admin/members/new', '/admin/teams', '/admin/titles']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bara för mästare')
  }
})

test('a visitor who opens the administration is asked to log in', async ({ page }) => {
  await page.goto('/admin/teams')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logga in för att se det här')
})

test('the log-in never leads to another site', async ({ page }) => {
  await beLoggedIn(page, 'prao')
  await page.context().clearCookies()
  await page.goto('/login?from=https%3A%2F%2Fexample.org%2F')
  await page.getByLabel('E-post').fill('prao@demo.tmeit.se')
  await page.getByLabel('Lösenord', { exact: true }).fill(process.env.DEMO_PASSWORD ?? 'kistan-demo-2026')
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page).toHaveURL('/')
})
