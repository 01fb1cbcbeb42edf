// A network between page and server: one that can be slow, stop delivering, swallow everything or break, and that goes on
// listening to an end which the other left.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { Transform } from 'node:stream';

/** Passes everything on, so much later. */
const later = (ms) =>
  new Transform({
    transform(chunk, _, done) {
      setTimeout(() => this.push(chunk), ms);
      done();
    },
    flush: (done) => void setTimeout(done, ms),
  });

/**
 * A TCP proxy to `port` that delivers after `lagMs`, in both directions. While it is stalled, what the server sends stays
 * where it is; the other way stays open.
 */
export async function networkTo(port, { lagMs = 0 } = {}) {
  const pairs = new Set();
  let stalled = false;
  let swallowing = false;
  const flow = (from, to) => (lagMs > 0 ? from.pipe(later(lagMs)).pipe(to) : from.pipe(to));
  const proxy = createServer({ allowHalfOpen: true }, (client) => {
    const server = connect(port, '127.0.0.1');
    pairs.add({ client, server });
    if (!swallowing) {
      flow(client, server);
    }
    if (!stalled && !swallowing) {
      flow(server, client);
    }
    // What the server sent last is still delivered; what the client answers to it is heard by no one.
    const serverLeft = () => client.resume().end();
    server.on('error', serverLeft).on('close', serverLeft);
    client.on('error', () => server.destroy()).on('close', () => server.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: proxy.address().port,
    stall() {
      stalled = true;
      pairs.forEach(({ client, server }) => server.unpipe(client).pause());
    },
    deliver() {
      stalled = false;
      pairs.forEach(({ client, server }) => server.pipe(client));
    },
    /** Nothing gets through, no connection ends and none is refused, as where a cable is pulled. */
    swallow() {
      swallowing = true;
      pairs.forEach(({ client, server }) => [client, server].forEach((socket) => socket.unpipe().pause()));
    },
    /** Everything gets through again, what was sent meanwhile too. */
    restore() {
      swallowing = false;
      pairs.forEach(({ client, server }) => {
        flow(client, server);
        flow(server, client);
      });
    },
    /** Every connection breaks at once, for both ends. */
    reset() {
      pairs.forEach(({ client, server }) => [client, server].forEach((socket) => socket.resetAndDestroy()));
      pairs.clear();
    },
    close() {
      pairs.forEach(({ client, server }) => [client, server].forEach((socket) => socket.destroy()));
      proxy.close();
    },
  };
}
