import { readFileSync } from 'node:fs'
import { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { expect, it } from 'vitest'
import { routes } from './routes'

function firstParts(branch: RouteObject[], above = ''): string[] {
  return branch.flatMap((route) => {
    const path = `${above}/${route.path ?? ''}`.replace(/\/+/g, '/')
    return route.children ? firstParts(route.children, path) : [path.split('/')[1] ?? '']
  })
}

it('tells the server the first part of every page, so that it answers 404 for the rest', () => {
  const parts = new Set(firstParts(routes(new QueryClient())).filter((part) => part !== '*'))

  const told = JSON.parse(readFileSync('public/pages.json', 'utf8')) as string[]

  expect(told).toEqual([...parts].sort())
})
