import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formError } from '@/api/fieldErrors'
import { problemText } from '@/api/problem'
import type { TeamView } from '@/api/types'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { classNames } from '@/ui/classNames'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import { useDeleteTeam } from '../mutations'
import { formatPeriod } from '../people/period'
import { teamQuery, teamsQuery } from '../queries'
import classes from './admin.module.css'
import { EditTeamForm, NewTeamForm } from './TeamForms'
import { TeamMembers } from './TeamMembers'

function EditTeam({ id, onDone }: { id: string; onDone: () => void }) {
  const team = useQuery(teamQuery(id))
  return (
    <Loaded query={team} error={team.error ? problemText(team.error) : undefined}>
      {(versioned) => (
        <div className={layout.stack}>
          <EditTeamForm team={versioned} onDone={onDone} />
          <TeamMembers team={versioned.value} />
        </div>
      )}
    </Loaded>
  )
}

function DeleteTeam({ team }: { team: TeamView }) {
  const [asking, setAsking] = useState(false)
  const remove = useDeleteTeam()
  const { name } = team
  const onConfirm = () =>
    remove.mutate(team.id, {
      onSuccess: () => {
        setAsking(false)
        toast(m.teamDeleted({ name }))
      },
    })
  return (
    <>
      <Button
        compact
        variant="subtle"
        aria-label={m.deleteNamed({ what: name })}
        onClick={() => setAsking(true)}
      >
        {m.deleteIt()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.teamDelete({
            name: [name, formatPeriod(team.startsOn, team.endsOn)].filter(Boolean).join(', '),
          })}
          confirm={m.deleteIt()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{m.teamDeleteText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function TeamItem({ team }: { team: TeamView }) {
  const [editing, setEditing] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const onDone = () => {
    // The form is about to go, and the focus with it.
    toggle.current?.focus()
    setEditing(false)
  }
  const words = { what: team.name }
  const facts = [formatPeriod(team.startsOn, team.endsOn), m.membersCount({ count: team.members.length })]
  return (
    <Patch as="li" className={classes.item}>
      <div className={layout.between}>
        <div>
          <div className={layout.row}>
            <h2>{team.name}</h2>
            <Chip tone={team.active ? 'ok' : undefined}>{team.active ? m.active() : m.inactive()}</Chip>
          </div>
          <span className={layout.muted}>{facts.filter(Boolean).join(' · ')}</span>
        </div>
        <div className={layout.row}>
          <Button
            compact
            variant="ghost"
            ref={toggle}
            aria-expanded={editing}
            aria-label={editing ? m.closeNamed(words) : m.editNamed(words)}
            onClick={() => setEditing(!editing)}
          >
            {editing ? m.close() : m.edit()}
          </Button>
          <DeleteTeam team={team} />
        </div>
      </div>
      {editing && <EditTeam id={team.id} onDone={onDone} />}
    </Patch>
  )
}

export default function TeamsAdminPage() {
  const teams = useQuery(teamsQuery)
  return (
    <Page title={m.teamsTitle()}>
      <FormScope>
        <Heading title={m.teamsTitle()} lead={m.teamsLead()} />
        <div className={classNames(layout.stack, classes.page)}>
          <Patch aria-labelledby="new">
            <h2 id="new">{m.newTeam()}</h2>
            <NewTeamForm />
          </Patch>
          <Loaded query={teams} error={teams.error ? problemText(teams.error) : undefined} height={320}>
            {(data) =>
              data.length > 0 ? (
                <ul className={classNames(layout.stack, layout.plainList)}>
                  {data.map((team) => (
                    <TeamItem key={team.id} team={team} />
                  ))}
                </ul>
              ) : (
                <Notice title={m.noTeamsYet()}>{m.noTeamsYetText()}</Notice>
              )
            }
          </Loaded>
        </div>
      </FormScope>
    </Page>
  )
}
