import { useQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DocumentItem, DocumentView, FolderList, FolderView } from '@/api/types'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { stubTus } from '@/testing/tusServer'
import { About } from './About'
import DocumentsPage from './DocumentsPage'
import { documentQuery } from './queries'

const FOLDER: FolderView = { id: 'f1', name: 'Protokoll', documents: 0 }
const OTHER: FolderView = { id: 'f2', name: 'Stadgar', documents: 3 }
const folders = (mayChange: boolean, ...list: FolderView[]): FolderList => ({ folders: list, mayChange })

const item = (changes: Partial<DocumentItem> = {}): DocumentItem => ({
  id: 'd1',
  title: 'Höstmöte',
  folder: { id: 'f1', name: 'Protokoll' },
  audience: 'MEMBERS',
  kind: 'PDF',
  fileName: 'höstmöte.pdf',
  bytes: 240_000,
  version: 2,
  changedAt: '2026-11-03T18:00:00Z',
  ...changes,
})
const view = (changes: Partial<DocumentView> = {}): DocumentView => ({
  ...item(),
  searchable: true,
  mayChange: true,
  versions: [],
  ...changes,
})

beforeEach(() => {
  localStorage.clear()
  stubTus()
})

describe('the folders', () => {
  it('show how much is in each, and offer nothing to those who only read', async () => {
    serve({ 'GET /documents/folders': [{ body: folders(false, FOLDER, OTHER) }] })
    renderAt('/documents', <DocumentsPage />)

    expect(await screen.findByRole('link', { name: 'Stadgar' })).toHaveAttribute(
      'href',
      '/documents?folder=f2',
    )
    expect(screen.getByText('3 dokument')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Ny mapp' })).not.toBeInTheDocument()
  })

  it('say when the one in the address is not there', async () => {
    serve({ 'GET /documents/folders': [{ body: folders(false, OTHER) }] })
    renderAt('/documents?folder=f1', <DocumentsPage />)

    expect(await screen.findByRole('heading', { name: 'Mappen finns inte' })).toBeVisible()
  })

  it('get no second one of the same name', async () => {
    serve({
      'GET /documents/folders': [{ body: folders(true) }],
      'POST /documents/folders': [problem('folder-name-taken', 409)],
    })
    renderAt('/documents', <DocumentsPage />)

    await userEvent.click(await screen.findByRole('button', { name: 'Ny mapp' }))
    await userEvent.type(screen.getByLabelText(/Namn på mappen/), 'Stadgar{Enter}')

    expect(await screen.findByText('Det finns redan en mapp som heter så.')).toBeVisible()
    expect(screen.getByLabelText(/Namn på mappen/)).toHaveAttribute('aria-invalid', 'true')
  })

  it('stay when somebody put a document into one that seemed empty', async () => {
    serve({
      'GET /documents/folders': [{ body: folders(true, FOLDER) }],
      'GET /documents': [{ body: { documents: [] } }],
      'DELETE /documents/folders/f1': [problem('folder-not-empty', 409)],
    })
    renderAt('/documents?folder=f1', <DocumentsPage />)

    await userEvent.click(await screen.findByRole('button', { name: 'Radera mappen' }))
    const dialog = screen.getByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Radera mappen' }))

    expect(await within(dialog).findByText(/Det ligger dokument i mappen/)).toBeVisible()
  })
})

describe('the search', () => {
  it('asks once for what was typed, writes it into the address, and marks what fits', async () => {
    const calls = serve({
      'GET /documents/folders': [{ body: folders(false, OTHER) }],
      'GET /documents/search': [
        {
          body: {
            hits: [
              {
                document: item(),
                snippet: [
                  { text: 'Vi köpte en ', hit: false },
                  { text: 'kvast', hit: true },
                ],
              },
            ],
          },
        },
      ],
    })
    const { router } = renderAt('/documents', <DocumentsPage />)

    await userEvent.type(screen.getByLabelText('Sök'), 'kvast')

    expect(await screen.findByText('kvast')).toHaveProperty('tagName', 'MARK')
    expect(screen.getByText('1 träff')).toBeVisible()
    expect(screen.getByText(/Protokoll · PDF · 240/)).toBeVisible()
    expect(router.state.location.search).toBe('?q=kvast')
    expect(calls.filter(({ path }) => path === '/documents/search')).toHaveLength(1)
  })

  it('asks for nothing by a single letter', async () => {
    const calls = serve({})
    renderAt('/documents?q=k', <DocumentsPage />)

    expect(await screen.findByText(/Skriv minst två tecken/)).toBeVisible()
    expect(calls).toEqual([])
  })
})

describe('adding a document', () => {
  const start = () => {
    const calls = serve({
      'GET /documents/folders': [{ body: folders(true, FOLDER, OTHER) }],
      'GET /documents': [{ body: { documents: [] } }],
      'POST /documents': [
        problem('document-unsupported', 415),
        { status: 201, body: view({ title: 'Stadgar 2026' }) },
      ],
    })
    renderAt('/documents?folder=f1', <DocumentsPage />)
    return calls
  }
  const choose = async (...files: File[]) =>
    userEvent.setup({ applyAccept: false }).upload(await screen.findByLabelText('Välj en fil'), files)

  it('takes the title from the file, says what was wrong, and adds it at the second try', async () => {
    const calls = start()

    await choose(new File(['%PDF-'], 'stadgar_2026.pdf'))
    expect(screen.getByLabelText(/Titel/)).toHaveValue('Stadgar 2026')
    await userEvent.selectOptions(screen.getByLabelText('Vem får läsa?'), 'PUBLIC')
    await userEvent.selectOptions(screen.getByLabelText('Mapp'), 'f2')
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till' }))
    // What sends files is fetched first.
    expect(
      await screen.findByText(/Det är ingen fil vi kan ta emot/, undefined, { timeout: 10_000 }),
    ).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till' }))

    expect(await screen.findByText('Stadgar 2026 är på plats.')).toBeVisible()
    expect(calls.findLast(({ method }) => method === 'POST')?.body).toEqual({
      folder: 'f2',
      title: 'Stadgar 2026',
      audience: 'PUBLIC',
      upload: 'u2',
      fileName: 'stadgar_2026.pdf',
    })
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Lägg till ett dokument' })).toHaveFocus())
  })

  it('refuses an empty file before anything is sent', async () => {
    start()

    await choose(new File([], 'tom.pdf'))

    expect(screen.getByText('Filen är tom.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Lägg till' })).not.toBeInTheDocument()
  })
})

