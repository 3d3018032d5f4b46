import * as m from '@/messages/common.gen'

export const required = (text: string): string | undefined => (text.trim() ? undefined : m.required())

export const email = (text: string): string | undefined =>
  required(text) ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim()) ? undefined : m.invalidEmail())

export const atMost = (max: number, text: string): string | undefined =>
  text.length > max ? m.tooLong({ max }) : undefined
