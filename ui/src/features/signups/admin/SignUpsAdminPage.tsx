import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { problemText } from '@/api/problem'
import type { SignUpCounts, SignUpState } from '@/api/types'
import { useUrlFilters } from '@/lib/useUrlFilters'
import * as m from '@/messages/signups.gen'
import { classNames } from '@/ui/classNames'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Segments } from '@/ui/Segments'
import { signUpsQuery } from '../queries'
import classes from './admin.module.css'
import { SignUpItem } from './SignUpItem'

interface StateTab {
  state: SignUpState
  count: keyof SignUpCounts
  name: () => string
  empty: () => string
  emptyText: () => string
}

const WAITING: StateTab = {
  state: 'CONFIRMED',
  count: 'confirmed',
  name: m.stateConfirmed,
  empty: m.nobodyWaiting,
  emptyText: m.nobodyWaitingText,
}

const TABS: StateTab[] = [
  WAITING,
  {
    state: 'UNCONFIRMED',
    count: 'unconfirmed',
    name: m.stateUnconfirmed,
    empty: m.noUnconfirmed,
    emptyText: m.noUnconfirmedText,
  },
  {
    state: 'APPROVED',
    count: 'approved',
    name: m.stateApproved,
    empty: m.noApproved,
    emptyText: m.noApprovedText,
  },
  {
    state: 'REJECTED',
    count: 'rejected',
    name: m.stateRejected,
    empty: m.noRejected,
    emptyText: m.noRejectedText,
  },
]

export default function SignUpsAdminPage() {
  const filters = useUrlFilters()
  const wanted = filters.get('state').toUpperCase()
  const tab = TABS.find(({ state }) => state === wanted) ?? WAITING
  const signUps = useQuery(signUpsQuery(tab.state))
  const list = useRef<HTMLUListElement>(null)
  const counts = signUps.data?.counts
  return (
    <Page title={m.adminTitle()}>
      <FormScope>
        <Heading title={m.adminTitle()} lead={m.adminLead()} />
        <div className={layout.stack}>
          <div className={classes.tabs}>
            <Segments
              label={m.stateLabel()}
              value={tab.state}
              onChange={(state) => filters.set({ state: state === 'CONFIRMED' ? '' : state.toLowerCase() })}
              options={TABS.map(({ state, name, count }) => ({
                value: state,
                name: name(),
                content: counts ? m.withCount({ name: name(), count: counts[count] }) : name(),
              }))}
            />
          </div>
          <Loaded query={signUps} error={signUps.error ? problemText(signUps.error) : undefined} height={320}>
            {({ items }) =>
              items.length > 0 ? (
                <ul ref={list} tabIndex={-1} className={classNames(classes.list, layout.plainList)}>
                  {items.map((signUp) => (
                    // What was decided leaves the list, and the focus goes on to the next in it.
                    <SignUpItem key={signUp.id} signUp={signUp} onDecided={() => list.current?.focus()} />
                  ))}
                </ul>
              ) : (
                <Notice title={tab.empty()}>{tab.emptyText()}</Notice>
              )
            }
          </Loaded>
        </div>
      </FormScope>
    </Page>
  )
}
