import type { Browser, Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test, type Who } from './support/test'

// The recorder fetches blobs that a page shows, which the page's policy forbids.
test.use({ trace: 'off' })

/** An Exif block (APP1) that tells where a picture was taken, and a word to look for. */
function whereItWasTaken(word: string): Buffer {
  const tiff = Buffer.alloc(96)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  // One entry: where the block about the place begins.
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x8825, 10)
  tiff.writeUInt16BE(4, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt32BE(26, 18)
  // Two entries: north, and how far.
  tiff.writeUInt16BE(2, 26)
  tiff.writeUInt16BE(1, 28)
  tiff.writeUInt16BE(2, 30)
  tiff.writeUInt32BE(2, 32)
  tiff.write('N\0', 36, 'latin1')
  tiff.writeUInt16BE(2, 40)
  tiff.writeUInt16BE(5, 42)
  tiff.writeUInt32BE(3, 44)
  tiff.writeUInt32BE(56, 48)
  for (const [index, degrees] of [59, 24, 18].entries()) {
    tiff.writeUInt32BE(degrees, 56 + index * 8)
    tiff.writeUInt32BE(1, 60 + index * 8)
  }
  tiff.write(word, 80, 'latin1')
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1)
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([head, exif])
}

/** A photo as a phone takes it: wide, of four colours, and knowing where it was taken. */
async function photoOfPhone(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 800
    canvas.height = 600
    const context = canvas.getContext('2d')
    // Of one's own run, since the same pixels are the same photo.
    const hue = Math.random() * 360
    for (const [index, [x, y]] of [
      [0, 0],
      [400, 0],
      [0, 300],
      [400, 300],
    ].entries())
      if (context && x !== undefined && y !== undefined) {
        context.fillStyle = `hsl(${hue + index * 90} 80% 50%)`
        context.fillRect(x, y, 400, 300)
      }
    return canvas.toDataURL('image/jpeg', 0.9)
  })
  const jpeg = Buffer.from(url.split(',')[1] ?? '', 'base64')
  return Buffer.concat([jpeg.subarray(0, 2), whereItWasTaken('Kistan'), jpeg.subarray(2)])
}

async function browserOf(browser: Browser, who?: Who): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage()
  if (who) await beLoggedIn(page, who)
  return page
}

const photos = (page: Page) => page.getByRole('region', { name: 'Bilder' })

/** The photos of the member, as the page shows them. */
const addressesOf = (page: Page) =>
  photos(page)
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

/** Chooses the file, crops it by keyboard and sends it; answers with the address of the new photo. */
async function addPhoto(page: Page): Promise<string> {
  const before = await addressesOf(page)
  const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photoOfPhone(page) }
  expect(file.buffer.includes('Exif')).toBe(true)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Lägg till en bild' }).click()
  await (await chooser).setFiles(file)

  const dialog = page.getByRole('dialog', { name: 'Beskär bilden' })
  const frame = dialog.getByRole('application')
  await expect(frame).toBeVisible()
  await isAccessible(page)
  const width = (await frame.boundingBox())?.width ?? 0
  expect((await frame.boundingBox())?.height).toBeCloseTo(width, 0)
  await frame.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect(dialog.getByRole('slider', { name: 'Zooma' })).toHaveValue('1.2')
  await dialog.getByRole('button', { name: 'Vrid åt höger' }).click()
  await dialog.getByRole('button', { name: 'Lägg till' }).click()
  await expect(page.getByText('Bilden är på plats.')).toBeVisible()
  await expect(dialog).toHaveCount(0)

  await expect.poll(async () => (await addressesOf(page)).length).toBe(before.length + 1)
  const added = (await addressesOf(page)).find((address) => !before.includes(address))
  if (!added) throw new Error('unreachable')
  return added
}

/** What the address answers somebody with: its status, and its bytes. */
async function fetched(page: Page, address: string) {
  const answer = await page.request.get(address, { headers: { 'Cache-Control': 'no-cache' } })
  return { status: answer.status(), bytes: await answer.body() }
}

