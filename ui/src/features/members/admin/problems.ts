import { addProblemTexts } from '@/api/problem'
import * as m from '@/messages/admin.gen'

addProblemTexts({
  'history-current': m.problemHistoryCurrent,
  'team-name-taken': m.problemTeamNameTaken,
  'title-held': m.problemTitleHeld,
  'title-name-taken': m.problemTitleNameTaken,
})
