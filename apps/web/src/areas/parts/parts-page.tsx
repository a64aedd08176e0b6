export function PartsPage() {
  return <h1>parts</h1>
}
