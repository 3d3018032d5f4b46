import { useEffect, useState } from 'react'
import Cropper from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import * as m from '@/messages/faces.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import layout from '@/ui/layout.module.css'
import { Segments } from '@/ui/Segments'
import { toast } from '@/ui/toasts'
import { aspectOf, cut, leastZoom, turned, type Area, type Size, type Turn } from './crop'
import classes from './faces.module.css'
import { useAddPhoto } from './mutations'
import { sendingError } from './words'

const MOST = 4
const STEP = 0.1

const between = (zoom: number) => Math.min(MOST, Math.max(1, zoom))

interface CropDialogProps {
  memberId: string
  /** Of the picture as it was chosen. */
  url: string
  onClose: () => void
}

/** The picture once it could be read: what the cropper measures must be there, and the dialog be open. */
function usePicture(url: string) {
  const [picture, setPicture] = useState<HTMLImageElement>()
  const [unreadable, setUnreadable] = useState(false)
  useEffect(() => {
    const image = new Image()
    image.src = url
    image.decode().then(
      () => setPicture(image),
      () => setUnreadable(true),
    )
  }, [url])
  return { picture, unreadable }
}

/** Plus and minus zoom wherever the focus is: there is nothing to type here. */
function useZoomKeys(zoomBy: (step: number) => void) {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === '+') zoomBy(STEP)
      if (key === '-') zoomBy(-STEP)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

/** Crops and turns a picture, and sends what is left of it. */
export default function CropDialog({ memberId, url, onClose }: CropDialogProps) {
  const [shape, setShape] = useState<'square' | 'whole'>('square')
  const [crop, setCrop] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState<Turn>(0)
  const [shown, setShown] = useState<Size>()
  const [frame, setFrame] = useState<Size>()
  const [area, setArea] = useState<Area>()
  const { picture, unreadable } = usePicture(url)
  const [sent, setSent] = useState(0)
  const [sending] = useState(() => new AbortController())
  const add = useAddPhoto(memberId)
  const zoomBy = (step: number) => setZoom((before) => between(before + step))
  useZoomKeys(zoomBy)

  const least = shown && frame ? leastZoom(shown, frame, turn) : 1
  const onConfirm = () => {
    if (!picture || !area) return
    setSent(0)
    add.mutate(
      { picture: () => cut(picture, area, turn), onProgress: setSent, signal: sending.signal },
      {
        onSuccess: () => {
          onClose()
          toast(m.added())
        },
      },
    )
  }
  return (
    <ConfirmDialog
      title={m.cropTitle()}
      confirm={m.send()}
      variant="filled"
      pending={add.isPending}
      error={unreadable ? m.unsupported() : sendingError(add.error)}
      onConfirm={onConfirm}
      onClose={() => {
        sending.abort()
        onClose()
      }}
    >
      {!unreadable && (
        <>
          <p className={classes.note}>{m.cropHint()}</p>
          <div className={classes.stage}>
            {picture && (
              <Cropper
                image={url}
                // The page's policy forbids style elements; the sheet comes with the script instead.
                disableAutomaticStylesInjection
                crop={crop}
                zoom={least * zoom}
                minZoom={least}
                maxZoom={least * MOST}
                rotation={turn}
                aspect={shape === 'square' ? 1 : aspectOf(picture, turn)}
                keyboardStep={8}
                zoomWithScroll={false}
                cropperProps={{ role: 'application', 'aria-label': m.frame() }}
                onCropChange={setCrop}
                onZoomChange={(next) => setZoom(between(next / least))}
                onCropSizeChange={setFrame}
                onCropAreaChange={(_, pixels) => setArea(pixels)}
                setMediaSize={setShown}
              />
            )}
          </div>
          <div className={classes.tools}>
            <label className={classes.zoom}>
              <span>{m.zoom()}</span>
              <input
                type="range"
                min={1}
                max={MOST}
                step={STEP}
                value={zoom}
                onChange={(event) => setZoom(Number(event.currentTarget.value))}
              />
            </label>
            <div className={layout.row}>
              <Button compact variant="ghost" onClick={() => setTurn(turned(turn, -90))}>
                {m.turnLeft()}
              </Button>
              <Button compact variant="ghost" onClick={() => setTurn(turned(turn, 90))}>
                {m.turnRight()}
              </Button>
            </div>
            <Segments
              label={m.shape()}
              value={shape}
              onChange={setShape}
              options={[
                { value: 'square', name: m.square(), content: m.square() },
                { value: 'whole', name: m.whole(), content: m.whole() },
              ]}
            />
          </div>
        </>
      )}
      {add.isPending && (
        <label className={classes.sending}>
          <span>{m.sending()}</span>
          <progress value={sent} />
        </label>
      )}
    </ConfirmDialog>
  )
}
