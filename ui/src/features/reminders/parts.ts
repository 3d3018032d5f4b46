export { RemindersPatch } from './RemindersPatch'
