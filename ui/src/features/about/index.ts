export { aboutRoutes } from './routes'
