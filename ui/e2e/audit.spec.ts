import { beLoggedIn, expect, isAccessible, test } from './support/test'

test('a master finds what they changed, in words, and downloads it', async ({ page }) => {
  const own = await beLoggedIn(page, 'master')
  const member = `/api/v1/members/${own}`
  const etag = (await page.request.get(member)).headers().etag ?? ''
  const changed = await page.request.patch(member, {
    data: { nickname: `Synål ${Date.now().toString(36)}` },
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': etag,
      Origin: new URL(test.info().project.use.baseURL ?? '').origin,
    },
  })
  expect(changed.status()).toBe(200)

  await page.goto('/admin/audit')
  await page.getByLabel('Vad', { exact: true }).selectOption('MEMBER_EDITED')
  await expect(page).toHaveURL(/action=MEMBER_EDITED/)
  const first = page.getByRole('table', { name: 'Händelser' }).getByRole('row').nth(1)
  await expect(first).toContainText('ändrade uppgifter om sig själv: smeknamn')
  await isAccessible(page)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Ladda ner som CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)

  await page.getByLabel('Från och med').fill('2090-01-01')
  await expect(page.getByRole('heading', { name: 'Inga händelser passar filtren' })).toBeVisible()
  await page.getByRole('button', { name: 'Släpp filtren' }).click()
  await expect(page).toHaveURL(/\/admin\/audit$/)
})

test('a marshal sees no trail', async ({ page }) => {
  await beLoggedIn(page, 'marshal')

  await page.goto('/admin/audit')

  await expect(page.getByRole('heading', { level: 1, name: 'Bara för mästare' })).toBeVisible()
})
