import type { Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test } from './support/test'

const HOUR = 3_600_000

const mine = (page: Page) => page.getByRole('region', { name: 'Mina evenemang och pass' })

const ticket = (page: Page, title: string) => mine(page).getByRole('listitem').filter({ hasText: title })

/** @param changed the address of what is changed, where the change has to know its version */
async function send(page: Page, method: 'POST' | 'PUT', path: string, data: object, changed?: string) {
  const etag = changed && (await page.request.get(`/api/v1${changed}`)).headers().etag
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { Origin: new URL(page.url()).origin, ...(etag && { 'If-Match': etag }) },
  })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  return (await answer.json()) as { id: string }
}

/** A pub tomorrow evening, for members, that needs two in the bar. */
async function planPub(page: Page): Promise<{ id: string; title: string; hour: (number: number) => string }> {
  const title = `Egen pub ${Date.now().toString(36)}`
  const day = new Date(Date.now() + 24 * HOUR).toISOString().slice(0, 10)
  const hour = (number: number) =>
    new Date(Date.parse(`${day}T16:00:00Z`) + number * HOUR).toISOString().replace('.000', '')
  const { id } = await send(page, 'POST', '/events', {
    title,
    startsAt: hour(0),
    endsAt: hour(10),
    kind: 'PUB',
    visibility: 'MEMBERS',
  })
  const needs = `/events/${id}/staffing-needs`
  await send(
    page,
    'PUT',
    needs,
    { needs: [{ job: 'BAR', from: hour(0), until: hour(10), needed: 2 }] },
    needs,
  )
  return { id, title, hour }
}

/** In both themes, on a desk and on a phone. */
async function isAccessibleEverywhere(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport)
      await isAccessible(page)
      await fitsItsWidth(page)
    }
  }
}

test('a member finds what they promised first, in the list and in the month, until it is called off', async ({
  page,
}) => {
  test.slow()
  await page.goto('/')
  await beLoggedIn(page, 'marshal')
  const { id, title, hour } = await planPub(page)
  await page.goto('/events')
  await expect(mine(page)).toBeVisible()
  await expect(ticket(page, title)).toHaveCount(0)

  await page.goto(`/events/${id}`)
  await page
    .getByRole('region', { name: 'Kommer du?' })
    .getByRole('radio', { name: 'Kommer', exact: true })
    .check()
  await expect(page.getByText('Du har en plats.')).toBeVisible()
  await send(page, 'PUT', `/events/${id}/work/me`, {
    answer: 'MAYBE',
    hours: [0, 1, 2, 3, 4, 5].map(hour),
  })

  await page.goto('/events')
  await expect(ticket(page, title)).toContainText(/Jobbar kanske \d\d–\d\d/)
  await expect(ticket(page, title).getByText('Kommer', { exact: true })).toBeVisible()
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
  await isAccessibleEverywhere(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  const month = page.getByRole('radio', { name: 'Månad' })
  await month.click()
  await expect(month).toBeChecked()
  await expect(ticket(page, title)).toBeVisible()
  const link = ticket(page, title).getByRole('link', { name: title })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await send(page, 'PUT', `/events/${id}/cancellation`, { reason: 'Kylen är trasig.' }, `/events/${id}`)
  await page.goto('/events')
  await expect(ticket(page, title)).toContainText('Inställt')
  await expect(ticket(page, title)).not.toContainText('Kommer')
})

test('a visitor meets no events of their own', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/events')

  await expect(page.getByRole('heading', { level: 1, name: 'Evenemang' })).toBeVisible()
  await expect(page.getByRole('search')).toBeVisible()
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
  await expect(mine(page)).toHaveCount(0)
  expect(asked).not.toContain('/api/v1/me/events')
})
