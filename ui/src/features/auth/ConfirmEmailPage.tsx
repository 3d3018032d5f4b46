import { Link } from 'react-router'
import { isProblem, problemText } from '@/api/problem'
import { paths } from '@/lib/paths'
import { useLinkSecret } from '@/lib/useLinkSecret'
import * as m from '@/messages/email.gen'
import { Button } from '@/ui/Button'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import classes from './auth.module.css'
import { useSelf } from './queries'
import { useConfirmEmail } from './recovery'

function Outcome() {
  const token = useLinkSecret()
  const confirm = useConfirmEmail()
  const self = useSelf()
  const onward = (
    <Button
      component={Link}
      to={self ? paths.security : paths.logIn()}
      variant={confirm.isSuccess ? 'filled' : 'ghost'}
    >
      {self ? m.toSecurity() : m.toLogIn()}
    </Button>
  )
  if (confirm.isSuccess)
    return (
      <div role="status">
        <Notice title={m.confirmedTitle()} actions={onward}>
          {m.confirmedText()}
        </Notice>
      </div>
    )
  if (!token || isProblem(confirm.error, 'link-dead'))
    return (
      <Notice alert title={m.expiredTitle()} actions={onward}>
        {m.expiredText()}
      </Notice>
    )
  return (
    <Patch className={layout.stack}>
      <p>{m.confirmText()}</p>
      <FormError text={confirm.error ? problemText(confirm.error) : undefined} />
      <div>
        <Button pending={confirm.isPending} onClick={() => confirm.mutate(token)}>
          {m.confirm()}
        </Button>
      </div>
    </Patch>
  )
}

/** Asks for a press: programs that look at links in mails before people do must not confirm anything. */
export default function ConfirmEmailPage() {
  return (
    <Page title={m.confirmTitle()}>
      <Heading title={m.confirmTitle()} />
      <div className={classes.narrow}>
        <Outcome />
      </div>
    </Page>
  )
}
