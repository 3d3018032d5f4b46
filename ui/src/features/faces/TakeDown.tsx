import { useState } from 'react'
import { TakeDownDialog } from '@/features/photos/parts'
import * as m from '@/messages/faces.gen'
import { Button } from '@/ui/Button'
import { useTakeDown } from './mutations'

interface TakeDownProps {
  id: string
  /** Tells it from the others where it cannot be seen. */
  which: string
}

export function TakeDown({ id, which }: TakeDownProps) {
  const [asking, setAsking] = useState(false)
  const takeDown = useTakeDown(id)
  return (
    <>
      <Button
        compact
        variant="ghost"
        aria-label={m.ofWhich({ action: m.takeDown(), which })}
        onClick={() => setAsking(true)}
      >
        {m.takeDown()}
      </Button>
      {asking && (
        <TakeDownDialog text={m.takeDownText()} takeDown={takeDown} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
