import { Link } from 'react-router'
import { useLanguage } from '@/lib/i18n'
import { paths } from '@/lib/paths'
import * as m from '@/messages/layout.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import classes from './NotFoundPage.module.css'

/** The darker place a patch leaves on the cloth, with the end of its thread. */
const LooseThread = () => (
  <svg className={classes.gone} viewBox="0 0 340 190" width="340" height="190" fill="none" aria-hidden="true">
    <rect x="6" y="6" width="250" height="150" rx="22" className={classes.place} />
    <path
      d="M20 40V32a14 14 0 0 1 14-14h194a14 14 0 0 1 14 14v98a14 14 0 0 1-14 14H96"
      className={classes.holes}
    />
    <path
      d="M96 144c-30 4-52-10-62 6s18 34 34 22-2-34 30-26 60 40 110 22 60-26 122-8"
      className={classes.end}
    />
  </svg>
)

export function NotFoundPage() {
  useLanguage()
  return (
    <Page title={m.notFoundTitle()}>
      <Heading title={m.notFoundTitle()} lead={m.notFoundText()} />
      <LooseThread />
      <div className={layout.row}>
        <Button component={Link} to={paths.home}>
          {m.toHome()}
        </Button>
        <Button component={Link} to={paths.team()} variant="ghost">
          {m.toTeam()}
        </Button>
      </div>
    </Page>
  )
}
