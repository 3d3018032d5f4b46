export { InvitationPatch } from './admin/InvitationPatch'
