export { authRoutes, mastersOnly, membersOnly } from './routes'
