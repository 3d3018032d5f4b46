import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TeamView } from '@/api/types'
import { today } from '@/lib/dates'
import { fullName, nameWithNickname } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import * as people from '@/messages/people.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { SelectField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { toast } from '@/ui/toasts'
import { usePutInTeam } from '../mutations'
import { membersQuery } from '../queries'
import classes from './admin.module.css'
import { RemoveFromTeam } from './RemoveFromTeam'

function Row({ team, member }: { team: TeamView; member: TeamView['members'][number] }) {
  const put = usePutInTeam()
  const name = fullName(member)
  return (
    <li className={classes.entry}>
      <span>
        {nameWithNickname(member)} {member.leader && <Chip tone="ok">{people.leader()}</Chip>}
      </span>
      <Button
        compact
        variant="subtle"
        pending={put.isPending}
        aria-label={`${member.leader ? m.noLeader() : m.makeLeader()}: ${name}`}
        onClick={() => put.mutate({ team: team.id, member, leader: !member.leader, since: today() })}
      >
        {member.leader ? m.noLeader() : m.makeLeader()}
      </Button>
      <RemoveFromTeam team={team} member={member} label={`${m.removeFromTeam()}: ${name}`} />
    </li>
  )
}

/** Who is in the team from today on; dates of the past are corrected in the member's history. */
export function TeamMembers({ team }: { team: TeamView }) {
  const all = useQuery(membersQuery).data ?? []
  const put = usePutInTeam()
  const [id, setId] = useState('')
  const inside = new Set(team.members.map((member) => member.id))
  const member = all.find((candidate) => candidate.id === id)
  return (
    <>
      <ul className={layout.plainList}>
        {team.members.map((entry) => (
          <Row key={entry.id} team={team} member={entry} />
        ))}
      </ul>
      <div className={classes.inline}>
        <SelectField
          label={m.addMember()}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          data={[
            { value: '', label: m.pickMember() },
            ...all
              .filter((candidate) => !inside.has(candidate.id))
              .map((candidate) => ({ value: candidate.id, label: nameWithNickname(candidate) })),
          ]}
        />
        <div>
          <Button
            variant="ghost"
            disabled={!member}
            pending={put.isPending}
            onClick={() =>
              member &&
              put.mutate(
                { team: team.id, member, leader: false, since: today() },
                {
                  onSuccess: () => {
                    setId('')
                    toast(m.addedToTeam({ name: fullName(member), team: team.name }))
                  },
                },
              )
            }
          >
            {m.addToTeam()}
          </Button>
        </div>
      </div>
    </>
  )
}
