// Why the product could not start, in one sentence, where somebody can do something about it.

/** What is known of an error without knowing whose it is. */
interface Known {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly port?: unknown;
  readonly data?: { readonly error?: unknown };
}

const DOCTOR = "`zac doctor` tries each setting";

/** The sentence; null for a bug, which rises. */
export function startFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { name, message, code, port, data }: Known = error;
  if (code === "EADDRINUSE") return `Port ${port} (PORT) is in use. Name another, or 0 for any.`;
  if (code === "EACCES" && port !== undefined)
    return `Port ${port} (PORT) may not be opened by this user. Name one above 1023.`;
  if (code === "EADDRNOTAVAIL") return "HOST is no address of this machine. 127.0.0.1 is this machine alone.";
  // These are sentences already, and name their setting.
  if (name === "DatabaseUnreachable" || name === "FolderInUse") return message;
  if (code === "slack_webapi_platform_error")
    return `Slack refuses SLACK_BOT_TOKEN or SLACK_APP_TOKEN (${String(data?.error ?? "no reason")}): ${DOCTOR}.`;
  if (code === "slack_webapi_request_error") return `Slack can't be reached: ${DOCTOR}.`;
  return null;
}
