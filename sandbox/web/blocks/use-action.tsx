import type { Confirm } from "@slack/types";
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { type BlockAction, useSurface } from "./surface.tsx";

/** Where an element stands. */
export interface Place {
  readonly blockId: string;
  /** In an input block nothing is sent before the form is; in an actions block each pick is. */
  readonly asInput?: boolean;
  /** The field it fills in: its name, and the id its label points at. */
  readonly field?: { readonly name: string; readonly id: string };
}

/** Asks Slack's question first where there is one, and is busy until the click was acknowledged. */
export function useAction(confirm: Confirm | undefined) {
  const surface = useSurface();
  const [waiting, setWaiting] = useState<BlockAction | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (action: BlockAction): Promise<void> => {
    setBusy(true);
    try {
      await surface.act(action);
    } finally {
      setBusy(false);
    }
  };
  const act = (action: BlockAction): void => {
    if (confirm) setWaiting(action);
    else void send(action);
  };
  const question: ReactNode = waiting && confirm && (
    <ConfirmDialog
      dialog={confirm}
      onDeny={() => setWaiting(null)}
      onConfirm={() => {
        setWaiting(null);
        void send(waiting);
      }}
    />
  );
  return { act, busy, question };
}
