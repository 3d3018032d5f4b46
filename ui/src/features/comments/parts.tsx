export { CommentsPatch } from './CommentsPatch'
