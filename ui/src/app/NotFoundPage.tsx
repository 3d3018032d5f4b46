import { Link } from 'react-router'
import { useLanguage } from '@/lib/i18n'
import { paths } from '@/lib/paths'
import * as m from '@/messages/layout.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'

export function NotFoundPage() {
  useLanguage()
  return (
    <Page title={m.notFoundTitle()}>
      <Heading title={m.notFoundTitle()} lead={m.notFoundText()} />
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
