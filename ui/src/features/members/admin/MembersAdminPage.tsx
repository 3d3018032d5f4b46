export default function MembersAdminPage() {
  return <h1>MembersAdminPage</h1>
}
