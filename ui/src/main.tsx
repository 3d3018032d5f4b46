import { createRoot } from 'react-dom/client'
import './app/fonts.css'
import './app/theme.css'
import { App } from './app/App'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
