// The room in 3D: loaded when it is opened, where the result says people are, turned by keys and mouse, at rest without news.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage } from './browser.mjs';
import { eventually } from './eventually.mjs';
import { madePerson, serveMade } from './madeResults.mjs';
import { skip } from './precondition.mjs';
import { startServer } from './server.mjs';

const PHONE = { width: 390, height: 844 };
const FIELD_OF_VIEW_DEG = 45;
/** Half of a person's height: how high the middle of the view lies. */
const MIDDLE_M = 0.85;
const [LEFT_HIP, RIGHT_HIP] = [23, 24];

const NEAR = madePerson({ id: 3, at: [0.3, 0.5], torso: 0.26, flexionDeg: 30, awayM: 2 });
const FAR = madePerson({ id: 4, at: [0.7, 0.5], torso: 0.2, flexionDeg: 70, awayM: 3.5 });

/** Of the fourth colour of the palette, which id 3 has. */
const OLIVE_HUE = 60;

/** Turned by 90° about the own hips, to the left of the picture. */
function turned(person) {
  const { landmarks } = person.room;
  const [x0, , z0] = [0, 1, 2].map((axis) => (landmarks[LEFT_HIP][axis] + landmarks[RIGHT_HIP][axis]) / 2);
  return { ...person, room: { ...person.room, landmarks: landmarks.map(([x, y, z]) => [x0 + (z - z0), y, z0 - (x - x0)]) } };
}

let server;
before(async () => {
  if (!skip) {
    server = await startServer();
  }
});
after(() => server?.stop());

async function open(scene, options) {
  const session = await openPage('about:blank', options);
  const { page } = session;
  await serveMade(page, scene);
  const requested = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(`${server.page}?source=drawn&protocol=json`);
  await eventually('that it is live', async () => (await page.getByTestId('connection').innerText()) === 'Live');
  return { ...session, requested, view: page.locator('.room3d') };
}

const show = (page) => page.getByRole('switch', { name: '3D' }).press('Space');

/** From where the view says it is seen: degrees and metres. */
async function seenFrom(view) {
  const words = await view.getByRole('status').innerText();
  const [, azimuth, side, elevation, height, distance] =
    /Seen (\d+)° (right|left) of the camera, (\d+)° from (above|below), ([\d.]+) m away/.exec(words) ?? assert.fail(words);
  return {
    azimuthDeg: (side === 'left' ? -1 : 1) * Number(azimuth),
    elevationDeg: (height === 'below' ? -1 : 1) * Number(elevation),
    distanceM: Number(distance),
  };
}

/** The pixels of each hue, within 8 of 360 degrees and coloured enough: their middle and extent, in fractions of the view. */
async function pixelsOf(view, hues) {
  const png = (await view.screenshot()).toString('base64');
  return view.page().evaluate(
    async ({ png, hues }) => {
      // The page may not fetch a data: URL.
      const bytes = Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const found = hues.map(() => ({ count: 0, left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }));
      for (let at = 0; at < data.length; at += 4) {
        const [r, g, b] = data.subarray(at, at + 3);
        const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
        // Bright and saturated: neither the shadow nor what fades into the ground.
        if (most < 90 || most - least < 0.6 * most) {
          continue;
        }
        const hue = (60 * (most === r ? (g - b) / (most - least) : most === g ? 2 + (b - r) / (most - least) : 4 + (r - g) / (most - least)) + 360) % 360;
        hues.forEach((wanted, index) => {
          if (Math.abs(((hue - wanted + 540) % 360) - 180) < 8) {
            const [x, y] = [(at / 4) % width / width, Math.floor(at / 4 / width) / height];
            const box = found[index];
            box.count += 1;
            box.left = Math.min(box.left, x);
            box.right = Math.max(box.right, x);
            box.top = Math.min(box.top, y);
            box.bottom = Math.max(box.bottom, y);
          }
        });
      }
      return found;
    },
    { png, hues },
  );
}

