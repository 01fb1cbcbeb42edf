// A network between page and server: one that can stop delivering, and that goes on listening to an end which the other left.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A TCP proxy to `port`. While it is stalled, what the server sends stays where it is; the other way stays open. */
export async function networkTo(port) {
  const pairs = new Set();
  let stalled = false;
  const proxy = createServer({ allowHalfOpen: true }, (client) => {
    const server = connect(port, '127.0.0.1');
    pairs.add({ client, server });
    client.pipe(server);
    if (!stalled) {
      server.pipe(client);
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
    close() {
      pairs.forEach(({ client, server }) => [client, server].forEach((socket) => socket.destroy()));
      proxy.close();
    },
  };
}
