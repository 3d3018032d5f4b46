export { eventRoutes } from './routes'
