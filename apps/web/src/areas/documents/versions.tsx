import type { DocumentDetail } from '@lantu/documents/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'

/** The version before a document and the one after it, and the way to see what changed. */
export function Versions({ document }: { document: DocumentDetail }) {
  const text = useText()
  const { replaces, replacedBy } = document
  if (!replaces && !replacedBy) return null
  return (
    <span className="note blk doc-versions">
      {replaces && (
        <>
          <Link to={`/documents/${replaces.id}`}>{text('documents.versionBefore', { title: replaces.title })}</Link>
          <Link to={`/documents/${document.id}/compare/${replaces.id}`}>{text('documents.compareWith')}</Link>
        </>
      )}
      {replacedBy && (
        <Link to={`/documents/${replacedBy.id}`}>{text('documents.versionAfter', { title: replacedBy.title })}</Link>
      )}
    </span>
  )
}
