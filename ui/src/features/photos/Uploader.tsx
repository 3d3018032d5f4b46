import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { TYPES } from './fileProblem'
import type { Item } from './queue'
import { UploadItem } from './UploadItem'
import classes from './uploader.module.css'
import { useDrop } from './useDrop'
import { useUploads } from './useUploads'

interface PickerProps {
  label: string
  /** Of a phone; elsewhere the button would only choose files. */
  camera?: boolean
  onPick: (files: File[]) => void
}

/** The browser's own choice of files, or the camera of a phone. */
function Picker({ label, camera, onPick }: PickerProps) {
  return (
    <Button component="label" variant={camera ? 'ghost' : 'filled'} {...(camera && { 'data-camera': true })}>
      {label}
      <input
        type="file"
        className={layout.srOnly}
        accept={TYPES.join()}
        {...(camera ? { capture: 'environment' } : { multiple: true })}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])])
          // So that the same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </Button>
  )
}

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
          <Picker label={m.pick()} onPick={add} />
          <Picker label={m.camera()} camera onPick={add} />
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
