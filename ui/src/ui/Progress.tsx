import classes from './Progress.module.css'

/** A seam that is sewn while something goes, from 0 to 1. */
export function Progress({ label, value }: { label: string; value: number }) {
  return <progress className={classes.progress} aria-label={label} value={value} />
}
