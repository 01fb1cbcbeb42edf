// Several people on the page, with results of the test's own making: colours, ids, whose angles are shown, the recording.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { madeHand, madePerson, serveMade } from './madeResults.mjs';
import { skip } from './precondition.mjs';
import { recorded } from './recording.mjs';
import { startServer } from './server.mjs';

const OVERLAY = 'canvas.overlay';

let server;
before(async () => {
  if (!skip) {
    server = await startServer();
  }
});
after(() => server?.stop());

const LEFT = madePerson({ id: 3, at: [0.2, 0.5], torso: 0.24, flexionDeg: 30 });
const MIDDLE = madePerson({ id: 11, at: [0.5, 0.52], torso: 0.2, flexionDeg: 110 });
const RIGHT = madePerson({ id: 4, at: [0.8, 0.5], torso: 0.26, flexionDeg: 70 });
const LOOSE = [madeHand({ id: 1000, side: 'left', at: [0.38, 0.06], torso: 0.3 }), madeHand({ id: 1001, side: 'left', at: [0.62, 0.06], torso: 0.3 })];

/** The page with the drawn person as its camera and these people as its results. */
async function open(scene, options) {
  const session = await openPage('about:blank', options);
  const made = await serveMade(session.page, scene);
  await session.page.goto(`${server.page}?source=drawn&protocol=json`);
  await eventually('that it is live', async () => (await session.page.getByTestId('connection').innerText()) === 'Live');
  return { ...session, ...made };
}

const names = (page) => page.locator('.people .segmented label').allInnerTexts();
const elbow = (page) => page.locator('.angle .number').first().innerText();

/** To a place of the stage, from fractions of the picture. */
async function onStage(page, [x, y]) {
  const box = await page.locator(OVERLAY).boundingBox();
  const scale = Math.min(box.width / 640, box.height / 480);
  return { x: (box.width - 640 * scale) / 2 + x * 640 * scale, y: (box.height - 480 * scale) / 2 + y * 480 * scale };
}

/** The colour in the middle of a person's trunk's left edge. */
async function colourOf(page, { body: { landmarks } }) {
  const at = await onStage(page, [0, 1].map((axis) => (landmarks[11][axis] + landmarks[23][axis]) / 2));
  return page.evaluate(
    ({ selector, x, y }) => {
      const canvas = document.querySelector(selector);
      const scale = canvas.width / canvas.clientWidth;
      return [...canvas.getContext('2d').getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data].join();
    },
    { selector: OVERLAY, ...at },
  );
}

test('three people have colours of their own, and a click or a key chooses whose angles are shown', { skip, timeout: 900_000 }, async () => {
  const session = await open(() => ({ people: [LEFT, MIDDLE, RIGHT], looseHands: LOOSE }));
  const { page } = session;
  try {
    await eventually('the list', async () => (await names(page)).join() === 'First,#3,#4,#11');
    await eventually('the first person’s angles', async () => (await elbow(page)) === '30°');
    await page.getByText('Predict', { exact: true }).click();
    const colours = await eventually('three colours', async () => {
      const all = await Promise.all([LEFT, MIDDLE, RIGHT].map((person) => colourOf(page, person)));
      return new Set(all).size === 3 && !all.includes('0,0,0,0') ? all : null;
    });
    await page.locator('.stage').click({ position: await onStage(page, RIGHT.body.landmarks[25]) });
    await eventually('the angles of the one clicked on', async () => (await elbow(page)) === '70°');
    await page.locator('.people input:checked').press('ArrowRight');
    await eventually('the angles of the next one', async () => (await elbow(page)) === '110°');
    assert.deepEqual(await Promise.all([LEFT, MIDDLE, RIGHT].map((person) => colourOf(page, person))), colours);
    await session.screenshot('people');
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('the angles are the first person’s while the chosen one is away', { skip, timeout: 900_000 }, async () => {
  let people = [LEFT, RIGHT];
  const session = await open(() => ({ people }));
  const { page } = session;
  try {
    await page.locator('.people').getByText('#4').click();
    await eventually('the chosen one’s', async () => (await elbow(page)) === '70°');
    people = [LEFT];
    await eventually('the first one’s', async () => (await elbow(page)) === '30°');
    await session.screenshot('people-away');
    people = [LEFT, RIGHT];
    await eventually('the chosen one’s again', async () => (await elbow(page)) === '70°');
  } finally {
    await session.close();
  }
});

/** Of a colour, as `r,g,b,a`, how many pixels the room has and their middle, in CSS pixels. */
function inRoom(page, colour) {
  return page.locator('.room canvas').evaluate((canvas, wanted) => {
    const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let [count, x, y] = [0, 0, 0];
    for (let at = 0; at < data.length; at += 4) {
      if ([...data.subarray(at, at + 4)].join() === wanted) {
        count += 1;
        x += (at / 4) % width;
        y += Math.floor(at / 4 / width);
      }
    }
    return { count, x: x / count, y: y / count };
  }, colour);
}

test('a key shows the room from above, with everybody in the colour of the skeleton', { skip, timeout: 900_000 }, async () => {
  const near = madePerson({ id: 3, at: [0.2, 0.5], torso: 0.3, flexionDeg: 30, awayM: 2 });
  const far = madePerson({ id: 4, at: [0.8, 0.5], torso: 0.2, flexionDeg: 70, awayM: 3 });
  const session = await open(() => ({ people: [near, far] }));
  const { page } = session;
  try {
    await eventually('both', async () => (await names(page)).join() === 'First,#3,#4');
    const colours = await page
      .locator('.people .swatch')
      .evaluateAll((swatches) => swatches.map((swatch) => `${getComputedStyle(swatch).backgroundColor.match(/\d+/g).join()},255`));
    assert.equal(await page.locator('.room').count(), 0);
    await page.getByRole('switch', { name: 'Room' }).press('Space');
    await eventually('who is where', async () =>
      (await page.locator('.room').getAttribute('aria-label')).includes('#3 at 2.1 m, #4 at 3.1 m.'),
    );
    const [left, right] = await eventually('both in the room', async () => {
      const both = await Promise.all(colours.map((colour) => inRoom(page, colour)));
      return both.every(({ count }) => count > 100) ? both : null;
    });
    assert.ok(left.x < right.x, 'who is on the left of the picture is on the left');
    assert.ok(left.y > right.y, 'the nearer one is nearer to the camera');
    assert.match(await page.locator('.panel').innerText(), /Distances assume a field of view of 53.1°/);
    await session.screenshot('room');
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('a recording holds everybody, and the number of people can be chosen', { skip, timeout: 900_000 }, async () => {
  const session = await open(() => ({ people: [LEFT, MIDDLE, RIGHT], looseHands: LOOSE }), { viewport: { width: 390, height: 844 } });
  const { page } = session;
  try {
    await eventually('the list', async () => (await names(page)).length === 4);
    const { results } = await recorded(page, () => eventually('a result', async () => (await elbow(page)) === '30°'));
    const { id, others, looseHands } = results.at(-1);
    assert.deepEqual([id, ...others.map((other) => other.id)], [3, 11, 4]);
    assert.equal(looseHands.length, 2);
    await session.screenshot('people-phone');
    await page.getByText('More settings').click();
    await page.getByLabel('People', { exact: true }).fill('3');
    await eventually('that it is sent', () => session.configured.some(({ maxPeople }) => maxPeople === 3));
    await session.screenshot('people-phone-settings');
  } finally {
    await session.close();
  }
});
