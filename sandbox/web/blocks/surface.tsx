// What stands around blocks: where a click goes, and what has been filled in so far.
import { createContext, useContext } from "react";

export interface BlockAction {
  readonly blockId: string;
  readonly actionId: string;
  readonly label?: string;
  readonly value?: unknown;
}

export type Filled = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Surface {
  readonly act: (action: BlockAction) => Promise<void>;
  readonly fill: (blockId: string, actionId: string, value: unknown) => void;
  readonly filled: Filled;
  readonly errors: Readonly<Record<string, string>>;
  /** Enter in a one-line field sends the form, where there is one. */
  readonly inForm: boolean;
}

const SurfaceContext = createContext<Surface>({
  act: async () => {},
  fill: () => {},
  filled: {},
  errors: {},
  inForm: false,
});

export const SurfaceProvider = SurfaceContext.Provider;
export const useSurface = (): Surface => useContext(SurfaceContext);
