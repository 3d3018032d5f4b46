import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import { GuestProfilePatch } from '@/features/attendance/parts'
import { useSelf } from '@/features/auth/queries'
import { RemindersPatch } from '@/features/reminders/parts'
import { paths } from '@/lib/paths'
import * as m from '@/messages/me.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Heading, Page } from '@/ui/Page'
import { memberQuery } from '../queries'
import { DetailsPatch } from './DetailsPatch'
import classes from './MyProfilePage.module.css'
import { PrivacyPatch } from './PrivacyPatch'

function MyProfile({ shortId }: { shortId: string }) {
  const member = useQuery(memberQuery(shortId))
  return (
    <Page title={m.title()}>
      <FormScope>
        <Heading
          title={m.title()}
          lead={m.lead()}
          actions={
            <div className={layout.row}>
              <Button component={Link} to={paths.myPhotos} variant="ghost">
                {m.photos()}
              </Button>
              <Button component={Link} to={paths.security} variant="ghost">
                {m.security()}
              </Button>
              <Button component={Link} to={paths.profile(shortId)} variant="ghost">
                {m.seeProfile()}
              </Button>
            </div>
          }
        />
        <Loaded query={member} error={member.error ? problemText(member.error) : undefined} height={480}>
          {(versioned) => (
            <div className={classNames(layout.two, classes.page)}>
              <DetailsPatch member={versioned} />
              <PrivacyPatch member={versioned} />
              <RemindersPatch />
              <GuestProfilePatch />
            </div>
          )}
        </Loaded>
      </FormScope>
    </Page>
  )
}

export default function MyProfilePage() {
  const self = useSelf()
  return self ? <MyProfile shortId={self.shortId} /> : null
}
