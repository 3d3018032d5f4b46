import { describe, expect, it } from 'vitest'
import { fieldErrors, formError } from './fieldErrors'
import { ApiProblem } from './problem'

describe('fieldErrors', () => {
  const violations = [
    { field: 'qualifications.stad', message: 'too early' },
    { field: 'unknown', message: 'lost' },
  ]

  it('puts the server’s words beside the field they are about', () => {
    const error = new ApiProblem(400, { type: 'https://tmeit.se/problems/validation', violations })

    expect(fieldErrors(error, ['stad', 'email'])).toEqual({ stad: 'too early' })
  })

  it('puts a taken address beside the e-mail', () => {
    const error = new ApiProblem(409, { type: 'https://tmeit.se/problems/email-taken' })

    expect(fieldErrors(error, ['email'])).toEqual({ email: 'Någon annan har redan den e-postadressen.' })
  })

  it.each([
    [
      'newPassword',
      'is too easy to guess: common words, names and patterns are tried first',
      /För lätt att gissa/,
    ],
    ['since', 'must not be before 2024-09-01, when what it replaces began', /Inte före 2024-09-01/],
    ['startedOn', 'must not be in the future', /framtiden/],
    ['stadExpiresOn', 'must not be before receivedOn', /gå ut före/],
    ['email', 'must be a well-formed email address', /inte ut som en e-postadress/],
  ])('says in the reader’s language what is wrong with %s', (field, message, text) => {
    const wire = field === 'stadExpiresOn' ? 'qualifications.stad.expiresOn' : field
    const error = new ApiProblem(400, {
      type: 'https://tmeit.se/problems/validation',
      violations: [{ field: wire, message }],
    })

    expect(fieldErrors(error, [field])).toEqual({ [field]: expect.stringMatching(text) as string })
  })
})

describe('formError', () => {
  it('says what no field of the form says', () => {
    const error = new ApiProblem(400, {
      type: 'https://tmeit.se/problems/validation',
      violations: [
        { field: 'since', message: 'must not be in the future' },
        { field: 'titleId', message: 'an ex-prao holds no title' },
      ],
    })

    expect(formError(error, ['since'])).toBe('Några fält behöver rättas. En ex-prao har ingen titel.')
  })

  it('says nothing where the field says it all', () => {
    const error = new ApiProblem(409, { type: 'https://tmeit.se/problems/email-taken' })

    expect(formError(error, ['email'])).toBeUndefined()
  })
})
