export { pointsRoutes } from './routes'
