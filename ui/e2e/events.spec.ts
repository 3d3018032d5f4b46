import { beLoggedIn, expect, fitsItsWidth, isAccessible, test } from './support/test'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a marshal plans an evening, edits it and calls it off', async ({ page }) => {
  const title = `Spelkväll ${Date.now()}`
  await beLoggedIn(page, 'marshal')
  await page.goto('/events')
  await page.getByRole('link', { name: 'Nytt evenemang' }).click()
  await page.getByLabel('Rubrik').fill(title)
  await page
    .getByLabel('Beskrivning')
    .fill('Ta med **egna** spel.\n\n<script>alert(1)</script> ![spion](https://example.org/pixel.png)')
  await page.getByRole('button', { name: 'Förhandsvisa' }).click()
  await expect(page.getByRole('region', { name: 'Förhandsvisning' }).getByText('egna')).toBeVisible()
  await isAccessible(page)
  await fitsItsWidth(page)
  await page.getByRole('button', { name: 'Skapa', exact: true }).click()

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('main strong', { hasText: 'egna' })).toBeVisible()
  await expect(page.locator('main img')).toHaveCount(0)
  await isAccessible(page)
  await fitsItsWidth(page)

  await page.getByRole('link', { name: 'Redigera' }).click()
  await page.getByLabel('Plats', { exact: true }).fill('Foajén')
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('· Foajén').first()).toBeVisible()

  await page.getByRole('button', { name: 'Ställ in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ställ in' }).click()
  await expect(page.getByText('Säg varför, så slipper de fråga.')).toBeVisible()
  await page.getByLabel('Skäl').fill('Spelen är slut.')
  await page.getByRole('dialog').getByRole('button', { name: 'Ställ in' }).click()
  await expect(page.getByText('Spelen är slut.')).toBeVisible()
  await page.getByRole('button', { name: 'Ta upp det igen' }).click()
  await expect(page.getByText('Spelen är slut.')).toBeHidden()
})

test('a series is made in one go and stands in the month', async ({ page }) => {
  const title = `Lunch ${Date.now()}`
  await beLoggedIn(page, 'marshal')
  await page.goto('/events/new')
  await page.getByLabel('Rubrik').fill(title)
  await page.getByLabel('Börjar').fill(`${inDays(400)}T11:00`)
  await page.getByLabel('Slutar').fill(`${inDays(400)}T13:00`)
  await page.getByLabel('Upprepa').selectOption({ label: 'Varje vecka' })
  await page.getByLabel('Till och med').fill(inDays(415))
  await page.getByRole('button', { name: 'Skapa alla' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await page.goto(`/events?view=month&month=${inDays(400).slice(0, 7)}`)
  await expect(page.getByRole('link', { name: new RegExp(title) }).first()).toBeVisible()
  await isAccessible(page)
  await fitsItsWidth(page)
})

test('what makes no sense is told beside its field', async ({ page }) => {
  await beLoggedIn(page, 'marshal')
  await page.goto('/events/new')
  await page.getByLabel('Slutar').fill(`${inDays(1)}T10:00`)
  await page.getByRole('button', { name: 'Skapa', exact: true }).click()

  await expect(page.getByText('Slutet kommer före början.')).toBeVisible()
  await expect(page.getByLabel('Rubrik')).toBeFocused()
})

test('a visitor meets public events only, and may subscribe to them', async ({ page, request }) => {
  await page.goto('/events')
  await expect(page.getByRole('heading', { level: 1, name: 'Evenemang' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nytt evenemang' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Prenumerera på Öppna evenemang' })).toHaveAttribute(
    'href',
    /^webcal:/,
  )
  await isAccessible(page)

  const calendar = await request.get('/api/v1/calendars/public.ics')
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR')

  await page.goto('/events/00000000-0000-4000-8000-000000000000')
  await expect(page.getByRole('heading', { name: 'Inget evenemang här' })).toBeVisible()
})

test('a member makes a secret calendar address, and ends it', async ({ page, request }) => {
  await beLoggedIn(page, 'prao')
  await page.goto('/events')
  await page.getByRole('button', { name: 'Gör en adress' }).click()
  const address = await page.getByRole('status').locator('code').innerText()
  const path = new URL(address).pathname
  expect((await request.get(path)).status()).toBe(200)

  await page.getByRole('button', { name: 'Dra in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dra in' }).click()
  await expect(page.getByRole('button', { name: 'Gör en adress' })).toBeVisible()
  expect((await request.get(path)).status()).toBe(404)
})

test('the bar tools open without a network', async ({ page, context }) => {
  await page.goto('/bar')
  await expect(page.getByRole('heading', { name: 'Född senast' })).toBeVisible()
  await isAccessible(page)
  await fitsItsWidth(page)
  const filesKept = () => page.evaluate(async () => (await (await caches.open('bar-tools')).keys()).length)
  await expect.poll(filesKept).toBeGreaterThan(8)

  await context.setOffline(true)
  await page.reload()

  await expect(page.getByRole('heading', { name: 'Född senast' })).toBeVisible()
})
