import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { createQueryClient } from '@/api/queryClient'
import { FormScope } from '@/ui/FormScope'
import { Toasts } from '@/ui/Toasts'

/** Renders a piece of a page with what the app puts around it, at an address. */
export function renderAt(path: string, element: ReactElement) {
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [path] })
  const client = createQueryClient()
  render(
    <QueryClientProvider client={client}>
      <FormScope>
        <RouterProvider router={router} />
        <Toasts />
      </FormScope>
    </QueryClientProvider>,
  )
  return { router, client }
}
