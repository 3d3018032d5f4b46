import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { fieldErrors } from '@/api/fieldErrors'
import type { Member } from '@/api/types'
import { today } from '@/lib/dates'
import { fullName } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import * as people from '@/messages/people.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { CheckField, DateField, SelectField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import { SINCE, usePutInTeam } from '../mutations'
import { teamLabel } from '../people/period'
import { teamsQuery } from '../queries'
import classes from './admin.module.css'
import { RemoveFromTeam } from './RemoveFromTeam'

type Membership = Member['teams'][number]

function TeamRow({ member, team }: { member: Member; team: Membership }) {
  const put = usePutInTeam()
  const words = { team: team.name }
  return (
    <li className={classes.entry}>
      <span>
        <strong>{team.name}</strong> {team.leader && <Chip tone="ok">{people.leader()}</Chip>}
      </span>
      <Button
        compact
        variant="subtle"
        pending={put.isPending}
        aria-label={team.leader ? m.noLeaderNamed(words) : m.makeLeaderNamed(words)}
        onClick={() => put.mutate({ team: team.id, member, leader: !team.leader, since: today() })}
      >
        {team.leader ? m.noLeader() : m.makeLeader()}
      </Button>
      <RemoveFromTeam team={team} member={member} label={m.removeFromTeamNamed(words)} />
    </li>
  )
}

export function TeamsPatch({ member }: { member: Member }) {
  const all = useQuery(teamsQuery).data ?? []
  const choices = all.filter(({ id, active }) => active && !member.teams.some((team) => team.id === id))
  const put = usePutInTeam(SINCE)
  const [teamId, setTeamId] = useState('')
  const [leader, setLeader] = useState(false)
  const [since, setSince] = useState(today())
  const team = choices.find(({ id }) => id === teamId)

  function onSubmit(event: SubmitEvent) {
    event.preventDefault()
    if (!team) return
    put.mutate(
      { team: team.id, member, leader, since },
      {
        onSuccess: () => {
          toast(m.addedToTeam({ name: fullName(member), team: team.name }))
          setTeamId('')
          setLeader(false)
        },
      },
    )
  }

  return (
    <Patch aria-labelledby="teams">
      <h2 id="teams">{m.teams()}</h2>
      {member.teams.length === 0 && <p className={layout.muted}>{m.noTeams()}</p>}
      <ul className={layout.plainList}>
        {member.teams.map((entry) => (
          <TeamRow key={entry.id} member={member} team={entry} />
        ))}
      </ul>
      <form onSubmit={onSubmit} noValidate className={layout.stack}>
        <div className={classes.inline}>
          <SelectField
            label={m.teams()}
            value={teamId}
            onChange={(event) => setTeamId(event.currentTarget.value)}
            data={[
              { value: '', label: m.pickTeam() },
              ...choices.map((choice) => ({ value: choice.id, label: teamLabel(choice, choices) })),
            ]}
          />
          <DateField
            label={m.since()}
            required
            value={since}
            max={today()}
            error={fieldErrors(put.error, ['since']).since}
            onChange={(event) => {
              setSince(event.currentTarget.value)
              put.reset()
            }}
          />
        </div>
        <CheckField
          label={m.asLeader()}
          checked={leader}
          onChange={(event) => setLeader(event.currentTarget.checked)}
        />
        <div>
          <Button type="submit" variant="ghost" pending={put.isPending} disabled={!team || !since}>
            {m.addToTeam()}
          </Button>
        </div>
      </form>
    </Patch>
  )
}
