import { useQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import type { DocumentHit } from '@/api/types'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import { ErrorNotice } from '@/ui/ErrorNotice'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { DocumentRow } from './DocumentRow'
import classes from './documents.module.css'
import { searchQuery, SHORTEST_SEARCH } from './queries'
import { RowsSkeleton } from './RowsSkeleton'

/** The server answers with no more than these. */
const MOST = 20

function Snippet({ pieces }: { pieces: DocumentHit['snippet'] }) {
  if (pieces.length === 0) return null
  return (
    <p className={classes.snippet}>
      {pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
    </p>
  )
}

function Hits({ hits, onClear }: { hits: DocumentHit[]; onClear: () => void }) {
  if (hits.length === 0)
    return (
      <Notice
        title={m.noHits()}
        actions={
          <Button variant="ghost" onClick={onClear}>
            {m.clear()}
          </Button>
        }
      >
        {m.noHitsText()}
      </Notice>
    )
  return (
    <>
      <h2 className={layout.srOnly}>{m.results()}</h2>
      <ul className={classes.rows} aria-label={m.results()}>
        {hits.map(({ document, snippet }) => (
          <DocumentRow key={document.id} document={document} showFolder>
            <Snippet pieces={snippet} />
          </DocumentRow>
        ))}
      </ul>
    </>
  )
}

function countText(hits: DocumentHit[] | undefined): string {
  if (!hits) return ''
  return hits.length < MOST ? m.hits({ count: hits.length }) : m.manyHits({ count: hits.length })
}

/** What was found, in all folders. */
export function SearchResults({ q, onClear }: { q: string; onClear: () => void }) {
  const { data, error, isPlaceholderData, refetch } = useQuery(searchQuery(q))
  if (q.length < SHORTEST_SEARCH)
    return (
      <p className={classes.count} role="status">
        {m.searchShort()}
      </p>
    )
  return (
    <>
      <p className={classes.count} role="status">
        {!isPlaceholderData && countText(data)}
      </p>
      {data ? (
        <Hits hits={data} onClear={onClear} />
      ) : error ? (
        <ErrorNotice text={problemText(error)} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </>
  )
}
