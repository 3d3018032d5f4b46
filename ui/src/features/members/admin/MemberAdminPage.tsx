import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Versioned } from '@/api/client'
import { isStatus, problemText } from '@/api/problem'
import type { Member } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { InvitationPatch } from '@/features/invitations/parts'
import { PointsAdminPatch } from '@/features/points/parts'
import { formatDay } from '@/lib/dates'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { classNames } from '@/ui/classNames'
import { FailedPage } from '@/ui/FailedPage'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { useRestoreMember } from '../mutations'
import { memberQuery } from '../queries'
import classes from './admin.module.css'
import { DeleteMember } from './DeleteMember'
import { DetailsForm } from './DetailsForm'
import { HistoryPatch } from './HistoryPatch'
import { LogOutMember } from './LogOutMember'
import { QualificationsForm } from './QualificationsForm'
import { RemoveFactors } from './RemoveFactors'
import { RolePatch } from './RolePatch'
import { TeamsPatch } from './TeamsPatch'
import { TitlePatch } from './TitlePatch'

function Deleted({ member, deletedAt }: { member: Member; deletedAt: string }) {
  const restore = useRestoreMember()
  return (
    <Notice
      title={m.isDeleted({ date: formatDay(deletedAt.slice(0, 10)) })}
      actions={
        <Button pending={restore.isPending} onClick={() => restore.mutate(member)}>
          {m.restore()}
        </Button>
      }
    >
      {m.isDeletedText()}
    </Notice>
  )
}

function Editing({ member }: { member: Versioned<Member> }) {
  const { value } = member
  const isOwn = useSelf()?.memberId === value.id
  return (
    <div className={classNames(layout.two, classes.page)}>
      <div className={layout.stack}>
        <DetailsForm member={member} />
        <QualificationsForm member={member} />
        <HistoryPatch member={value} />
      </div>
      <div className={layout.stack}>
        <InvitationPatch member={value} />
        <RolePatch member={value} />
        {value.role !== 'EXPRAO' && (
          <>
            <TitlePatch member={value} />
            <TeamsPatch member={value} />
          </>
        )}
        <PointsAdminPatch memberId={value.id} />
        <div className={classNames(classes.danger, layout.row)}>
          {value.role !== 'EXPRAO' && <LogOutMember member={value} />}
          {value.role !== 'EXPRAO' && !isOwn && <RemoveFactors member={value} />}
          <DeleteMember member={member} />
        </div>
      </div>
    </div>
  )
}

function MemberAdmin({ member }: { member: Versioned<Member> }) {
  const { value } = member
  const name = fullName(value)
  return (
    <Page title={name}>
      <Heading
        title={name}
        actions={
          <div className={layout.row}>
            {value.role === 'EXPRAO' && <Chip tone="warn">{m.noLogIn()}</Chip>}
            <Button component={Link} to={paths.adminMembers()} variant="ghost">
              {m.toList()}
            </Button>
            <Button component={Link} to={paths.profile(value.shortId)} variant="ghost">
              {m.seeProfile()}
            </Button>
          </div>
        }
      />
      {value.deletedAt ? <Deleted member={value} deletedAt={value.deletedAt} /> : <Editing member={member} />}
    </Page>
  )
}

function Missing() {
  return (
    <Page title={m.missing()}>
      <Heading title={m.missing()} lead={m.missingText()} />
      <Button component={Link} to={paths.adminMembers()}>
        {m.toList()}
      </Button>
    </Page>
  )
}

export default function MemberAdminPage() {
  const { shortId = '' } = useParams()
  const member = useQuery(memberQuery(shortId))
  if (isStatus(member.error, 400, 404)) return <Missing />
  if (member.isLoadingError)
    return <FailedPage text={problemText(member.error)} onRetry={() => void member.refetch()} />
  return (
    <FormScope>
      <Loaded query={member} error={undefined} height={480}>
        {(versioned) => <MemberAdmin key={versioned.value.id} member={versioned} />}
      </Loaded>
    </FormScope>
  )
}
