import { addProblemTexts } from '@/api/problem'
import * as m from '@/messages/invitations.gen'

addProblemTexts({
  'invitation-email-taken': m.problemEmailTaken,
  'invitation-impossible': m.problemImpossible,
  'invitation-not-needed': m.problemNotNeeded,
  'invitation-of-member': m.problemOfMember,
  'invitation-without-address': m.problemWithoutAddress,
})
