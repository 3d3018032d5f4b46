export { faceRoutes } from './routes'
