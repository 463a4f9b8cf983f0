import type { DataTableBlock, TableBlock } from "@slack/types";
import { useState } from "react";
import { Breakable } from "../breakable.tsx";
import { keyed } from "../keyed.ts";
import { RichText } from "./rich-text.tsx";

type Cell = TableBlock["rows"][number][number];

function CellView({ cell }: { readonly cell: Cell }) {
  if (cell.type === "rich_text") return <RichText block={cell} />;
  return <Breakable text={cell.text} />;
}

interface RowsProps {
  readonly rows: readonly (readonly Cell[])[];
  readonly settings?: TableBlock["column_settings"];
  readonly caption?: string;
}

function Rows({ rows, settings, caption }: RowsProps) {
  const [head = [], ...body] = rows;
  const alignOf = (column: number) => settings?.[column]?.align ?? "left";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and keys must reach it
    <section className="table-box" tabIndex={0} aria-label={caption ?? "Table"}>
      <table>
        <thead>
          <tr>
            {keyed(head).map(({ key, thing: cell }, column) => (
              <th key={key} scope="col" style={{ textAlign: alignOf(column) }}>
                <CellView cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(body).map(({ key: rowKey, thing: row }) => (
            <tr key={rowKey}>
              {keyed(row).map(({ key, thing: cell }, column) => (
                <td key={key} style={{ textAlign: alignOf(column) }}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SHOWN_AT_FIRST = 12;

/** A table; a long one begins short, so that it does not push everything else away. */
export function Table({ block }: { readonly block: TableBlock }) {
  const [whole, setWhole] = useState(false);
  const hidden = whole ? 0 : Math.max(0, block.rows.length - 1 - SHOWN_AT_FIRST);
  // Two more rows cost less than a button.
  const short = hidden > 2;
  return (
    <div>
      <Rows
        rows={short ? block.rows.slice(0, SHOWN_AT_FIRST + 1) : block.rows}
        settings={block.column_settings}
      />
      {short && (
        <button type="button" className="button small table-more" onClick={() => setWhole(true)}>
          Show {hidden} more rows
        </button>
      )}
    </div>
  );
}

/** A table with pages, as Slack shows longer ones. */
export function DataTable({ block }: { readonly block: DataTableBlock }) {
  const [page, setPage] = useState(0);
  const size = block.page_size ?? 5;
  const [head = [], ...body] = block.rows;
  const pages = Math.max(1, Math.ceil(body.length / size));
  return (
    <div>
      <Rows rows={[head, ...body.slice(page * size, (page + 1) * size)]} caption={block.caption} />
      {pages > 1 && (
        <div className="table-pages">
          <button
            type="button"
            className="button small"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            Back
          </button>
          <span>
            {page + 1} of {pages}
          </span>
          <button
            type="button"
            className="button small"
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          >
            Next
          </button>
        </div>
      )}
    </div>
  );
}
