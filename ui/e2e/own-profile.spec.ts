import { expect, logIn, menu, test } from './support/test'

test('a member is asked to log in, comes back, edits the own profile and logs out', async ({ page }) => {
  await page.goto('/me')
  await page.getByRole('main').getByRole('link', { name: 'Logga in' }).click()
  await expect(page).toHaveURL(/\/login\?from=%2Fme/)

  await page.getByLabel('E-post').fill('marshal@demo.tmeit.se')
  await page.getByLabel('Lösenord', { exact: true }).fill('helt fel lösenord')
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('hör inte ihop')

  await logIn(page, 'marshal')
  await page.goto('/me')
  await expect(page.getByRole('heading', { level: 1, name: 'Min profil' })).toBeVisible()

  const nickname = page.getByLabel('Smeknamn')
  const before = await nickname.inputValue()
  const fresh = before === 'Kapsylen' ? 'Korken' : 'Kapsylen'
  await nickname.fill(fresh)
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByText('Sparat. Snyggt.').last()).toBeVisible()
  await expect(menu(page)).toHaveText(fresh)

  const phone = page.getByRole('region', { name: 'Vem ser vad' }).getByLabel('Telefon')
  const shown = await phone.inputValue()
  const changed = shown === 'MASTERS' ? 'MEMBERS' : 'MASTERS'
  await phone.selectOption(changed)
  await page.getByRole('button', { name: 'Spara valen' }).click()
  await expect(page.getByText('Valen är sparade.')).toBeVisible()

  await page.reload()
  await expect(nickname).toHaveValue(fresh)
  await expect(phone).toHaveValue(changed)

  await nickname.fill(before)
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByText('Sparat. Snyggt.').last()).toBeVisible()
  await phone.selectOption(shown)
  await page.getByRole('button', { name: 'Spara valen' }).click()
  await expect(page.getByText('Valen är sparade.').last()).toBeVisible()

  await menu(page).click()
  await page.getByRole('banner').getByRole('button', { name: 'Logga ut' }).click()
  await expect(page.getByText('Utloggad. Vi ses i baren.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Logga in för att se det här' })).toBeVisible()
})

test('wrong input is explained beside its field, and a wrong current password too', async ({ page }) => {
  await logIn(page, 'prao')
  await page.goto('/me')

  await page.getByRole('textbox', { name: 'Telefon' }).fill('0'.repeat(41))
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Telefon' })).toBeFocused()
  await expect(page.getByText('Högst 40 tecken, tack.')).toBeVisible()

  await page.goto('/me/security')
  await page.getByLabel('Nuvarande lösenord').fill('fel fel fel fel')
  await page.getByLabel('Nytt lösenord', { exact: true }).fill('kort')
  await page.getByLabel('Nytt lösenord igen').fill('annat')
  await page.getByRole('button', { name: 'Byt lösenord' }).click()
  await expect(page.getByText('Minst 12 tecken.', { exact: true })).toBeVisible()
  await expect(page.getByText('Lösenorden är inte likadana.')).toBeVisible()

  await page.getByLabel('Nytt lösenord', { exact: true }).fill('en lång mening om tygmärken')
  await page.getByLabel('Nytt lösenord igen').fill('en lång mening om tygmärken')
  await page.getByRole('button', { name: 'Byt lösenord' }).click()
  await expect(page.getByText('Det nuvarande lösenordet stämmer inte.')).toBeVisible()
})

test('a session ended elsewhere closes the door here', async ({ page, browser, baseURL }) => {
  await logIn(page, 'marshal')
  await page.goto('/me/security')
  const here = page.getByRole('listitem').filter({ hasText: 'Den här enheten' })
  await expect(here).toHaveCount(1)

  const elsewhere = await browser.newPage({ baseURL, locale: 'sv-SE' })
  await logIn(elsewhere, 'marshal')
  await page.reload()
  const others = page
    .getByRole('listitem')
    .filter({ hasText: 'Inloggad' })
    .filter({ hasNotText: 'Den här enheten' })
  await others.first().getByRole('button').click()
  await expect(page.getByText(/är utloggad\./)).toBeVisible()

  await elsewhere.goto('/me')
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Logga in för att se det här')
  await elsewhere.close()
})

test('two who edit at once are asked, and nothing is overwritten in silence', async ({
  page,
  browser,
  baseURL,
}) => {
  await logIn(page, 'prao')
  await page.goto('/me')
  const other = await browser.newPage({ baseURL, locale: 'sv-SE' })
  await logIn(other, 'prao')
  await other.goto('/me')
  const phone = String(Date.now()).slice(-7)

  await other.getByRole('textbox', { name: 'Telefon' }).fill(`070-${phone}`)
  await other.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(other.getByText('Sparat. Snyggt.')).toBeVisible()

  await page.getByLabel('Smeknamn').fill(`Nål ${phone}`)
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await page.getByRole('alert').getByRole('button', { name: 'Spara mitt ändå' }).click()
  await expect(page.getByText('Sparat. Snyggt.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Telefon' })).toHaveValue(`070-${phone}`)
  await other.close()
})
