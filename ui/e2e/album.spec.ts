import type { Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test } from './support/test'

const HOUR = 3_600_000

/** A pub that began an hour ago, for members only. */
async function newPub(page: Page): Promise<string> {
  const startsAt = new Date(Date.now() - HOUR)
  const answer = await page.request.post('/api/v1/events', {
    data: {
      title: `Bildpub ${startsAt.getTime().toString(36)}`,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 8 * HOUR).toISOString(),
      kind: 'PUB',
      visibility: 'MEMBERS',
    },
    headers: { Origin: new URL(test.info().project.use.baseURL ?? '').origin },
  })
  expect(answer.status()).toBe(201)
  return `/events/${((await answer.json()) as { id: string }).id}`
}

/** A JPEG full of noise, so that it takes several chunks. */
async function picture(page: Page, name: string, width: number, height: number) {
  const base64 = await page.evaluate(
    ([across, down]) => {
      const canvas = document.createElement('canvas')
      canvas.width = across
      canvas.height = down
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      const pixels = context.createImageData(across, down)
      for (let at = 0; at < pixels.data.length; at++)
        pixels.data[at] = at % 4 === 3 ? 255 : Math.random() * 256
      context.putImageData(pixels, 0, 0)
      return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
    },
    [width, height] as const,
  )
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
}

const album = (page: Page) => page.getByRole('list', { name: 'Bilder' })

async function isAccessibleEverywhere(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await isAccessible(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await isAccessible(page)
  await fitsItsWidth(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await fitsItsWidth(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('photos go into the album, get words and names, and are taken down again', async ({ page, browser }) => {
  test.slow()
  await beLoggedIn(page, 'marshal')
  const pub = await newPub(page)
  await page.goto(pub)
  await page.getByRole('link', { name: 'Lägg till de första' }).click()
  await expect(page.getByRole('heading', { name: 'Inga bilder än' })).toBeVisible()
  await isAccessibleEverywhere(page)

  const pictures = [
    await picture(page, 'liggande.jpg', 1600, 1200),
    await picture(page, 'stående.jpg', 900, 1200),
  ]
  // Slow enough to be watched.
  await page.route('**/api/v1/uploads/**', async (route) => {
    await new Promise((resume) => setTimeout(resume, 400))
    await route.continue()
  })
  await page
    .getByLabel('Välj bilder')
    .setInputFiles([...pictures, { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from('x') }])
  await expect(page.getByRole('progressbar', { name: /liggande\.jpg/ })).toBeVisible()
  await expect(page.getByText('Exportera bilden som JPEG')).toBeVisible()
  await isAccessible(page)
  await expect(page.getByText('2 bilder är på plats. En gick inte.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Hoppa över IMG_1.HEIC' }).click()
  await page.unroute('**/api/v1/uploads/**')
  await expect(album(page).getByRole('img')).toHaveCount(2)
  await expect(album(page).getByRole('img').first()).toHaveJSProperty('complete', true)
  await isAccessibleEverywhere(page)

  // What came at the same moment may still change places: the server's order is the album's.
  await page.reload()
  await expect(album(page).getByRole('img')).toHaveCount(2)
  await album(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Bild från Bildpub/ })).toBeVisible()
  await page.getByRole('button', { name: 'Skriv en bildtext' }).click()
  await page.getByLabel('Bildtext').fill('Bara brus i kväll')
  await page.getByRole('button', { name: 'Spara bildtexten' }).click()
  await expect(page.getByText('Bildtexten är sparad.')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Bara brus i kväll/ })).toBeVisible()

  const cover = page.getByRole('img', { name: /^Omslag: Bildpub/ })
  const card = page.getByRole('listitem').filter({ has: page.locator(`a[href="${pub}"]`) })
  const photoPage = page.url()
  await page.getByRole('button', { name: 'Använd som omslag' }).click()
  await expect(page.getByText('Bilden är omslag nu.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ta bort som omslag' })).toBeVisible()
  await page.goto(pub)
  await expect(cover).toHaveJSProperty('complete', true)
  await isAccessibleEverywhere(page)
  await page.goto('/events')
  await expect(card.locator('img')).toBeVisible()
  await isAccessibleEverywhere(page)
  await page.goto(photoPage)

  const people = page.getByRole('region', { name: 'Med på bilden' })
  await people.getByRole('button', { name: 'Det är jag' }).click()
  await expect(people.getByRole('listitem')).toHaveCount(1)
  await expect(people.getByRole('button', { name: /från bilden$/ })).toHaveText('Inte jag')
  await isAccessibleEverywhere(page)

  const first = page.url()
  await page.keyboard.press('ArrowRight')
  await expect(page).not.toHaveURL(first)
  await page.getByRole('link', { name: 'Förra' }).click()
  await expect(page).toHaveURL(first)

  const visitor = await (await browser.newContext({ locale: 'sv-SE' })).newPage()
  await visitor.goto(`${pub}/photos`)
  await expect(visitor.getByRole('heading', { level: 1, name: 'Inga bilder här' })).toBeVisible()
  await isAccessible(visitor)
  await visitor.goto(first)
  await expect(visitor.getByRole('heading', { level: 1, name: 'Inga bilder här' })).toBeVisible()
  await expect(visitor.getByRole('img')).toHaveCount(0)
  const pixels = `/api/v1/photos/${new URL(first).pathname.split('/').pop()}/card.webp`
  expect((await visitor.request.get(pixels)).status()).toBe(404)
  await visitor.context().close()

  await page.getByRole('button', { name: 'Ta ner' }).click()
  await isAccessible(page)
  await page.getByRole('dialog').getByLabel('Varför?').fill('Jag blundar.')
  await page.getByRole('dialog').getByRole('button', { name: 'Ta ner' }).click()
  await expect(page.getByText('Bilden är nere. Mästarna tar det därifrån.')).toBeVisible()
  await expect(album(page).getByRole('img')).toHaveCount(1)
  await page.getByRole('link', { name: 'Till evenemanget' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Bildpub/ })).toBeVisible()
  await expect(cover).toHaveCount(0)

  await page.goto(`${pub}/photos`)
  await album(page).getByRole('link').click()
  await page.getByRole('button', { name: 'Radera' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Radera' }).click()
  await expect(page.getByRole('heading', { name: 'Inga bilder än' })).toBeVisible()
})

test('an upload goes on where it was when the page is loaded again', async ({ page }) => {
  test.slow()
  await beLoggedIn(page, 'marshal')
  const pub = await newPub(page)
  await page.goto(`${pub}/photos`)
  const one = await picture(page, 'avbruten.jpg', 2000, 1500)
  const file = test.info().outputPath(one.name)
  await (await import('node:fs/promises')).writeFile(file, one.buffer)
  const chunks: string[] = []
  page.on('requestfinished', (request) => {
    if (request.method() === 'PATCH') chunks.push(request.headers()['upload-offset'] ?? '')
  })
  await page.route('**/api/v1/uploads/**', async (route) => {
    if (chunks.length > 0) await new Promise((resume) => setTimeout(resume, 3_000))
    await route.continue().catch(() => undefined)
  })

  await page.getByLabel('Välj bilder').setInputFiles(file)
  await expect.poll(() => chunks.length).toBeGreaterThan(0)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.unroute('**/api/v1/uploads/**')
  await page.getByLabel('Välj bilder').setInputFiles(file)

  await expect(album(page).getByRole('img')).toHaveCount(1, { timeout: 60_000 })
  expect(chunks.filter((offset) => offset === '0')).toHaveLength(1)
})
