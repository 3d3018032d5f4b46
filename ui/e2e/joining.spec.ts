import type { Page } from '@playwright/test'
import { lastMailTo } from './support/mailbox'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test } from './support/test'

/** The first form that a server gets takes long: it reads its lists of common passwords then. */
const LONG = { timeout: 30_000 }

const PASSWORD = 'sju sovande sillar'

/** An address that nobody has used before, so that the journey can be repeated on the same data. */
const newAddress = () =>
  `join-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 7)}@example.org`

async function fillIn(page: Page, lastName: string, email: string) {
  await page.getByLabel('Förnamn').fill('Ebba')
  await page.getByLabel('Efternamn').fill(lastName)
  await page.getByLabel('E-post').fill(email)
  await page.getByLabel('Telefon').fill('070-174 06 05')
  await page.getByLabel('Lösenord', { exact: false }).first().fill(PASSWORD)
  await page.getByLabel(/^Jag godkänner/).check()
  // What takes less than two seconds is taken for a machine's work.
  await page.waitForTimeout(2000)
}

async function signUp(page: Page, lastName: string, email: string) {
  await page.goto('/join')
  await fillIn(page, lastName, email)
  await page.getByRole('button', { name: 'Skicka anmälan' }).click()
  await expect(page.getByRole('heading', { name: 'Kolla mejlen' })).toBeFocused(LONG)
}

async function confirm(page: Page, email: string) {
  const mail = await lastMailTo(email, 'Bekräfta din e-postadress')
  await page.goto(mail.links[0] ?? '')
  await page.getByRole('button', { name: 'Bekräfta min adress' }).click()
  await expect(page.getByRole('heading', { name: 'Nu väntar vi på mästarna' })).toBeVisible()
}

