import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from 'react-router'
import { problemText } from '@/api/problem'
import { paths } from '@/lib/paths'
import * as m from '@/messages/auth.gen'
import { Button } from '@/ui/Button'
import { FailedPage } from '@/ui/FailedPage'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { currentSessionQuery } from './queries'
import { SecondFactorBanner, SecondFactorDoor } from './SecondFactorDoor'

/** The door of the pages for members, or for masters. The server decides; this only says so kindly. */
function Guard({ masters }: { masters: boolean }) {
  const { pathname, search } = useLocation()
  const session = useQuery(currentSessionQuery)

  if (session.isPending)
    return (
      <Loading>
        <Skeleton height={320} />
      </Loading>
    )
  // A failed refetch leaves the page as it is, with whatever is being typed there.
  if (session.data === undefined)
    return <FailedPage text={problemText(session.error)} onRetry={() => void session.refetch()} />
  if (!session.data)
    return (
      <Page title={m.doorTitle()}>
        <Heading title={m.doorTitle()} lead={m.doorText()} />
        <Button component={Link} to={paths.logIn(pathname + search)}>
          {m.logIn()}
        </Button>
      </Page>
    )
  if (masters && session.data.role !== 'MASTER')
    return (
      <Page title={m.mastersOnlyTitle()}>
        <Heading title={m.mastersOnlyTitle()} />
        <Notice
          title={m.mastersOnlyQuestion()}
          actions={
            <Button component={Link} to={paths.home} variant="ghost">
              {m.toHome()}
            </Button>
          }
        >
          {m.mastersOnlyText()}
        </Notice>
      </Page>
    )
  if (masters && session.data.secondFactorMissing) return <SecondFactorDoor />
  return (
    <>
      {masters && session.data.secondFactorDueAt && (
        <SecondFactorBanner dueAt={session.data.secondFactorDueAt} />
      )}
      <Outlet />
    </>
  )
}

export const MembersOnly = () => <Guard masters={false} />
export const MastersOnly = () => <Guard masters />
