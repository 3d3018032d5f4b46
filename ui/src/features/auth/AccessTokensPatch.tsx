import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemText } from '@/api/problem'
import type { AccessTokenView, NewAccessToken } from '@/api/types'
import { formatAgo, formatMoment } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/tokens.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import classes from './auth.module.css'
import { NewTokenForm } from './NewTokenForm'
import { SecretDialog } from './SecretDialog'
import { tokensQuery, useRevokeToken } from './tokens'

function Revoke({ token, onClose }: { token: AccessTokenView; onClose: () => void }) {
  const revoke = useRevokeToken()
  return (
    <ConfirmDialog
      title={m.revokeQuestion({ name: token.name })}
      confirm={m.revoke()}
      pending={revoke.isPending}
      error={revoke.error ? problemText(revoke.error) : undefined}
      onConfirm={() => revoke.mutate(token)}
      onClose={onClose}
    >
      <p>{m.revokeText()}</p>
    </ConfirmDialog>
  )
}

function TokenRow({ token }: { token: AccessTokenView }) {
  const [asking, setAsking] = useState(false)
  return (
    <li className={classes.session}>
      <div className={classes.token}>
        <div className={layout.row}>
          <span className={classes.device}>{token.name}</span>
          <Chip tone={token.scope === 'WRITE' ? 'warn' : undefined}>
            {token.scope === 'WRITE' ? m.write() : m.read()}
          </Chip>
        </div>
        <p>
          {m.until({ when: formatMoment(token.expiresAt) })}
          {' · '}
          {token.lastUsedAt ? m.used({ when: formatAgo(token.lastUsedAt) }) : m.unused()}
        </p>
      </div>
      <Button
        compact
        variant="ghost"
        aria-label={m.revokeNamed({ name: token.name })}
        onClick={() => setAsking(true)}
      >
        {m.revoke()}
      </Button>
      {asking && <Revoke token={token} onClose={() => setAsking(false)} />}
    </li>
  )
}

export function AccessTokensPatch() {
  const tokens = useQuery(tokensQuery)
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<NewAccessToken>()
  const opener = useRef<HTMLButtonElement>(null)
  const focusOpener = () => setTimeout(() => opener.current?.focus())
  return (
    <Patch className={classes.panel} aria-labelledby="tokens">
      <h2 id="tokens">{m.title()}</h2>
      <p className={layout.muted}>
        {m.lead()} <a href={paths.apiDocs}>{m.apiDocs()}</a>
      </p>
      <Loaded query={tokens} error={tokens.error ? problemText(tokens.error) : undefined} height={70}>
        {(items) => (
          <ul className={layout.plainList}>
            {items.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        )}
      </Loaded>
      {adding ? (
        <NewTokenForm
          onMade={(fresh) => {
            setMade(fresh)
            setAdding(false)
          }}
          onCancel={() => {
            setAdding(false)
            focusOpener()
          }}
        />
      ) : (
        <Button ref={opener} compact variant="subtle" onClick={() => setAdding(true)}>
          {m.add()}
        </Button>
      )}
      {made && (
        <SecretDialog
          name={made.token.name}
          secret={made.secret}
          onClose={() => {
            setMade(undefined)
            focusOpener()
          }}
        />
      )}
    </Patch>
  )
}
