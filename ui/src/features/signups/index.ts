export { signUpRoutes } from './routes'
