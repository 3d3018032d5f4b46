import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { TeamView } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { nameWithNickname } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as people from '@/messages/people.gen'
import * as m from '@/messages/team.gen'
import { Chip } from '@/ui/Chip'
import { ErrorNotice } from '@/ui/ErrorNotice'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { Patch } from '@/ui/Patch'
import { formatPeriod } from '../people/period'
import { teamsQuery } from '../queries'
import { CardsSkeleton } from './PeopleView'
import classes from './TeamPage.module.css'

function WorkTeam({ team }: { team: TeamView }) {
  const members = team.members.toSorted((a, b) => Number(b.leader) - Number(a.leader))
  const period = formatPeriod(team.startsOn, team.endsOn)
  return (
    <Patch as="article" aria-labelledby={team.id}>
      <h3 id={team.id}>{team.name}</h3>
      <p className={classes.period}>
        {[period, m.count({ count: members.length })].filter(Boolean).join(' · ')}
      </p>
      {members.length === 0 && <p className={layout.muted}>{m.emptyTeam()}</p>}
      <ul className={layout.plainList}>
        {members.map((member) => (
          <li key={member.id} className={classes.person}>
            <MemberFace person={member} id={member.id} small />
            <Link to={paths.profile(member.shortId)}>{nameWithNickname(member)}</Link>
            {member.leader && <Chip tone="ok">{people.leader()}</Chip>}
          </li>
        ))}
      </ul>
    </Patch>
  )
}

function Section({ title, teams }: { title: string; teams: TeamView[] }) {
  if (teams.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>
        {title} <span className={classes.number}>{teams.length}</span>
      </h2>
      <div className={classes.teams}>
        {teams.map((team) => (
          <WorkTeam key={team.id} team={team} />
        ))}
      </div>
    </section>
  )
}

export function WorkTeamsView() {
  const { data, error, isPending, refetch } = useQuery(teamsQuery)
  if (isPending) return <CardsSkeleton />
  if (!data) return <ErrorNotice text={problemText(error)} onRetry={() => void refetch()} />
  if (data.length === 0) return <Notice title={m.noTeams()}>{m.noTeamsText()}</Notice>
  return (
    <>
      <Section title={m.activeTeams()} teams={data.filter((team) => team.active)} />
      <Section title={m.formerTeams()} teams={data.filter((team) => !team.active)} />
    </>
  )
}
