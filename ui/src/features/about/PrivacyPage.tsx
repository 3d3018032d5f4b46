import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import * as m from '@/messages/privacy.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import classes from './AboutPage.module.css'

function Chapter({
  id,
  title,
  items,
  children,
}: {
  id: string
  title: string
  items: string[]
  children?: ReactNode
}) {
  return (
    <Patch aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {children}
    </Patch>
  )
}

/** What is true of this release; a feature that keeps more says so here. */
export default function PrivacyPage() {
  return (
    <Page title={m.title()} description={m.lead()}>
      <Heading title={m.title()} lead={m.lead()} />
      <div className={classes.page}>
        <Chapter
          id="kept"
          title={m.kept()}
          items={[
            m.kept1(),
            m.kept2(),
            m.kept3(),
            m.keptSignUp(),
            m.signUpLimits(),
            m.keptInvitations(),
            m.keptWork(),
            m.knownBrowser(),
            m.keptIdentity(),
            m.keptGuests(),
            m.keptReports(),
            m.keptPoints(),
            m.keptMail(),
            m.keptReminders(),
            m.keptLinks(),
            m.keptComments(),
            m.keptPhotos(),
            m.keptDocuments(),
            m.keptCalendar(),
            m.kept4(),
            m.kept5(),
            m.refusals(),
            m.keptAudit(),
          ]}
        />
        <Chapter id="seen" title={m.seen()} items={[m.seenPublic(), m.seenMembers(), m.seenMasters()]} />
        <Chapter
          id="cookies"
          title={m.cookies()}
          items={[
            m.cookies1(),
            m.cookieSession(),
            m.cookieDevice(),
            m.cookieElsewhere(),
            m.cookies2(),
            m.cookieUploads(),
            m.cookies3(),
          ]}
        />
        <Chapter id="yours" title={m.yours()} items={[m.yours1(), m.yours2(), m.yours3()]}>
          <div className={layout.row}>
            <Button component={Link} to={paths.me} variant="ghost">
              {m.toMe()}
            </Button>
            <Button component={Link} to={`${paths.about}#contact`} variant="ghost">
              {m.contact()}
            </Button>
          </div>
        </Chapter>
      </div>
    </Page>
  )
}
