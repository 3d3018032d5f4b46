import type { Browser, Page } from '@playwright/test'
import { pdfOf } from './support/pdf'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test, type Who } from './support/test'

/** As a word of its own, so that a search finds what this run wrote. */
const unique = (word: string) => `${word}${Date.now().toString(36)}`

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

async function pageOf(browser: Browser, who?: Who): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage()
  if (who) await beLoggedIn(page, who)
  return page
}

async function newFolder(page: Page, name: string) {
  await page.goto('/documents')
  await page.getByRole('button', { name: 'Ny mapp' }).click()
  await page.getByLabel('Namn på mappen').fill(name)
  await page.getByRole('button', { name: 'Skapa mappen' }).click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused()
}

async function add(page: Page, file: { name: string; mimeType: string; buffer: Buffer }, title: string) {
  await page.getByLabel('Välj en fil').setInputFiles(file)
  await page.getByLabel('Titel').fill(title)
  await page.getByLabel('Vem får läsa?').selectOption({ label: 'Alla, även utan inloggning' })
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await expect(page.getByText(`${title} är på plats.`)).toBeVisible({ timeout: 30_000 })
}

/** As a file manager does it. */
async function drop(page: Page, name: string, text: string) {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], fileName, { type: 'text/plain' }))
      return transfer
    },
    [name, text] as const,
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}

test('a document is filed, shown, found, renewed, and kept from the public', async ({ page, browser }) => {
  test.slow()
  const [word, folder, title] = [unique('kvastskaft'), unique('Protokoll '), unique('Styrelsemöte ')]
  await beLoggedIn(page, 'marshal')
  await newFolder(page, folder)
  await expect(page.getByRole('heading', { name: 'Tomt i mappen' })).toBeVisible()
  await isAccessibleEverywhere(page)

  await page.getByLabel('Välj en fil').setInputFiles({
    name: 'styrelsemöte_2026-11.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOf([`Here stands ${word}`, 'Page two']),
  })
  await expect(page.getByLabel('Titel')).toHaveValue('Styrelsemöte 2026-11')
  await isAccessibleEverywhere(page)
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await add(
    page,
    { name: 'möte.pdf', mimeType: 'application/pdf', buffer: pdfOf([`Here stands ${word}`, 'Page two']) },
    title,
  )
  const list = page.getByRole('list', { name: `Dokument i ${folder}` })
  await expect(list.getByRole('listitem')).toContainText('PDF')
  await isAccessibleEverywhere(page)

  await list.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const pages = page.getByRole('region', { name: `Sidor i ${title}` })
  await expect(pages.getByText(`Here stands ${word}`)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Sida 1 av 2', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Nästa sida' }).click()
  await expect(page.getByText('Sida 2 av 2', { exact: true })).toBeVisible()
  await expect(pages.getByText('Page two')).toBeVisible()
  await isAccessibleEverywhere(page)
  const address = page.url()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Ladda ner', exact: true }).click()
  expect((await download).suggestedFilename()).toBe('möte.pdf')

  // The worker reads what came within a moment.
  await expect(async () => {
    await page.goto(`/documents?q=${word}`)
    await expect(page.getByRole('list', { name: 'Träffar' }).locator('mark')).toHaveText(word, {
      timeout: 2_000,
    })
  }).toPass({ timeout: 60_000 })
  await expect(page.getByRole('status').filter({ hasText: '1 träff' })).toBeVisible()
  await isAccessibleEverywhere(page)

  const visitor = await pageOf(browser)
  await visitor.goto(address)
  await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(visitor.getByRole('button', { name: 'Ny version' })).toHaveCount(0)
  await isAccessible(visitor)

  await page.goto(address)
  await page.getByRole('button', { name: 'Ny version' }).click()
  await page.getByLabel('Välj en fil').setInputFiles({
    name: 'justerat.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOf(['All is adjusted']),
  })
  await page.getByLabel('Anteckning').fill('Som det justerades')
  await page.getByRole('button', { name: 'Lägg till versionen' }).click()
  await expect(page.getByText('Version 2 gäller nu.')).toBeVisible({ timeout: 30_000 })
  const versions = page.getByRole('region', { name: 'Versioner' }).getByRole('listitem')
  await expect(versions).toHaveCount(2)
  await expect(versions.first()).toContainText('Som det justerades')
  await expect(pages.getByText('All is adjusted')).toBeVisible({ timeout: 20_000 })

  // Also that is news, and a form that was opened before it would have to ask.
  const about = page.getByRole('region', { name: 'Om dokumentet' })
  await expect(about.getByText('Ja, hela texten')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Ändra' }).click()
  await page.getByLabel('Vem får läsa?').selectOption({ label: 'Bara medlemmar' })
  await isAccessible(page)
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Sparat.')).toBeVisible()
  await expect(about).toContainText('Bara medlemmar')
  await isAccessibleEverywhere(page)

  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1, name: 'Inget dokument här' })).toBeVisible()
  await isAccessible(visitor)
  await visitor.goto('/documents')
  await expect(visitor.getByRole('heading', { name: folder })).toHaveCount(0)
  const id = new URL(address).pathname.split('/').pop()
  for (const path of ['', '/file', '/file?version=1'])
    expect((await visitor.request.get(`/api/v1/documents/${id}${path}`)).status()).toBe(404)
  await visitor.context().close()

  const prao = await pageOf(browser, 'prao')
  await prao.goto(address)
  await expect(
    prao.getByRole('region', { name: `Sidor i ${title}` }).getByText('All is adjusted'),
  ).toBeVisible({
    timeout: 20_000,
  })
  for (const name of ['Ändra', 'Radera', 'Ny version'])
    await expect(prao.getByRole('button', { name, exact: true })).toHaveCount(0)
  await prao.getByRole('link', { name: folder }).click()
  await expect(prao.getByRole('link', { name: title })).toBeVisible()
  await expect(prao.getByRole('button', { name: 'Byt namn' })).toHaveCount(0)
  await expect(prao.getByLabel('Välj en fil')).toHaveCount(0)
  await prao.context().close()

  await page.getByRole('button', { name: 'Radera' }).click()
  await isAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Radera' }).click()
  await expect(page.getByRole('heading', { name: 'Tomt i mappen' })).toBeVisible()
  await page.getByRole('button', { name: 'Radera mappen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Radera mappen' }).click()
  await expect(page).toHaveURL('/documents')
  await expect(page.getByRole('heading', { name: folder })).toHaveCount(0)
})

