import { Icon } from "./icons.tsx";
import type { ProductStatus } from "./model.ts";

/** Told above the composer when nobody would answer. */
export function ProductBanner(props: {
  readonly status: ProductStatus | null;
  readonly onStart: () => void;
}) {
  const { status, onStart } = props;
  if (!status || status.state === "up" || status.state === "stopping") return null;
  return (
    <div className="banner" role="status">
      <span>
        {status.state === "away" ? (
          <>
            The sandbox has stopped. Start it again with <code>npm start</code>; this page goes on by itself.
          </>
        ) : status.state === "starting" ? (
          "Zac is starting. What you send waits for him."
        ) : (
          `Zac is not running${status.reason ? `: ${status.reason}` : "."}`
        )}
      </span>
      {status.state === "down" && (
        <button type="button" className="button button-primary small" onClick={onStart}>
          Start Zac
        </button>
      )}
    </div>
  );
}

/** What has just happened, above the composer. */
export function Notice(props: { readonly text: string | null; readonly onDismiss: () => void }) {
  if (!props.text) return null;
  return (
    <div className="banner notice" role="status">
      <span>{props.text}</span>
      <button type="button" className="bare" aria-label="Dismiss" onClick={props.onDismiss}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
