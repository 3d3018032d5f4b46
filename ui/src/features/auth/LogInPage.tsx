export default function LogInPage() {
  return <h1>LogInPage</h1>
}
