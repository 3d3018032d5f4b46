import { addProblemTexts } from '@/api/problem'
import * as m from '@/messages/authProblem.gen'

addProblemTexts({
  'last-log-in-means': m.lastLogInMeans,
  'log-in-expired': m.logInExpired,
  'passkey-known': m.passkeyKnown,
  'passkey-refused': m.passkeyRefused,
  'proof-needed': m.proofNeeded,
  'second-factor-required': m.secondFactorRequired,
  'secrets-locked': m.secretsLocked,
  'too-many-passkeys': m.tooManyPasskeys,
  'totp-enabled': m.totpEnabled,
  'totp-not-started': m.totpNotStarted,
  'wrong-code': m.wrongCode,
})
