/** The house's mark: four corners of a sheet and a line that rises. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M1 6.5V1h5.5M13.5 1H19v5.5M19 13.5V19h-5.5M6.5 19H1v-5.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
      <path d="M4.5 14.5 8.5 10l2.8 2.2 4.2-6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}
