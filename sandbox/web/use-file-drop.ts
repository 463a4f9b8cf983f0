// Files dropped on the page. A browser opens what is dropped beside a field, and the page would be gone: nothing is beside it.
import { useEffect, useRef, useState } from "react";

export interface Dropped {
  readonly files: readonly File[];
  /** Names of what cannot be attached as it is. */
  readonly folders: readonly string[];
  /** Dropped on the thread; everything else is for the conversation. */
  readonly inThread: boolean;
}

type Over = "conversation" | "thread";

const whereIn = (event: DragEvent): Over =>
  event.target instanceof Element && event.target.closest(".thread") ? "thread" : "conversation";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

function carriedBy({ dataTransfer }: DragEvent): Omit<Dropped, "inThread"> {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of dataTransfer?.items ?? []) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}

/** Takes what is dropped anywhere, and tells what it is being held over. A form in front takes nothing. */
export function useFileDrop(onDrop: (dropped: Dropped) => void): Over | null {
  const [over, setOver] = useState<Over | null>(null);
  const take = useRef(onDrop);
  take.current = onDrop;
  useEffect(() => {
    const isClosed = (): boolean => document.querySelector("dialog[open]") !== null;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(isClosed() ? null : whereIn(event));
    };
    const onLeave = (event: DragEvent): void => {
      // Only whoever leaves the window goes nowhere.
      if (event.relatedTarget === null) setOver(null);
    };
    const onEnd = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(null);
      if (!isClosed()) take.current({ ...carriedBy(event), inThread: whereIn(event) === "thread" });
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onEnd);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onEnd);
    };
  }, []);
  return over;
}
