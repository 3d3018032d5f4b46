import type { Page } from '@playwright/test'
import { expect, fitsItsWidth, isAccessible, test } from '../e2e/support/test'
import { lastMailTo } from '../e2e/support/mailbox'

/** Who Keycloak knows: `src/test/keycloak/tmeit-realm.json`. */
const PASSWORD_THERE = 'elsewhere-2026'
const PASSWORD_HERE = process.env.DEMO_PASSWORD ?? 'kistan-demo-2026'
const MARSHAL = 'marshal@demo.tmeit.se'

test.describe.configure({ mode: 'serial' })

async function goToKeycloak(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Logga in med Keycloak' }).click()
  await expect(page).toHaveURL(/\/realms\/tmeit\//)
}

async function logInThere(page: Page, name: string) {
  await page.locator('#username').fill(name)
  await page.locator('#password').fill(PASSWORD_THERE)
  await page.locator('#kc-login').click()
}

async function consent(page: Page, answer: 'Yes' | 'No') {
  await page.getByRole('button', { name: answer, exact: true }).click()
}

test('the log-in page shows the ways in, by keyboard and on a phone too', async ({ page }) => {
  await page.goto('/login?problem=provider-failed')
  const ways = page.getByRole('group', { name: 'Logga in via en annan sajt' })
  await expect(ways.getByRole('link')).toHaveText([
    'Logga in med Keycloak',
    'Logga in med wrongsecret',
    'Logga in med down',
  ])
  await expect(page.getByRole('alert')).toContainText('Något blev fel på vägen tillbaka')
  await isAccessible(page)

  await page.emulateMedia({ colorScheme: 'dark' })
  await isAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await fitsItsWidth(page)

  await page.getByRole('main').getByRole('button', { name: 'Logga in med nyckel' }).focus()
  await page.keyboard.press('Tab')
  await expect(ways.getByRole('link').first()).toBeFocused()
})

test('somebody whom nobody here knows is told how to join', async ({ page }) => {
  await page.goto('/login')
  await goToKeycloak(page)
  await logInThere(page, 'stranger')
  await consent(page, 'Yes')

  await expect(page).toHaveURL(/\/login\?problem=provider-unknown$/)
  await expect(page.getByRole('status').filter({ hasText: 'Ingen här har den adressen' })).toBeVisible()
  await expect(page.getByRole('status').getByRole('link', { name: 'Så blir du prao' })).toBeVisible()
  await isAccessible(page)
})

test('an address that nobody has confirmed there opens nothing here', async ({ page }) => {
  await page.goto('/login')
  await goToKeycloak(page)
  await logInThere(page, 'tuva')
  await consent(page, 'Yes')

  await expect(page).toHaveURL(/problem=provider-email/)
  await expect(page.getByRole('alert')).toContainText('går inte i god för')
})

test('a no to the provider leads back, and so does a provider that fails or is down', async ({ page }) => {
  await page.goto('/login?from=%2Fme')
  await goToKeycloak(page)
  await logInThere(page, 'otto')
  await consent(page, 'No')
  await expect(page).toHaveURL(/\/login\?problem=provider-cancelled&from=%2Fme/)
  await expect(page.getByRole('alert')).toContainText('Du avbröt')

  await page.getByRole('link', { name: 'Logga in med down' }).click()
  await expect(page).toHaveURL(/problem=provider-down&from=%2Fme/)
  await expect(page.getByRole('alert')).toContainText('svarar inte')

  await page.getByRole('link', { name: 'Logga in med wrongsecret' }).click()
  const name = page.locator('#username')
  await expect(name.or(page.getByRole('button', { name: 'Yes', exact: true }))).toBeVisible()
  if (await name.isVisible()) await logInThere(page, 'otto')
  await consent(page, 'Yes')
  await expect(page).toHaveURL(/problem=provider-failed&from=%2Fme/)
  await expect(page.getByRole('alert')).toContainText('Något blev fel')
})

test('a member links an identity once, logs in with it from then on, and unlinks it', async ({
  page,
  context,
}) => {
  await page.goto('/login?from=%2Fme')
  await goToKeycloak(page)
  await logInThere(page, 'otto')
  const consentButton = page.getByRole('button', { name: 'Yes', exact: true })
  const known = page.getByRole('status').filter({ hasText: 'Vi känner igen adressen' })
  await expect(consentButton.or(known)).toBeVisible()
  if (await consentButton.isVisible()) await consentButton.click()

  // The address alone opens nothing.
  await expect(known).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('E-post').fill(MARSHAL)
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD_HERE)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Är det du hos Keycloak?' })).toBeVisible()
  await expect(page.getByText(`Kontot ${MARSHAL} hos Keycloak`)).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Ja, koppla ihop' }).click()

  await expect(page).toHaveURL(/\/me\/security$/)
  const patch = page.getByRole('region', { name: 'Logga in via andra' })
  await expect(patch.getByRole('listitem')).toContainText(['Keycloak'])
  await isAccessible(page)
  const mail = await lastMailTo(MARSHAL, 'Du kan nu logga in med Keycloak')
  expect(mail.text).toContain('/me/security')

  // From now on one press is enough, with the provider's own session still there.
  const here = (await context.cookies()).filter(({ name }) => name.startsWith('tmeit_session'))
  expect(here).toHaveLength(1)
  await context.clearCookies({ name: 'tmeit_session' })
  await page.goto('/login?from=%2Fteam%3Fview%3Dteams')
  await page.getByRole('link', { name: 'Logga in med Keycloak' }).click()
  await expect(page).toHaveURL(/\/team\?view=teams$/)

  await page.goto('/me/security')
  await patch.getByRole('button', { name: /^Koppla bort Keycloak/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Koppla bort' }).click()
  await expect(patch.getByRole('listitem')).toHaveCount(0)
  await lastMailTo(MARSHAL, 'Keycloak loggar inte in dig längre')
})

test('a logged-in member links from the security page, and may still say no', async ({ page }) => {
  await page.goto('/login')
  await page.getByLabel('E-post').fill('prao@demo.tmeit.se')
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD_HERE)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /Hej|Hi/ })).toBeVisible()
  await page.goto('/me/security')
  await page.getByRole('radio', { name: 'Svenska' }).click()
  const patch = page.getByRole('region', { name: 'Logga in via andra' })

  await patch.getByRole('link', { name: 'Koppla Keycloak' }).click()
  await logInThere(page, 'stranger')
  await expect(page.getByText('Kontot stranger@example.org hos Keycloak')).toBeVisible()
  await page.getByRole('button', { name: 'Nej, låt bli' }).click()
  await expect(page).toHaveURL(/\/me\/security$/)
  await expect(patch.getByRole('listitem')).toHaveCount(0)

  await patch.getByRole('link', { name: 'Koppla Keycloak' }).click()
  await page.getByRole('button', { name: 'Ja, koppla ihop' }).click()
  await expect(patch.getByRole('listitem')).toContainText(['stranger@example.org'])
  await page.goto('/me/security/link')
  await expect(page.getByRole('heading', { level: 1, name: 'Här väntar inget' })).toBeVisible()
})
