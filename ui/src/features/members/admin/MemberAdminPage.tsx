export default function MemberAdminPage() {
  return <h1>MemberAdminPage</h1>
}
