import { problemText } from '@/api/problem'
import type { PhotoView } from '@/api/types'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { toast, toastError } from '@/ui/toasts'
import { useMakeCover, type Which } from './mutations'

/** Whether a photo stands at the top of its event, for those who may say. */
export function CoverChoice({ which, photo: { cover } }: { which: Which; photo: PhotoView }) {
  const make = useMakeCover(which)
  return (
    <Button
      compact
      variant="ghost"
      pending={make.isPending}
      onClick={() =>
        make.mutate(!cover, {
          onSuccess: () => toast(cover ? m.uncovered() : m.covered()),
          onError: (error) => toastError(problemText(error)),
        })
      }
    >
      {cover ? m.uncover() : m.cover()}
    </Button>
  )
}
