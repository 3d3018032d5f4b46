import type { Page } from '@playwright/test'
import { lastMailTo } from './support/mailbox'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, LOG_INS, test } from './support/test'

const HOUR = 3_600_000

/** An evening at which whoever made it worked, and which is over. */
async function evening(page: Page, title: string): Promise<string> {
  const headers = { Origin: new URL(test.info().project.use.baseURL ?? '').origin }
  const made = await page.request.post('/api/v1/events', {
    data: {
      title,
      startsAt: new Date(Date.now() - 12 * HOUR).toISOString(),
      endsAt: new Date(Date.now() + HOUR).toISOString(),
      kind: 'PUB',
      visibility: 'MEMBERS',
    },
    headers,
  })
  expect(made.status()).toBe(201)
  const { id } = (await made.json()) as { id: string }
  const event = `/api/v1/events/${id}`
  const plan = await page.request.get(`${event}/staffing-needs`)
  const { usual } = (await plan.json()) as { usual: { from: string; until: string } }
  const planned = await page.request.put(`${event}/staffing-needs`, {
    data: { needs: [{ job: 'BAR', ...usual, needed: 1 }] },
    headers: { ...headers, 'If-Match': plan.headers().etag ?? '' },
  })
  expect(planned.status()).toBe(200)
  const answered = await page.request.put(`${event}/work/me`, {
    data: { answer: 'YES', hoursUnknown: true },
    headers,
  })
  expect(answered.status()).toBe(200)
  const over = await page.request.patch(event, {
    data: { endsAt: new Date(Date.now() - 2 * HOUR).toISOString() },
    headers: {
      ...headers,
      'Content-Type': 'application/merge-patch+json',
      'If-Match': (await page.request.get(event)).headers().etag ?? '',
    },
  })
  expect(over.status()).toBe(200)
  return id
}

test('a master reports who worked; the worker is told, sees the points, and disputes the hours', async ({
  page,
  browser,
  baseURL,
}) => {
  const title = `Avstämd ${Date.now().toString(36)}`
  await beLoggedIn(page, 'master')
  const guest = await browser.newContext({
    baseURL,
    locale: 'sv-SE',
    viewport: { width: 390, height: 844 },
  })
  const phone = await guest.newPage()
  await phone.goto('/')
  const shortId = await beLoggedIn(phone, 'prao')
  const { firstName, lastName } = (await (await phone.request.get(`/api/v1/members/${shortId}`)).json()) as {
    firstName: string
    lastName: string
  }
  const name = `${firstName} ${lastName}`
  await evening(page, title)

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/events')
  const waiting = page.getByRole('region', { name: 'Väntar på avstämning' })
  await expect(waiting.getByRole('listitem').filter({ hasText: title })).toContainText('1 skulle jobba')
  await fitsItsWidth(page)
  await isAccessible(page)
  await waiting.getByRole('link', { name: `Stäm av ${title}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Avstämning av ${title}` })).toBeVisible()
  await page.getByLabel('Lägg till någon').fill(lastName)
  await page
    .getByRole('button', { name: new RegExp(`^Lägg till ${firstName} .*${lastName}$`) })
    .first()
    .click()
  await page
    .getByRole('group', { name: `Hur länge jobbade ${name}?` })
    .getByText('4 h', { exact: true })
    .click()
  await fitsItsWidth(page)
  await isAccessible(page)
  await page.getByRole('button', { name: 'Bekräfta avstämningen' }).click()
  await expect(page.getByText('Avstämningen är sparad, poängen är bokade.')).toBeVisible()

  await page.goto('/events?view=reports')
  await expect(page.getByRole('radio', { name: 'Att stämma av' })).toBeChecked()
  await expect(
    page.getByRole('heading', { name: /^(Väntar på avstämning|Allt är avstämt\.)$/ }),
  ).toBeVisible()
  await expect(page.getByText(title)).toBeHidden()
  await fitsItsWidth(page)
  await isAccessible(page)

  await phone.goto('/points')
  const mine = phone.getByRole('region', { name: 'Mina poäng' })
  const entry = mine.getByRole('listitem').filter({ hasText: title })
  await expect(entry).toContainText('+100')
  await fitsItsWidth(phone)
  await isAccessible(phone)
  await entry.getByRole('link').click()
  const report = phone.getByRole('region', { name: 'Avstämning' })
  await expect(report).toContainText('Du: 4 h')
  await expect(report.getByRole('link', { name: 'Se avstämningen' })).toBeVisible()
  const told = await lastMailTo(LOG_INS.prao, new RegExp(`^(Avstämt|Reported): ${title}$`))
  expect(told.text).toMatch(/(jobbade du|worked) 4 (timmar|hours)\./)
  await phone.goto(told.links[0] ?? '')
  await phone.getByLabel('Vad är fel?').fill('Jag stannade till stängning.')
  await phone.getByRole('button', { name: 'Skicka' }).click()
  await expect(phone.getByText('Väntar på svar')).toBeVisible()
  await fitsItsWidth(phone)
  await isAccessible(phone)

  const disputed = await lastMailTo(LOG_INS.master, new RegExp(`${name} .*${title}$`))
  expect(disputed.text).toContain('Jag stannade till stängning.')
  await page.goto(disputed.links[0] ?? '')
  await expect(page.getByText('Jag stannade till stängning.')).toBeVisible()
  await page
    .getByRole('group', { name: `Hur länge jobbade ${name}?` })
    .getByText('Över 10 h')
    .click()
  await page.getByRole('button', { name: 'Bekräfta avstämningen' }).click()
  await expect(page.getByText('Rättad sedan dess')).toBeVisible()
  const answer = await lastMailTo(LOG_INS.prao, new RegExp(`^(Svar om|An answer about).* ${title}$`))
  expect(answer.text).toMatch(/(mer än|more than) 10/)
  await phone.goto(answer.links[0] ?? '')
  await expect(phone.getByRole('region', { name: 'Jobbade' })).toContainText('Över 10 h')
  await guest.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`what waits for a report is accessible and fits in ${colorScheme} at ${width} pixels`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const title = `Oavstämd ${Date.now().toString(36)}`
      await beLoggedIn(page, 'master')
      await evening(page, title)

      await page.goto('/events?view=reports')
      await expect(page.getByRole('link', { name: `Stäm av ${title}` })).toBeVisible()
      await isAccessible(page)
      await fitsItsWidth(page)
    })
  }
}

