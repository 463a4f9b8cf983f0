import type { ConfirmationDialog } from "@slack/types";
import { useEffect, useRef } from "react";
import { useReturnedFocus } from "../use-kept-focus.ts";
import { Text } from "./text.tsx";

interface Props {
  readonly dialog: ConfirmationDialog;
  readonly onConfirm: () => void;
  readonly onDeny: () => void;
}

/** Slack's question before an action: only its own button goes on; Escape and the other button send nothing. */
export function ConfirmDialog({ dialog, onConfirm, onDeny }: Props) {
  const place = useRef<HTMLDialogElement>(null);
  useReturnedFocus();
  useEffect(() => {
    place.current?.showModal();
  }, []);
  return (
    <dialog ref={place} className="dialog confirm" onClose={onDeny} aria-labelledby="confirm-title">
      <h2 id="confirm-title">{dialog.title?.text ?? "Are you sure?"}</h2>
      <div className="dialog-text">
        <Text text={dialog.text} />
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onDeny}>
          {dialog.deny?.text ?? "Cancel"}
        </button>
        <button
          type="button"
          className={dialog.style === "danger" ? "button button-danger" : "button button-primary"}
          onClick={onConfirm}
        >
          {dialog.confirm?.text ?? "Yes"}
        </button>
      </div>
    </dialog>
  );
}
