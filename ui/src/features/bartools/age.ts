const LAST_TWO = 2

/**
 * The latest day on which somebody is born who has turned so many years today. Who was born on 29 February turns on 1
 * March in other years.
 */
export function latestBirthday(today: string, years: number): string {
  const [year = '', month = '', day = ''] = today.split('-')
  const born = String(Number(year) - years).padStart(4, '0')
  const isLeapDay = month === '02' && day === '29'
  const exists = new Date(`${born}-${month}-${day}T12:00:00Z`).getUTCDate() === Number(day)
  return isLeapDay && !exists ? `${born}-02-28` : `${born}-${month}-${day.padStart(LAST_TWO, '0')}`
}
