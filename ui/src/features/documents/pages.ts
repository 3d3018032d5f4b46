// One piece to fetch: whoever opens a document comes from their list, or goes there next.
export { default as DocumentPage } from './DocumentPage'
export { default as DocumentsPage } from './DocumentsPage'
