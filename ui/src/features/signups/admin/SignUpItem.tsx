import { useState } from 'react'
import { Link } from 'react-router'
import type { SignUpView } from '@/api/types'
import { formatAgo, formatMoment } from '@/lib/dates'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/signups.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import classes from './admin.module.css'
import { ApproveDialog, RejectDialog } from './Decisions'

function Facts({ signUp }: { signUp: SignUpView }) {
  return (
    <div className={classes.facts}>
      <a href={`mailto:${signUp.email}`}>{signUp.email}</a>
      {signUp.phone && <a href={`tel:${signUp.phone.replace(/[^\d+]/g, '')}`}>{signUp.phone}</a>}
      <span>{signUp.language === 'en' ? m.writesEnglish() : m.writesSwedish()}</span>
      <span title={formatMoment(signUp.createdAt)}>{m.signedUp({ when: formatAgo(signUp.createdAt) })}</span>
      {signUp.senderNetwork && <span>{m.sentFrom({ network: signUp.senderNetwork })}</span>}
    </div>
  )
}

/** Who decided, when, and what came of it. */
function Decision({ signUp }: { signUp: SignUpView }) {
  const { decidedAt, decidedBy, member, reason } = signUp
  if (!decidedAt) return null
  return (
    <p className={classes.decision}>
      {decidedBy
        ? m.decidedBy({ name: fullName(decidedBy), when: formatMoment(decidedAt) })
        : m.decidedAt({ when: formatMoment(decidedAt) })}{' '}
      {member && <Link to={paths.adminMember(member.shortId)}>{m.toMember()}</Link>}
      {reason && <q>{reason}</q>}
    </p>
  )
}

function Choices({ signUp, onDecided }: { signUp: SignUpView; onDecided: () => void }) {
  const [asking, setAsking] = useState<'approve' | 'reject'>()
  const name = fullName(signUp)
  const close = () => setAsking(undefined)
  return (
    <div className={layout.row}>
      <Button compact aria-label={m.approveNamed({ name })} onClick={() => setAsking('approve')}>
        {m.approve()}
      </Button>
      <Button
        compact
        variant="ghost"
        aria-label={m.rejectNamed({ name })}
        onClick={() => setAsking('reject')}
      >
        {m.reject()}
      </Button>
      {asking === 'approve' && <ApproveDialog signUp={signUp} onClose={close} onDecided={onDecided} />}
      {asking === 'reject' && <RejectDialog signUp={signUp} onClose={close} onDecided={onDecided} />}
    </div>
  )
}

export function SignUpItem({ signUp, onDecided }: { signUp: SignUpView; onDecided: () => void }) {
  return (
    <Patch as="li" className={classes.item}>
      <div className={layout.between}>
        <div className={layout.row}>
          <h2>{fullName(signUp)}</h2>
          {signUp.deletedMember && <Chip tone="warn">{m.wasMember()}</Chip>}
        </div>
        {signUp.state === 'CONFIRMED' && <Choices signUp={signUp} onDecided={onDecided} />}
      </div>
      <Facts signUp={signUp} />
      {signUp.deletedMember && signUp.state === 'CONFIRMED' && (
        <p className={classes.decision}>
          {m.wasMemberText()}{' '}
          <Link to={paths.adminMember(signUp.deletedMember.shortId)}>{m.toDeletedMember()}</Link>
        </p>
      )}
      <Decision signUp={signUp} />
    </Patch>
  )
}
