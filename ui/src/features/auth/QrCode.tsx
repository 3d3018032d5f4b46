import { generate } from 'lean-qr'
import classes from './auth.module.css'

/** Drawn here, so that what it says is told to nobody. Black on white in both themes, since cameras want that. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text)
  const quiet = 3
  let path = ''
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`
  const size = code.size + 2 * quiet
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${size} ${size}`}
      shapeRendering="crispEdges"
      className={classes.qr}
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
