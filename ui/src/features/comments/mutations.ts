import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { commentsQuery } from './queries'

const postKey = (eventId: string) => ['post-comment', eventId]

export const usePostComment = (eventId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationKey: postKey(eventId),
    mutationFn: (text: string) =>
      unwrap(api.POST('/api/v1/events/{id}/comments', { params: { path: { id: eventId } }, body: { text } })),
    // It is on its way until it stands among the others.
    onSuccess: () => client.invalidateQueries({ queryKey: commentsQuery(eventId).queryKey }),
  })
}

/** The texts of those comments that are on their way. */
export const usePosting = (eventId: string): string[] =>
  useMutationState({
    filters: { mutationKey: postKey(eventId), status: 'pending' },
    select: ({ state }) => state.variables as string,
  })

export const useDeleteComment = (eventId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (commentId: string) =>
      unwrap(
        api.DELETE('/api/v1/events/{id}/comments/{commentId}', {
          params: { path: { id: eventId, commentId } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: commentsQuery(eventId).queryKey }),
  })
}
