import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import * as m from '@/messages/documents.gen'
import { Loading } from '@/ui/Loading'
import { Patch } from '@/ui/Patch'
import { Skeleton } from '@/ui/Skeleton'
import classes from '../documents.module.css'
import { DOCUMENTS_KEY, versionFile } from '../queries'
import { NoPreview } from './NoPreview'

/** More than anybody reads on a page, and as much as a phone lays out at once. */
const MOST_BYTES = 500_000

interface TextPreviewProps {
  id: string
  version: number
  bytes: number
}

/** A text as it is. */
export function TextPreview({ id, version, bytes }: TextPreviewProps) {
  const short = bytes <= MOST_BYTES
  const file = versionFile(id, version)
  const { data, error } = useQuery({
    queryKey: [...DOCUMENTS_KEY, 'text', id, version],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/documents/{id}/file', {
          params: { path: { id }, query: { version } },
          parseAs: 'text',
        }),
      ),
    enabled: short,
    // A version never becomes another.
    staleTime: Infinity,
  })
  if (!short) return <NoPreview title={m.noPreview()} text={m.textTooLong()} file={file} />
  if (error && data === undefined)
    return <NoPreview alert title={m.previewFailed()} text={m.previewFailedText()} file={file} />
  if (data === undefined)
    return (
      <Loading>
        <Skeleton height={320} />
      </Loading>
    )
  return (
    <Patch aria-label={m.preview()} className={classes.text}>
      <pre>{data}</pre>
    </Patch>
  )
}
