// Logs as JSON lines, scrubbed as text: redaction by path leaked what stood in messages, causes and bodies.
import { pino } from "pino";

const SECRETS: readonly RegExp[] = [
  /xox[abeprs]-[\w-]{6,}/g,
  /xapp-[\w-]{6,}/g,
  /sk-[\w-]{16,}/g,
  /\bey[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi,
  /(postgres(?:ql)?:\/\/[^:@\s"]+:)[^@\s"]+(?=@)/g,
  /("(?:access_token|refresh_token|client_secret|password|signing_secret|token|authorization)\\?"\s*:\s*\\?")[^"\\]+/gi,
  /(response_url\\?"\s*:\s*\\?"|hooks\.slack\.com\/)[^"\\\s]+/g,
];

/** Takes secrets out of a line, whatever field or message they stand in. `known`: the secrets of this process's settings. */
export function scrub(line: string, known: readonly string[] = []): string {
  let clean = line;
  for (const secret of known) if (secret.length >= 6) clean = clean.replaceAll(secret, "[secret]");
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
