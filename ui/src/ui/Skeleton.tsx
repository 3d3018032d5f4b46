import classes from './Skeleton.module.css'

/** A piece of bare cloth where something will be. */
export function Skeleton({ height, width }: { height: number; width?: string }) {
  return <div className={classes.skeleton} style={{ height, width }} />
}
