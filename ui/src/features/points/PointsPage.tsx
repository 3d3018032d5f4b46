import { Link } from 'react-router'
import { useSelf } from '@/features/auth/queries'
import { paths } from '@/lib/paths'
import * as m from '@/messages/points.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { MemberPoints } from './MemberPoints'
import { Ranking } from './Ranking'
import { RankingChoice } from './RankingChoice'

const ENTRIES = 10

function Points({ memberId }: { memberId: string }) {
  return (
    <Page title={m.title()}>
      <FormScope>
        <Heading
          title={m.title()}
          lead={m.lead()}
          actions={
            <Button component={Link} to={paths.pointsRules} variant="ghost">
              {m.toRules()}
            </Button>
          }
        />
        <div className={layout.two}>
          <Ranking memberId={memberId} />
          <Patch aria-labelledby="mine">
            <h2 id="mine">{m.mine()}</h2>
            <div className={layout.stack}>
              <MemberPoints id={memberId} own limit={ENTRIES} />
              <RankingChoice />
            </div>
          </Patch>
        </div>
      </FormScope>
    </Page>
  )
}

export default function PointsPage() {
  const self = useSelf()
  return self ? <Points memberId={self.memberId} /> : null
}
