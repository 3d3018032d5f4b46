export { useLogOut } from './mutations'
export { useProven } from './useProven'
