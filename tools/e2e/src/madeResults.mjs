// A server of the test's own making in place of the real one: it answers every frame with people who are exactly known.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './paths.mjs';

const golden = (name) => JSON.parse(readFileSync(join(repository, 'wire/golden', `${name}.json`), 'utf8'));

/** The setting that allows several people, as a server names it. */
const MAX_PEOPLE = {
  name: 'maxPeople',
  label: 'People',
  description: 'Most people that are tracked at once',
  type: 'integer',
  min: 1,
  max: 8,
};

/** From the middle of the hips, in lengths of the torso, x to the right of the picture; a person who faces the camera. */
const BODY = [
  [0, -1.5], [0.05, -1.55], [0.08, -1.55], [0.11, -1.55], [-0.05, -1.55], [-0.08, -1.55], [-0.11, -1.55],
  [0.17, -1.5], [-0.17, -1.5], [0.06, -1.42], [-0.06, -1.42],
  [0.32, -1], [-0.32, -1], [0.46, -0.5], [-0.46, -0.5], [0.52, 0], [-0.52, 0],
  [0.56, 0.12], [-0.56, 0.12], [0.54, 0.14], [-0.54, 0.14], [0.5, 0.1], [-0.5, 0.1],
  [0.2, 0], [-0.2, 0], [0.22, 0.8], [-0.22, 0.8], [0.22, 1.55], [-0.22, 1.55],
  [0.2, 1.62], [-0.2, 1.62], [0.28, 1.68], [-0.28, 1.68],
];

/** From the wrist: five fingers of four landmarks. */
const HAND = [
  [0, 0],
  ...[-0.5, -0.25, 0, 0.25, 0.5].flatMap((angle) =>
    [0.12, 0.18, 0.23, 0.28].map((length) => [length * Math.sin(angle), length * Math.cos(angle)]),
  ),
];

/** Landmarks in fractions of a 640×480 picture; `at` in the same, `torso` in fractions of the height. */
const placed = (points, { at, torso }) => points.map(([x, y]) => [at[0] + (x * torso * 480) / 640, at[1] + y * torso]);

function hand(id, side, wrist, torso) {
  return {
    id,
    side,
    score: 0.9,
    landmarks: placed(HAND, { at: wrist, torso }).map(([x, y]) => [x, y, 0]),
    world: HAND.map(([x, y]) => [x / 10, y / 10, 0]),
  };
}

/** The focal length that fits the made rooms, in pixels. */
const FOCAL_PX = 640;

/** A flat body, `awayM` before the camera. */
function room(points, awayM) {
  const landmarks = points.map(([x, y]) => [((x - 0.5) * 640 * awayM) / FOCAL_PX, ((y - 0.5) * 480 * awayM) / FOCAL_PX, awayM]);
  return { focalPx: FOCAL_PX, focalSource: 'assumed', floor: null, landmarks };
}

/** A person as `pose_result` has one; all angles are `flexionDeg`. Without `awayM` nothing says where in the room. */
export function madePerson({ id, at, torso, flexionDeg, hands = true, awayM }) {
  const points = placed(BODY, { at, torso });
  return {
    id,
    body: { score: 0.9, landmarks: points.map(([x, y]) => [x, y, 0, 1, 1]), world: null },
    hands: hands ? [hand(2 * id, 'left', points[15], torso), hand(2 * id + 1, 'right', points[16], torso)] : [],
    angles: Object.fromEntries(
      golden('hello').data.angles.map(({ name }) => [name, { flexionDeg, interiorDeg: 180 - flexionDeg, state: 'measured' }]),
    ),
    joints: {},
    room: awayM === undefined ? null : room(points, awayM),
    sideCorrections: 0,
  };
}

export const madeHand = ({ id, side, at, torso }) => hand(id, side, at, torso);

/**
 * Before the page is opened: its connection, in text, is to this server. `scene(ms)` gives `people`, the first one
 * first, and `looseHands`. What the page configures is in `configured`.
 */
export async function serveMade(page, scene) {
  const configured = [];
  const { data: hello } = golden('hello');
  const settings = hello.settings.some(({ name }) => name === MAX_PEOPLE.name) ? hello.settings : [...hello.settings, MAX_PEOPLE];
  const head = golden('pose_result.noPerson').data;
  let config = { ...hello.config, maxPeople: 4 };
  await page.routeWebSocket('**/pose', (socket) => {
    const say = (event, data) => socket.send(JSON.stringify({ event, data }));
    say('hello', { ...hello, subprotocol: 'posestream.v1.json', serverTimeMs: Date.now(), config, settings });
    socket.onMessage((text) => {
      const { event, data } = JSON.parse(text);
      if (event === 'configure') {
        configured.push(data);
        config = { ...config, ...data };
        say('notice', { code: 'configured', message: 'configured', config });
      } else if (event === 'frame') {
        const now = Date.now();
        const { sequence, timestamp } = data;
        const { people, looseHands = [] } = scene(now);
        const [first, ...others] = people;
        const seen = first === undefined ? {} : { status: 'detected', ...first, others };
        say('pose_result', { ...head, receivedMs: now, sentMs: now, sequence, timestamp, width: 640, height: 480, ...seen, looseHands });
      }
    });
  });
  return { configured };
}
