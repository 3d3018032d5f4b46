export { documentRoutes } from './routes'
