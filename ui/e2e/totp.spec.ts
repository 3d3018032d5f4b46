import type { Page } from '@playwright/test'
import { codeOf } from './support/authenticator'
import { lastMailTo } from './support/mailbox'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, menu, test } from './support/test'

const PASSWORD = 'tre glada ankor i baren'

const patch = (page: Page) => page.getByRole('region', { name: 'Kod från en app' })

async function logOut(page: Page) {
  await menu(page).click()
  await page.getByRole('banner').getByRole('button', { name: 'Logga ut' }).click()
  await expect(page.getByText('Utloggad. Vi ses i baren.')).toBeVisible()
}

/** Whatever language the member prefers, once they are in. */
async function speakSwedish(page: Page) {
  await expect(page.getByRole('status').filter({ hasText: /Hej|Hi/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Svenska' }).click()
}

/** Somebody of this journey's own, since others log in with the demo's people, and a code would shut them out. */
async function newMember(page: Page): Promise<string> {
  const address = `app.${Date.now()}@example.org`
  await beLoggedIn(page, 'master')
  await page.goto('/about')
  const headers = { Origin: new URL(page.url()).origin }
  const made = await page.request.post('/api/v1/members', {
    data: { firstName: 'App', lastName: 'Lösén', email: address, role: 'PRAO' },
    headers,
  })
  expect(made.status()).toBe(201)
  await page.context().clearCookies()
  const link = new URL((await lastMailTo(address)).links[0] ?? '')
  const accepted = await page.request.post('/api/v1/invitations/acceptance', {
    data: { token: link.hash.slice(1), password: PASSWORD, policyVersion: '2026-11' },
    headers,
  })
  expect(accepted.ok()).toBe(true)
  return address
}

async function givePassword(page: Page, address: string) {
  await page.goto('/login')
  await page.getByLabel('E-post').fill(address)
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
}

test('a member connects an app, logs in with its code and with a recovery code, and removes it', async ({
  page,
}) => {
  test.slow()
  const address = await newMember(page)
  await givePassword(page, address)
  await speakSwedish(page)
  await page.goto('/me/security')
  await patch(page).getByRole('button', { name: 'Koppla en app' }).click()
  const secret = (await patch(page).locator('code').innerText()).trim()
  const code = patch(page).getByLabel('Koden i appen')
  await expect(code).toBeFocused()
  await code.fill(codeOf(secret, -20))
  await patch(page).getByRole('button', { name: 'Slå på' }).click()
  await expect(patch(page).getByText('Koden stämmer inte')).toBeVisible()
  await code.fill(codeOf(secret))
  await patch(page).getByRole('button', { name: 'Slå på' }).click()

  await expect(patch(page).getByRole('heading', { name: 'Spara dina reservkoder' })).toBeFocused()
  await expect(patch(page).getByRole('listitem')).toHaveCount(10)
  const recoveryCode = await patch(page).getByRole('listitem').first().innerText()
  await isAccessible(page)
  const desk = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 780 })
  await fitsItsWidth(page)
  // On one line, so that nobody copies half a code.
  const line = await patch(page).getByRole('listitem').first().locator('code').boundingBox()
  expect(line?.height).toBeLessThan(32)
  if (desk) await page.setViewportSize(desk)
  await patch(page).getByRole('button', { name: 'Jag har sparat dem' }).click()
  await expect(patch(page).getByText('10 reservkoder kvar')).toBeVisible()

  await logOut(page)
  await givePassword(page, address)
  await expect(page.getByLabel('Kod')).toBeFocused()
  await isAccessible(page)
  // The one of now is used up; the next counts already.
  const used = codeOf(secret, 1)
  await page.getByLabel('Kod').fill(used)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await speakSwedish(page)

  await logOut(page)
  await givePassword(page, address)
  await expect(page.getByLabel('Kod')).toBeFocused()
  await page.getByLabel('Kod').fill(used)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page.getByText('Koden stämmer inte')).toBeVisible()
  await page.getByLabel('Kod').fill(recoveryCode)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await speakSwedish(page)

  await page.goto('/me/security')
  await expect(patch(page).getByText('9 reservkoder kvar')).toBeVisible()
  await patch(page).getByRole('button', { name: 'Ta bort appen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort appen' }).click()
  await expect(patch(page).getByRole('button', { name: 'Koppla en app' })).toBeVisible()
})
