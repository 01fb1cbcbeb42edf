import { type ComponentType, useEffect, useState } from "react";
import type { Room3dProps } from "./Room3d.tsx";

/** Loads the 3D view when it is first shown: it is larger than all the rest of the page. */
export function Room3dLoader(props: Room3dProps) {
  const [loaded, setLoaded] = useState<{ readonly Room3d: ComponentType<Room3dProps> } | "failed" | null>(null);
  useEffect(() => {
    import("./Room3d.tsx").then(setLoaded, () => setLoaded("failed"));
  }, []);
  if (loaded !== null && loaded !== "failed") {
    return <loaded.Room3d {...props} />;
  }
  return (
    <div className="room3d">
      <p className="problem" role="status">
        {loaded === null ? "Loading 3D …" : "The 3D view could not be loaded. Reload the page once the server is there again."}
      </p>
    </div>
  );
}
