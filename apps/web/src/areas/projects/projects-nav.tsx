import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'

const places = [
  { id: 'list', to: '/projects', label: 'projects.viewAll' },
  { id: 'blockers', to: '/projects/blockers', label: 'projects.blockers' },
  { id: 'gaps', to: '/projects/funds-gaps', label: 'projects.gaps' },
  { id: 'policies', to: '/policies', label: 'policies.title' },
  { id: 'signings', to: '/signings', label: 'signings.title' },
] as const

/** The pages of 项目化: projects, 堵点, 资金应下尽下, 政策应出尽出 and what was signed at events. */
export function ProjectsNav({ at }: { at: (typeof places)[number]['id'] }) {
  const text = useText()
  return (
    <nav className="tabs" aria-label={text('projects.places')}>
      {places.map((place) => (
        <Link
          key={place.id}
          to={place.to}
          search={{}}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={place.id === at ? 'page' : undefined}
        >
          {text(place.label)}
        </Link>
      ))}
    </nav>
  )
}
