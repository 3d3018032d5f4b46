export { Guard } from './Guard'
export { useLogOut } from './mutations'
export { authRoutes } from './routes'
