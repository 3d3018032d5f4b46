import { useQuery } from '@tanstack/react-query'
import { isStatus, problemText } from '@/api/problem'
import type { CurrentSession, Member, PhotoView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { calledName } from '@/lib/names'
import { photoFile } from '@/lib/photos'
import * as m from '@/messages/faces.gen'
import { Chip } from '@/ui/Chip'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { Picture } from '@/ui/Picture'
import { AddPhoto } from './AddPhoto'
import classes from './faces.module.css'
import { PhotoActions } from './PhotoActions'
import { memberPhotosQuery } from './queries'
import { useKeptFocus } from './useKeptFocus'
import { uploadedText } from './words'

export interface MemberPhotosPatchProps {
  member: Member
}

/** What the choices on one's profile mean for them; known to the member and the masters. */
function circle({ privacy }: Member): string | undefined {
  if (privacy?.photos === 'MEMBERS') return m.circleMembers()
  if (privacy?.photos === 'MASTERS') return m.circleMasters()
  return undefined
}

interface ItemProps extends MemberPhotosPatchProps {
  photo: PhotoView
  self: CurrentSession | null | undefined
}

function Item({ photo, member, self }: ItemProps) {
  const own = self?.memberId === member.id
  const seenByAll = member.privacy?.photos === 'PUBLIC'
  return (
    <li className={classes.item}>
      <a href={photoFile(photo.id, 'screen', 'jpg')} className={classes.square}>
        <Picture photo={photo} alt={m.photoOf({ name: calledName(member) })} sizes="320px" fill />
      </a>
      <div className={classes.said}>
        {photo.face && <Chip tone="ok">{seenByAll ? m.seenByAll() : m.face()}</Chip>}
        <small>{uploadedText(photo)}</small>
      </div>
      <PhotoActions photo={photo} chooses={own || self?.role === 'MASTER'} />
    </li>
  )
}

function Photos({ photos, member }: MemberPhotosPatchProps & { photos: PhotoView[] }) {
  const self = useSelf()
  const around = useKeptFocus(photos.length)
  const note = circle(member)
  const own = self?.memberId === member.id
  return (
    <div ref={around} tabIndex={-1} className={layout.stack}>
      {note && <p className={classes.note}>{note}</p>}
      {photos.length === 0 && <p className={classes.note}>{own ? m.noneOfYou() : m.none()}</p>}
      {photos.length > 0 && (
        <ul className={classNames(layout.plainList, classes.grid)}>
          {photos.map((photo) => (
            <Item key={photo.id} photo={photo} member={member} self={self} />
          ))}
        </ul>
      )}
      {!member.deletedAt && <AddPhoto memberId={member.id} />}
    </div>
  )
}

export default function MemberPhotosPatch({ member }: MemberPhotosPatchProps) {
  const photos = useQuery(memberPhotosQuery(member.id))
  return (
    <Patch aria-labelledby="photos">
      <h2 id="photos">{m.title()}</h2>
      {isStatus(photos.error, 404) && !photos.data ? (
        <p className={classes.note}>{m.hidden()}</p>
      ) : (
        <Loaded query={photos} error={photos.error ? problemText(photos.error) : undefined} height={220}>
          {(items) => <Photos photos={items} member={member} />}
        </Loaded>
      )}
    </Patch>
  )
}
