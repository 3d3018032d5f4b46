import { beLoggedIn, expect, isAccessible, test } from './support/test'

test.beforeEach(async ({ page }) => {
  await beLoggedIn(page, 'master')
})

/** A name of today's run, so that it can be repeated on the same data. */
const unique = (word: string) => `${word} ${Date.now().toString(36)}`

test('a master adds a member, gives role, title and team, mends the history, deletes and undoes', async ({
  page,
}) => {
  const lastName = unique('Provsson')
  const title = unique('Nålmarskalk')

  await page.goto('/admin/titles')
  await page.getByLabel('Namn', { exact: false }).first().fill(title)
  await page.getByRole('button', { name: 'Ny titel' }).click()
  await expect(page.getByRole('rowheader', { name: title, exact: true })).toBeVisible()

  await page.goto('/admin/members')
  await page.getByRole('link', { name: 'Ny medlem' }).click()
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await expect(page.getByLabel('Förnamn')).toBeFocused()
  await page.getByLabel('Förnamn').fill('Prova')
  await page.getByLabel('Efternamn').fill(lastName)
  await page.getByLabel('E-post').fill('master@demo.tmeit.se')
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await expect(page.getByText('Någon annan har redan den e-postadressen.').first()).toBeVisible()
  await page.getByLabel('E-post').fill(`${lastName.replace(/\W/g, '')}@example.org`)
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Prova ${lastName}` })).toBeVisible()

  await page.getByLabel('Smeknamn').fill('Synålen')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByText('Sparat.', { exact: true }).last()).toBeVisible()

  const stad = page.getByRole('group', { name: 'STAD' })
  await stad.getByLabel('Utfärdad').fill('2025-03-01')
  await page.getByRole('button', { name: 'Spara behörigheter' }).click()
  await expect(page.getByText('Sparat.', { exact: true }).last()).toBeVisible()

  const history = page.getByRole('region', { name: 'Historik' })
  const asPrao = history.getByRole('listitem').filter({ hasText: 'Prao' })
  await asPrao.getByRole('button', { name: /^Rätta/ }).click()
  await asPrao.getByLabel('Från').fill('2024-09-01')
  await asPrao.getByRole('button', { name: 'Spara' }).click()
  await expect(asPrao).toContainText('1 sep. 2024')

  const role = page.getByRole('region', { name: 'Roll' })
  await role.getByLabel('Roll').selectOption({ label: 'Marskalk' })
  await role.getByRole('button', { name: 'Ändra roll' }).click()
  await expect(page.getByText(`Prova ${lastName} är nu marskalk.`)).toBeVisible()
  await expect(role.getByText('Just nu: marskalk.')).toBeVisible()

  const titles = page.getByRole('region', { name: 'Titel' })
  await titles.getByLabel('Titel').selectOption({ label: title })
  await titles.getByRole('button', { name: 'Ge titeln' }).click()
  await expect(page.getByText(`Prova ${lastName} är nu ${title}.`)).toBeVisible()

  const teams = page.getByRole('region', { name: 'Arbetslag' })
  await teams.getByLabel('Arbetslag').selectOption({ index: 1 })
  await teams.getByLabel('Som ledare').check()
  await teams.getByRole('button', { name: 'Lägg till i laget' }).click()
  await expect(teams.getByRole('listitem')).toContainText('Ledare')

  await expect(history.getByRole('listitem').filter({ hasText: title })).toHaveCount(1)
  await isAccessible(page)
  await asPrao.getByRole('button', { name: /^Ta bort/ }).click()
  await isAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(asPrao).toHaveCount(0)

  await titles.getByRole('button', { name: 'Avsluta titeln' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta titeln' }).click()
  await expect(titles.getByText('Ingen titel')).toBeVisible()

  await page.getByRole('button', { name: 'Ta bort medlemmen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText(`Prova ${lastName} är borttagen.`)).toBeVisible()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(page.getByText(`Prova ${lastName} är tillbaka.`)).toBeVisible()

  await page.getByLabel('Sök').fill(lastName)
  await page.getByRole('link', { name: `Prova ${lastName}` }).click()
  await page.getByRole('button', { name: 'Ta bort medlemmen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await page.getByRole('radio', { name: 'Borttagna' }).click()
  await expect(page.getByRole('link', { name: `Prova ${lastName}` })).toBeVisible()

  await page.goto('/admin/titles')
  await page.getByRole('button', { name: `Ta bort ${title}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByRole('rowheader', { name: title, exact: true })).toHaveCount(0)
})

test('a master makes a work team, changes it, fills it and takes it away', async ({ page }) => {
  const name = unique('Lag')
  await page.goto('/admin/teams')
  await page.getByLabel('Namn').fill(name)
  await page.getByLabel('Börjar').fill('2026-01-15')
  await page.getByRole('button', { name: 'Nytt arbetslag' }).click()
  await expect(page.getByText(`${name} är skapat. Fyll det med folk.`)).toBeVisible()

  await page.getByLabel('Namn').first().fill(name)
  await page.getByLabel('Börjar').first().fill('2026-01-15')
  await page.getByRole('button', { name: 'Nytt arbetslag' }).click()
  await expect(
    page.getByText('Det finns redan ett arbetslag som heter så och börjar samma dag.'),
  ).toBeVisible()

  const team = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
  await team.getByRole('button', { name: `Ändra ${name}` }).click()
  await team.getByLabel('Slutar').fill('2025-01-01')
  await team.getByRole('button', { name: 'Spara' }).click()
  await expect(team.getByText('Slutet kan inte komma före början.')).toBeVisible()
  await team.getByLabel('Slutar').fill('2026-06-30')
  await isAccessible(page)
  await team.getByRole('button', { name: 'Spara' }).click()
  await expect(team).toContainText('juni 2026')

  await team.getByRole('button', { name: `Ändra ${name}` }).click()
  await team.getByLabel('Lägg till medlem').selectOption({ index: 1 })
  await team.getByRole('button', { name: 'Lägg till i laget' }).click()
  await expect(team.getByRole('listitem')).toHaveCount(1)
  await team.getByRole('button', { name: /^Gör till ledare/ }).click()
  await expect(team.getByRole('listitem')).toContainText('Ledare')

  await team.getByRole('button', { name: `Ta bort ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(team).toHaveCount(0)
})

test('the register keeps its filters in the address', async ({ page }) => {
  await page.goto('/admin/members')
  await page.getByLabel('Sök').fill('prao@demo')
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page).toHaveURL(/q=prao/)
  await page.reload()
  await expect(page.getByRole('row')).toHaveCount(2)
})
