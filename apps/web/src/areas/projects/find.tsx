import { useEffect, useRef, useState } from 'react'
import { useText } from '#language/index.ts'

/** Writing pauses this long before it is looked for, in milliseconds. */
const pauseMs = 300

/** Words to look for in the names; what is written goes into the address when writing pauses. */
export function Find(props: { q: string; onFind: (q: string) => void }) {
  const text = useText()
  const [words, setWords] = useState(props.q)
  const latest = useRef(props)
  latest.current = props
  // The cleared filters change the words from outside.
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
      <span className="vh">{text('projects.find')}</span>
      <input
        className="input"
        type="search"
        value={words}
        placeholder={text('projects.findPlaceholder')}
        onChange={(event) => setWords(event.target.value)}
      />
    </label>
  )
}