/** In both themes, on a desk and on a phone. */
async function isAccessibleEverywhere(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await isAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 844 })
  await isAccessible(page)
  await fitsItsWidth(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

const queueOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('a stranger signs up, confirms, is approved by a master and logs in', async ({ page, browser }) => {
  test.slow()
  const [lastName, email] = [`Lilja ${Date.now().toString(36)}`, newAddress()]
  await page.goto('/')
  await page.getByRole('link', { name: 'Bli prao' }).click()
  await isAccessibleEverywhere(page)
  await page.getByRole('button', { name: 'Skicka anmälan' }).click()
  await expect(page.getByLabel('Förnamn')).toBeFocused()
  await expect(page.getByText('Utan ditt ja får vi inte spara din anmälan.')).toBeVisible()
  await isAccessible(page)
  await fillIn(page, lastName, email)
  await page.getByRole('button', { name: 'Skicka anmälan' }).click()
  await expect(page.getByRole('heading', { name: 'Kolla mejlen' })).toBeFocused(LONG)
  await expect(page.getByText(email)).toBeVisible()
  await isAccessibleEverywhere(page)

  const mail = await lastMailTo(email, 'Bekräfta din e-postadress')
  await page.goto(mail.links[0] ?? '')
  await expect(page).toHaveURL(/\/join\/confirm$/)
  await isAccessibleEverywhere(page)
  await page.getByRole('button', { name: 'Bekräfta min adress' }).click()
  await expect(page.getByRole('heading', { name: 'Nu väntar vi på mästarna' })).toBeVisible()
  await expect(page).toHaveURL(/\/join\/status$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Din anmälan' })).toBeFocused()
  await isAccessibleEverywhere(page)

  const status = (await lastMailTo(email, 'Din anmälan väntar på mästarna')).links[0] ?? ''
  const masters = await (await browser.newContext()).newPage()
  await beLoggedIn(masters, 'master')
  await masters.goto('/admin/sign-ups')
  const waiting = queueOf(masters, `Ebba ${lastName}`)
  await expect(waiting).toContainText(email)
  await expect(waiting).toContainText('070-174 06 05')
  await isAccessibleEverywhere(masters)
  await waiting.getByRole('button', { name: 'Godkänn' }).press('Enter')
  await isAccessible(masters)
  await masters.getByRole('dialog').getByRole('button', { name: 'Godkänn' }).click()
  await expect(masters.getByText(`Ebba ${lastName} är prao nu.`)).toBeVisible()
  await expect(waiting).toHaveCount(0)
  await masters.getByRole('radio', { name: 'Godkända' }).click()
  await expect(waiting.getByRole('link', { name: 'Till medlemmen' })).toBeVisible()
  await isAccessible(masters)
  await masters.context().close()

  await page.goto('/')
  await page.goto(status)
  await expect(page.getByRole('heading', { name: 'Välkommen in bakom baren' })).toBeVisible()
  await isAccessibleEverywhere(page)
  const welcome = await lastMailTo(email, 'Välkommen till TraditionsMEsterIT')
  await page.goto(welcome.links[0] ?? '')
  await page.getByLabel('E-post').fill(email)
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Hej Ebba.' })).toBeVisible()
})

test('a rejected applicant reads why, by mail and behind the private link', async ({ page, browser }) => {
  test.slow()
  const [lastName, email] = [`Nejlund ${Date.now().toString(36)}`, newAddress()]
  await signUp(page, lastName, email)
  await confirm(page, email)
  const status = (await lastMailTo(email, 'Din anmälan väntar på mästarna')).links[0] ?? ''

  const masters = await (await browser.newContext()).newPage()
  await beLoggedIn(masters, 'master')
  await masters.goto('/admin/sign-ups')
  const waiting = queueOf(masters, `Ebba ${lastName}`)
  await waiting.getByRole('button', { name: 'Avslå' }).press('Enter')
  const dialog = masters.getByRole('dialog')
  await expect(dialog.getByLabel('Skäl')).toBeFocused()
  await dialog.getByRole('button', { name: 'Avslå' }).click()
  await expect(dialog.getByText('Fyll i det här.')).toBeVisible()
  await isAccessibleEverywhere(masters)
  await dialog.getByLabel('Skäl').fill('Du går inte på sektionen än.\nKom tillbaka i höst.')
  await dialog.getByRole('button', { name: 'Avslå' }).click()
  await expect(masters.getByText(`Ebba ${lastName} har fått nej.`)).toBeVisible()
  await expect(waiting).toHaveCount(0)
  await masters.context().close()

  const mail = await lastMailTo(email, 'Din anmälan till TraditionsMEsterIT')
  expect(mail.text).toContain('Du går inte på sektionen än. Kom tillbaka i höst.')
  await page.goto('/')
  await page.goto(status)
  await expect(page.getByText('Du går inte på sektionen än. Kom tillbaka i höst.')).toBeVisible()
  await isAccessibleEverywhere(page)
})

test('who reads the mail chooses the password when two forms came for the address', async ({ page }) => {
  test.slow()
  const email = newAddress()
  await signUp(page, 'Lilja', email)
  const first = await lastMailTo(email, 'Bekräfta din e-postadress')
  const answer = await page.request.post('/api/v1/sign-ups', {
    data: {
      firstName: 'Mallory',
      lastName: 'Falk',
      email,
      password: 'nio nyktra nissar',
      language: 'en',
      policyVersion: '2026-11',
      secondsTaken: 30,
    },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect(answer.status()).toBe(202)
  await expect
    .poll(async () => (await lastMailTo(email, 'Bekräfta din e-postadress')).links[0])
    .not.toBe(first.links[0])

  await page.goto(first.links[0] ?? '')
  await page.getByRole('button', { name: 'Bekräfta min adress' }).click()
  await expect(page.getByText('Länken gäller inte längre')).toBeVisible()
  await isAccessibleEverywhere(page)

  await page.goto((await lastMailTo(email, 'Bekräfta din e-postadress')).links[0] ?? '')
  await page.getByRole('button', { name: 'Bekräfta min adress' }).click()
  await expect(page.getByRole('heading', { name: 'Välj ditt lösenord' })).toBeVisible()
  await isAccessibleEverywhere(page)
  await page.getByLabel('Lösenord', { exact: false }).first().fill('elva elaka elefanter')
  await page.getByRole('button', { name: 'Bekräfta med det lösenordet' }).click()
  await expect(page.getByRole('heading', { name: 'Nu väntar vi på mästarna' })).toBeVisible()
})

test('links that are broken or made up lead nowhere, and say what to do', async ({ page }) => {
  await page.goto('/join/status#made-up')
  await expect(page.getByText('Länken gäller inte längre')).toBeVisible()
  await page.goto('/join/confirm')
  await expect(page.getByText('Länken är inte hel')).toBeVisible()
  await page.getByRole('link', { name: 'Till anmälan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bli prao' })).toBeVisible()
})

test('who fills in the form faster than a person can is asked to press again', async ({ page }) => {
  await page.clock.setFixedTime(new Date())
  await page.goto('/join')
  await page.getByLabel('Förnamn').fill('Ebba')
  await page.getByLabel('Efternamn').fill('Lilja')
  await page.getByLabel('E-post').fill(newAddress())
  await page.getByLabel('Lösenord', { exact: false }).first().fill(PASSWORD)
  await page.getByLabel(/^Jag godkänner/).check()
  await page.getByRole('button', { name: 'Skicka anmälan' }).click()
  await expect(page.getByText('Det gick undan.')).toBeVisible()
})

test('a marshal does not see the queue', async ({ page }) => {
  await beLoggedIn(page, 'marshal')
  await page.goto('/admin/sign-ups')
  await expect(page.getByRole('heading', { level: 1, name: 'Bara för mästare' })).toBeVisible()
})
