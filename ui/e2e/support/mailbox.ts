import { expect } from '@playwright/test'

/** Where the mailbox is that the server under test sends to: `tools/test.sh` says, and `startdev.sh` prints it. */
const MAILBOX_URL = process.env.MAILBOX_URL ?? 'http://localhost:8025'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** Where the mail's buttons lead. */
  links: string[]
}

async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${MAILBOX_URL}/api/mails?to=${encodeURIComponent(address)}`)
  expect(response.status).toBe(200)
  return (await response.json()) as Mail[]
}

/** The newest mail to this address, with this subject where one is given; waits until it comes. */
export async function lastMailTo(address: string, subject: string | RegExp = ''): Promise<Mail> {
  const fits = (mail: Mail) =>
    typeof subject === 'string' ? mail.subject.includes(subject) : subject.test(mail.subject)
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).find(fits)
        return found?.subject
      },
      { message: `a mail to ${address}`, timeout: 20_000 },
    )
    .toBeDefined()
  if (!found) throw new Error('unreachable')
  return found
}