test('a member adds a photo without its place, takes it down, and a master shows it again', async ({
  page,
  browser,
}) => {
  test.slow()
  const shortId = await beLoggedIn(page, 'marshal')
  const visitor = await browserOf(browser)
  const other = await browserOf(browser, 'prao')
  const master = await browserOf(browser, 'master')
  await page.goto(`/profile/${shortId}`)
  await expect(page.getByRole('button', { name: 'Lägg till en bild' })).toBeVisible()
  const added = await addPhoto(page)
  const id = added.split('/').at(-2) ?? ''

  const { status, bytes } = await fetched(page, added)
  expect(status).toBe(200)
  expect(bytes.includes('Exif')).toBe(false)
  expect(bytes.includes('Kistan')).toBe(false)
  expect((await fetched(other, added)).status).toBe(200)

  const own = photos(page)
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href="${added}"]`) })
  const choose = own.getByRole('button', { name: /^Visa för alla/ })
  if ((await choose.count()) > 0) await choose.click()
  await expect(own).toContainText('Profilbild')
  await isAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await fitsItsWidth(page)
  await page.setViewportSize({ width: 1280, height: 900 })

  // The face of the profile, and of the team, also for whoever is not logged in.
  await expect(page.locator(`main img[src="/api/v1/photos/${id}/card.jpg"]`).first()).toBeVisible()
  await visitor.goto('/team')
  const face = visitor.locator(`img[src="/api/v1/photos/${id}/avatar.jpg"]`).first()
  await face.scrollIntoViewIfNeeded()
  await expect
    .poll(() => face.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)

  await page.goto('/me/photos')
  await expect(page.locator(`img[src="/api/v1/photos/${id}/card.jpg"]`)).toBeVisible()

  await page.goto(`/profile/${shortId}`)
  await own.getByRole('button', { name: /^Ta ner/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Ska bilden ner?' })
  await dialog.getByLabel('Varför?').fill('Jag blundar.')
  await isAccessible(page)
  await dialog.getByRole('button', { name: 'Ta ner' }).click()
  await expect(page.getByText('Bilden är nere.')).toBeVisible()
  await expect(own).toHaveCount(0)
  for (const somebody of [page, other, visitor])
    for (const address of [added, added.replace('screen.jpg', 'avatar.webp')])
      expect((await fetched(somebody, address)).status).toBe(404)

  await master.goto('/admin/take-downs')
  const waiting = master
    .getByRole('listitem')
    .filter({ has: master.locator(`img[src="/api/v1/photos/${id}/card.jpg"]`) })
  await expect(waiting).toContainText('Jag blundar.')
  await isAccessible(master)
  await waiting.getByRole('button', { name: /^Visa igen/ }).click()
  await expect(master.getByText('Bilden syns igen.')).toBeVisible()
  await expect(waiting).toHaveCount(0)
  expect((await fetched(other, added)).status).toBe(200)

  await page.reload()
  await own.getByRole('button', { name: /^Radera/ }).click()
  await page.getByRole('dialog', { name: 'Radera bilden?' }).getByRole('button', { name: 'Radera' }).click()
  await expect(page.getByText('Bilden är raderad.')).toBeVisible()
  await expect(own).toHaveCount(0)
  expect((await fetched(master, added)).status).toBe(404)
  for (const somebody of [visitor, other, master]) await somebody.context().close()
})

test('a file that is no picture is refused in words, and nothing is sent', async ({ page }) => {
  const shortId = await beLoggedIn(page, 'marshal')
  await page.goto(`/profile/${shortId}`)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Lägg till en bild' }).click()
  await (
    await chooser
  ).setFiles({ name: 'noter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bara text') })

  const dialog = page.getByRole('dialog', { name: 'Beskär bilden' })
  await expect(dialog.getByRole('alert')).toContainText('Den filen går inte att läsa.')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Lägg till en bild' })).toBeFocused()
  expect(sent).toEqual([])
})