test('a text is dropped on the page and read there; what is no document, and no PDF, is said', async ({
  page,
}) => {
  test.slow()
  const folder = unique('Checklistor ')
  await beLoggedIn(page, 'marshal')
  await newFolder(page, folder)

  await drop(page, 'öppna baren.txt', 'Lås upp.\nTänd ljuset.')
  await expect(page.getByLabel('Titel')).toHaveValue('Öppna baren')
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await expect(page.getByText('Öppna baren är på plats.')).toBeVisible({ timeout: 30_000 })
  const list = page.getByRole('list', { name: `Dokument i ${folder}` })
  await expect(list.getByText('Bara medlemmar')).toBeVisible()
  await list.getByRole('link', { name: 'Öppna baren' }).click()
  await expect(page.getByText('Tänd ljuset.')).toBeVisible()
  await isAccessibleEverywhere(page)

  await page.getByRole('link', { name: folder }).click()
  await page.getByLabel('Välj en fil').setInputFiles({
    name: 'program.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0xff, 0xfe]),
  })
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Det är ingen fil vi kan ta emot.' })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'Avbryt' }).click()

  // Begins like a PDF, which is all that the server looks at.
  const broken = Buffer.concat([pdfOf(['Half']).subarray(0, 60), Buffer.from('\n%%EOF\n')])
  await page
    .getByLabel('Välj en fil')
    .setInputFiles({ name: 'trasig.pdf', mimeType: 'application/pdf', buffer: broken })
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await expect(page.getByText('Trasig är på plats.')).toBeVisible({ timeout: 30_000 })
  await list.getByRole('link', { name: 'Trasig' }).click()
  const failed = page.getByRole('alert').filter({ hasText: 'Förhandsvisningen gick inte' })
  await expect(failed).toBeVisible({ timeout: 20_000 })
  await expect(failed.getByRole('link', { name: 'Ladda ner' })).toBeVisible()
  await isAccessible(page)
})
