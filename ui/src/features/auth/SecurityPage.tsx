import { useQuery } from '@tanstack/react-query'
import * as m from '@/messages/security.gen'
import { classNames } from '@/ui/classNames'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { AccessTokensPatch } from './AccessTokensPatch'
import classes from './auth.module.css'
import { EmailPatch } from './EmailPatch'
import { PasskeysPatch } from './PasskeysPatch'
import { IdentitiesPatch } from './IdentitiesPatch'
import { PasswordPatch } from './PasswordPatch'
import { emailQuery } from './recovery'
import { SessionsPatch } from './SessionsPatch'
import { TotpPatch } from './TotpPatch'

/** How one gets in: what one knows and has on the left, what is let in on the right. Each patch stands for itself. */
export default function SecurityPage() {
  const email = useQuery(emailQuery).data?.email ?? ''
  return (
    <Page title={m.title()}>
      <FormScope>
        <Heading title={m.title()} lead={m.lead()} />
        <div className={classNames(layout.two, classes.page)}>
          <div className={layout.stack}>
            <EmailPatch />
            <PasskeysPatch />
            <TotpPatch />
            <PasswordPatch username={email} />
            <IdentitiesPatch />
          </div>
          <div className={layout.stack}>
            <SessionsPatch />
            <AccessTokensPatch />
          </div>
        </div>
      </FormScope>
    </Page>
  )
}
