/** Of the shadow tree; a page changes it with `::part(…)` and the custom properties. */
const RULES = `
:host {
  --posestream-ink: #f2f4f8;
  --posestream-ground: #0a0c11;
  --posestream-accent: #ff5fa2;
  display: block;
  position: relative;
  aspect-ratio: 4 / 3;
  /* In a low window it keeps its ratio and becomes narrower, so that all of it is seen at once. */
  max-block-size: 100vh;
  max-block-size: 100dvh;
  background: var(--posestream-ground);
  color: var(--posestream-ink);
  font: 15px/1.45 system-ui, sans-serif;
}
:host([hidden]), [hidden] { display: none !important; }
.stage { position: absolute; inset: 0; }
.words {
  position: absolute;
  inset: auto 12px 12px;
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 8px;
  pointer-events: none;
}
.status, .alert, .people {
  box-sizing: border-box;
  max-width: 460px;
  margin: 0;
  padding: 8px 14px;
  border: 1px solid #ffffff2e;
  border-radius: 10px;
  background: #0a0c11e0;
  pointer-events: auto;
}
.status.error, .alert { border-color: #ff8a8a; }
.title { display: block; font-weight: 600; }
.text { display: block; }
.people { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.people legend { float: left; padding: 0; margin-right: 4px; }
.people label { display: inline-flex; align-items: center; gap: 5px; }
.swatch { width: 10px; height: 10px; border-radius: 50%; }
button {
  margin: 8px 8px 2px 0;
  padding: 7px 14px;
  border: 1px solid var(--posestream-accent);
  border-radius: 8px;
  background: #0a0c11e0;
  color: inherit;
  font: inherit;
  cursor: pointer;
  pointer-events: auto;
}
button:focus-visible, input:focus-visible { outline: 2px solid var(--posestream-accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

let sheet: CSSStyleSheet | null = null;

/** One for all views; not an element, which a content security policy might forbid. */
export function viewStyle(): CSSStyleSheet {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  return sheet;
}
