import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { problemText } from '@/api/problem'
import type { PendingIdentityView } from '@/api/types'
import { paths } from '@/lib/paths'
import * as m from '@/messages/identities.gen'
import { Button } from '@/ui/Button'
import { FailedPage } from '@/ui/FailedPage'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Loading } from '@/ui/Loading'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { Skeleton } from '@/ui/Skeleton'
import { toast } from '@/ui/toasts'
import { identityProblemText, pendingIdentityQuery, useDismissIdentity, useLinkIdentity } from './identities'
import { useProven } from './useProven'

function Question({ pending }: { pending: PendingIdentityView }) {
  const navigate = useNavigate()
  const link = useLinkIdentity()
  const dismiss = useDismissIdentity()
  const name = pending.providerName
  const leave = () => void navigate(paths.security, { replace: true })
  const proven = useProven()
  const onYes = () =>
    link.mutate(undefined, {
      onSuccess: () => {
        toast(m.linked({ name }))
        leave()
      },
      onError: (error) => proven.unless(error, onYes) && link.reset(),
    })
  return (
    <Page title={m.questionTitle({ name })}>
      <Heading title={m.questionTitle({ name })} />
      <Patch>
        <p>{m.question({ name, email: pending.email })}</p>
        <p className={layout.muted}>{m.questionHint()}</p>
        <FormError text={link.error ? identityProblemText(link.error) : undefined} />
        <div className={layout.row}>
          <Button pending={link.isPending} onClick={onYes}>
            {m.yes()}
          </Button>
          <Button
            variant="ghost"
            pending={dismiss.isPending}
            onClick={() => dismiss.mutate(undefined, { onSettled: leave })}
          >
            {m.no()}
          </Button>
        </div>
      </Patch>
      {proven.dialog}
    </Page>
  )
}

/** Where a member says whether an identity that came from a provider is theirs. */
export default function LinkPage() {
  const pending = useQuery(pendingIdentityQuery)
  if (pending.isPending)
    return (
      <Loading>
        <Skeleton height={240} />
      </Loading>
    )
  if (pending.data === undefined)
    return <FailedPage text={problemText(pending.error)} onRetry={() => void pending.refetch()} />
  if (pending.data) return <Question pending={pending.data} />
  return (
    <Page title={m.nothingTitle()}>
      <Heading title={m.nothingTitle()} lead={m.nothingText()} />
      <Button component={Link} to={paths.security} variant="ghost">
        {m.toSecurity()}
      </Button>
    </Page>
  )
}
