export { shiftRoutes } from './routes'
