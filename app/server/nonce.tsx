import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

/** Gives the page's script nonce to what renders scripts. In the browser there is none: scripts have run by then. */
export const NonceProvider = Nonce.Provider

/** The nonce for `<Scripts nonce>` and `<ScrollRestoration nonce>`. */
export function useNonce(): string | undefined {
  return useContext(Nonce)
}
