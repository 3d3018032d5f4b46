import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Picture } from './Picture'

const photo = (id: string) => ({ id, width: 1600, height: 1200, blur: 'UklGRg==' })
const show = (id: string) => <Picture photo={photo(id)} alt="Ebba vid baren" sizes="50vw" />

describe('a picture', () => {
  it('keeps its place before it is there', () => {
    render(show('p1'))

    const image = screen.getByRole('img', { name: 'Ebba vid baren' })
    expect(image).toHaveAttribute('width', '1600')
    expect(image).toHaveAttribute('height', '1200')
    expect(image).toHaveAttribute('loading', 'lazy')
    expect(image.closest('span')?.style.backgroundImage).toContain('data:image/webp;base64,UklGRg==')
  })

  it('says so when it does not come, and tries the next one', () => {
    const { rerender } = render(show('p1'))

    fireEvent.error(screen.getByRole('img'))
    expect(screen.getByText('Bilden kan inte visas just nu')).toBeVisible()
    expect(screen.getByText(/Ebba vid baren/)).toBeInTheDocument()

    rerender(show('p2'))
    expect(screen.getByRole('img', { name: 'Ebba vid baren' })).toBeVisible()
  })
})