/** The hues of the people's swatches, in degrees. */
async function huesOf(page) {
  const colours = await page
    .locator('.people .swatch')
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor.match(/\d+/g).map(Number)));
  return colours.map(([r, g, b]) => {
    const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
    return (60 * (most === r ? (g - b) / (most - least) : most === g ? 2 + (b - r) / (most - least) : 4 + (r - g) / (most - least)) + 360) % 360;
  });
}

/** Where points of camera space lie in the view, in fractions of it, by the camera's own description of itself. */
function projected(people, { azimuthDeg, elevationDeg, distanceM }, { width, height }) {
  // No floor is known: the ground lies at the lowest landmark.
  const lowest = Math.max(...people.flatMap(({ room }) => room.landmarks.map(([, y]) => y)));
  const level = ([x, y, z]) => [x, lowest - y, -z];
  const hips = people.map(({ room: { landmarks } }) => level([0, 1, 2].map((axis) => (landmarks[LEFT_HIP][axis] + landmarks[RIGHT_HIP][axis]) / 2)));
  const target = [0, 2].map((axis) => hips.reduce((sum, hip) => sum + hip[axis], 0) / hips.length);
  const [azimuth, elevation] = [azimuthDeg, elevationDeg].map((deg) => (deg * Math.PI) / 180);
  const focal = 1 / Math.tan((FIELD_OF_VIEW_DEG * Math.PI) / 360);
  return people.map(({ room: { landmarks } }) => {
    const places = landmarks.map((landmark) => {
      const [x, y, z] = level(landmark);
      const [dx, dy, dz] = [x - target[0], y - MIDDLE_M, z - target[1]];
      const across = dx * Math.cos(azimuth) - dz * Math.sin(azimuth);
      const towards = dx * Math.sin(azimuth) + dz * Math.cos(azimuth);
      const up = dy * Math.cos(elevation) - towards * Math.sin(elevation);
      const depth = distanceM - (towards * Math.cos(elevation) + dy * Math.sin(elevation));
      return [0.5 + (0.5 * focal * across) / depth / (width / height), 0.5 - (0.5 * focal * up) / depth];
    });
    const [xs, ys] = [0, 1].map((axis) => places.map((place) => place[axis]));
    return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.max(...ys) };
  });
}

