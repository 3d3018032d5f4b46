import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { Icon } from '@/ui/Icon'
import { Patch } from '@/ui/Patch'
import classes from './Layout.module.css'

interface DisclosureProps {
  label: ReactNode
  icon: 'menu' | 'down'
  children: ReactNode
}

/** A button that shows a patch of links: closes on Escape, on a click elsewhere and when the page changes. */
export function Disclosure({ label, icon, children }: DisclosureProps) {
  const { key } = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const open = openAt === key

  useEffect(() => {
    if (!open) return
    const onPointer = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpenAt(undefined)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpenAt(undefined)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])

  return (
    <div className={classes.disclosure} ref={box}>
      <button
        ref={button}
        type="button"
        className={classes.menuButton}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? undefined : key)}
      >
        <span>{label}</span>
        <Icon name={icon} />
      </button>
      <div id={id} hidden={!open}>
        <Patch as="div" className={classes.panel}>
          {children}
        </Patch>
      </div>
    </div>
  )
}
