import { useEffect } from "react";
import { act } from "./act.ts";
import { api } from "./api.ts";
import { Blocks } from "./blocks/block.tsx";
import { SurfaceProvider } from "./blocks/surface.tsx";
import { useSurfaceFor } from "./message.tsx";
import type { ShownView } from "./model.ts";

interface Props {
  readonly me: string;
  readonly view: ShownView | undefined;
  readonly onDone: () => void;
}

/** Zac's Home tab. Opening it is what tells Zac to draw it. */
export function Home({ me, view, onDone }: Props) {
  useEffect(() => {
    api.home(me).then(onDone, onDone);
  }, [me, onDone]);
  const surface = useSurfaceFor(async (action, filled) => {
    if (view) await act({ as: me, view_id: view.id }, view.blocks, action, filled);
    onDone();
  });
  return (
    <div className="home">
      <SurfaceProvider value={surface}>
        {view ? <Blocks blocks={view.blocks} /> : <p className="quiet">Zac has not drawn this tab yet.</p>}
      </SurfaceProvider>
    </div>
  );
}
