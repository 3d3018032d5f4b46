export { reminderRoutes } from './routes'
