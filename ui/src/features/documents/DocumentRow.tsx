import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { DocumentItem } from '@/api/types'
import { dayOf, formatDay } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/documents.gen'
import { Patch } from '@/ui/Patch'
import classes from './documents.module.css'
import { KindMark, MembersOnly } from './Marks'
import { kindName, sizeText } from './words'

interface DocumentRowProps {
  document: DocumentItem
  /** Where the list is not that of its folder. */
  showFolder?: boolean
  children?: ReactNode
}

/** A document in a list: what it is called, and what one wants to know before opening it. */
export function DocumentRow({ document, showFolder, children }: DocumentRowProps) {
  const facts = [
    ...(showFolder ? [document.folder.name] : []),
    kindName(document),
    sizeText(document.bytes),
    m.version({ number: document.version }),
    formatDay(dayOf(document.changedAt)),
  ]
  return (
    <Patch as="li" lift className={classes.row}>
      <KindMark {...document} />
      <div className={classes.about}>
        <h3>
          <Link to={paths.document(document.id)} className={classes.link}>
            {document.title}
          </Link>
        </h3>
        <p className={classes.facts}>
          {facts.join(' · ')} {document.audience === 'MEMBERS' && <MembersOnly />}
        </p>
        {children}
      </div>
    </Patch>
  )
}
