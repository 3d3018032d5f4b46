import { createTheme, MantineProvider, type MantineColorsTuple } from '@mantine/core'
import type { ReactNode } from 'react'
import '@mantine/core/styles/default-css-variables.css'
import './FormScope.css'

// Mantine wants ten shades; the ones in use are set in FormScope.css from the cloth's own colours.
const kisel: MantineColorsTuple = [
  '#f0f4f6',
  '#dde5e9',
  '#c4d1d8',
  '#a9bfca',
  '#8fb6ca',
  '#6f8fa1',
  '#44687d',
  '#34505f',
  '#22343e',
  '#16232b',
]

const theme = createTheme({ colors: { kisel }, primaryColor: 'kisel', focusRing: 'never' })

// The theme switch sets the attribute on the root; Mantine only reads it through its style sheets.
const noRoot = () => undefined

/**
 * The pages with forms and tables get Mantine, and only they load it. Nothing is styled at run time: the variables come
 * from style sheets, because the page's policy forbids style elements.
 */
export function FormScope({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} getRootElement={noRoot}>
      {children}
    </MantineProvider>
  )
}
