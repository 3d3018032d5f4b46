import { useEffect, useRef, useState, type CSSProperties } from 'react'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Loading } from '@/ui/Loading'
import { Patch } from '@/ui/Patch'
import { Skeleton } from '@/ui/Skeleton'
import { NoPreview } from './NoPreview'
import { showPdf, type Failure, type Pdf, type Shown } from './pdf'
import classes from './pdf.module.css'

const FAILURES: Record<Failure, () => string> = {
  broken: m.previewBroken,
  locked: m.previewLocked,
  away: m.previewFailedText,
}

function Tools({ pdf, shown: { page, count } }: { pdf: Pdf; shown: Shown }) {
  return (
    <div className={classes.tools}>
      <div className={layout.row}>
        <p className={classes.page} role="status">
          {m.pageOf({ page, count })}
        </p>
        {count > 1 && (
          <div className={classes.buttons}>
            <Button
              compact
              variant="ghost"
              disabled={page === 1}
              aria-label={m.previous()}
              onClick={() => pdf.turn(-1)}
            >
              ↑
            </Button>
            <Button
              compact
              variant="ghost"
              disabled={page === count}
              aria-label={m.next()}
              onClick={() => pdf.turn(1)}
            >
              ↓
            </Button>
          </div>
        )}
      </div>
      <div className={classes.buttons}>
        <Button compact variant="ghost" aria-label={m.zoomOut()} onClick={() => pdf.zoom(-1)}>
          −
        </Button>
        <Button compact variant="ghost" aria-label={m.zoomIn()} onClick={() => pdf.zoom(1)}>
          +
        </Button>
        <Button compact variant="ghost" onClick={pdf.fit}>
          {m.fit()}
        </Button>
      </div>
    </div>
  )
}

/** The pages of a PDF, to be read and scrolled through. */
export default function PdfPreview({ file, title }: { file: string; title: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const [pdf, setPdf] = useState<Pdf>()
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    if (!frame.current) return undefined
    const stop = new AbortController()
    setPdf(
      showPdf(frame.current, file, stop.signal, {
        nameOfPage: (page, count) => m.pageOf({ page, count }),
        onShown: setShown,
        onFailure: setFailure,
      }),
    )
    return () => stop.abort()
  }, [file])

  if (failure) return <NoPreview alert title={m.previewFailed()} text={FAILURES[failure]()} file={file} />
  return (
    <Patch aria-label={m.preview()} className={classes.patch}>
      {pdf && shown && <Tools pdf={pdf} shown={shown} />}
      <div className={classes.frame} style={shown && ({ '--pages': `${shown.height}px` } as CSSProperties)}>
        {!shown && (
          <Loading>
            <Skeleton height={560} />
          </Loading>
        )}
        <div
          ref={frame}
          role="region"
          aria-label={m.pages({ title })}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it a keyboard cannot scroll the region
          tabIndex={0}
          className={classes.scroll}
        >
          <div className="pdfViewer" />
        </div>
      </div>
    </Patch>
  )
}
