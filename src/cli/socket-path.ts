import { join, relative, resolve } from "node:path";

/** The product's socket. Told by the shorter of its two names: the system takes about a hundred characters. */
export function socketPath(dataDir: string): string {
  const whole = join(resolve(dataDir), "zac.sock");
  const near = relative(process.cwd(), whole);
  return near !== "" && near.length < whole.length ? near : whole;
}
