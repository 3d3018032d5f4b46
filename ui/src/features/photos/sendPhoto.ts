import { api, unwrap } from '@/api/client'
import type { PhotoView } from '@/api/types'
import { fingerprintOf, sendFile, type Sending } from '@/uploads/sendFile'

/** Sends a picture and makes it a photo in the album of an event. */
export const sendPhoto = (eventId: string, file: File, sending: Sending): Promise<PhotoView> =>
  sendFile(
    file,
    (upload) =>
      unwrap(
        api.POST('/api/v1/events/{id}/photos', {
          params: { path: { id: eventId } },
          body: { upload },
          signal: sending.signal,
        }),
      ),
    sending,
    fingerprintOf(file, eventId),
  )
