export { memberRoutes } from './routes'
