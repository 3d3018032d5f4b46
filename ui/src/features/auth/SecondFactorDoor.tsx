import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatMoment } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/passkey.gen'
import { Button } from '@/ui/Button'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import classes from './auth.module.css'
import { knowsPasskeys, passkeyText, usePasskeyProof } from './passkeys'
import { passkeysQuery } from './queries'

/** What a master meets who has only given a password: the passkey they have, or how to get one. */
export function SecondFactorDoor() {
  const passkeys = useQuery(passkeysQuery)
  const proof = usePasskeyProof(() => undefined)
  const has = knowsPasskeys() && Boolean(passkeys.data?.length)
  return (
    <Page title={m.doorTitle()}>
      <Heading title={m.doorTitle()} lead={m.doorLead()} />
      <Notice
        title={has ? m.doorHas() : m.doorLacks()}
        actions={
          <>
            {has && (
              <Button pending={proof.isPending} onClick={() => proof.mutate()}>
                {m.doorUse()}
              </Button>
            )}
            <Button component={Link} to={paths.security} variant={has ? 'ghost' : undefined}>
              {m.toSecurity()}
            </Button>
          </>
        }
      >
        {has ? m.doorHasText() : m.doorLacksText()}
      </Notice>
      <FormError text={proof.error ? passkeyText(proof.error) : undefined} />
    </Page>
  )
}

/** Above the masters' pages while they still open without a second factor. */
export function SecondFactorBanner({ dueAt }: { dueAt: string }) {
  return (
    <div className={classes.bannerFrame}>
      <Patch as="div" tone="ghost" className={classes.banner} role="note">
        <p>{m.banner({ when: formatMoment(dueAt) })}</p>
        <div className={layout.row}>
          <Button compact component={Link} to={paths.security}>
            {m.toSecurity()}
          </Button>
        </div>
      </Patch>
    </div>
  )
}
