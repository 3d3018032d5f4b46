import { useEffect } from 'react'
import { useLocation } from 'react-router'

/**
 * The secret behind the # of a link from a mail. It leaves the address bar at once, so that neither the history nor a
 * picture of the screen gives it away; after a reload it is gone, and the mail has it still.
 */
export function useLinkSecret(): string {
  const { pathname, search, hash } = useLocation()
  useEffect(() => {
    // Past the router, which keeps what it read for as long as the page is open.
    if (hash) history.replaceState(history.state, '', pathname + search)
  }, [pathname, search, hash])
  return hash.slice(1)
}
