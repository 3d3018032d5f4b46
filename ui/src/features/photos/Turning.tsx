import { useEffect } from 'react'
import { Link, useNavigate } from 'react-router'
import { paths } from '@/lib/paths'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import classes from './photos.module.css'
import { useNeighbours } from './useNeighbours'

/** Whether a key is meant for something on the page that needs it itself. */
const isTaken = ({ target, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }: KeyboardEvent) =>
  altKey ||
  ctrlKey ||
  metaKey ||
  shiftKey ||
  defaultPrevented ||
  (target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null)

interface TurnProps {
  to: string | undefined
  text: string
}

function Turn({ to, text }: TurnProps) {
  if (to === undefined) return <span />
  return (
    // In place of this photo, so that the way back leads to the album.
    <Button component={Link} to={to} replace variant="ghost" compact>
      {text}
    </Button>
  )
}

/** The way through an album, by links and by the arrow keys. */
export function Turning({ eventId, id }: { eventId: string; id: string }) {
  const navigate = useNavigate()
  const { previous, next, place } = useNeighbours(eventId, id)
  const before = previous && paths.eventPhoto(eventId, previous)
  const after = next && paths.eventPhoto(eventId, next)
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const to = { ArrowLeft: before, ArrowRight: after }[event.key]
      if (!to || isTaken(event)) return
      event.preventDefault()
      void navigate(to, { replace: true })
    }
    addEventListener('keydown', turn)
    return () => removeEventListener('keydown', turn)
  }, [before, after, navigate])
  return (
    <nav className={classes.turning} aria-label={m.turning()}>
      <Turn to={before} text={m.previous()} />
      <span className={classes.place}>{place && m.place({ place })}</span>
      <Turn to={after} text={m.next()} />
    </nav>
  )
}
