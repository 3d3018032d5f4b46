import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { formError } from '@/api/fieldErrors'
import { toastError } from '@/ui/toasts'
import type { Sending } from '@/uploads/sendFile'
import { FACES_KEY, PHOTOS_KEY } from './queries'
import { sendPhotoOfMember } from './sendPhoto'

const photo = (id: string) => ({ params: { path: { id } } })

/** Whatever was done to a photo, lists and faces are others afterwards, also where somebody else was quicker. */
function usePhotoMutation<V, R>(mutationFn: (variables: V) => Promise<R>, { silent = false } = {}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: FACES_KEY })
      void client.invalidateQueries({ queryKey: PHOTOS_KEY })
    },
    onError: (error) => {
      if (!silent) toastError(formError(error) ?? '')
    },
  })
}

interface SendingPicture extends Sending {
  /** Drawn when it is sent, since that takes a moment. */
  picture: () => Promise<Blob>
}

export const useAddPhoto = (memberId: string) =>
  usePhotoMutation(
    async ({ picture, ...sending }: SendingPicture) => sendPhotoOfMember(memberId, await picture(), sending),
    { silent: true },
  )

/** Whether the public sees it. */
export const useShowToPublic = () =>
  usePhotoMutation(({ id, shown }: { id: string; shown: boolean }) =>
    unwrap(
      shown
        ? api.PUT('/api/v1/photos/{id}/face', photo(id))
        : api.DELETE('/api/v1/photos/{id}/face', photo(id)),
    ),
  )

export const useTakeDown = (id: string) =>
  usePhotoMutation(
    (why: string) =>
      unwrap(api.PUT('/api/v1/photos/{id}/take-down', { ...photo(id), body: why ? { why } : {} })),
    { silent: true },
  )

export const useRestorePhoto = () =>
  usePhotoMutation((id: string) => unwrap(api.DELETE('/api/v1/photos/{id}/take-down', photo(id))))

export const useDeletePhoto = (id: string) =>
  usePhotoMutation(() => unwrap(api.DELETE('/api/v1/photos/{id}', photo(id))), { silent: true })
