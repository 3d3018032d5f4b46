import * as m from '@/messages/common.gen'
import { Icon } from './Icon'
import classes from './Toasts.module.css'
import { dismiss, useToasts } from './toasts'

/** The live region of the site: results are shown here and read out. */
export function Toasts() {
  const toasts = useToasts()
  return (
    <div className={classes.region} role="status" aria-live="polite">
      {toasts.map(({ id, text, action, error }) => (
        <div key={id} className={classes.toast} role={error ? 'alert' : undefined}>
          <span className={classes.text}>{text}</span>
          {action && (
            <button
              type="button"
              className={classes.action}
              onClick={() => {
                dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" className={classes.close} aria-label={m.close()} onClick={() => dismiss(id)}>
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  )
}
