import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { it } from 'vitest'
import { createQueryClient } from '@/api/queryClient'
import { serve } from '@/testing/server'
import { membersOnly } from './routes'

it('lets members through the same door to one page after the other', async () => {
  serve({ 'GET /sessions/current': [{ body: { memberId: 'x', role: 'MARSHAL' } }] })
  const page = (path: string) => ({ lazy: membersOnly, children: [{ path, element: <h1>{path}</h1> }] })
  const router = createMemoryRouter([page('one'), page('two')], { initialEntries: ['/one'] })
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { name: 'one' })

  await router.navigate('/two')

  await screen.findByRole('heading', { name: 'two' })
})
