import type { Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test } from './support/test'
import { replyToken } from './support/replyLink'

const DAY = 86_400_000

/** A pub in ten days to which the member who is logged in may come. @returns it, and who that is */
async function mayCome(page: Page): Promise<{ eventId: string; title: string; memberId: string }> {
  const headers = { Origin: new URL(page.url()).origin }
  const title = `Pub ${Date.now().toString(36)}`
  const startsAt = new Date(Date.now() + 10 * DAY)
  const data = {
    title,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + DAY / 4).toISOString(),
    kind: 'PUB',
    visibility: 'MEMBERS',
  }
  const event = await page.request.post('/api/v1/events', { data, headers })
  expect(event.status()).toBe(201)
  const { id: eventId } = (await event.json()) as { id: string }
  const maybe = await page.request.put(`/api/v1/events/${eventId}/attendance/me`, {
    data: { answer: 'MAYBE' },
    headers,
  })
  expect(maybe.status()).toBe(200)
  const session = (await (await page.request.get('/api/v1/sessions/current')).json()) as { memberId: string }
  return { eventId, title, memberId: session.memberId }
}

test('one tap in a mail answers without a log-in, and may be taken back', async ({ page, browser }) => {
  await page.goto('/')
  await beLoggedIn(page, 'marshal')
  const { eventId, title, memberId } = await mayCome(page)

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  const outcome = phone.getByRole('main').getByRole('status')
  await phone.goto(`/reply/yes#${replyToken('COME', eventId, memberId)}`)
  await expect(outcome).toContainText('Du kommer. Kul!')
  await expect(outcome).toContainText(title)
  expect(phone.url()).not.toContain('#')
  await fitsItsWidth(phone)
  await isAccessible(phone)
  await phone.emulateMedia({ colorScheme: 'dark' })
  await isAccessible(phone)

  await phone.getByRole('button', { name: 'Nej, jag kommer inte' }).click()
  await expect(outcome).toContainText('Du kommer inte')
  await page.goto(`/events/${eventId}`)
  await expect(page.getByRole('radio', { name: 'Kommer inte' })).toBeChecked()
})

test('a link that is no link says so and answers nothing', async ({ page }) => {
  await page.goto('/reply/yes#AAAA')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Länken fungerar inte längre')
  await expect(page.getByRole('button', { name: 'Försök igen' })).toHaveCount(0)
  await isAccessible(page)
})

test('a member chooses what to be reminded of', async ({ page }) => {
  await page.goto('/')
  await beLoggedIn(page, 'prao')
  await page.goto('/me')
  const reminders = page.getByRole('region', { name: 'Påminnelser' })
  const shift = reminders.getByLabel('Dagen innan jag ska jobba')
  await expect(shift).toBeChecked()
  await shift.uncheck()
  await expect(page.getByText('Sparat.')).toBeVisible()
  await page.reload()
  await expect(shift).not.toBeChecked()
  await shift.check()
  await expect(shift).toBeChecked()
})
