import { Fragment } from "react";
import { keyed } from "./keyed.ts";

/** A word that is longer than people write them: an address, or the name of a time zone. */
const LONG_WORD = /(\S*(?:[\p{L}\p{N}]@\p{L}|\p{L}{4}\/\p{L}{3})\S*)/u;
const BREAKS = /(?<=[\p{L}\p{N}]@|\p{L}{4}\/)(?=\p{L})/u;

/** A text whose long words stand in a line of their own where they fit there, and break behind `@` or `/` where they don't. */
export function Breakable({ text }: { readonly text: string }) {
  return keyed(text.split(LONG_WORD)).map(({ key, thing: part }, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="long-word">
        {keyed(part.split(BREAKS)).map(({ key: pieceKey, thing: piece }, place) => (
          <Fragment key={pieceKey}>
            {place > 0 && <wbr />}
            {piece}
          </Fragment>
        ))}
      </span>
    ),
  );
}
