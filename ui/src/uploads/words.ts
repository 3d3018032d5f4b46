import { addProblemTexts } from '@/api/problem'
import * as m from '@/messages/uploads.gen'

addProblemTexts({
  'uploads-full': m.full,
  'storage-away': m.storageAway,
  'too-many-requests': m.tooOften,
})
