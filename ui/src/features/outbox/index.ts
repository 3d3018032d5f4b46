export { outboxRoutes } from './routes'
