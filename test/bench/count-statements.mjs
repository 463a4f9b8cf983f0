// Loaded before the product by the bench alone: how many statements the embedded database was asked, written where the
// bench reads it. A figure that does not depend on what else the machine is doing.
import { writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";

const { ZAC_BENCH_COUNT: path } = process.env;
let count = 0;
let written = -1;
for (let owner = PGlite.prototype; owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
  if (!Object.hasOwn(owner, "query")) continue;
  const query = owner.query;
  owner.query = function counted(...given) {
    count += 1;
    return query.apply(this, given);
  };
}
if (path)
  setInterval(() => {
    if (count !== written) writeFileSync(path, String(count));
    written = count;
  }, 20).unref();
