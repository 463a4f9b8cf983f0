// Our contract held against an OpenAPI description of Zoom's: what either has and the other has not.
import { z } from "zod";
import { ANSWERS } from "../contract.ts";
import { FACTS, type Fact } from "./facts.ts";

/** A difference, by a name that a known deviation can be listed under. */
export interface Difference {
  readonly name: string;
  readonly words: string;
}

const Schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof Schema>;

const Operation = z.object({
  operationId: z.string().optional(),
  responses: z.record(z.string(), z.unknown()).default({}),
  "x-zoom-rate-limit-label": z.string().optional(),
  "x-zoom-scopes": z
    .object({ classic: z.array(z.string()).default([]), granular: z.array(z.string()).default([]) })
    .optional(),
  "x-zoom-errors": z.array(z.object({ status: z.number(), code: z.number().nullable() })).optional(),
});
type Operation = z.infer<typeof Operation>;

const OpenApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const METHODS = ["get", "post", "put", "patch", "delete"];

/** All differences, in the order of the facts. Throws a ZodError when the file is no OpenAPI description. */
export function differencesFrom(document: unknown): readonly Difference[] {
  const { paths } = OpenApi.parse(document);
  const found = new Map<string, Operation>();
  for (const [path, operations] of Object.entries(paths))
    for (const method of METHODS)
      if (operations[method])
        found.set(`${method.toUpperCase()} ${path}`, Operation.parse(operations[method]));

  const ours = FACTS.flatMap((fact) => {
    const theirs = found.get(`${fact.method} ${fact.path}`);
    if (!theirs)
      return [{ name: `${fact.operation} path`, words: `${fact.method} ${fact.path} is not in the file` }];
    return differencesOf(fact, theirs, document);
  });
  const known = new Set(FACTS.map(({ method, path }) => `${method} ${path}`));
  const more = [...found.keys()].filter((call) => !known.has(call));
  return [
    ...ours,
    ...more.map((call) => ({ name: `${call} unknown`, words: `${call} is not in our facts` })),
  ];
}

function differencesOf(fact: Fact, theirs: Operation, document: unknown): readonly Difference[] {
  const differ = (what: string, words: string) => ({ name: `${fact.operation} ${what}`, words });
  const differences: Difference[] = [];
  if (theirs.operationId !== undefined && theirs.operationId !== fact.operation)
    differences.push(differ("name", `is called ${theirs.operationId}`));
  const statuses = Object.keys(theirs.responses)
    .map(Number)
    .filter((status) => status >= 200 && status < 300);
  const both = [statuses, fact.statuses].map((list) => list.toSorted().join("/"));
  if (both[0] !== both[1]) differences.push(differ("status", `${both[1]} here, ${both[0]} in the file`));
  // Zoom's own files say label, scopes and refusals in prose; a file without them has nothing to compare.
  const label = theirs["x-zoom-rate-limit-label"];
  if (label !== undefined && label !== fact.label)
    differences.push(differ("label", `${fact.label} here, ${label} in the file`));
  const scopes = theirs["x-zoom-scopes"];
  for (const kind of ["granular", "classic"] as const)
    for (const scope of scopes ? fact[kind] : [])
      if (!scopes?.[kind].includes(scope)) differences.push(differ("scope", `${scope} is not in the file`));
  const errors = theirs["x-zoom-errors"];
  if (errors) differences.push(...refusalDifferences(fact, errors));
  return [...differences, ...fieldDifferences(fact, theirs, document)];
}

function refusalDifferences(
  fact: Fact,
  errors: readonly { readonly status: number; readonly code: number | null }[],
): readonly Difference[] {
  const ours = new Set(
    fact.refusals.flatMap(({ status, codes }) => codes.map((code) => `${status}/${code}`)),
  );
  const theirs = new Set(errors.map(({ status, code }) => `${status}/${code}`));
  const named = (one: string, words: string) => ({ name: `${fact.operation} refusal ${one}`, words });
  return [
    ...[...ours].filter((one) => !theirs.has(one)).map((one) => named(one, "is not in the file")),
    ...[...theirs].filter((one) => !ours.has(one)).map((one) => named(one, "is in the file, not here")),
  ];
}

/** Fields we answer that the description does not have: the other way round we may be poorer than Zoom. */
function fieldDifferences(fact: Fact, theirs: Operation, document: unknown): readonly Difference[] {
  const shape = ANSWERS[fact.operation];
  if (!shape) return [];
  const described = fact.statuses.map((status) => schemaOf(theirs.responses[String(status)], document));
  const first = described.find((schema) => schema !== undefined);
  if (!first) return [{ name: `${fact.operation} body`, words: "has a body here, none in the file" }];
  const ours = Schema.parse(z.toJSONSchema(shape, { io: "input" }));
  return missingFields(ours, first, document, "").map((field) => ({
    name: `${fact.operation} field ${field}`,
    words: "is not in the file",
  }));
}

const fieldsOf = (value: unknown): Schema => Schema.safeParse(value).data ?? {};

function schemaOf(response: unknown, document: unknown): Schema | undefined {
  const content = fieldsOf(resolve(response, document).content);
  const [media] = Object.values(content);
  const { schema } = fieldsOf(media);
  return schema === undefined ? undefined : resolve(schema, document);
}

function resolve(value: unknown, document: unknown): Schema {
  const fields = fieldsOf(value);
  if (typeof fields.$ref !== "string") return fields;
  const target = fields.$ref
    .slice(2)
    .split("/")
    .reduce<unknown>((at, key) => fieldsOf(at)[key], document);
  return resolve(target, document);
}

/** Dotted names of properties of ours that a description lacks, at any depth. Open objects lack nothing. */
function missingFields(ours: Schema, theirs: Schema, document: unknown, at: string): readonly string[] {
  if (ours.items !== undefined)
    return missingFields(fieldsOf(ours.items), resolve(theirs.items, document), document, `${at}[]`);
  const known = fieldsOf(theirs.properties);
  if (Object.keys(known).length === 0) return [];
  return Object.entries(fieldsOf(ours.properties)).flatMap(([name, inner]) => {
    const path = at === "" ? name : `${at}.${name}`;
    if (!(name in known)) return [path];
    return missingFields(fieldsOf(inner), resolve(known[name], document), document, path);
  });
}