test('a prao who leads nothing has nothing to report', async ({ page }) => {
  await beLoggedIn(page, 'prao')
  await page.goto('/events')
  await expect(page.getByRole('radio', { name: 'Kommande' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Att stämma av' })).toHaveCount(0)

  await page.goto('/events?view=reports')
  await expect(page.getByRole('heading', { name: 'Allt är avstämt.' })).toBeVisible()
  await isAccessible(page)
})

test('a member leaves the ranking, and reads how points are counted', async ({ page }) => {
  await beLoggedIn(page, 'marshal')
  await page.goto('/points')
  const listed = page.getByLabel('Visa mig i topplistan')
  await expect(listed).toBeChecked()
  // React paints what is chosen a moment after the click, which `uncheck` would not wait for.
  await listed.click()
  await expect(listed).not.toBeChecked()
  await expect(page.getByText('Nu syns du inte i topplistan.')).toBeVisible()
  await page.reload()
  await expect(listed).not.toBeChecked()
  await listed.click()
  await expect(listed).toBeChecked()
  await expect(page.getByText('Nu är du med i topplistan.')).toBeVisible()

  await page.getByRole('link', { name: 'Så räknas poängen' }).click()
  await expect(page.getByRole('region', { name: 'Ligorna' })).toContainText('från 10000')
  await expect(page.getByRole('region', { name: 'Ändra reglerna' })).toBeHidden()
  await isAccessible(page)
})

test('a master gives points and a badge, and tries other rules without adopting them', async ({ page }) => {
  await beLoggedIn(page, 'master')
  const answer = await page.request.get('/api/v1/members?role=MARSHAL&limit=1')
  const { items } = (await answer.json()) as { items: { shortId: string }[] }
  const reason = `Lagade kylen ${Date.now().toString(36)}`
  await page.goto(`/admin/members/${items[0]?.shortId ?? ''}`)
  const patch = page.getByRole('region', { name: 'Ge poäng' })
  await patch.getByLabel('Poäng, minus för att ta').fill('110')
  await patch.getByLabel('För vad').first().fill(reason)
  await patch.getByRole('button', { name: 'Boka' }).click()
  await expect(page.getByText('+110 poäng bokade.')).toBeVisible()
  await isAccessible(page)
  await page.goto(`/profile/${items[0]?.shortId ?? ''}`)
  await expect(page.getByRole('region', { name: 'Poäng' })).toContainText(reason)
  await isAccessible(page)

  await page.goto('/points/rules')
  const rules = page.getByRole('region', { name: 'Ändra reglerna' })
  await rules.getByLabel('Poäng per evenemang').fill('0')
  await rules.getByRole('button', { name: 'Provräkna' }).click()
  await expect(rules.getByText('Ett heltal från 1 och uppåt.')).toBeVisible()
  await rules.getByLabel('Poäng per evenemang').fill('123')
  await rules.getByRole('button', { name: 'Provräkna' }).click()
  await expect(rules.getByRole('status')).toBeVisible()
  await isAccessible(page)
  await page.reload()
  await expect(page.getByRole('region', { name: 'Vad som ger poäng' })).not.toContainText('+123')
})
