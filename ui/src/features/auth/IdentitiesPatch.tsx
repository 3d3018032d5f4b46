import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { problemText } from '@/api/problem'
import type { IdentityView } from '@/api/types'
import { formatAgo, formatMoment } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/identities.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { ErrorNotice } from '@/ui/ErrorNotice'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import classes from './auth.module.css'
import { identitiesQuery, identityProblemText, identityProvidersQuery, useUnlinkIdentity } from './identities'
import { ProviderProblem } from './ProviderProblem'
import { useProven } from './useProven'

function IdentityRow({ identity }: { identity: IdentityView }) {
  const [asking, setAsking] = useState(false)
  const unlink = useUnlinkIdentity()
  const name = identity.providerName
  const proven = useProven()
  const onConfirm = () =>
    unlink.mutate(identity.id, {
      onSuccess: () => toast(m.unlinked({ name })),
      onError: (error) => proven.unless(error, onConfirm) && setAsking(false),
    })
  return (
    <li className={classes.session}>
      <div>
        <span className={classes.device}>{name}</span>
        <p>{identity.email}</p>
        <p>
          {identity.lastUsedAt
            ? m.lastUsed({ when: formatAgo(identity.lastUsedAt) })
            : m.linkedSince({ when: formatMoment(identity.createdAt) })}
        </p>
      </div>
      <Button
        compact
        variant="ghost"
        aria-label={m.unlinkNamed({ name, email: identity.email })}
        onClick={() => setAsking(true)}
      >
        {m.unlink()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.unlinkQuestion({ name })}
          confirm={m.unlink()}
          pending={unlink.isPending}
          error={unlink.error ? identityProblemText(unlink.error) : undefined}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{m.unlinkText({ name })}</p>
        </ConfirmDialog>
      )}
      {proven.dialog}
    </li>
  )
}

/** Who I am elsewhere; nothing where no provider is set up and none ever was. */
export function IdentitiesPatch() {
  const [query] = useSearchParams()
  const identities = useQuery(identitiesQuery)
  const { data: providers = [] } = useQuery(identityProvidersQuery)
  if (providers.length === 0 && !identities.data?.length) return null
  return (
    <Patch className={classes.panel} aria-labelledby="identities">
      <h2 id="identities">{m.title()}</h2>
      <p className={layout.muted}>{m.lead()}</p>
      <ProviderProblem problem={query.get('problem')} />
      {identities.isLoadingError && (
        <ErrorNotice text={problemText(identities.error)} onRetry={() => void identities.refetch()} />
      )}
      <ul className={layout.plainList}>
        {identities.data?.map((identity) => (
          <IdentityRow key={identity.id} identity={identity} />
        ))}
      </ul>
      <div className={layout.row}>
        {providers.map(({ id, name }) => (
          <Button key={id} compact component="a" variant="ghost" href={paths.provider(id, { link: 'true' })}>
            {m.linkNamed({ name })}
          </Button>
        ))}
      </div>
    </Patch>
  )
}