function Shown() {
  const { data } = useQuery(documentQuery('d1'))
  return data && <About document={data} />
}

describe('changing a document', () => {
  it('sends only what was changed, and lets its user choose when somebody was quicker', async () => {
    const calls = serve({
      'GET /documents/d1': [
        { body: view(), headers: { ETag: '"1"' } },
        { body: view({ title: 'Vårmöte' }), headers: { ETag: '"2"' } },
      ],
      'GET /documents/folders': [{ body: folders(true, FOLDER, OTHER) }],
      'PATCH /documents/d1': [
        problem('changed-meanwhile', 412),
        { body: view({ title: 'Vårmöte', audience: 'PUBLIC' }), headers: { ETag: '"3"' } },
      ],
    })
    renderAt('/documents/d1', <Shown />)

    await userEvent.click(await screen.findByRole('button', { name: 'Ändra' }))
    await userEvent.selectOptions(screen.getByLabelText('Vem får läsa?'), 'PUBLIC')
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Spara mitt ändå' }))

    expect(await screen.findByText('Sparat.')).toBeVisible()
    const sent = calls.filter(({ method }) => method === 'PATCH')
    expect(sent.map(({ headers, body }) => [headers.get('If-Match'), body])).toEqual([
      ['"1"', { audience: 'PUBLIC' }],
      ['"2"', { audience: 'PUBLIC' }],
    ])
    expect(screen.getByRole('button', { name: 'Ändra' })).toHaveFocus()
  })
})
