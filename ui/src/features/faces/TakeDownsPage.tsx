import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { PhotoView, TakeDownView } from '@/api/types'
import { eventQuery } from '@/features/events/queries'
import { formatMoment } from '@/lib/dates'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/takeDowns.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { Picture } from '@/ui/Picture'
import { toast } from '@/ui/toasts'
import { DeletePhoto } from './DeletePhoto'
import classes from './faces.module.css'
import { useRestorePhoto } from './mutations'
import { takeDownsQuery } from './queries'
import { useKeptFocus } from './useKeptFocus'

function EventName({ id }: { id: string }) {
  const event = useQuery(eventQuery(id)).data?.value
  return <Link to={paths.event(id)}>{event?.title ?? m.anEvent()}</Link>
}

function Subject({ photo: { member, eventId } }: { photo: PhotoView }) {
  if (eventId)
    return (
      <>
        {m.from()} <EventName id={eventId} />
      </>
    )
  if (!member) return m.ofSomebody()
  return (
    <>
      {m.of()} <Link to={paths.profile(member.shortId)}>{fullName(member)}</Link>
    </>
  )
}

function Facts({ takeDown: { photo, hiddenAt, hiddenBy, why } }: { takeDown: TakeDownView }) {
  return (
    <dl className={layout.facts}>
      <dt>{m.by()}</dt>
      <dd>
        {hiddenBy ? <Link to={paths.profile(hiddenBy.shortId)}>{fullName(hiddenBy)}</Link> : m.somebody()}
      </dd>
      <dt>{m.when()}</dt>
      <dd>
        <time dateTime={hiddenAt}>{formatMoment(hiddenAt)}</time>
      </dd>
      <dt>{m.why()}</dt>
      <dd>{why ?? <span className={layout.muted}>{m.noReason()}</span>}</dd>
      <dt>{m.uploader()}</dt>
      <dd>
        {photo.uploadedBy ? fullName(photo.uploadedBy) : m.somebody()}, {formatMoment(photo.uploadedAt)}
      </dd>
    </dl>
  )
}

function Decision({ takeDown: { photo, hiddenAt } }: { takeDown: TakeDownView }) {
  const restore = useRestorePhoto()
  const which = m.takenDownAt({ when: formatMoment(hiddenAt) })
  return (
    <div className={classes.actions}>
      <Button
        compact
        aria-label={m.restoreWhich({ which })}
        pending={restore.isPending}
        onClick={() => restore.mutate(photo.id, { onSuccess: () => toast(m.restored()) })}
      >
        {m.restore()}
      </Button>
      <DeletePhoto id={photo.id} which={which} />
    </div>
  )
}

function Items({ takeDowns }: { takeDowns: TakeDownView[] }) {
  return (
    <ul className={classNames(layout.stack, layout.plainList)}>
      {takeDowns.map((takeDown) => (
        <Patch as="li" key={takeDown.photo.id} className={classes.takeDown}>
          <div className={classes.shown}>
            <Picture photo={takeDown.photo} alt={m.thePhoto()} sizes="320px" />
          </div>
          <div className={layout.stack}>
            <h2>
              <Subject photo={takeDown.photo} />
            </h2>
            <Facts takeDown={takeDown} />
            <Decision takeDown={takeDown} />
          </div>
        </Patch>
      ))}
    </ul>
  )
}

export default function TakeDownsPage() {
  const takeDowns = useInfiniteQuery(takeDownsQuery)
  const items = takeDowns.data?.pages.flatMap((page) => page.items) ?? []
  const around = useKeptFocus(items.length)
  return (
    <Page title={m.title()}>
      <Heading title={m.title()} lead={m.lead()} />
      <Loaded
        query={takeDowns}
        error={takeDowns.error ? problemText(takeDowns.error) : undefined}
        height={420}
      >
        {() => (
          <div ref={around} tabIndex={-1}>
            {items.length > 0 ? (
              <Items takeDowns={items} />
            ) : (
              <Notice title={m.none()}>{m.noneText()}</Notice>
            )}
          </div>
        )}
      </Loaded>
      {takeDowns.hasNextPage && (
        <p className={classes.more}>
          <Button
            variant="ghost"
            pending={takeDowns.isFetchingNextPage}
            onClick={() => void takeDowns.fetchNextPage()}
          >
            {m.more()}
          </Button>
        </p>
      )}
    </Page>
  )
}
