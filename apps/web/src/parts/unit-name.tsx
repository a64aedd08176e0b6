import { Link } from '@tanstack/react-router'
import { type TextKey, useText } from '#language/index.ts'

export interface UnitNameProps {
  readonly name: string
  /** How the district stands to it: it decides the verb (交办, 商请, 提请市级协调). Printed when it is not the district's own. */
  readonly relation?: 'district' | 'dual' | 'municipal' | 'central' | undefined
  /** The unit has been merged or closed since; its name stays as it was then. */
  readonly ended?: boolean | undefined
  readonly to?: string | undefined
}

const relations: Readonly<Record<NonNullable<UnitNameProps['relation']>, TextKey>> = {
  district: 'parts.relationDistrict',
  dual: 'parts.relationDual',
  municipal: 'parts.relationMunicipal',
  central: 'parts.relationCentral',
}

export function UnitName(props: UnitNameProps) {
  const text = useText()
  const remarks = [
    props.relation && props.relation !== 'district' ? text(relations[props.relation]) : undefined,
    props.ended ? text('parts.unitEnded') : undefined,
  ].filter((remark) => remark !== undefined)
  return (
    <span>
      {props.to ? (
        <Link className="quiet" to={props.to}>
          {props.name}
        </Link>
      ) : (
        props.name
      )}
      {remarks.length > 0 && <span className="note">（{remarks.join('，')}）</span>}
    </span>
  )
}
