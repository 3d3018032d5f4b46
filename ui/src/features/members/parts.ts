export { roleName } from './people/words'
