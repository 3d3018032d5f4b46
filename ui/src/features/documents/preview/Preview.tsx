import { lazy, Suspense } from 'react'
import type { DocumentView } from '@/api/types'
import * as m from '@/messages/documents.gen'
import { Loading } from '@/ui/Loading'
import { Skeleton } from '@/ui/Skeleton'
import { versionFile } from '../queries'
import { NoPreview } from './NoPreview'
import { TextPreview } from './TextPreview'

// The reader of PDFs is heavier than the rest of the site.
const PdfPreview = lazy(() => import('./PdfPreview'))

/** What stands in a document, as far as the page can show it. */
export function Preview({ document }: { document: DocumentView }) {
  const { id, kind, title, version, bytes } = document
  const file = versionFile(id, version)
  if (kind === 'OFFICE') return <NoPreview title={m.noPreview()} text={m.noPreviewText()} file={file} />
  if (kind === 'TEXT') return <TextPreview id={id} version={version} bytes={bytes} />
  return (
    <Suspense
      fallback={
        <Loading>
          <Skeleton height={560} />
        </Loading>
      }
    >
      <PdfPreview file={file} title={title} />
    </Suspense>
  )
}
