import type { Browser, Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test, type Who } from './support/test'

async function browserOf(browser: Browser, who: Who): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage()
  await beLoggedIn(page, who)
  return page
}

/** A pub next week that no other journey knows of. */
async function newPub(page: Page): Promise<string> {
  const startsAt = new Date(Date.now() + 7 * 86_400_000)
  const answer = await page.request.post('/api/v1/events', {
    data: {
      title: `Pratpub ${startsAt.getTime().toString(36)}`,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 8 * 3_600_000).toISOString(),
      kind: 'PUB',
      visibility: 'MEMBERS',
    },
    headers: { Origin: new URL(test.info().project.use.baseURL ?? '').origin },
  })
  expect(answer.status()).toBe(201)
  return `/events/${((await answer.json()) as { id: string }).id}`
}

async function say(page: Page, text: string) {
  await page.getByLabel('Skriv något').fill(text)
  await page.getByRole('button', { name: 'Skicka' }).click()
  await expect(page.getByLabel('Skriv något')).toHaveValue('')
}

test('a comment shows in a second browser at once, and so does that it is gone', async ({
  page,
  browser,
}) => {
  await beLoggedIn(page, 'master')
  const pub = await newPub(page)
  const other = await browserOf(browser, 'prao')
  const listening = other.waitForResponse((response) => response.url().includes('/live'))
  await other.goto(pub)
  await expect(other.getByText('Inget sagt än. Börja du?')).toBeVisible()
  expect((await listening).status()).toBe(200)
  await page.goto(pub)

  await say(page, 'Vem tar med skåpbilen?')
  const heard = other.getByRole('log', { name: 'Kommentarer' })
  await expect(heard).toContainText('Vem tar med skåpbilen?', { timeout: 2_000 })
  await expect(heard.getByRole('button', { name: /^Ta bort/ })).toHaveCount(0)
  await say(other, 'Jag kör.\nMen någon måste hämta isen.')
  await expect(page.getByRole('log', { name: 'Kommentarer' })).toContainText('hämta isen', { timeout: 2_000 })

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await isAccessible(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await isAccessible(page)
  await fitsItsWidth(page)

  const first = page.getByRole('listitem').filter({ hasText: 'Vem tar med skåpbilen?' })
  await first.getByRole('button', { name: /^Ta bort/ }).click()
  await isAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText('Kommentaren är borta.')).toBeVisible()
  await expect(heard).not.toContainText('Vem tar med skåpbilen?', { timeout: 2_000 })
  await expect(heard).toContainText('Jag kör.')
  await other.context().close()
})

test('a browser that lost its connection catches up without being reloaded', async ({ page, browser }) => {
  await beLoggedIn(page, 'master')
  const pub = await newPub(page)
  const other = await browserOf(browser, 'marshal')
  await other.goto(pub)
  await expect(other.getByText('Inget sagt än. Börja du?')).toBeVisible()
  await page.goto(pub)

  await other.context().setOffline(true)
  await say(page, 'Isen är hämtad.')
  await expect(page.getByRole('log', { name: 'Kommentarer' })).toContainText('Isen är hämtad.')
  await other.context().setOffline(false)

  await expect(other.getByRole('log', { name: 'Kommentarer' })).toContainText('Isen är hämtad.', {
    timeout: 15_000,
  })
  await other.context().close()
})
