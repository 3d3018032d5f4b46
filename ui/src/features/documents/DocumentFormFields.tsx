import type { FolderView } from '@/api/types'
import type { useFields } from '@/lib/useFields'
import * as m from '@/messages/documents.gen'
import { SelectField, TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import type { DocumentFields } from './documentFields'

interface DocumentFormFieldsProps extends Pick<ReturnType<typeof useFields<DocumentFields>>, 'text'> {
  folders: FolderView[]
}

/** The fields of a document, for a new one and for one that is there. */
export function DocumentFormFields({ text, folders }: DocumentFormFieldsProps) {
  return (
    <>
      <TextField label={m.titleLabel()} required autoComplete="off" {...text('title')} />
      <div className={layout.halves}>
        <SelectField
          label={m.folder()}
          data={folders.map(({ id, name }) => ({ value: id, label: name }))}
          {...text('folder')}
        />
        <SelectField
          label={m.audience()}
          data={[
            { value: 'MEMBERS', label: m.audienceMembers() },
            { value: 'PUBLIC', label: m.audiencePublic() },
          ]}
          {...text('audience')}
        />
      </div>
    </>
  )
}
