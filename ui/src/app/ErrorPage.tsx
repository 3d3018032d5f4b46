import { useLanguage } from '@/lib/i18n'
import * as m from '@/messages/layout.gen'
import { Button } from '@/ui/Button'
import { Heading, Page } from '@/ui/Page'

/** For what nobody foresaw, and for a page whose script did not arrive: a fresh load is the remedy for both. */
export function ErrorPage() {
  useLanguage()
  return (
    <Page title={m.errorTitle()}>
      <Heading title={m.errorTitle()} lead={navigator.onLine ? m.errorText() : m.offlineText()} />
      <Button onClick={() => location.reload()}>{m.reload()}</Button>
    </Page>
  )
}
