import { useState, type ReactNode } from 'react'
import { isProblem } from '@/api/problem'
import { ProofDialog } from './ProofDialog'

/**
 * Some changes want to know anew who sits there. `unless(error, again)` asks where the server says so, and does it again
 * afterwards; it answers whether it asks.
 */
export function useProven(): { unless: (error: unknown, again: () => void) => boolean; dialog: ReactNode } {
  const [again, setAgain] = useState<(() => void) | null>(null)
  return {
    unless: (error, retry) => {
      const asks = isProblem(error, 'proof-needed')
      if (asks) setAgain(() => retry)
      return asks
    },
    dialog: again && (
      <ProofDialog
        onProved={() => {
          setAgain(null)
          again()
        }}
        onClose={() => setAgain(null)}
      />
    ),
  }
}
