import { useEffect, useRef, useState } from 'react'

/** Writing pauses this long before it is looked for, in milliseconds. */
const pauseMs = 300

/** Words to look for in the names; what is written goes into the address when writing pauses. */
export function Find(props: { label: string; placeholder: string; q: string; onFind: (q: string) => void }) {
  const [words, setWords] = useState(props.q)
  const latest = useRef(props)
  latest.current = props
  // A view or the cleared filters change the words from outside.
  useEffect(() => setWords(props.q), [props.q])
  useEffect(() => {
    const timer = setTimeout(() => {
      const asked = words.trim().slice(0, 100)
      if (asked !== latest.current.q) latest.current.onFind(asked)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <label className="filter filter-find">
      <span className="vh">{props.label}</span>
      <input
        className="input"
        type="search"
        value={words}
        placeholder={props.placeholder}
        onChange={(event) => setWords(event.target.value)}
      />
    </label>
  )
}
