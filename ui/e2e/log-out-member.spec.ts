import { beLoggedIn, expect, isAccessible, test } from './support/test'

test('a master logs somebody out everywhere, after a question', async ({ page, baseURL }) => {
  await beLoggedIn(page, 'master')
  const name = `Utloggad ${Date.now().toString(36)}`
  const made = await page.request.post('/api/v1/members', {
    data: {
      firstName: 'Ute',
      lastName: name,
      email: `${name.replace(/\W/g, '')}@example.org`,
      language: 'sv',
      role: 'PRAO',
    },
    headers: { Origin: baseURL ?? '' },
  })
  const { shortId } = (await made.json()) as { shortId: string }

  await page.goto(`/admin/members/${shortId}`)
  await page.getByRole('button', { name: 'Logga ut överallt' }).click()
  const question = page.getByRole('dialog', { name: `Logga ut Ute ${name} överallt?` })
  await expect(question).toBeVisible()
  await isAccessible(page)
  await question.getByRole('button', { name: 'Logga ut' }).click()

  await expect(page.getByText(`Ute ${name} är utloggad överallt.`)).toBeVisible()
  await expect(question).toBeHidden()
})

test('a master removes the lost app and passkeys of somebody else, after a question, and never their own', async ({
  page,
  baseURL,
}) => {
  await beLoggedIn(page, 'master')
  const name = `Borttappad ${Date.now().toString(36)}`
  const made = await page.request.post('/api/v1/members', {
    data: {
      firstName: 'Bo',
      lastName: name,
      email: `${name.replace(/\W/g, '')}@example.org`,
      language: 'sv',
      role: 'PRAO',
    },
    headers: { Origin: baseURL ?? '' },
  })
  const { shortId } = (await made.json()) as { shortId: string }
  const remove = page.getByRole('button', { name: 'Ta bort app och nycklar' })

  await page.goto(`/admin/members/${shortId}`)
  await remove.click()
  const question = page.getByRole('dialog', { name: `Ta bort app och nycklar för Bo ${name}?` })
  await isAccessible(page)
  await question.getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText(`Bo ${name} loggar nu in utan kod och nyckel.`)).toBeVisible()
  await expect(question).toBeHidden()

  const self = (await (await page.request.get('/api/v1/sessions/current')).json()) as { shortId: string }
  await page.goto(`/admin/members/${self.shortId}`)
  await expect(page.getByRole('button', { name: 'Logga ut överallt' })).toBeVisible()
  await expect(remove).toBeHidden()
})
