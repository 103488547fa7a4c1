/** The house of the association, with people going in: stands in the band where there is no picture. */
export function ClubArt() {
  return (
    <svg className="clubart" viewBox="0 0 460 250" aria-hidden="true" focusable="false">
      <path d="M-150 250c30-40 60-74 130-74h1900v74z" style={{ fill: 'var(--sea-deep)' }} />
      <path className="clubart__wall" d="M70 112 230 44l160 68v130H70z" />
      <path fill="none" stroke="#1B2A32" strokeWidth="9" d="M54 119 230 44l176 75" />
      <path fill="#1B2A32" d="M64 232h332v18H64z" />
      <path className="clubart__pane" d="M100 138h44v36h-44zM160 138h44v36h-44zM256 138h44v36h-44zM316 138h44v36h-44z" />
      <path
        fill="none"
        stroke="#1B2A32"
        strokeWidth="4"
        d="M100 138h44v36h-44zM160 138h44v36h-44zM256 138h44v36h-44zM316 138h44v36h-44zM122 138v36M182 138v36M278 138v36M338 138v36"
      />
      <path fill="#E5A93C" stroke="#1B2A32" strokeWidth="4" d="M204 186h52v48h-52zM230 186v48" />
      <circle cx="230" cy="92" r="19" fill="#FBFAF4" stroke="#1B2A32" strokeWidth="4" />
      <path fill="#1B2A32" d="m230 82 10 7-4 11h-12l-4-11z" />
      <g stroke="#1B2A32" strokeWidth="4">
        <circle cx="30" cy="196" r="9" fill="#E8C9A0" />
        <path fill="#9C3B29" d="M17 244v-20a13 13 0 0 1 26 0v20z" />
        <circle cx="424" cy="204" r="8" fill="#B98558" />
        <path fill="#16617C" d="M412 244v-15a12 12 0 0 1 24 0v15z" />
        <circle cx="446" cy="199" r="9" fill="#F0D5B4" />
        <path fill="#FBFAF4" d="M433 244v-18a13 13 0 0 1 26 0v18z" />
      </g>
      <path fill="#1B2A32" d="M-1500 242h3400v8H-1500z" />
    </svg>
  )
}
