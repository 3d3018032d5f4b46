import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { FolderList, FolderView } from '@/api/types'
import { paths } from '@/lib/paths'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Patch } from '@/ui/Patch'
import classes from './documents.module.css'
import { Folder } from './Folder'
import { NewFolder } from './FolderForms'
import { foldersQuery } from './queries'

function Cards({ folders }: { folders: FolderView[] }) {
  return (
    <ul className={classes.cards}>
      {folders.map(({ id, name, documents }) => (
        <Patch as="li" lift key={id} className={classes.card}>
          <h3>
            <Link to={paths.documents({ folder: id })} className={classes.link}>
              {name}
            </Link>
          </h3>
          <p className={classes.facts}>{m.count({ count: documents })}</p>
        </Patch>
      ))}
    </ul>
  )
}

interface AllFoldersProps {
  list: FolderList
  headline: RefObject<HTMLHeadingElement | null>
}

function AllFolders({ list: { folders, mayChange }, headline }: AllFoldersProps) {
  const [adding, setAdding] = useState(false)
  return (
    <section className={classes.section} aria-labelledby="folders">
      <div className={layout.between}>
        <h2 id="folders" ref={headline} tabIndex={-1}>
          {m.folders()}
        </h2>
        {mayChange && (
          <Button variant="ghost" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {m.newFolder()}
          </Button>
        )}
      </div>
      {adding && (
        <Patch as="div" className={classes.form}>
          <NewFolder />
        </Patch>
      )}
      {folders.length > 0 ? (
        <Cards folders={folders} />
      ) : (
        <Notice title={m.noFolders()}>{mayChange ? m.noFoldersYours() : m.noFoldersText()}</Notice>
      )}
    </section>
  )
}

/** What was shown before is gone with the link that led here, and the focus with it. */
function useFocusOnChange(chosen: string) {
  const headline = useRef<HTMLHeadingElement>(null)
  const before = useRef(chosen)
  useEffect(() => {
    if (before.current === chosen) return
    before.current = chosen
    headline.current?.focus({ preventScroll: true })
  }, [chosen])
  return headline
}

/** All folders, or what is in the chosen one. */
export function Folders({ chosen }: { chosen: string }) {
  const folders = useQuery(foldersQuery)
  const headline = useFocusOnChange(chosen)
  return (
    <Loaded query={folders} error={folders.error ? problemText(folders.error) : undefined} height={320}>
      {(list) => {
        if (!chosen) return <AllFolders list={list} headline={headline} />
        const folder = list.folders.find(({ id }) => id === chosen)
        if (folder) return <Folder key={chosen} folder={folder} list={list} headline={headline} />
        return (
          <Notice
            title={m.noFolder()}
            actions={
              <Button component={Link} to={paths.documents()} variant="ghost">
                {m.allFolders()}
              </Button>
            }
          >
            {m.noFolderText()}
          </Notice>
        )
      }}
    </Loaded>
  )
}
