// Keeps what the page complains about, so that a journey can end with the question whether it did.
if (!window.complaints) {
  window.complaints = []
  const keep = (kind, text) => window.complaints.push(`${kind}: ${text}`)
  const error = console.error
  console.error = (...words) => {
    keep('console', words.map(String).join(' '))
    error.apply(console, words)
  }
  addEventListener('error', (event) => keep('error', event.message))
  addEventListener('unhandledrejection', (event) => keep('rejection', JSON.stringify(event.reason) ?? event.reason))
  addEventListener('securitypolicyviolation', (event) =>
    keep('policy', `${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`),
  )
}
