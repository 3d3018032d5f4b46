import { expect, test } from './support/test'

test('a visitor finds out how to join and whom to mail', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('TraditionsMEsterIT')

  await page.getByRole('link', { name: 'Bli prao' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bli prao' })).toBeFocused()
  await page.goBack()

  await page.getByRole('link', { name: 'Mejla mästarna' }).click()
  await expect(page).toHaveTitle('Om oss · TraditionsMEsterIT')
  await expect(page.getByRole('link', { name: 'tm@tmeit.se', exact: true })).toBeInViewport()
})

test('a visitor narrows the team down and can share the address', async ({ page }) => {
  await page.goto('/team')
  await page.getByLabel('Roll').selectOption({ label: 'Mästare' })
  await expect(page).toHaveURL(/role=MASTER/)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Mästare/])

  const somebody = page.getByRole('main').getByRole('heading', { level: 3 }).first()
  const name = await somebody.innerText()
  await page.getByLabel('Sök').fill(name)
  await expect(page).toHaveURL(/q=/)

  await page.reload()
  await expect(page.getByLabel('Sök')).toHaveValue(name)
  await somebody.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  await expect(page.getByText('Logga in för att se kontaktuppgifter')).toBeVisible()

  await page.goBack()
  await expect(page.getByLabel('Sök')).toHaveValue(name)
})

test('a visitor looks at the work teams', async ({ page }) => {
  await page.goto('/team')
  await page.getByRole('radio', { name: 'Arbetslag' }).click()
  await expect(page).toHaveURL(/view=teams/)
  await expect(page.getByRole('heading', { name: /^I tjänst/ })).toBeVisible()
})

test('addresses of the earlier sites still lead to the person', async ({ page }) => {
  const { items } = (await (await page.request.get('/api/v1/members?limit=1')).json()) as {
    items: [{ shortId: string; firstName: string; lastName: string }]
  }
  const [{ shortId, firstName, lastName }] = items

  for (const rest of ['', '/lex', '/any/thing']) {
    await page.goto(`/profile/${shortId}${rest}`)
    await expect(page).toHaveTitle(new RegExp(`^${firstName}.*${lastName} · `))
  }

  await page.goto('/profile')
  await expect(page).toHaveURL(/\/team$/)
})

test('language and theme are chosen in the footer, without losing what was typed, and remembered', async ({
  page,
}) => {
  await page.goto('/team')
  await page.getByLabel('Sök').fill('någon')

  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The team')
  await expect(page.getByLabel('Search')).toHaveValue('någon')
  await expect(page).toHaveTitle('The team · TraditionsMEsterIT')
  await page.getByRole('radio', { name: 'Dark' }).click()

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('the keyboard alone reaches content and menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused()

  const menu = page.getByRole('button', { name: 'Meny' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Om oss' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await expect(menu).toHaveAttribute('aria-expanded', 'false')
})

test('when the server is away the page says so, and a retry mends it', async ({ page }) => {
  await page.route('**/api/v1/members?*', (route) => route.abort())
  await page.goto('/team')
  await expect(page.getByRole('alert')).toContainText('Servern svarar inte', { timeout: 20_000 })

  await page.unroute('**/api/v1/members?*')
  await page.getByRole('button', { name: 'Försök igen' }).click()
  await expect(page.getByRole('heading', { name: /^Mästare/ })).toBeVisible()
})

test('an address without a page is answered with 404, also by the server', async ({ page }) => {
  const answers = await Promise.all(
    ['/team', '/wp-login.php', '/no-such-page', '/assets/no-such.js'].map((path) => page.request.get(path)),
  )

  expect(answers.map((answer) => answer.status())).toEqual([200, 404, 404, 404])
})

test('the files of the site come compressed, and the hashed ones for good', async ({ page }) => {
  await page.goto('/')
  const script = await page.locator('script[type=module][src*="/assets/"]').first().getAttribute('src')

  const answer = await page.request.get(script ?? '', { headers: { 'Accept-Encoding': 'br' } })

  expect(answer.headers()).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
})
