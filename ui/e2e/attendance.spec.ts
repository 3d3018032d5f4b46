import type { Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test, type Who } from './support/test'
import { lastMailTo } from './support/mailbox'

const DAY = 86_400_000

/** A gasque in ten days that nobody else knows, with room for one. */
async function planGasque(page: Page): Promise<{ id: string; title: string }> {
  const title = `Gasque ${Date.now().toString(36)}`
  const startsAt = new Date(Date.now() + 10 * DAY)
  const answer = await page.request.post('/api/v1/events', {
    data: {
      title,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + DAY / 4).toISOString(),
      kind: 'GASQUE',
      visibility: 'MEMBERS',
      capacity: 1,
    },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect(answer.status()).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  return { id, title }
}

async function openAs(page: Page, who: Who, path: string) {
  await beLoggedIn(page, who)
  await page.goto(path)
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

const patch = (page: Page) => page.getByRole('region', { name: 'Kommer du?' })

test('members sign up until it is full, wait, and get the place that is given back', async ({
  page,
  browser,
}) => {
  test.slow()
  await page.goto('/')
  await beLoggedIn(page, 'marshal')
  const { id, title } = await planGasque(page)
  await page.goto(`/events/${id}`)
  await expect(patch(page)).toContainText('0 av 1 platser.')
  await patch(page).getByRole('radio', { name: 'Kommer', exact: true }).check()
  await expect(patch(page)).toContainText('Du har en plats.')
  await expect(patch(page)).toContainText('1 av 1 platser.')

  const guest = patch(page).getByRole('region', { name: 'Arrangörerna behöver veta' })
  await guest.getByRole('button', { name: 'Spara uppgifterna' }).click()
  await expect(guest.getByLabel('Födelsedatum')).toBeFocused()
  await guest.getByLabel('Födelsedatum').fill('2001-02-03')
  await guest.getByLabel('Mat').fill('Inga nötter')
  await guest.getByLabel(/^Kom ihåg/).check()
  await isAccessibleEverywhere(page)
  await guest.getByRole('button', { name: 'Spara uppgifterna' }).click()
  await expect(page.getByText('Sparat. Arrangörerna vet.')).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  await other.goto('/')
  await openAs(other, 'prao', `/events/${id}`)
  await expect(patch(other)).toContainText('Fullt just nu.')
  await patch(other).getByRole('radio', { name: 'Kommer', exact: true }).check()
  await expect(patch(other)).toContainText('Du står på plats 1 i kön.')
  await expect(patch(other)).not.toContainText('nötter')
  await isAccessibleEverywhere(other)

  await page.getByRole('link', { name: 'Gästlista' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gästlista' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Gäster' })).toContainText('Inga nötter')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Ladda ner (CSV)' }).click()
  expect((await download).suggestedFilename()).toMatch(/^guests-.*\.csv$/)
  await expect(page.getByText('laddade ner listan med 1 gäst.')).toBeVisible()
  await isAccessibleEverywhere(page)

  await other.goto(`/events/${id}/guests`)
  await expect(other.getByText('Bara evenemangets arrangörer ser gästlistan.')).toBeVisible()

  await page.goto(`/events/${id}`)
  await patch(page).getByRole('radio', { name: 'Kommer inte' }).check()
  const mail = await lastMailTo('prao@demo.tmeit.se', `Du har en plats: ${title}`)
  expect(mail.links[0]).toContain(`/events/${id}`)
  await other.goto(`/events/${id}`)
  await expect(patch(other)).toContainText('Du har en plats.')
  await other.context().close()

  await page.goto('/me')
  await expect(page.getByRole('region', { name: 'Mat och dryck' })).toContainText('Inga nötter')
  await page.getByRole('button', { name: 'Glöm det' }).click()
  await expect(page.getByRole('region', { name: 'Mat och dryck' })).toBeHidden()
})
