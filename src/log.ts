// Logs as JSON lines, scrubbed as text: redaction by path leaked what stood in messages, causes and bodies.
import { pino } from "pino";

const SECRETS: readonly RegExp[] = [
  /xox[abceprs](?:\.xox[a-z])?-[\w%-]{6,}/g,
  /xapp-[\w-]{6,}/g,
  /sk-[\w-]{16,}/g,
  /\bey[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /((?:Bearer|Basic)(?:\s+|%20|\+))[\w.~+/=%-]{8,}/gi,
  // A password in an address, whatever the protocol.
  /(postgres(?:ql)?:\/\/[^:@\s"]+:)[^@\s"]+(?=@)/g,
  /([a-z][a-z\d+.-]*:\/\/[^:@/\s"]*:)[^@/\s"]+(?=@)/gi,
  /("(?:\w*_)?(?:access_token|refresh_token|client_secret|secret|password|token|authorization|api_?key)(?:\\*)"\s*[:,]\s*\\*")[^"\\]+/gi,
  /(\b(?:\w*_)?(?:token|secret|password|api_?key)=)[^&\s"\\]+/gi,
  /((?:hooks\.slack\.com)(?:\/|%2F))[^"\\\s&]+/gi,
  /(response_url\\*"\s*:\s*\\*"|response_url=)[^"\\\s&]+/gi,
];

// A secret is also recognised as it stands in forms and in JSON.
const spellings = (secret: string): readonly string[] => [
  ...new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]),
];

/** Takes secrets out of a line, whatever field or message they stand in. `known`: the secrets of this process's settings. */
export function scrub(line: string, known: readonly string[] = []): string {
  let clean = line;
  for (const secret of known)
    if (secret.length >= 6)
      for (const spelling of spellings(secret)) clean = clean.replaceAll(spelling, "[secret]");
  for (const pattern of SECRETS)
    clean = clean.replace(
      pattern,
      (_whole, kept: unknown) => `${typeof kept === "string" ? kept : ""}[secret]`,
    );
  return clean;
}

export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** The process's log, on stdout. */
export function openLog(
  level: string,
  secrets: readonly string[],
  write: (line: string) => void = (line) => void process.stdout.write(line),
): Log {
  return pino(
    {
      level,
      base: null,
      serializers: { error: pino.stdSerializers.errWithCause, err: pino.stdSerializers.errWithCause },
    },
    { write: (line: string) => write(scrub(line, secrets)) },
  );
}
