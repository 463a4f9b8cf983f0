// Statements of the embedded database, prepared once: PGlite's own `query` parses and plans each one anew, which takes
// several times as long as carrying it out (a claim: 6 ms, 1 ms prepared).
import { type PGlite, parse, protocol, type QueryOptions, type Results } from "@electric-sql/pglite";
import { nameStatements } from "./statement-names.ts";

const { serialize } = protocol;
type Parsers = PGlite["parsers"];
type CallersParsers = NonNullable<QueryOptions["parsers"]>;

/**
 * PGlite's `query`, with the same answers and the same errors, for statements that come again and again. Waits for
 * transactions that are open, as `query` does; inside one, the transaction's own `query` is to be used.
 */
export function preparing(pglite: PGlite): PGlite["query"] {
  const runAsIs = pglite.query.bind(pglite);
  const nameOf = nameStatements();
  /** Types of the parameters of what is prepared, as Postgres numbers them. */
  const typesOf = new Map<string, readonly number[]>();

  /** PGlite lays the caller's parsers over its own hundreds for each answer; callers have always the same ones. */
  const parsersWith = new WeakMap<CallersParsers, Parsers>();
  const allParsers = (callers: CallersParsers | undefined): Parsers => {
    if (!callers) return pglite.parsers;
    const known = parsersWith.get(callers) ?? { ...pglite.parsers, ...callers };
    parsersWith.set(callers, known);
    return known;
  };

  const exchange = (parts: readonly Uint8Array[]) => pglite.execProtocol(Buffer.concat(parts));

  async function prepare(name: string, text: string): Promise<readonly number[]> {
    const { messages } = await exchange([
      serialize.parse({ name, text }),
      serialize.describe({ type: "S", name }),
      serialize.sync(),
    ]);
    const types = parse.parseDescribeStatementResults(messages);
    typesOf.set(name, types);
    return types;
  }

  const write = (value: unknown, type: number | undefined): string | null => {
    if (value === null || value === undefined) return null;
    const serializer = type === undefined ? undefined : pglite.serializers[type];
    return serializer ? serializer(value) : String(value);
  };

  return async <Row>(
    ...[text, parameters = [], options]: Parameters<PGlite["query"]>
  ): Promise<Results<Row>> => {
    const name = nameOf(text);
    if (name === null) return runAsIs<Row>(text, parameters, options);
    return pglite._runExclusiveTransaction(() =>
      pglite.runExclusive(async () => {
        const types = typesOf.get(name) ?? (await prepare(name, text));
        const { messages } = await exchange([
          serialize.bind({
            statement: name,
            values: parameters.map((value, index) => write(value, types[index])),
          }),
          serialize.describe({ type: "P" }),
          serialize.execute(),
          serialize.sync(),
        ]);
        const { parsers, ...others } = options ?? {};
        const [results] = parse.parseResults(messages, allParsers(parsers), others);
        return results as Results<Row>;
      }),
    );
  };
}
