export default function TitlesAdminPage() {
  return <h1>TitlesAdminPage</h1>
}
