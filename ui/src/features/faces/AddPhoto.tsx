import { lazy, Suspense, useRef, useState } from 'react'
import * as m from '@/messages/faces.gen'
import { Button } from '@/ui/Button'
import { Loading } from '@/ui/Loading'
import layout from '@/ui/layout.module.css'
import classes from './faces.module.css'

// The tools for cropping, which only those who add a photo need.
const CropDialog = lazy(() => import('./CropDialog'))

// Named one by one, so that phones turn what they keep otherwise into one of these.
const TYPES = 'image/jpeg,image/png,image/webp'

interface PickerProps {
  label: string
  camera?: boolean
  onPick: (file: File) => void
}

/** A button that opens the browser's own choice of a file, or the camera of a phone. */
function Picker({ label, camera, onPick }: PickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="ghost" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={TYPES}
        {...(camera && { capture: 'user' })}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // So that the same file can be chosen again.
          event.currentTarget.value = ''
          if (file) onPick(file)
        }}
      />
    </>
  )
}

/** Adds a photo of a member: choose or take it, crop it, send it. */
export function AddPhoto({ memberId }: { memberId: string }) {
  const [url, setUrl] = useState<string>()
  const open = (file: File) => setUrl(URL.createObjectURL(file))
  const close = () => {
    if (url) URL.revokeObjectURL(url)
    setUrl(undefined)
  }
  return (
    <div>
      <div className={layout.row}>
        <Picker label={m.add()} onPick={open} />
        <div className={classes.onlyTouch}>
          <Picker label={m.camera()} camera onPick={open} />
        </div>
      </div>
      <p className={classes.hint}>{m.addHint()}</p>
      {url && (
        <Suspense fallback={<Loading>{null}</Loading>}>
          <CropDialog memberId={memberId} url={url} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}
