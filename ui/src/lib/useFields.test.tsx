import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { textPatch } from './mergePatch'
import { useFields } from './useFields'
import { required } from './validation'

function Form({ onSend }: { onSend: (values: { name: string }) => void }) {
  const { form, text, submit } = useFields({ name: '' }, (values) => ({ name: required(values.name) }))
  const { error, ...input } = text('name')
  return (
    <form ref={form} onSubmit={submit(onSend)}>
      <input aria-label="name" aria-invalid={Boolean(error)} {...input} />
      <p>{error}</p>
      <button type="submit">send</button>
    </form>
  )
}

describe('useFields', () => {
  it('sends nothing and moves to the first wrong field until it is right', async () => {
    const onSend = vi.fn()
    render(<Form onSend={onSend} />)

    await userEvent.click(screen.getByRole('button'))

    expect(screen.getByText('Fyll i det här.')).toBeInTheDocument()
    await vi.waitFor(() => expect(screen.getByLabelText('name')).toHaveFocus())
    expect(onSend).not.toHaveBeenCalled()

    await userEvent.type(screen.getByLabelText('name'), 'Ebba{Enter}')

    expect(onSend).toHaveBeenCalledWith({ name: 'Ebba' })
    expect(screen.queryByText('Fyll i det här.')).not.toBeInTheDocument()
  })
})

describe('textPatch', () => {
  it('names only what changed, and clears with null', () => {
    const before = { nickname: 'Gaffa', phone: '1', drivingLicence: true }

    expect(textPatch(before, { nickname: '  ', phone: '1', drivingLicence: false })).toEqual({
      nickname: null,
      drivingLicence: false,
    })
  })
})
