import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { Face } from '@/ui/Face'
import { facesQuery } from './queries'

/** A member's face; all on a page are asked for at once. */
export function MemberFace(props: Omit<ComponentProps<typeof Face>, 'photo'>) {
  const { data } = useQuery({ ...facesQuery, select: (faces) => faces.get(props.id) })
  return <Face {...props} photo={data} />
}
