import type { Page } from '@playwright/test'
import { lastMailTo } from './support/mailbox'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, LOG_INS, test } from './support/test'

const OLD = process.env.DEMO_PASSWORD ?? 'kistan-demo-2026'
const NEW = 'tre glada ankor i baren'

/** Somebody of this journey's own, since others log in with the demo's people; made by a master, with a password by mail. */
async function newMember(page: Page): Promise<string> {
  const address = `resan.${Date.now()}@example.org`
  await beLoggedIn(page, 'master')
  await page.goto('/about')
  const answer = await page.request.post('/api/v1/members', {
    data: { firstName: 'Resa', lastName: 'Lösén', email: address, role: 'PRAO' },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect(answer.status()).toBe(201)
  await page.context().clearCookies()
  return address
}

async function askForLink(page: Page, address: string) {
  await page.goto('/login')
  await page.getByRole('link', { name: 'Välj ett nytt lösenord' }).click()
  // Until it has come, the log-in page's field of the same name is still there.
  await expect(page.getByRole('heading', { level: 1, name: 'Glömt lösenordet?' })).toBeVisible()
  await page.getByLabel('E-post').fill(address)
  await page.getByRole('button', { name: 'Mejla mig en länk' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Kolla din e-post' })).toBeVisible()
}

async function choose(page: Page, password: string) {
  await page.getByLabel('Nytt lösenord', { exact: true }).fill(password)
  await page.getByLabel('Nytt lösenord igen').fill(password)
  await page.getByRole('button', { name: 'Byt lösenord' }).click()
}

async function logInWith(page: Page, address: string, password: string) {
  await page.goto('/login')
  await page.getByLabel('E-post').fill(address)
  await page.getByLabel('Lösenord', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Hej' })).toBeVisible()
}

/** In both themes, on a desk and on a phone. */
async function isFine(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(
      colorScheme === 'light' ? { width: 1280, height: 900 } : { width: 390, height: 844 },
    )
    await isAccessible(page)
    await fitsItsWidth(page)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('whoever lost the password gets back in with a link that works once', async ({ page }) => {
  const address = await newMember(page)
  await askForLink(page, address)
  await isFine(page)
  const { links } = await lastMailTo(address, 'Välj ett nytt lösenord')
  const link = new URL(links[0] ?? '')

  await page.goto(link.pathname + link.hash)
  await expect(page).toHaveURL(/\/reset-password$/)
  await expect(page.getByText('Minst 12 tecken: 12 kvar.')).toBeVisible()
  await choose(page, 'password1234')
  await expect(page.getByLabel('Nytt lösenord', { exact: true })).toBeFocused()
  await isFine(page)
  await choose(page, NEW)
  await expect(page.getByText('Lösenordet är bytt. Logga in med det nya.')).toBeVisible()
  await lastMailTo(address, 'Ditt lösenord har återställts')

  await logInWith(page, address, NEW)

  await page.goto('/')
  await page.goto(link.pathname + link.hash)
  await choose(page, 'fyra ledsna svanar i baren')
  await expect(page.getByRole('alert').filter({ hasText: 'Länken fungerar inte längre' })).toBeVisible()
  await isFine(page)
  await page.getByRole('link', { name: 'Be om en ny länk' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Glömt lösenordet?' })).toBeVisible()
})

test('an address nobody has gets the same answer', async ({ page }) => {
  await askForLink(page, `ingen.${Date.now()}@example.org`)
})

test('a new e-mail address holds once it is confirmed, on another device', async ({
  page,
  browser,
  baseURL,
}) => {
  const address = await newMember(page)
  const wanted = `ny.${address}`
  await askForLink(page, address)
  const reset = new URL((await lastMailTo(address, 'Välj ett nytt lösenord')).links[0] ?? '')
  await page.goto(reset.pathname + reset.hash)
  await choose(page, NEW)
  await expect(page).toHaveURL(/\/login/)
  await logInWith(page, address, NEW)
  await page.goto('/me')
  await page.getByRole('link', { name: 'Byt e-postadress' }).click()

  const patch = page.getByRole('region', { name: 'E-postadress' })
  await patch.getByLabel('Ny e-postadress').fill(address)
  await patch.getByLabel('Ditt lösenord').fill(NEW)
  await patch.getByRole('button', { name: 'Byt e-postadress' }).click()
  await expect(patch.getByText('Den adressen har du redan.')).toBeVisible()
  await patch.getByLabel('Ny e-postadress').fill(wanted)
  await patch.getByRole('button', { name: 'Byt e-postadress' }).click()
  await expect(patch.getByText(`${wanted} väntar på att bekräftas`)).toBeVisible()
  await isFine(page)
  await lastMailTo(address, 'Någon vill byta din e-postadress')

  const link = new URL((await lastMailTo(wanted, 'Bekräfta din nya e-postadress')).links[0] ?? '')
  const elsewhere = await (await browser.newContext({ baseURL, locale: 'sv-SE' })).newPage()
  await elsewhere.goto(link.pathname + link.hash)
  await expect(elsewhere).toHaveURL(/\/confirm-email$/)
  await isFine(elsewhere)
  await elsewhere.getByRole('button', { name: 'Ja, byt adress' }).click()
  await expect(elsewhere.getByRole('status').filter({ hasText: 'Adressen är bytt' })).toBeVisible()
  await elsewhere.context().close()

  await page.reload()
  await expect(patch.getByText(wanted, { exact: true })).toBeVisible()
  await expect(patch.getByText('väntar på att bekräftas')).toHaveCount(0)
  await lastMailTo(address, 'Din e-postadress har bytts')
})

test('a change of address can be called off', async ({ page }) => {
  await beLoggedIn(page, 'prao')
  await page.goto('/me/security')
  const patch = page.getByRole('region', { name: 'E-postadress' })
  await patch.getByLabel('Ny e-postadress').fill(`annan.${Date.now()}@example.org`)
  await patch.getByLabel('Ditt lösenord').fill(OLD)
  await patch.getByRole('button', { name: 'Byt e-postadress' }).click()

  await patch.getByRole('button', { name: 'Avbryt bytet' }).click()

  await expect(page.getByText('Bytet är avbrutet.')).toBeVisible()
  await expect(patch.getByText('väntar på att bekräftas')).toHaveCount(0)
  await expect(patch.getByText(LOG_INS.prao, { exact: true })).toBeVisible()
})

test('an access token is shown once, opens the API, and is revoked', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await beLoggedIn(page, 'marshal')
  await page.goto('/me/security')
  const patch = page.getByRole('region', { name: 'Åtkomstnycklar' })
  const name = `Skärmen ${Date.now()}`

  await patch.getByRole('button', { name: 'Ny åtkomstnyckel' }).click()
  await expect(patch.getByLabel('Namn')).toBeFocused()
  await patch.getByRole('button', { name: 'Skapa' }).click()
  await expect(patch.getByText('Fyll i det här.')).toBeVisible()
  await patch.getByLabel('Namn').fill(name)
  await isFine(page)
  await patch.getByRole('button', { name: 'Skapa' }).click()

  const dialog = page.getByRole('dialog', { name: `${name} är klar` })
  const secret = await dialog.getByLabel('Åtkomstnyckel').inputValue()
  expect(secret).toMatch(/^tmeit_[0-9A-Za-z]{49}$/)
  await isFine(page)
  await dialog.getByRole('button', { name: 'Kopiera' }).click()
  await expect(dialog.getByText('Kopierad.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Jag har den' }).click()
  await expect(patch.getByRole('button', { name: 'Ny åtkomstnyckel' })).toBeFocused()
  const row = patch.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('Inte använd än')
  await expect(page.getByText(secret)).toHaveCount(0)

  const use = () => request.get('/api/v1/members', { headers: { Authorization: `Bearer ${secret}` } })
  expect((await use()).status()).toBe(200)

  await row.getByRole('button', { name: `Dra in ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dra in' }).click()
  await expect(page.getByText(`${name} är indragen.`)).toBeVisible()
  await expect(row).toHaveCount(0)
  expect((await use()).status()).toBe(401)
})
