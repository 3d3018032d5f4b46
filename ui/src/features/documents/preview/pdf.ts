import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
// The viewer finds the library that was loaded before it.
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import jbig2 from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url'
import openjpeg from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url'
import 'pdfjs-dist/legacy/web/pdf_viewer.css'

pdfjs.GlobalWorkerOptions.workerSrc = worker

const FIT = 'page-width'

/** Why a PDF does not show. */
export type Failure = 'broken' | 'locked' | 'away'

export interface Shown {
  page: number
  count: number
  /** How high all pages are together. */
  height: number
}

export interface Pdf {
  turn: (pages: number) => void
  zoom: (steps: number) => void
  fit: () => void
}

interface Listeners {
  nameOfPage: (page: number, count: number) => string
  onShown: (shown: Shown) => void
  onFailure: (failure: Failure) => void
}

const folderOf = (address: string) => address.slice(0, address.lastIndexOf('/') + 1)

/** The page's policy takes no WebAssembly; these two decode what scanners write in plain JavaScript, when a page has it. */
function decoders() {
  const [one, other] = [folderOf(jbig2), folderOf(openjpeg)]
  if (one !== other) throw new Error('the decoders are in different folders')
  return { useWasm: false, wasmUrl: one }
}

function failureOf(error: unknown): Failure {
  if (error instanceof pdfjs.PasswordException) return 'locked'
  return error instanceof pdfjs.InvalidPDFException ? 'broken' : 'away'
}

/** It would say its few words in English; ours name the pages, and the buttons are ours. */
const SILENT = {
  getLanguage: () => 'sv',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
  destroy: () => Promise.resolve(),
}

/**
 * Shows a PDF in a frame, fitted to its width, with its text for selection and screen readers; until the signal says stop.
 *
 * @param container positioned absolutely, with one element inside for the pages
 */
export function showPdf(
  container: HTMLDivElement,
  file: string,
  signal: AbortSignal,
  { nameOfPage, onShown, onFailure }: Listeners,
): Pdf {
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus, externalLinkRel: 'noopener noreferrer nofollow' })
  const viewer = new PDFViewer({
    container,
    eventBus,
    linkService,
    l10n: SILENT as never,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
    removePageBorders: true,
    abortSignal: signal,
  } as ConstructorParameters<typeof PDFViewer>[0])
  linkService.setViewer(viewer)

  const tell = () => {
    if (viewer.pagesCount > 0)
      onShown({
        page: viewer.currentPageNumber,
        count: viewer.pagesCount,
        height: viewer.viewer?.scrollHeight ?? 0,
      })
  }
  const fit = () => {
    viewer.currentScaleValue = FIT
    tell()
  }
  eventBus.on('pagesinit', () => {
    container.querySelectorAll('.page').forEach((page, index) => {
      page.setAttribute('aria-label', nameOfPage(index + 1, viewer.pagesCount))
    })
    fit()
  })
  eventBus.on('pagesloaded', tell)
  eventBus.on('pagechanging', tell)
  eventBus.on('scalechanging', tell)

  const resized = new ResizeObserver(() => {
    if (viewer.pagesCount > 0 && viewer.currentScaleValue === FIT) fit()
  })
  resized.observe(container)

  const loading = pdfjs.getDocument({ url: file, ...decoders(), disableWorkerRendering: true })
  loading.promise.then(
    (pdf) => {
      if (signal.aborted) return
      viewer.setDocument(pdf)
      linkService.setDocument(pdf)
    },
    (error: unknown) => {
      if (!signal.aborted) onFailure(failureOf(error))
    },
  )
  signal.addEventListener('abort', () => {
    resized.disconnect()
    viewer.setDocument(null)
    linkService.setDocument(null)
    void loading.destroy()
  })

  return {
    turn: (pages) => {
      const wanted = viewer.currentPageNumber + pages
      if (wanted >= 1 && wanted <= viewer.pagesCount) viewer.currentPageNumber = wanted
    },
    zoom: (steps) => {
      viewer.updateScale({ steps })
      tell()
    },
    fit,
  }
}
