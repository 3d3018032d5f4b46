import type { Page } from '@playwright/test'
import { beLoggedIn, expect, fitsItsWidth, isAccessible, test, type Who } from './support/test'

interface Stop {
  path: string
  who?: Who
  heading: { sv: string; en: string }
}

const STOPS: Stop[] = [
  { path: '/', heading: { sv: 'Vi håller Kistan öppet.', en: 'We keep Kistan open.' } },
  { path: '/team', heading: { sv: 'Teamet', en: 'The team' } },
  { path: '/team?view=teams', heading: { sv: 'Teamet', en: 'The team' } },
  { path: '/team?q=ingenalls', heading: { sv: 'Teamet', en: 'The team' } },
  { path: '/events', heading: { sv: 'Evenemang', en: 'Events' } },
  { path: '/events?view=month', heading: { sv: 'Evenemang', en: 'Events' } },
  { path: '/events?view=past', heading: { sv: 'Evenemang', en: 'Events' } },
  { path: '/events', who: 'marshal', heading: { sv: 'Evenemang', en: 'Events' } },
  { path: '/events/new', who: 'marshal', heading: { sv: 'Nytt evenemang', en: 'New event' } },
  { path: '/events/nowhere', heading: { sv: 'Inget evenemang här', en: 'No event here' } },
  { path: '/events/nowhere/photos', heading: { sv: 'Inga bilder här', en: 'No photos here' } },
  { path: '/documents', heading: { sv: 'Dokument', en: 'Documents' } },
  { path: '/documents', who: 'marshal', heading: { sv: 'Dokument', en: 'Documents' } },
  { path: '/documents?q=ingenstans', heading: { sv: 'Dokument', en: 'Documents' } },
  { path: '/documents/nowhere', heading: { sv: 'Inget dokument här', en: 'No document here' } },
  { path: '/bar', heading: { sv: 'Barverktyg', en: 'Bar tools' } },
  { path: '/about', heading: { sv: 'Om oss', en: 'About us' } },
  { path: '/privacy', heading: { sv: 'Personuppgifter', en: 'Privacy' } },
  { path: '/login', heading: { sv: 'Logga in', en: 'Log in' } },
  { path: '/join', heading: { sv: 'Bli prao', en: 'Become a prao' } },
  { path: '/join/confirm', heading: { sv: 'Ett tryck kvar', en: 'One press left' } },
  { path: '/join/status', heading: { sv: 'Din anmälan', en: 'Your sign-up' } },
  { path: '/forgot-password', heading: { sv: 'Glömt lösenordet?', en: 'Forgotten your password?' } },
  { path: '/reset-password', heading: { sv: 'Välj ett nytt lösenord', en: 'Choose a new password' } },
  { path: '/confirm-email', heading: { sv: 'Bekräfta din e-postadress', en: 'Confirm your e-mail address' } },
  { path: '/nowhere', heading: { sv: 'Här har ett märke lossnat', en: 'A patch came off here' } },
  { path: '/me', heading: { sv: 'Logga in för att se det här', en: 'Log in to see this' } },
  {
    path: '/profile/AAAAAAAA',
    heading: { sv: 'Den personen finns inte här', en: 'That person is not here' },
  },
  { path: '/profile/{own}', heading: { sv: '{called}', en: '{called}' }, who: 'marshal' },
  { path: '/me', who: 'marshal', heading: { sv: 'Min profil', en: 'My profile' } },
  { path: '/me/photos', who: 'marshal', heading: { sv: 'Bilder på mig', en: 'Photos of me' } },
  {
    path: '/me/security',
    who: 'marshal',
    heading: { sv: 'Inloggning och säkerhet', en: 'Log-in and security' },
  },
  {
    path: '/me/security/link',
    who: 'marshal',
    heading: { sv: 'Här väntar inget', en: 'Nothing waits here' },
  },
  { path: '/points', who: 'marshal', heading: { sv: 'Poäng', en: 'Points' } },
  {
    path: '/points/rules',
    who: 'master',
    heading: { sv: 'Så räknas poängen', en: 'How points are counted' },
  },
  { path: '/admin/members', who: 'marshal', heading: { sv: 'Bara för mästare', en: 'Masters only' } },
  { path: '/admin/members', who: 'master', heading: { sv: 'Medlemmar', en: 'Members' } },
  { path: '/admin/members?deleted=1', who: 'master', heading: { sv: 'Medlemmar', en: 'Members' } },
  { path: '/admin/members/new', who: 'master', heading: { sv: 'Ny medlem', en: 'New member' } },
  { path: '/admin/members/{own}', who: 'master', heading: { sv: '{full}', en: '{full}' } },
  { path: '/admin/sign-ups', who: 'master', heading: { sv: 'Anmälningar', en: 'Sign-ups' } },
  { path: '/admin/sign-ups?state=approved', who: 'master', heading: { sv: 'Anmälningar', en: 'Sign-ups' } },
  { path: '/invitation', heading: { sv: 'Länken fungerar inte', en: 'The link does not work' } },
  {
    path: '/admin/invitations',
    who: 'master',
    heading: { sv: 'Inbjudningar', en: 'Invitations' },
  },
  { path: '/admin/teams', who: 'master', heading: { sv: 'Arbetslag', en: 'Work teams' } },
  { path: '/admin/audit', who: 'master', heading: { sv: 'Händelser', en: 'Audit trail' } },
  {
    path: '/admin/take-downs',
    who: 'master',
    heading: { sv: 'Nedtagna bilder', en: 'Photos taken down' },
  },
  { path: '/admin/titles', who: 'master', heading: { sv: 'Titlar', en: 'Titles' } },
]

async function visit(page: Page, stop: Stop, language: 'sv' | 'en') {
  const own = stop.who ? await beLoggedIn(page, stop.who) : ''
  const person = (own ? await (await page.request.get(`/api/v1/members/${own}`)).json() : {}) as Partial<
    Record<'firstName' | 'nickname' | 'lastName', string>
  >
  const heading = stop.heading[language]
    .replace('{called}', person.nickname ?? person.firstName ?? '')
    .replace('{full}', `${person.firstName} ${person.lastName}`)
  await page.goto(stop.path.replace('{own}', own))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
}

for (const stop of STOPS) {
  test.describe(`${stop.path} as ${stop.who ?? 'a visitor'}`, () => {
    test('has no accessibility violation in light on a desk, and fits a phone', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await visit(page, stop, 'sv')
      await isAccessible(page)
      await fitsItsWidth(page)

      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        await fitsItsWidth(page)
      }
    })

    test.describe('in English', () => {
      test.use({ locale: 'en-GB' })

      test('says so, and has none in dark on a phone', async ({ page }) => {
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        await page.setViewportSize({ width: 390, height: 844 })
        await visit(page, stop, 'en')
        await expect(page.locator('html')).toHaveAttribute('lang', 'en')
        await isAccessible(page)
        await fitsItsWidth(page)
      })
    })
  })
}
