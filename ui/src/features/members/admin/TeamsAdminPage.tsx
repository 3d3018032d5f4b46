export default function TeamsAdminPage() {
  return <h1>TeamsAdminPage</h1>
}
