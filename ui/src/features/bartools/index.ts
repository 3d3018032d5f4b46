export { barToolsRoutes } from './routes'
