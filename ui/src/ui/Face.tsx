import { hueOf, initials, type Named } from '@/lib/names'
import classes from './Face.module.css'
import { classNames } from './classNames'

const HUES = 7

/** Initials in the place of a photo; the name always stands beside it, so it is silent to screen readers. */
export function Face({ person, id, small }: { person: Named; id: string; small?: boolean }) {
  const hue = classes[`hue${hueOf(id, HUES)}`]
  return (
    <div className={classNames(classes.face, hue, small && classes.small)} aria-hidden="true">
      <span className={classes.letters}>{initials(person)}</span>
    </div>
  )
}
