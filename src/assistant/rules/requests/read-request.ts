// Clauses that ask for a change. Each pattern needs a verb that says so; what is taken away needs it plainly.
import type { Clause } from "../clauses/clauses.ts";
import type { Reading, Said } from "../reading.ts";
import { given, givenByFlags, got, needed } from "./given.ts";
import { givenBack, undone } from "./given-back.ts";
import { handedOver, swapped } from "./handed-over.ts";
import { leaver, leaversCalls } from "./leaver.ts";
import { awayOrProtected, leftWithThem } from "./left-as-it-is.ts";
import { neitherNeeded, notNeeded } from "./no-longer-needed.ts";
import { samePlan } from "./same-plan.ts";
import { changed, extensionAsked, set } from "./set-anew.ts";
import { taken, takenBack } from "./taken.ts";
import { theirsOrTheSame } from "./whose-thing.ts";
import { withoutVerb } from "./without-verb.ts";
import { type RequestReader, wordedOf } from "./worded.ts";

/** The first that knows a clause reads it: what changes nothing and what is taken back before what is taken, taken before given. */
const READERS: readonly RequestReader[] = [
  awayOrProtected,
  undone,
  givenBack,
  leaver,
  leftWithThem,
  notNeeded,
  theirsOrTheSame,
  neitherNeeded,
  ({ clause, said }) => (clause.asks ? undefined : samePlan(clause, said)),
  leaversCalls,
  takenBack,
  swapped,
  handedOver,
  taken,
  givenByFlags,
  changed,
  extensionAsked,
  set,
  given,
  got,
  needed,
];

/** Reads a clause as a request for a change. */
export function readRequest(clause: Clause, said: Said): Reading {
  const request = wordedOf(clause, said);
  for (const read of READERS) {
    const reading = read(request);
    if (reading) return reading;
  }
  return withoutVerb(request);
}
