import { FACTS, type Fact } from "./contract/facts.ts";

export interface Route {
  readonly fact: Fact;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly fact: Fact;
  readonly segments: readonly string[];
}

const isParam = (segment: string) => segment.startsWith("{");
const paramCount = ({ segments }: Pattern) => segments.filter(isParam).length;

// Words win over parameters: /users/email is not the user "email".
const PATTERNS = Map.groupBy(
  FACTS.map((fact): Pattern => ({ fact, segments: fact.path.split("/").slice(1) })).toSorted(
    (a, b) => paramCount(a) - paramCount(b),
  ),
  ({ fact, segments }) => `${fact.method} ${segments.length}`,
);

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function paramsOf({ segments }: Pattern, given: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? "";
    if (!isParam(segment)) {
      if (segment !== value) return null;
      continue;
    }
    const decoded = decode(value);
    if (!decoded) return null;
    params[segment.slice(1, -1)] = decoded;
  }
  return params;
}

/** The operation a path means, without /v2; undefined for paths Zoom does not have, as far as the facts go. */
export function routeOf(method: string, path: string): Route | undefined {
  const given = path.split("/").slice(1);
  for (const pattern of PATTERNS.get(`${method} ${given.length}`) ?? []) {
    const params = paramsOf(pattern, given);
    if (params) return { fact: pattern.fact, params };
  }
  return undefined;
}
