// A number in the corner of every frame, so that a picture on the page tells which frame of the clip it is:
// ten blocks for its bits, and below them ten for the opposite of each, which a misread frame contradicts.
const BITS = 10;
const BLOCK_PX = 16;

/** The ffmpeg filter that writes the number of each frame into its upper left corner. */
export function numbering() {
  const box = (column, row, when) =>
    `drawbox=x=${column * BLOCK_PX}:y=${row * BLOCK_PX}:w=${BLOCK_PX}:h=${BLOCK_PX}:color=white:t=fill:enable='${when}'`;
  const ground = `drawbox=x=0:y=0:w=${BITS * BLOCK_PX}:h=${2 * BLOCK_PX}:color=black:t=fill`;
  const blocks = Array.from({ length: BITS }, (_, bit) => {
    const set = `mod(floor(n/${2 ** bit})\\,2)`;
    return [box(bit, 0, set), box(bit, 1, `not(${set})`)];
  });
  return [ground, ...blocks.flat()].join(',');
}

/** Middles of the blocks in the camera's frame: those of the bits, then those of their opposites. */
export const blockMiddles = [0, 1].flatMap((row) =>
  Array.from({ length: BITS }, (_, bit) => [(bit + 0.5) * BLOCK_PX, (row + 0.5) * BLOCK_PX]),
);

/** The number that blocks of this brightness (0..255) show, or null where they contradict each other. */
export function readNumber(brightness) {
  const set = brightness.map((value) => value > 127);
  const agree = Array.from({ length: BITS }, (_, bit) => set[bit] !== set[BITS + bit]).every(Boolean);
  return agree ? set.slice(0, BITS).reduce((number, bit, index) => number + (bit ? 2 ** index : 0), 0) : null;
}
