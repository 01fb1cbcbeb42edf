import "@posestream/client/element";

const view = document.querySelector("posestream-view");
const elbow = document.querySelector("#elbow");

view.addEventListener("result", ({ detail: { result } }) => {
  const angle = result.status === "detected" ? result.angles.leftElbow : undefined;
  elbow.textContent = angle && angle.state !== "unknown" ? `left elbow ${Math.round(angle.flexionDeg)}°` : "no left elbow";
});
view.addEventListener("error", ({ detail }) => console.warn(detail.origin, detail.code, detail.message));
