import { useEffect, useEffectEvent, useState } from 'react'

const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

/**
 * Takes files that are dropped anywhere on the page, where the browser would leave the site and open them.
 *
 * @returns whether some are held over the page
 */
export function useDrop(onDrop: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onDrop)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const hear = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      addEventListener(
        type,
        (event) => {
          if (!carriesFiles(event)) return
          event.preventDefault()
          act(event)
        },
        { signal },
      )
    hear('dragover', () => setOver(true))
    // Nothing follows when they leave the window itself.
    hear('dragleave', ({ relatedTarget }) => setOver(relatedTarget !== null))
    hear('drop', ({ dataTransfer }) => {
      setOver(false)
      take([...(dataTransfer?.files ?? [])])
    })
    return () => stop.abort()
  }, [])
  return over
}
