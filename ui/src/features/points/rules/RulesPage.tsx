import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Versioned } from '@/api/client'
import { problemText } from '@/api/problem'
import type { Badge, RulesView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { formatDay } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/points.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import classes from '../points.module.css'
import { rulesQuery } from '../queries'
import { badgeName, badgeText, EARNED_BADGES, GIVEN_BADGES, leagueName, signed } from '../words'
import { ChangeRules } from './ChangeRules'

function Earned({ current }: Pick<RulesView, 'current'>) {
  return (
    <Patch aria-labelledby="earned">
      <h2 id="earned">{m.earned()}</h2>
      <div className={classes.facts}>
        <div className={classes.fact}>
          <strong>{signed(current.perEvent)}</strong>
          <span>{m.perEvent()}</span>
        </div>
        <div className={classes.fact}>
          <strong>{signed(current.reportsBonus)}</strong>
          <span>{m.forFiling({ count: current.reports })}</span>
        </div>
        <div className={classes.fact}>
          <strong>±</strong>
          <span>{m.manual()}</span>
        </div>
      </div>
      <p className={layout.muted}>{m.never()}</p>
    </Patch>
  )
}

function Leagues({ leagues }: Pick<RulesView, 'leagues'>) {
  return (
    <Patch aria-labelledby="leagues">
      <h2 id="leagues">{m.leagues()}</h2>
      <ol className={layout.plainList}>
        {leagues.map(({ league, from }) => (
          <li key={league} className={classes.league}>
            <strong>{leagueName(league)}</strong>
            <span>{m.from({ count: from })}</span>
          </li>
        ))}
      </ol>
    </Patch>
  )
}

interface BadgesProps {
  id: string
  title: string
  badges: readonly Badge[]
  reports: number
}

function Badges({ id, title, badges, reports }: BadgesProps) {
  return (
    <Patch aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className={layout.facts}>
        {badges.map((badge) => (
          <div key={badge} style={{ display: 'contents' }}>
            <dt>{badgeName(badge)}</dt>
            <dd>{badgeText(badge, reports)}</dd>
          </div>
        ))}
      </dl>
    </Patch>
  )
}

function Versions({ current, earlier }: Pick<RulesView, 'current' | 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <Patch aria-labelledby="versions">
      <h2 id="versions">{m.versions()}</h2>
      <ol className={layout.plainList}>
        {[current, ...earlier].map(({ version, perEvent, reports, reportsBonus, madeAt, reason }) => (
          <li key={version} className={classes.entry}>
            <span className={classes.amount}>{formatDay(madeAt.slice(0, 10))}</span>
            <span className={classes.what}>
              {m.version({ version })}: {m.versionFigures({ perEvent, bonus: reportsBonus, reports })}
            </span>
            {reason && <small>{reason}</small>}
          </li>
        ))}
      </ol>
    </Patch>
  )
}

function Rules({ rules }: { rules: Versioned<RulesView> }) {
  const master = useSelf()?.role === 'MASTER'
  const { current, leagues, earlier } = rules.value
  return (
    <div className={layout.two}>
      <div className={layout.stack}>
        <Earned current={current} />
        <Badges id="by-rule" title={m.badgesByRule()} badges={EARNED_BADGES} reports={current.reports} />
        <Badges id="given" title={m.badgesGiven()} badges={GIVEN_BADGES} reports={current.reports} />
        {master && <ChangeRules key={rules.etag} rules={rules} />}
      </div>
      <div className={layout.stack}>
        <Leagues leagues={leagues} />
        <Versions current={current} earlier={earlier} />
      </div>
    </div>
  )
}

/** Where every point comes from. */
export default function RulesPage() {
  const rules = useQuery(rulesQuery)
  return (
    <Page title={m.rulesTitle()}>
      <FormScope>
        <Heading
          title={m.rulesTitle()}
          lead={m.rulesLead()}
          actions={
            <Button component={Link} to={paths.points} variant="ghost">
              {m.toPoints()}
            </Button>
          }
        />
        <Loaded query={rules} error={rules.error ? problemText(rules.error) : undefined} height={420}>
          {(versioned) => <Rules rules={versioned} />}
        </Loaded>
      </FormScope>
    </Page>
  )
}
