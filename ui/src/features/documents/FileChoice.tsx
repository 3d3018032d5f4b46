import { useState } from 'react'
import { problemText } from '@/api/problem'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import { FilePicker } from '@/ui/FilePicker'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Progress } from '@/ui/Progress'
import { useDrop } from '@/ui/useDrop'
import classes from './documents.module.css'
import { ACCEPTED, fileProblem } from './file'
import type { SendingFile } from './mutations'
import { sizeText } from './words'

/** One file, chosen or dropped; another one is taken only when this one is done with. */
export function useFileChoice() {
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<string>()
  function choose([first]: File[]) {
    if (!first || file) return
    const found = fileProblem(first)
    setProblem(found && problemText(found))
    if (!found) setFile(first)
  }
  return { file, problem, choose, over: useDrop(choose), drop: () => setFile(undefined) }
}

export function ChooseFile({
  choose,
  problem,
}: Pick<ReturnType<typeof useFileChoice>, 'choose' | 'problem'>) {
  return (
    <>
      <FormError text={problem} />
      <div>
        <FilePicker label={m.pick()} accept={ACCEPTED} onPick={choose} />
      </div>
    </>
  )
}

interface ChosenFileProps {
  file: File
  sending: SendingFile
  /** Before anything is sent. */
  onGiveUp: () => void
}

const stateText = (share: number) =>
  // All of it is there only when the server says so.
  share < 1 ? m.percent({ percent: Math.floor(share * 100) }) : m.making()

/** What was chosen, how far it came, and the way to stop it. */
export function ChosenFile({ file, sending, onGiveUp }: ChosenFileProps) {
  const { isPending, share, cancel } = sending
  return (
    <div className={classes.chosen}>
      <div className={layout.between}>
        <span>
          <span className={layout.srOnly}>{m.chosen()}: </span>
          <strong className={classes.fileName}>{file.name}</strong>{' '}
          <span className={layout.muted}>{isPending ? stateText(share) : sizeText(file.size)}</span>
        </span>
        <Button compact variant="subtle" onClick={isPending ? cancel : onGiveUp}>
          {m.cancel()}
        </Button>
      </div>
      {isPending && <Progress label={m.progress({ name: file.name })} value={share} />}
    </div>
  )
}
