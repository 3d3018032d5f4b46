import { Link } from 'react-router'
import { setLanguage, useLanguage } from '@/lib/i18n'
import { paths } from '@/lib/paths'
import * as m from '@/messages/layout.gen'
import { Icon } from '@/ui/Icon'
import { Segments } from '@/ui/Segments'
import { setColorScheme, useColorScheme, type ColorScheme } from './colorScheme'
import classes from './Layout.module.css'

const SCHEMES: { value: ColorScheme; icon: 'sun' | 'moon' | 'auto'; label: () => string }[] = [
  { value: 'light', icon: 'sun', label: m.themeLight },
  { value: 'dark', icon: 'moon', label: m.themeDark },
  { value: 'auto', icon: 'auto', label: m.themeAuto },
]

function ThemeSwitch() {
  return (
    <Segments
      label={m.theme()}
      value={useColorScheme()}
      onChange={setColorScheme}
      options={SCHEMES.map(({ value, icon, label }) => ({
        value,
        name: label(),
        content: <Icon name={icon} />,
      }))}
    />
  )
}

function LanguageSwitch() {
  const language = useLanguage()
  return (
    <Segments
      label={m.language()}
      value={language}
      onChange={setLanguage}
      options={[
        { value: 'sv', name: 'Svenska', content: 'Svenska', lang: 'sv' },
        { value: 'en', name: 'English', content: 'English', lang: 'en' },
      ]}
    />
  )
}

export function Footer() {
  return (
    <footer className={classes.footer}>
      <div className={classes.footerBar}>
        <div>
          <div>TraditionsMEsterIT · Kistan 2.0</div>
          <nav className={classes.footerLinks} aria-label={m.footerNavigation()}>
            <Link to={paths.privacy}>{m.privacy()}</Link>
            <a href={paths.apiDocs}>{m.apiDocs()}</a>
          </nav>
        </div>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </footer>
  )
}
