import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import * as m from '@/messages/signups.gen'
import classes from './join.module.css'

/** The way from the form to the bar; `at` is the step that is under way, from 1 on, and 4 when all are done. */
export function Steps({ at }: { at?: number }) {
  const steps = [
    { title: m.step1(), text: m.step1Text() },
    { title: m.step2(), text: m.step2Text() },
    { title: m.step3(), text: m.step3Text() },
  ]
  return (
    <ol className={classes.steps}>
      {steps.map(({ title, text }, index) => {
        const done = at !== undefined && index + 1 < at
        const current = at === index + 1
        return (
          <li
            key={title}
            className={classNames(classes.step, done && classes.done, current && classes.current)}
            aria-current={current ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden="true">
              {done ? '✓' : index + 1}
            </span>
            <div>
              <h3>
                {title}
                {done && <span className={layout.srOnly}>, {m.done()}</span>}
              </h3>
              <p>{text}</p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
