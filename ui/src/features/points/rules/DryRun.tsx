import type { DryRunView } from '@/api/types'
import { fullName } from '@/lib/names'
import * as m from '@/messages/points.gen'
import layout from '@/ui/layout.module.css'
import { TableFrame } from '@/ui/TableFrame'
import { leagueName } from '../words'

type League = Parameters<typeof leagueName>[0]

const withLeague = (total: number, league: League | undefined): string =>
  league ? `${total} (${leagueName(league)})` : String(total)

/** What other rules would change, and for whom. */
export function DryRun({ outcome }: { outcome: DryRunView }) {
  if (outcome.members === 0) return <p role="status">{m.wouldChangeNothing()}</p>
  return (
    <div className={layout.stack}>
      <p role="status">
        {m.wouldChange({ count: outcome.members })} {m.wouldChangeLeague({ count: outcome.leagues })}
      </p>
      <TableFrame label={m.dryRun()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.name()}</th>
              <th scope="col">{m.before()}</th>
              <th scope="col">{m.after()}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.changes.map(({ member, before, after, leagueBefore, leagueAfter }, index) => (
              <tr key={member?.id ?? index}>
                <th scope="row">{member ? fullName(member) : m.erased()}</th>
                <td>{withLeague(before, leagueBefore)}</td>
                <td>{withLeague(after, leagueAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}
