import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { TitleView } from '@/api/types'
import { titlesQuery } from '@/features/members/queries'
import { language } from '@/lib/i18n'
import { nameWithNickname } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/about.gen'
import { Loaded } from '@/ui/Loaded'
import layout from '@/ui/layout.module.css'
import { classNames } from '@/ui/classNames'
import { Notice } from '@/ui/Notice'
import { Patch } from '@/ui/Patch'
import classes from './AboutPage.module.css'

function Contact({ title, email }: { title: TitleView; email: string }) {
  return (
    <Patch as="li">
      <h3>{(language() === 'en' && title.nameEn) || title.name}</h3>
      <p>
        {title.holder ? (
          <Link to={paths.profile(title.holder.shortId)}>{nameWithNickname(title.holder)}</Link>
        ) : (
          m.vacant()
        )}
      </p>
      <a href={`mailto:${email}`}>{email}</a>
    </Patch>
  )
}

/** The titles one can write to, as the masters keep them. */
export function Contacts() {
  const titles = useQuery(titlesQuery)
  return (
    <section id="contact" aria-labelledby="contact-title">
      <h2 id="contact-title">{m.contact()}</h2>
      <p className={layout.muted}>{m.contactText()}</p>
      <Loaded query={titles} error={titles.error ? problemText(titles.error) : undefined}>
        {(data) => {
          const reachable = data.flatMap((title) => (title.email ? [{ title, email: title.email }] : []))
          if (reachable.length === 0) return <Notice title={m.noContacts()}>{m.noContactsText()}</Notice>
          return (
            <ul className={classNames(classes.contacts, layout.plainList)}>
              {reachable.map(({ title, email }) => (
                <Contact key={title.id} title={title} email={email} />
              ))}
            </ul>
          )
        }}
      </Loaded>
    </section>
  )
}
