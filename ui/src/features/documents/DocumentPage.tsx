import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Versioned } from '@/api/client'
import { isStatus, problemText } from '@/api/problem'
import type { DocumentView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { paths } from '@/lib/paths'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import { FailedPage } from '@/ui/FailedPage'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Heading, Page } from '@/ui/Page'
import { About } from './About'
import classes from './documents.module.css'
import { Preview } from './preview/Preview'
import { documentQuery, download, versionFile } from './queries'
import { Versions } from './Versions'

function Missing() {
  const self = useSelf()
  const { id = '' } = useParams()
  return (
    <Page title={m.missingTitle()}>
      <Heading title={m.missingTitle()} lead={m.missingText()} />
      <div className={layout.row}>
        {self === null && (
          <Button component={Link} to={paths.logIn(paths.document(id))}>
            {m.logIn()}
          </Button>
        )}
        <Button component={Link} to={paths.documents()} variant="ghost">
          {m.toDocuments()}
        </Button>
      </div>
    </Page>
  )
}

function Shown({ document }: { document: Versioned<DocumentView> }) {
  const { id, title, folder, version } = document.value
  return (
    <Page title={title}>
      <FormScope>
        <Heading
          title={title}
          lead={<Link to={paths.documents({ folder: folder.id })}>{folder.name}</Link>}
          actions={
            <Button component="a" href={download(versionFile(id, version))} download variant="lime">
              {m.download()}
            </Button>
          }
        />
        <div className={classes.document}>
          <Preview key={version} document={document.value} />
          <div className={layout.stack}>
            <About document={document} />
            <Versions document={document.value} />
          </div>
        </div>
      </FormScope>
    </Page>
  )
}

export default function DocumentPage() {
  const { id = '' } = useParams()
  const document = useQuery(documentQuery(id))
  if (isStatus(document.error, 400, 404)) return <Missing />
  if (document.error && !document.data)
    return <FailedPage text={problemText(document.error)} onRetry={() => void document.refetch()} />
  return (
    <Loaded query={document} error={undefined} height={640}>
      {(versioned) => <Shown key={id} document={versioned} />}
    </Loaded>
  )
}
