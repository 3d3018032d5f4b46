import type { CDPSession, Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, menu, test } from './support/test'

/** A phone's authenticator that says yes to everything. */
async function withAuthenticator(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, id: authenticatorId }
}

const patch = (page: Page) => page.getByRole('region', { name: 'Nycklar', exact: true })

async function logOut(page: Page) {
  await menu(page).click()
  await page.getByRole('banner').getByRole('button', { name: 'Logga ut' }).click()
  await expect(page.getByText('Utloggad. Vi ses i baren.')).toBeVisible()
}

test('a member adds a passkey, names it, logs in with nothing else, and removes it', async ({ page }) => {
  test.slow()
  const phone = await withAuthenticator(page)
  await beLoggedIn(page, 'marshal')
  await page.goto('/me/security')

  await patch(page).getByRole('button', { name: 'Lägg till en nyckel' }).click()
  const name = patch(page).getByLabel('Nyckelns namn')
  await expect(name).toBeFocused()
  await name.fill('Min telefon')
  await patch(page).getByRole('button', { name: 'Spara namnet' }).click()
  await expect(patch(page).getByText('Min telefon')).toBeVisible()
  await expect(patch(page).getByText('Aldrig använd')).toBeVisible()
  await isAccessible(page)

  await logOut(page)
  await page.goto('/login?from=%2Fme%2Fsecurity')
  await page.getByRole('button', { name: 'Logga in med nyckel' }).click()
  await expect(page).toHaveURL(/\/me\/security$/)
  await page.getByRole('radio', { name: 'Svenska' }).click()
  await expect(patch(page).getByText('Min telefon')).toBeVisible()
  await expect(patch(page).getByText('Aldrig använd')).toBeHidden()

  await patch(page).getByRole('button', { name: 'Ta bort Min telefon' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText('Min telefon är borttagen.')).toBeVisible()

  await logOut(page)
  await page.goto('/login')
  await page.getByRole('button', { name: 'Logga in med nyckel' }).click()
  await expect(page.getByRole('alert')).toContainText('öppnar inget konto här')
  await isAccessible(page)
  await phone.cdp.detach()
})

test('a passkey that its owner does not unlock changes nothing, and it is said so', async ({ page }) => {
  const phone = await withAuthenticator(page)
  await beLoggedIn(page, 'marshal')
  await page.goto('/me/security')
  await expect(patch(page).getByRole('button', { name: 'Lägg till en nyckel' })).toBeVisible()

  await phone.cdp.send('WebAuthn.setUserVerified', { authenticatorId: phone.id, isUserVerified: false })
  await patch(page).getByRole('button', { name: 'Lägg till en nyckel' }).click()

  await expect(patch(page).getByRole('alert')).toContainText('Det blev inget')
  await expect(patch(page).getByRole('listitem')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`log-in and security work on a phone, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await page.emulateMedia({ colorScheme })
    await page.goto('/login')
    await expect(page.getByRole('button', { name: 'Logga in med nyckel' })).toBeVisible()
    await fitsItsWidth(page)
    await isAccessible(page)

    await beLoggedIn(page, 'marshal')
    await page.goto('/me/security')
    await page.getByRole('button', { name: 'Koppla en app' }).click()
    await expect(page.getByRole('img', { name: 'QR-kod för din autentiseringsapp' })).toBeVisible()
    await fitsItsWidth(page)
    await isAccessible(page)
  })
