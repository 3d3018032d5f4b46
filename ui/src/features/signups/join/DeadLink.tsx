import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import * as m from '@/messages/signups.gen'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** A private link that leads nowhere (any more), and what to do then. */
export function DeadLink({ title, text }: { title: string; text: string }) {
  return (
    <Notice
      alert
      title={title}
      actions={
        <Button component={Link} to={paths.join} variant="ghost">
          {m.toJoin()}
        </Button>
      }
    >
      {text}
    </Notice>
  )
}
