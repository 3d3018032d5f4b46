import { useTypedFilter, useUrlFilters } from '@/lib/useUrlFilters'
import * as m from '@/messages/documents.gen'
import { TextField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import { Icon } from '@/ui/Icon'
import { Heading, Page } from '@/ui/Page'
import classes from './documents.module.css'
import { Folders } from './Folders'
import { LONGEST_SEARCH } from './queries'
import { SearchResults } from './SearchResults'

export default function DocumentsPage() {
  const filters = useUrlFilters()
  const q = filters.get('q').slice(0, LONGEST_SEARCH)
  const [typed, setTyped] = useTypedFilter(q, (next) => filters.set({ q: next }))
  return (
    <Page title={m.title()} description={m.description()}>
      <FormScope>
        <Heading title={m.title()} lead={m.lead()} />
        <search className={classes.search}>
          <TextField
            type="search"
            label={m.search()}
            placeholder={m.searchHint()}
            maxLength={LONGEST_SEARCH}
            leftSection={<Icon name="search" />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </search>
        {q ? (
          <SearchResults q={q} onClear={() => filters.set({ q: '' })} />
        ) : (
          <Folders chosen={filters.get('folder')} />
        )}
      </FormScope>
    </Page>
  )
}
