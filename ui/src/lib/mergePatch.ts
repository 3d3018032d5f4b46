import { changedKeys } from './useFields'

/** The changed fields as a JSON merge patch: an emptied text becomes null, which clears it. */
export function textPatch<F extends object>(before: F, after: F): Partial<Record<keyof F, unknown>> {
  return Object.fromEntries(
    changedKeys(before, after).map((key) => {
      const value = after[key]
      return [key, typeof value === 'string' ? value.trim() || null : value]
    }),
  ) as Partial<Record<keyof F, unknown>>
}
