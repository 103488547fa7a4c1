import '@remix-run/node'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** allows the page's own scripts under the content security policy */
    nonce: string
    /** names this request in the log; shown to the person when something goes wrong */
    requestId: string
    /** the network address the request comes from, for rate limits only; never logged */
    clientAddress: string
  }
}
