export default function NewMemberPage() {
  return <h1>NewMemberPage</h1>
}
