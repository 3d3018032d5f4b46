import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { download } from '../queries'

interface NoPreviewProps {
  title: string
  text: string
  file: string
  alert?: boolean
}

/** Why a document does not show on its page, and the download beside it. */
export function NoPreview({ title, text, file, alert = false }: NoPreviewProps) {
  return (
    <Notice
      title={title}
      alert={alert}
      actions={
        <Button component="a" href={download(file)} download variant="ghost">
          {m.download()}
        </Button>
      }
    >
      {text}
    </Notice>
  )
}
