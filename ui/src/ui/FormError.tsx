import classes from './layout.module.css'

/** What a form as a whole has to say; read out when it appears. */
export function FormError({ text }: { text: string | undefined }) {
  return <div role="alert">{text && <p className={classes.formError}>{text}</p>}</div>
}
