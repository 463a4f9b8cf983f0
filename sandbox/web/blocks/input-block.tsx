import type { InputBlock } from "@slack/types";
import { useId } from "react";
import { Element } from "./element.tsx";
import { useSurface } from "./surface.tsx";

type Field = Extract<
  InputBlock["element"],
  { type: "plain_text_input" | "email_text_input" | "url_text_input" | "number_input" }
>;

const KEYBOARD = {
  plain_text_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  number_input: "number",
} as const;

const isField = (element: InputBlock["element"]): element is Field => element.type in KEYBOARD;

function TextField(props: { readonly blockId: string; readonly element: Field; readonly id: string }) {
  const { blockId, element, id } = props;
  const surface = useSurface();
  const actionId = element.action_id ?? "";
  const filled = surface.filled[blockId]?.[actionId] ?? element.initial_value ?? "";
  const shared = {
    id,
    className: "field",
    value: String(filled),
    placeholder: element.placeholder?.text,
    "aria-describedby": `${id}-more`,
    "aria-invalid": blockId in surface.errors,
  };
  if (element.type === "plain_text_input" && element.multiline)
    return (
      <textarea
        {...shared}
        rows={4}
        maxLength={element.max_length}
        onChange={(event) => surface.fill(blockId, actionId, event.target.value)}
      />
    );
  return (
    <input
      {...shared}
      type={KEYBOARD[element.type]}
      onChange={(event) => surface.fill(blockId, actionId, event.target.value)}
    />
  );
}

/** A labelled field of a form, with its hint and what was wrong with it. */
export function Input({ block, blockId }: { readonly block: InputBlock; readonly blockId: string }) {
  const surface = useSurface();
  const id = useId();
  const { element } = block;
  const error = surface.errors[blockId];
  return (
    <div className="input-block">
      <label htmlFor={id}>
        {block.label.text}
        {block.optional && <small> (optional)</small>}
      </label>
      {isField(element) ? (
        <TextField blockId={blockId} element={element} id={id} />
      ) : element.type === "file_input" ? (
        <span className="not-shown">file_input is not shown here yet</span>
      ) : (
        <Element
          element={element}
          place={{ blockId, asInput: !block.dispatch_action, field: { name: block.label.text, id } }}
        />
      )}
      <div id={`${id}-more`}>
        {error && <p className="field-error">{error}</p>}
        {block.hint && <p className="field-hint">{block.hint.text}</p>}
      </div>
    </div>
  );
}
