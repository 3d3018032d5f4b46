import type { Page } from '@playwright/test'
import { lastMailTo } from './support/mailbox'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test } from './support/test'

const PASSWORD = 'sju sovande sillar'

/** Somebody whom nobody has invited before, so that the journey can be repeated on the same data. */
const newcomer = () => {
  const mark = Date.now().toString(36)
  return { lastName: `Nålgren ${mark}`, email: `nal-${mark}@example.org` }
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

async function addMember(page: Page, { lastName, email }: { lastName: string; email: string }) {
  await page.goto('/admin/members/new')
  await page.getByLabel('Förnamn').fill('Åsa')
  await page.getByLabel('Efternamn').fill(lastName)
  await page.getByLabel('E-post').fill(email)
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await expect(page.getByText(`Åsa ${lastName} är med, och inbjudan är på väg.`)).toBeVisible()
}

test('a master adds a member, who takes the mailed link, chooses a password and logs in', async ({
  page,
  browser,
}) => {
  const person = newcomer()
  const masters = await (await browser.newContext()).newPage()
  await beLoggedIn(masters, 'master')
  await addMember(masters, person)
  await expect(masters.getByRole('region', { name: 'Har inget lösenord' })).toContainText('Inbjuden')
  await isAccessibleEverywhere(masters)

  const mail = await lastMailTo(person.email, 'Välkommen in på TMEIT:s sida')
  expect(mail.text).not.toContain('Åsa')
  await page.goto(mail.links[0] ?? '')
  await expect(page.getByRole('heading', { level: 1, name: 'Välkommen in, Åsa' })).toBeVisible()
  await expect(page).toHaveURL(/\/invitation$/)
  await isAccessibleEverywhere(page)

  await page.getByRole('button', { name: 'Kom in' }).click()
  await expect(page.getByLabel('Lösenord', { exact: true })).toBeFocused()
  await expect(page.getByText('Utan det kan vi inte ha kvar dina uppgifter här.')).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('Lösenord', { exact: true }).fill('aaaaaaaaaaaaaaaa')
  await page.getByLabel('Lösenordet igen').fill('aaaaaaaaaaaaaaaa')
  await page.getByLabel(/^Jag har läst/).check()
  await page.getByRole('button', { name: 'Kom in' }).click()
  await expect(page.getByLabel('Lösenord', { exact: true })).toHaveAttribute('aria-invalid', 'true')

  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Lösenordet igen').fill(PASSWORD)
  await page.getByRole('button', { name: 'Kom in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Du är inne' })).toBeFocused()
  await isAccessibleEverywhere(page)
  await page.getByRole('main').getByRole('link', { name: 'Logga in' }).click()
  await page.getByLabel('E-post').fill(person.email)
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Hej Åsa' })).toBeVisible()

  await lastMailTo(person.email, 'Du är inne')
  await page.goto(mail.links[0] ?? '')
  await expect(page.getByRole('heading', { level: 1, name: 'Länken fungerar inte' })).toBeVisible()
  await masters.goto('/admin/invitations?state=ACCEPTED')
  await expect(masters.getByRole('link', { name: `Åsa ${person.lastName}` })).toBeVisible()
  await isAccessibleEverywhere(masters)
  await masters.context().close()
})

test('a master finds an invitation, sends it again and withdraws it', async ({ page }) => {
  const person = newcomer()
  const name = `Åsa ${person.lastName}`
  await beLoggedIn(page, 'master')
  await addMember(page, person)
  const first = (await lastMailTo(person.email)).links[0] ?? ''

  await page.goto('/admin/invitations')
  await page.getByRole('radio', { name: /^Skickade/ }).click()
  await page.getByLabel('Sök').fill(person.lastName)
  await expect(page.getByRole('row')).toHaveCount(2)
  await isAccessibleEverywhere(page)
  await page.getByRole('checkbox', { name: 'Välj alla' }).check()
  await page.getByRole('button', { name: 'Skicka till 1 vald' }).click()
  await isAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Skicka' }).click()
  await expect(page.getByText('1 inbjudan är på väg.')).toBeVisible()
  await expect.poll(async () => (await lastMailTo(person.email)).links[0]).not.toBe(first)

  await page.getByRole('button', { name: `Återkalla inbjudan till ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Återkalla' }).click()
  await expect(page.getByText(`Inbjudan till ${name} är återkallad.`)).toBeVisible()
  await page.getByRole('radio', { name: /^Återkallade/ }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()

  await page.goto((await lastMailTo(person.email)).links[0] ?? '')
  await expect(page.getByRole('heading', { level: 1, name: 'Länken fungerar inte' })).toBeVisible()
})
