import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { formError } from '@/api/fieldErrors'
import { problemText } from '@/api/problem'
import type { TitleView } from '@/api/types'
import { nameWithNickname } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { TableFrame } from '@/ui/TableFrame'
import { toast } from '@/ui/toasts'
import { useDeleteTitle } from '../mutations'
import { titleQuery, titlesQuery } from '../queries'
import classes from './admin.module.css'
import { EditTitleForm, NewTitleForm } from './TitleForms'

function EditTitle({ id, onDone }: { id: string; onDone: () => void }) {
  const title = useQuery(titleQuery(id))
  return (
    <Loaded query={title} error={title.error ? problemText(title.error) : undefined}>
      {(versioned) => <EditTitleForm title={versioned} onDone={onDone} />}
    </Loaded>
  )
}

function DeleteTitle({ title }: { title: TitleView }) {
  const [asking, setAsking] = useState(false)
  const remove = useDeleteTitle()
  const { name } = title
  const onConfirm = () =>
    remove.mutate(title.id, {
      onSuccess: () => {
        setAsking(false)
        toast(m.titleDeleted({ name }))
      },
    })
  return (
    <>
      <Button
        compact
        variant="subtle"
        aria-label={m.deleteNamed({ what: name })}
        onClick={() => setAsking(true)}
      >
        {m.deleteIt()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.titleDelete({ name })}
          confirm={m.deleteIt()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{m.titleDeleteText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function Row({ title }: { title: TitleView }) {
  const [editing, setEditing] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const onDone = () => {
    // The form is about to go, and the focus with it.
    toggle.current?.focus()
    setEditing(false)
  }
  const words = { what: title.name }
  return (
    <>
      <tr>
        <td>{title.position}</td>
        <th scope="row" className={classes.person}>
          {title.name}
        </th>
        <td lang="en">{title.nameEn}</td>
        <td>{title.email}</td>
        <td>
          {title.holder ? (
            <Link to={paths.adminMember(title.holder.shortId)}>{nameWithNickname(title.holder)}</Link>
          ) : (
            <span className={layout.muted}>{m.vacant()}</span>
          )}
        </td>
        <td>
          <div className={classes.tags}>
            <Button
              compact
              variant="ghost"
              ref={toggle}
              aria-expanded={editing}
              aria-label={editing ? m.closeNamed(words) : m.editNamed(words)}
              onClick={() => setEditing(!editing)}
            >
              {editing ? m.close() : m.edit()}
            </Button>
            {!title.holder && <DeleteTitle title={title} />}
          </div>
        </td>
      </tr>
      {editing && (
        <tr>
          <td colSpan={6}>
            <EditTitle id={title.id} onDone={onDone} />
          </td>
        </tr>
      )}
    </>
  )
}

function TitlesTable({ titles }: { titles: TitleView[] }) {
  return (
    <TableFrame label={m.titlesTitle()}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.positionShort()}</th>
            <th scope="col">{m.titleName()}</th>
            <th scope="col">{m.titleNameEn()}</th>
            <th scope="col">{m.titleEmail()}</th>
            <th scope="col">{m.holder()}</th>
            <th scope="col">{m.actions()}</th>
          </tr>
        </thead>
        <tbody>
          {titles.map((title) => (
            <Row key={title.id} title={title} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

export default function TitlesAdminPage() {
  const titles = useQuery(titlesQuery)
  return (
    <Page title={m.titlesTitle()}>
      <FormScope>
        <Heading title={m.titlesTitle()} lead={m.titlesLead()} />
        <div className={classNames(layout.stack, classes.page)}>
          <Loaded query={titles} error={titles.error ? problemText(titles.error) : undefined} height={320}>
            {(data) =>
              data.length > 0 ? (
                <TitlesTable titles={data} />
              ) : (
                <Notice title={m.noTitlesYet()}>{m.noTitlesYetText()}</Notice>
              )
            }
          </Loaded>
          <Patch aria-labelledby="new">
            <h2 id="new">{m.newTitle()}</h2>
            <NewTitleForm />
          </Patch>
        </div>
      </FormScope>
    </Page>
  )
}
