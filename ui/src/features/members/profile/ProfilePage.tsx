import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { isStatus, problemText } from '@/api/problem'
import type { CurrentSession, Member } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { MemberFace, MemberPhotosPatch } from '@/features/faces/parts'
import { PointsPatch } from '@/features/points/parts'
import { formatDay } from '@/lib/dates'
import { calledName, fullName, nameWithNickname } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as people from '@/messages/people.gen'
import * as m from '@/messages/profile.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { FailedPage } from '@/ui/FailedPage'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { roleName, titleName } from '../people/words'
import { memberQuery } from '../queries'
import { Contact } from './Contact'
import { History } from './History'
import classes from './ProfilePage.module.css'
import { Qualifications } from './Qualifications'

function Portrait({ member }: { member: Member }) {
  return (
    <Patch as="div" className={classes.portrait}>
      <MemberFace person={member} id={member.id} large />
      <div className={layout.row} style={{ marginTop: 16 }}>
        <Chip>{roleName(member.role)}</Chip>
        {member.title && <Chip tone="ok">{titleName(member.title)}</Chip>}
        {member.teams.map((team) => (
          <Chip key={team.id}>
            {team.leader ? `${team.name}, ${people.leader().toLowerCase()}` : team.name}
          </Chip>
        ))}
      </div>
    </Patch>
  )
}

function Actions({ member, self }: { member: Member; self: CurrentSession | null | undefined }) {
  if (!self) return null
  return (
    <div className={layout.row}>
      {self.memberId === member.id && (
        <Button component={Link} to={paths.me} variant="ghost">
          {m.toMe()}
        </Button>
      )}
      {self.role === 'MASTER' && (
        <Button component={Link} to={paths.adminMember(member.shortId)} variant="ghost">
          {m.toAdmin()}
        </Button>
      )}
    </div>
  )
}

function MembersOnly({ shortId }: { shortId: string }) {
  return (
    <Patch tone="ghost">
      <h2>{m.membersOnly()}</h2>
      <p className={layout.muted}>{m.membersOnlyText()}</p>
      <Button component={Link} to={paths.logIn(paths.profile(shortId))} variant="ghost">
        {m.logIn()}
      </Button>
    </Patch>
  )
}

function Profile({ member }: { member: Member }) {
  const self = useSelf()
  return (
    <Page title={nameWithNickname(member)} description={m.description({ name: fullName(member) })}>
      <div className={classes.page}>
        <Portrait member={member} />
        <div className={layout.stack}>
          <div>
            <h1 tabIndex={-1}>{calledName(member)}</h1>
            {member.nickname && <p className={classes.name}>{fullName(member)}</p>}
            {member.deletedAt && (
              <Chip tone="warn">{m.deleted({ date: formatDay(member.deletedAt.slice(0, 10)) })}</Chip>
            )}
            <Actions member={member} self={self} />
          </div>
          {member.qualifications ? (
            <>
              <Contact member={member} />
              <Qualifications qualifications={member.qualifications} />
              <MemberPhotosPatch member={member} />
              <PointsPatch memberId={member.id} />
              <History id={member.shortId} />
            </>
          ) : (
            <MembersOnly shortId={member.shortId} />
          )}
        </div>
      </div>
    </Page>
  )
}

function Missing() {
  return (
    <Page title={m.notFound()}>
      <Heading title={m.notFound()} lead={m.notFoundText()} />
      <Button component={Link} to={paths.team()}>
        {m.toTeam()}
      </Button>
    </Page>
  )
}

export default function ProfilePage() {
  const { shortId = '' } = useParams()
  const member = useQuery(memberQuery(shortId))
  if (isStatus(member.error, 400, 404)) return <Missing />
  if (member.isLoadingError)
    return <FailedPage text={problemText(member.error)} onRetry={() => void member.refetch()} />
  return (
    <div className={member.data ? undefined : classes.page}>
      <Loaded query={member} error={undefined} height={340}>
        {({ value }) => <Profile member={value} />}
      </Loaded>
    </div>
  )
}
