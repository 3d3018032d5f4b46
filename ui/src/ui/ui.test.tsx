import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Button } from './Button'
import { ConfirmDialog } from './ConfirmDialog'
import { Loaded } from './Loaded'
import { Segments } from './Segments'
import { Toasts } from './Toasts'
import { toast } from './toasts'

describe('Button', () => {
  it('ignores a second press while the first is under way', async () => {
    const onClick = vi.fn()
    render(
      <Button pending onClick={onClick}>
        Spara
      </Button>,
    )

    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))

    expect(onClick).not.toHaveBeenCalled()
  })
})

describe('ConfirmDialog', () => {
  it('asks, and does nothing when the answer is no', async () => {
    const [onConfirm, onClose] = [vi.fn(), vi.fn()]
    render(<ConfirmDialog title="Säkert?" confirm="Ja" onConfirm={onConfirm} onClose={onClose} />)

    expect(screen.getByRole('dialog', { name: 'Säkert?' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }))

    expect(onClose).toHaveBeenCalledOnce()
    expect(onConfirm).not.toHaveBeenCalled()
  })
})

describe('Loaded', () => {
  it('goes from cloth to error to the thing itself', async () => {
    const refetch = vi.fn()
    const show = (data: string | undefined, error?: string) => (
      <Loaded query={{ data, refetch }} error={error}>
        {(text) => <p>{text}</p>}
      </Loaded>
    )
    const { rerender } = render(show(undefined))
    expect(screen.getByRole('status')).toHaveTextContent('Laddar')

    rerender(show(undefined, 'Servern är borta'))
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
    expect(refetch).toHaveBeenCalledOnce()

    rerender(show('Röd', 'Servern är borta'))
    expect(screen.getByText('Röd')).toBeInTheDocument()
  })
})

describe('Segments', () => {
  it('is one group of radio buttons', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 'a', name: 'Ett', content: '1' },
      { value: 'b', name: 'Två', content: '2' },
    ]
    render(<Segments label="Visa" value="a" onChange={onChange} options={options} />)

    expect(screen.getByRole('radio', { name: 'Ett' })).toBeChecked()
    await userEvent.click(screen.getByRole('radio', { name: 'Två' }))

    expect(onChange).toHaveBeenCalledWith('b')
  })
})

describe('toasts', () => {
  it('are read out, and one with a way back stays until it is taken', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const run = vi.fn()
    render(<Toasts />)

    toast('Sparat.')
    toast('Borttagen.', { label: 'Ångra', run })
    await vi.advanceTimersByTimeAsync(60_000)

    expect(screen.getByRole('status')).not.toHaveTextContent('Sparat.')
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }))
    expect(run).toHaveBeenCalledOnce()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    vi.useRealTimers()
  })
})
