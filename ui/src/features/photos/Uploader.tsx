import * as m from '@/messages/photos.gen'
import { classNames } from '@/ui/classNames'
import { FilePicker } from '@/ui/FilePicker'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { useDrop } from '@/ui/useDrop'
import { TYPES } from './fileProblem'
import type { Item } from './queue'
import { UploadItem } from './UploadItem'
import classes from './uploader.module.css'
import { useUploads } from './useUploads'

const ACCEPTED = TYPES.join()

/** How it goes as a whole, read out with each file that is through. */
function summary(items: readonly Item[], done: number): string {
  const failed = items.filter(({ state }) => state === 'failed').length
  const left = items.length - failed
  const said = left > 0 ? m.doneOf({ done, count: done + left }) : done > 0 ? m.allDone({ count: done }) : ''
  return [said, failed > 0 && m.failedCount({ count: failed })].filter(Boolean).join(' ')
}

/** Takes photos for an album: chosen, dropped here or taken with a phone. */
export function Uploader({ eventId, memberId }: { eventId: string; memberId: string }) {
  const { queue, items, done } = useUploads(eventId, memberId)
  const add = (files: File[]) => queue.add(files)
  const over = useDrop(add)
  return (
    <Patch aria-labelledby="upload" className={classNames(classes.uploader, over && classes.over)}>
      <div className={layout.between}>
        <div>
          <h2 id="upload" className={classes.title}>
            {m.addTitle()}
          </h2>
          <p className={classes.hint}>{m.addHint()}</p>
        </div>
        <div className={classes.pickers}>
          <FilePicker label={m.pick()} accept={ACCEPTED} multiple onPick={add} />
          <span className={classes.camera}>
            <FilePicker
              label={m.camera()}
              accept={ACCEPTED}
              capture="environment"
              variant="ghost"
              onPick={add}
            />
          </span>
        </div>
      </div>
      <p className={classes.summary} role="status">
        {summary(items, done)}
      </p>
      {items.length > 0 && (
        <ul className={classes.list} aria-label={m.onTheWay()}>
          {items.map((item) => (
            <UploadItem
              key={item.id}
              item={item}
              onRetry={() => queue.retry(item.id)}
              onCancel={() => queue.cancel(item.id)}
            />
          ))}
        </ul>
      )}
    </Patch>
  )
}
