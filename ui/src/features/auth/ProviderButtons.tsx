import { useQuery } from '@tanstack/react-query'
import { paths } from '@/lib/paths'
import * as m from '@/messages/identities.gen'
import { Button } from '@/ui/Button'
import classes from './auth.module.css'
import { identityProvidersQuery } from './identities'

/** Ways in through other sites: plain links, since the browser leaves ours. Nothing where there are none. */
export function ProviderButtons({ from }: { from: string }) {
  const { data: providers = [] } = useQuery(identityProvidersQuery)
  if (providers.length === 0) return null
  return (
    <div role="group" aria-label={m.elsewhere()} className={classes.providers}>
      <p className={classes.or}>{m.or()}</p>
      {providers.map(({ id, name }) => (
        <Button key={id} component="a" variant="ghost" href={paths.provider(id, { from })}>
          {m.logInWith({ name })}
        </Button>
      ))}
    </div>
  )
}
