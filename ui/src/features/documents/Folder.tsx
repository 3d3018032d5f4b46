import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type RefObject } from 'react'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { FolderList, FolderView } from '@/api/types'
import { paths } from '@/lib/paths'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import { ErrorNotice } from '@/ui/ErrorNotice'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { Patch } from '@/ui/Patch'
import { AddDocument } from './AddDocument'
import { DocumentRow } from './DocumentRow'
import classes from './documents.module.css'
import { DeleteFolder, RenameFolder } from './FolderForms'
import { inFolderQuery } from './queries'
import { RowsSkeleton } from './RowsSkeleton'

function Documents({ folder, mayChange }: { folder: FolderView; mayChange: boolean }) {
  const { data, error, refetch } = useQuery(inFolderQuery(folder.id))
  if (!data)
    return error ? <ErrorNotice text={problemText(error)} onRetry={() => void refetch()} /> : <RowsSkeleton />
  if (data.length === 0)
    return <Notice title={m.emptyFolder()}>{mayChange ? m.emptyFolderYours() : m.emptyFolderText()}</Notice>
  return (
    <ul className={classes.rows} aria-label={m.documentsIn({ folder: folder.name })}>
      {data.map((document) => (
        <DocumentRow key={document.id} document={document} />
      ))}
    </ul>
  )
}

function Changes({ folder }: { folder: FolderView }) {
  const [renaming, setRenaming] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const onRenamed = () => {
    // The form is about to go, and the focus with it.
    toggle.current?.focus()
    setRenaming(false)
  }
  return (
    <>
      <div className={layout.row}>
        <Button
          ref={toggle}
          compact
          variant="ghost"
          aria-expanded={renaming}
          onClick={() => setRenaming(!renaming)}
        >
          {m.renameFolder()}
        </Button>
        {folder.documents === 0 && <DeleteFolder folder={folder} />}
      </div>
      {renaming && (
        <Patch as="div" className={classes.form}>
          <RenameFolder id={folder.id} onDone={onRenamed} />
        </Patch>
      )}
    </>
  )
}

interface FolderProps {
  folder: FolderView
  list: FolderList
  headline: RefObject<HTMLHeadingElement | null>
}

/** A folder with its documents, and what those may do who keep it. */
export function Folder({ folder, list: { folders, mayChange }, headline }: FolderProps) {
  return (
    <section className={classes.section} aria-labelledby="folder">
      <Link to={paths.documents()} className={classes.back}>
        {m.allFolders()}
      </Link>
      <div className={layout.between}>
        <h2 id="folder" ref={headline} tabIndex={-1}>
          {folder.name}
        </h2>
        {!mayChange && <span className={layout.muted}>{m.count({ count: folder.documents })}</span>}
      </div>
      {mayChange && (
        <>
          <Changes folder={folder} />
          <AddDocument folder={folder} folders={folders} />
        </>
      )}
      <Documents folder={folder} mayChange={mayChange} />
    </section>
  )
}
