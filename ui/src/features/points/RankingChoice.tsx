import { useQuery } from '@tanstack/react-query'
import * as m from '@/messages/points.gen'
import { CheckField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { toast } from '@/ui/toasts'
import { useChooseRanking } from './mutations'
import { rankingChoiceQuery } from './queries'

/** Whether I want to be in the ranking: saved as it is ticked. */
export function RankingChoice() {
  const choice = useQuery(rankingChoiceQuery).data
  const choose = useChooseRanking()
  if (!choice) return null
  return (
    <div>
      <CheckField
        label={m.listed()}
        checked={choice.listed}
        onChange={({ currentTarget: { checked } }) =>
          choose.mutate(checked, { onSuccess: () => toast(checked ? m.nowListed() : m.nowUnlisted()) })
        }
      />
      <p className={layout.muted}>{m.listedText()}</p>
    </div>
  )
}
