import { useEffect, type ReactNode } from 'react'
import classes from './layout.module.css'

const SITE = 'TraditionsMEsterIT'

interface PageProps {
  title: string
  description?: string
  children: ReactNode
}

/** Gives the document the title and description of the page that is shown. */
export function Page({ title, description, children }: PageProps) {
  useEffect(() => {
    document.title = title === SITE ? SITE : `${title} · ${SITE}`
    document.querySelector('meta[property="og:title"]')?.setAttribute('content', title)
    if (!description) return
    for (const selector of ['meta[name="description"]', 'meta[property="og:description"]'])
      document.querySelector(selector)?.setAttribute('content', description)
  }, [title, description])
  return children
}

interface HeadingProps {
  title: string
  lead?: ReactNode
  actions?: ReactNode
}

/** The headline of a page; focus comes here after a change of page. */
export function Heading({ title, lead, actions }: HeadingProps) {
  return (
    <div className={classes.heading}>
      <div className={classes.headingRow}>
        <h1 tabIndex={-1}>{title}</h1>
        {actions}
      </div>
      {lead && <p>{lead}</p>}
    </div>
  )
}
