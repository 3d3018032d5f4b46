import type { ReactNode } from 'react'
import { ErrorNotice } from './ErrorNotice'
import { Loading } from './Loading'
import { Skeleton } from './Skeleton'

interface LoadedProps<T> {
  query: { data: T | undefined; refetch: () => unknown }
  error: string | undefined
  height?: number
  children: (data: T) => ReactNode
}

/** The three states of something that is fetched: cloth, a snapped thread, or the thing itself. */
export function Loaded<T>({ query, error, height = 200, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (error) return <ErrorNotice text={error} onRetry={() => void query.refetch()} />
  return (
    <Loading>
      <Skeleton height={height} />
    </Loading>
  )
}
