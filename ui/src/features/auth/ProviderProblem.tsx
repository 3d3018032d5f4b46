import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import * as m from '@/messages/identities.gen'
import { FormError } from '@/ui/FormError'

const TEXTS = new Map<string | null, () => string>(
  Object.entries({
    'provider-busy': m.busy,
    'provider-cancelled': m.cancelled,
    'provider-down': m.down,
    'provider-email': m.email,
    'provider-expired': m.expired,
    'provider-failed': m.failed,
    'provider-taken': m.taken,
  }),
)

/** What came of going to a provider, by the word that the server put into the address; nothing for a word that it does not use. */
export function ProviderProblem({ problem }: { problem: string | null }) {
  if (problem === 'provider-link')
    return (
      <div role="status">
        <h2>{m.linkFirst()}</h2>
        <p>{m.linkFirstText()}</p>
      </div>
    )
  if (problem === 'provider-unknown')
    return (
      <div role="status">
        <h2>{m.unknown()}</h2>
        <p>
          {m.unknownText()} <Link to={paths.join}>{m.howToJoin()}</Link>
        </p>
      </div>
    )
  const text = TEXTS.get(problem)?.()
  return text ? <FormError text={text} /> : null
}
