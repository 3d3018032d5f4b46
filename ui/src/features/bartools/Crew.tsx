import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import { useSelf } from '@/features/auth/queries'
import { nameWithNickname } from '@/lib/names'
import { paths } from '@/lib/paths'
import { keptTonight, type Tonight } from '@/lib/tonight'
import * as m from '@/messages/bar.gen'
import { Chip } from '@/ui/Chip'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import classes from './BarPage.module.css'
import { tonightQuery } from './queries'

function Workers({ tonight }: { tonight: Tonight }) {
  if (tonight.crew.length === 0) return <p>{m.nobody({ title: tonight.title })}</p>
  return (
    <>
      <p>
        <Link to={paths.event(tonight.id)}>{tonight.title}</Link>
      </p>
      <ul className={layout.plainList}>
        {tonight.crew.map((worker) => (
          <li key={worker.id} className={classes.worker}>
            <span>{nameWithNickname(worker.name)}</span>
            <span className={layout.row}>
              {worker.courses.map((course) => (
                <Chip key={course}>{course}</Chip>
              ))}
              <span className={layout.muted}>
                {[...worker.hours, ...(worker.sure ? [] : [m.maybe()])].join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who works tonight, for members; from what the browser kept when there is no network. */
export function Crew() {
  const self = useSelf()
  const kept = keptTonight()
  const tonight = useQuery({ ...tonightQuery, enabled: Boolean(self), placeholderData: kept })
  if (self === null && !kept) return null
  return (
    <Patch aria-labelledby="crew">
      <h2 id="crew" className={classes.small}>
        {m.crew()}
      </h2>
      {tonight.error && kept && <p role="status">{m.asKept()}</p>}
      <Loaded
        query={tonight.data === undefined && kept ? { ...tonight, data: kept } : tonight}
        error={tonight.error ? problemText(tonight.error) : undefined}
        height={120}
      >
        {(found) => (found ? <Workers tonight={found} /> : <p>{m.nothingTonight()}</p>)}
      </Loaded>
    </Patch>
  )
}
