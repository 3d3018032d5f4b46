import { createHmac } from 'node:crypto'

const hmac = (key: Buffer, text: Buffer) => createHmac('sha256', key).update(text).digest()
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

/** What stands behind the # of a reminder's link, signed with the server's key, since no journey can wait for the day before. */
export function replyToken(question: 'COME' | 'WORK', eventId: string, memberId: string): string {
  const until = Buffer.alloc(8)
  until.writeBigInt64BE(BigInt(Math.floor(Date.now() / 1000) + 3600))
  const text = Buffer.concat([
    Buffer.from([question === 'COME' ? 0 : 1]),
    bytesOf(eventId),
    bytesOf(memberId),
    until,
  ])
  const key = hmac(Buffer.from(process.env.TMEIT_AUTH_SECRET_KEY ?? '', 'base64'), Buffer.from('sign:reply'))
  return Buffer.concat([text, hmac(key, text)]).toString('base64url')
}
