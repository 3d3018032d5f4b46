import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { currentSessionQuery } from '@/features/auth/queries'
import { today } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { useUrlFilters } from '@/lib/useUrlFilters'
import * as m from '@/messages/events.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import { SelectField } from '@/ui/fields'
import { Loading } from '@/ui/Loading'
import { Heading, Page } from '@/ui/Page'
import { Segments } from '@/ui/Segments'
import { Skeleton } from '@/ui/Skeleton'
import { MyEvents } from '../mine/MyEvents'
import { KINDS, kindName } from '../words'
import { EventPages } from './EventPages'
import classes from './EventsPage.module.css'
import { MonthView } from './MonthView'
import { PastYears } from './PastYears'

const SubscribePatch = lazy(() => import('@/features/calendar/parts'))
const MissingReportsPatch = lazy(async () => ({
  default: (await import('@/features/reports/parts')).MissingReportsPatch,
}))
const MissingReports = lazy(async () => ({
  default: (await import('@/features/reports/parts')).MissingReports,
}))

const VIEWS = ['coming', 'month', 'past', 'reports'] as const
type View = (typeof VIEWS)[number]

const VIEW_NAMES: Record<View, () => string> = {
  coming: m.coming,
  month: m.month,
  past: m.past,
  reports: m.toReport,
}

const waiting = (
  <Loading>
    <Skeleton height={320} />
  </Loading>
)

export default function EventsPage() {
  const session = useQuery(currentSessionQuery)
  const self = session.data
  const { get, set } = useUrlFilters()
  const asked = VIEWS.find((known) => known === get('view')) ?? 'coming'
  const view = asked === 'reports' && self === null ? 'coming' : asked
  const kind = KINDS.find((known) => known === get('kind'))
  const mayCreate = self?.role === 'MASTER' || self?.role === 'MARSHAL'
  return (
    <Page title={m.title()} description={m.description()}>
      <FormScope>
        <Heading
          title={m.title()}
          lead={!session.isPending && m.lead()}
          actions={
            mayCreate && (
              <Button component={Link} to={paths.newEvent}>
                {m.newEvent()}
              </Button>
            )
          }
        />
        {session.isPending && (
          <Loading>
            <Skeleton height={1000} />
          </Loading>
        )}
        {/* Fetched meanwhile, and shown where it stays: below what members have and visitors do not. */}
        <div hidden={session.isPending}>
          {self && view !== 'reports' && <MyEvents />}
          {self && view !== 'reports' && (
            <Suspense fallback={null}>
              <MissingReportsPatch />
            </Suspense>
          )}
          <search className={classes.tools}>
            <Segments
              label={m.view()}
              value={view}
              onChange={(next) => set({ view: next === 'coming' ? '' : next, month: '', year: '' })}
              options={VIEWS.filter((one) => one !== 'reports' || mayCreate || view === one).map((value) => ({
                value,
                name: VIEW_NAMES[value](),
                content: VIEW_NAMES[value](),
              }))}
            />
            {(view === 'coming' || view === 'past') && (
              <SelectField
                label={m.kind()}
                value={kind ?? ''}
                onChange={(event) => set({ kind: event.currentTarget.value })}
                data={[
                  { value: '', label: m.allKinds() },
                  ...KINDS.map((value) => ({ value, label: kindName(value) })),
                ]}
              />
            )}
          </search>
          {view === 'coming' && <EventPages filter={{ when: 'COMING', kind }} empty={m.noneComing()} />}
          {view === 'past' && <PastYears kind={kind} year={get('year')} onYear={(year) => set({ year })} />}
          {view === 'month' && (
            <MonthView
              month={/^20\d\d-(0[1-9]|1[0-2])$/.test(get('month')) ? get('month') : today().slice(0, 7)}
              onMonth={(month) => set({ month })}
            />
          )}
          {view === 'reports' && (
            <Suspense fallback={waiting}>{self ? <MissingReports /> : waiting}</Suspense>
          )}
          <Suspense fallback={null}>
            <SubscribePatch />
          </Suspense>
        </div>
      </FormScope>
    </Page>
  )
}
