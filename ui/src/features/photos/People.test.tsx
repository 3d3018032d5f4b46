import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CurrentSession } from '@/api/types'
import { renderAt } from '@/testing/render'
import { serve } from '@/testing/server'
import { People } from './People'

const SELF = { memberId: 'm1' } as CurrentSession
const named = (id: string, firstName: string, removable: boolean) => ({
  id,
  shortId: id,
  firstName,
  lastName: 'Lilja',
  removable,
})

describe('who is in a photo', () => {
  it('is taken back by those only who may', () => {
    serve({ 'GET /faces': [{ status: 200, body: { items: [] } }] })

    renderAt(
      '/',
      <People
        which={{ eventId: 'e1', id: 'p1' }}
        people={[named('m1', 'Ebba', true), named('m2', 'Sture', true), named('m3', 'Rut', false)]}
        self={SELF}
      />,
    )

    expect(screen.getByRole('button', { name: 'Ta bort Ebba Lilja från bilden' })).toHaveTextContent(
      'Inte jag',
    )
    expect(screen.getByRole('button', { name: 'Ta bort Sture Lilja från bilden' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Ta bort Rut Lilja från bilden' })).not.toBeInTheDocument()
  })
})
