import { ApiProblem } from '@/api/problem'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { Progress } from '@/ui/Progress'
import type { Item } from './queue'
import classes from './uploader.module.css'
import { sendingError } from './words'

// All of it is there only when the server says so.
const percentOf = (share: number) => Math.min(99, Math.floor(share * 100))

const nobodySpoke = (error: unknown) =>
  error instanceof ApiProblem && (error.slug === 'offline' || error.slug === 'unavailable')

function stateText({ state, share, error }: Item): string {
  switch (state) {
    case 'waiting':
      return m.waiting()
    case 'sending':
      return m.percent({ percent: percentOf(share) })
    case 'making':
      return m.making()
    case 'resting':
      // Whoever does not answer has not said why.
      return nobodySpoke(error) ? m.restingUnheard() : m.resting({ why: sendingError(error) })
    case 'failed':
      return sendingError(error)
  }
}

interface UploadItemProps {
  item: Item
  onRetry: () => void
  onCancel: () => void
}

/** A file on its way: how far it came, or what is wrong with it and what to do. */
export function UploadItem({ item, onRetry, onCancel }: UploadItemProps) {
  const { file, state, share } = item
  const failed = state === 'failed'
  return (
    <li className={classes.item}>
      <div className={classes.about}>
        <span className={classes.name}>{file.name}</span>
        <span className={failed ? classes.error : classes.state}>{stateText(item)}</span>
        {!failed && <Progress label={m.progressOf({ name: file.name })} value={share} />}
      </div>
      <div className={classes.actions}>
        {((failed && !item.refused) || state === 'resting') && (
          <Button compact variant="ghost" aria-label={m.retryOf({ name: file.name })} onClick={onRetry}>
            {m.retry()}
          </Button>
        )}
        <Button
          compact
          variant="subtle"
          aria-label={failed ? m.dismissOf({ name: file.name }) : m.cancelOf({ name: file.name })}
          onClick={onCancel}
        >
          {failed ? m.dismiss() : m.cancel()}
        </Button>
      </div>
    </li>
  )
}
