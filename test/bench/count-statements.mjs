// Loaded before the product by the bench alone: how many statements the embedded database was asked, written where the
// bench reads it. A figure that does not depend on what else the machine is doing.
import { writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";

const { ZAC_BENCH_COUNT: path } = process.env;
/** Each statement is bound once, whether it was prepared or not: in Postgres' protocol that message begins with a B. */
const BIND = "B".charCodeAt(0);
let count = 0;
let written = -1;
for (let owner = PGlite.prototype; owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
  if (!Object.hasOwn(owner, "execProtocol")) continue;
  const exchange = owner.execProtocol;
  owner.execProtocol = function counted(message, ...given) {
    if (message[0] === BIND) count += 1;
    return exchange.call(this, message, ...given);
  };
}
if (path)
  setInterval(() => {
    if (count !== written) writeFileSync(path, String(count));
    written = count;
  }, 20).unref();
