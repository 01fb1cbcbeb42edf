import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Pose } from "./Pose";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Pose server="ws://localhost:8000/pose" />
  </StrictMode>,
);
