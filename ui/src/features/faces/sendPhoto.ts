import { api, unwrap } from '@/api/client'
import type { PhotoView } from '@/api/types'
import { sendFile, type Sending } from '@/uploads/sendFile'

/**
 * Sends a picture and makes it a photo of a member. Nothing about it stays in the browser, and another part of the same
 * picture does not go on where this one stopped.
 */
export const sendPhotoOfMember = (memberId: string, picture: Blob, sending: Sending): Promise<PhotoView> =>
  sendFile(
    picture,
    (upload) =>
      unwrap(
        api.POST('/api/v1/members/{id}/photos', {
          params: { path: { id: memberId } },
          body: { upload },
          signal: sending.signal,
        }),
      ),
    sending,
  )
