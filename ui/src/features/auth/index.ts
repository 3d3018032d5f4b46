export { useLogOut } from './mutations'
export { authRoutes, mastersOnly, membersOnly } from './routes'
