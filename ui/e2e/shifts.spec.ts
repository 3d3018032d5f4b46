import type { Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test } from './support/test'

const origin = () => new URL(test.info().project.use.baseURL ?? '').origin

/** Everything that a permit asks for. */
async function trainedMarshal(page: Page) {
  const marshal = await beLoggedIn(page, 'marshal')
  await page.context().clearCookies()
  await beLoggedIn(page, 'master')
  const member = `/api/v1/members/${marshal}`
  const course = { receivedOn: '2024-09-01', expiresOn: '2090-01-01' }
  const changed = await page.request.patch(member, {
    data: { qualifications: { stad: course, fest: course, permit: course } },
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': (await page.request.get(member)).headers().etag ?? '',
      Origin: origin(),
    },
  })
  expect(changed.status()).toBe(200)
}

/** From 17 to 03 on an evening that no other journey has; answers with its address. */
async function pub(page: Page): Promise<string> {
  const day = new Date(Date.now() + (60 + (Date.now() % 200)) * 86_400_000).toISOString().slice(0, 10)
  const startsAt = new Date(`${day}T16:00:00Z`)
  const created = await page.request.post('/api/v1/events', {
    data: {
      title: `Bemannad pub ${Date.now().toString(36)}`,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 10 * 3_600_000).toISOString(),
      kind: 'PUB',
      visibility: 'MEMBERS',
    },
    headers: { Origin: origin() },
  })
  expect(created.status()).toBe(201)
  return `/events/${((await created.json()) as { id: string }).id}`
}

test('an organiser says who is needed, a marshal signs up, and the staffing turns green, also in a browser that had it open', async ({
  page,
  browser,
}) => {
  await trainedMarshal(page)
  const address = await pub(page)
  const staffing = page.getByRole('region', { name: 'Vem jobbar?' })

  await page.goto(address)
  await staffing.getByRole('link', { name: 'Planera behovet' }).click()
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await page.getByLabel('Antal').fill('0')
  await page.getByRole('button', { name: 'Spara behovet' }).click()
  await expect(page.getByText('Ett tal från 1 till 50.')).toBeVisible()
  await page.getByLabel('Antal').fill('1')
  await isAccessible(page)
  await fitsItsWidth(page)
  await page.getByRole('button', { name: 'Spara behovet' }).click()
  await expect(staffing.getByText('Saknar 1', { exact: true })).toBeVisible()
  await expect(staffing.getByText(/^Bar: saknar 1/)).toBeVisible()
  await expect(staffing.getByRole('heading', { name: 'Fråga härnäst' })).toBeVisible()
  await isAccessible(page)

  const other = await (await browser.newContext()).newPage()
  await other.goto('/')
  await beLoggedIn(other, 'prao')
  await other.goto(address)
  const seenThere = other.getByRole('region', { name: 'Vem jobbar?' })
  await expect(seenThere.getByText('Saknar 1', { exact: true })).toBeVisible()

  await page.context().clearCookies()
  await beLoggedIn(page, 'marshal')
  await page.goto(address)
  await expect(staffing.getByRole('link', { name: 'Planera behovet' })).toHaveCount(0)
  await staffing.getByRole('radio', { name: 'Ja', exact: true }).check()
  await staffing.getByRole('button', { name: 'Spara svaret' }).click()
  await expect(staffing.getByText('Välj minst en timme')).toBeVisible()
  await staffing.getByRole('button', { name: 'Alla timmar' }).click()
  await staffing.getByRole('button', { name: 'Spara svaret' }).click()

  await expect(staffing.getByText('Bemannat', { exact: true })).toBeVisible()
  await expect(seenThere.getByText('Bemannat', { exact: true })).toBeVisible()
  const bar = staffing.getByRole('row', { name: /^Bar/ })
  await expect(bar.getByRole('cell').first()).toHaveText(/1 av 1/)
  await isAccessible(page)
  await fitsItsWidth(page)
})

test('the staffing of an event fits a phone, by day and by night', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await beLoggedIn(page, 'master')
  const address = await pub(page)
  await page.goto(`${address}/staffing`)
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await page.getByRole('button', { name: 'Spara behovet' }).click()
  const staffing = page.getByRole('region', { name: 'Vem jobbar?' })
  await staffing.getByRole('radio', { name: 'Kanske', exact: true }).check()

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await isAccessible(page)
    await fitsItsWidth(page)
  }
})
