export { useLive } from './useLive'
