import type { ReactNode } from 'react'

function Emblem({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 64 64"
      width="64"
      height="64"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="32" cy="32" r="30" strokeWidth="2" strokeDasharray="5 4" opacity="0.6" />
      {children}
    </svg>
  )
}

export const PubEmblem = () => (
  <Emblem>
    <path d="M20 26v20a3 3 0 0 0 3 3h15a3 3 0 0 0 3-3V26M41 30h4a4 4 0 0 1 4 4v5a4 4 0 0 1-4 4h-4M27 32v11M34 32v11" />
    <path d="M18 26a5 5 0 0 1 3-9 7 7 0 0 1 12-2 6 6 0 0 1 8 5 3 3 0 0 1 1 6z" />
  </Emblem>
)

export const GasqueEmblem = () => (
  <Emblem>
    <path d="M22 15v11a5 5 0 0 0 10 0V15M27 15v34M42 49V15c-5 3-7 9-7 16h7" />
  </Emblem>
)

export const TripEmblem = () => (
  <Emblem>
    <path d="M15 20h28l6 12v12h-5M36 44H25M18 44h-3V20M15 32h34M28 20v12M39 20v12" />
    <circle cx="21" cy="44" r="4" />
    <circle cx="40" cy="44" r="4" />
  </Emblem>
)

/** A needle with its thread, left in the patch that is not finished. */
export const Needle = ({ className }: { className?: string }) => (
  <svg className={className} viewBox="0 0 150 90" width="150" height="90" fill="none" aria-hidden="true">
    <path
      d="M4 78c22-30 38 12 58-10s-16-30 2-42 40 22 52 10"
      stroke="#adff5c"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeDasharray="9 6"
    />
    <path d="M113 37 147 5l1 1-31 35c-2 2-4.5 2.5-6 1s-0.5-3.5 2-5z" fill="#dde5e9" />
    <path d="m113.5 40 5-5.5" stroke="#22343e" strokeWidth="1.8" strokeLinecap="round" />
  </svg>
)