test('shows everybody where the result says they are, however it is turned', { skip, timeout: 900_000 }, async () => {
  const people = [NEAR, FAR];
  const session = await open(() => ({ people }));
  const { page, view, requested } = session;
  try {
    await eventually('both', async () => (await page.locator('.people .segmented label').count()) === 3);
    assert.deepEqual(requested.filter((url) => url.includes('Room3d')), [], 'is not loaded before it is opened');
    await show(page);
    await eventually('who is where', async () => (await view.getAttribute('aria-label'))?.includes('#3 at 2.0 m, #4 at 3.6 m.'));
    assert.equal(requested.filter((url) => url.includes('Room3d')).length, 1);
    const hues = await huesOf(page);
    const size = await view.boundingBox();
    const check = async (what) => {
      await eventually(what, async () => {
        const expected = projected(people, await seenFrom(view), size);
        const seen = await pixelsOf(view, hues);
        return seen.every(({ count, left, right, bottom }, index) => {
          const { left: wantedLeft, right: wantedRight, bottom: wantedBottom } = expected[index];
          // Bones are thick, and the words round degrees and metres.
          const near = (a, b) => Math.abs(a - b) < 0.03;
          return count > 150 && near(left, wantedLeft) && near(right, wantedRight) && near(bottom, wantedBottom);
        });
      });
    };
    await check('both where they are from the first side');
    await session.screenshot('room3d');
    await view.focus();
    const azimuths = [(await seenFrom(view)).azimuthDeg];
    for (const keys of [['ArrowRight', 'ArrowRight', 'ArrowRight'], ['ArrowDown'], ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'], ['-']]) {
      for (const key of keys) {
        await page.keyboard.press(key);
      }
      await check(`both after ${keys.join(' ')}`);
      azimuths.push((await seenFrom(view)).azimuthDeg);
    }
    assert.deepEqual(azimuths.map((azimuth) => azimuth - azimuths[0]), [0, 30, 30, -20, -20]);
    await page.mouse.move(size.x + size.width / 2, size.y + size.height / 2);
    await page.mouse.down();
    await page.mouse.move(size.x + size.width / 2 - 50, size.y + size.height / 2, { steps: 5 });
    await page.mouse.up();
    await eventually('that the mouse turned it', async () => (await seenFrom(view)).azimuthDeg === azimuths[0]);
    const before = (await seenFrom(view)).distanceM;
    await page.mouse.wheel(0, -200);
    await eventually('that the wheel came nearer', async () => (await seenFrom(view)).distanceM < 0.8 * before);
    await view.focus();
    await page.keyboard.press('r');
    await check('both as at the beginning');
    assert.equal((await seenFrom(view)).azimuthDeg, azimuths[0]);
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('turns who the result turns', { skip, timeout: 900_000 }, async () => {
  let people = [NEAR];
  const session = await open(() => ({ people }));
  const { page, view } = session;
  try {
    await show(page);
    await eventually('who is where', async () => (await view.getAttribute('aria-label'))?.includes('#3 at 2.0 m'));
    const width = async () => {
      const [{ count, left, right }] = await pixelsOf(view, [OLIVE_HUE]);
      return count > 150 ? right - left : 0;
    };
    await view.focus();
    const before = await eventually('the person', width);
    const { azimuthDeg } = await seenFrom(view);
    people = [turned(NEAR)];
    await eventually('the person to be narrower or wider', async () => Math.abs((await width()) - before) > 0.04);
    for (let turn = 0; turn < 9; turn++) {
      await page.keyboard.press('ArrowRight');
    }
    await eventually('that the view is turned as well', async () => (await seenFrom(view)).azimuthDeg === azimuthDeg + 90);
    await eventually('the person as wide as before', async () => Math.abs((await width()) - before) < 0.02);
    await session.screenshot('room3d-turned');
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('fits a phone, and draws nothing while it is out of sight', { skip, timeout: 900_000 }, async () => {
  const session = await open(() => ({ people: [NEAR, FAR] }), { viewport: PHONE });
  const { page, view } = session;
  try {
    await page.evaluate(() => {
      globalThis.drawCalls = 0;
      const prototype = WebGL2RenderingContext.prototype;
      for (const name of Object.getOwnPropertyNames(prototype).filter((each) => /^draw(Arrays|Elements)/.test(each))) {
        const draw = prototype[name];
        prototype[name] = function (...values) {
          globalThis.drawCalls += 1;
          return draw.apply(this, values);
        };
      }
    });
    const drawCalls = () => page.evaluate(() => globalThis.drawCalls);
    const hide = (hidden) => view.evaluate((element, now) => (element.hidden = now), hidden);
    await show(page);
    await eventually('who is where', async () => (await view.getAttribute('aria-label'))?.includes('#4'));
    await eventually('that it draws', async () => (await drawCalls()) > 100);
    await view.scrollIntoViewIfNeeded();
    await session.screenshot('room3d-phone');
    const { x, width } = await view.boundingBox();
    assert.ok(x >= 0 && x + width <= PHONE.width, 'is not wider than the phone');
    await hide(true);
    await eventually('that it rests though results go on', async () => {
      const before = await drawCalls();
      await page.waitForTimeout(1000);
      return (await drawCalls()) === before;
    });
    assert.match(await view.getAttribute('aria-label'), /#3 at 2.0 m/);
    await hide(false);
    const rested = await drawCalls();
    await eventually('that it draws again', async () => (await drawCalls()) > rested);
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});

test('says in words that there is no WebGL', { skip, timeout: 900_000 }, async () => {
  const session = await open(() => ({ people: [NEAR] }));
  const { page, view } = session;
  try {
    await page.evaluate(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        return /webgl/.test(kind) ? null : getContext.call(this, kind, ...more);
      };
    });
    await show(page);
    await eventually('the words', async () => /shows no 3D: WebGL is missing/.test(await view.getByRole('alert').innerText()));
    await session.screenshot('room3d-missing');
    assert.deepEqual(session.errors, []);
  } finally {
    await session.close();
  }
});
