import type { PhotoView } from '@/api/types'

/** A photo in the album of an event, as a member who did not upload it sees it. */
export const photo = (id: string, changes: Partial<PhotoView> = {}): PhotoView => ({
  id,
  width: 1600,
  height: 1200,
  blur: 'UklGRg==',
  eventId: 'e1',
  people: [],
  face: false,
  cover: false,
  uploadedAt: '2026-11-28T20:00:00Z',
  changeable: false,
  hideable: true,
  ...changes,
})
