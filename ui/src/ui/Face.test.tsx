import { fireEvent, render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Face } from './Face'

const EBBA = { firstName: 'Ebba', lastName: 'Lilja' }
const PHOTO = { photoId: 'p1', blur: 'UklGRg' }

it('is the initials where there is no photo', () => {
  const { container } = render(<Face person={EBBA} id="m1" />)

  expect(container).toHaveTextContent('EL')
  expect(container.querySelector('img')).toBeNull()
})

it('is the photo over the initials and the blur, and silent', () => {
  const { container } = render(<Face person={EBBA} id="m1" photo={PHOTO} />)

  const image = container.querySelector('img')
  expect(image).toHaveAttribute('src', '/api/v1/photos/p1/avatar.jpg')
  expect(image).toHaveAttribute('alt', '')
  expect(container.querySelector('source')).toHaveAttribute('srcset', '/api/v1/photos/p1/avatar.webp')
  expect(container.innerHTML).toContain('data:image/webp;base64,UklGRg')
  expect(container).toHaveTextContent('EL')
  expect(container.firstChild).toHaveAttribute('aria-hidden', 'true')
})

it('asks for more pixels where it is large', () => {
  const { container } = render(<Face person={EBBA} id="m1" photo={PHOTO} large />)

  expect(container.querySelector('img')).toHaveAttribute('src', '/api/v1/photos/p1/card.jpg')
})

it('is the initials again when the photo does not come, until there is another one', () => {
  const { container, rerender } = render(<Face person={EBBA} id="m1" photo={PHOTO} />)
  const image = container.querySelector('img')
  if (image) fireEvent.error(image)

  expect(container.querySelector('img')).toBeNull()
  expect(container.innerHTML).not.toContain('base64')
  expect(container).toHaveTextContent('EL')

  rerender(<Face person={EBBA} id="m1" photo={{ ...PHOTO, photoId: 'p2' }} />)
  expect(container.querySelector('img')).toHaveAttribute('src', '/api/v1/photos/p2/avatar.jpg')
})
