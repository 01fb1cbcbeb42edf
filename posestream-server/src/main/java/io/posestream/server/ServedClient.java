package io.posestream.server;

import java.nio.ByteBuffer;

/** One client, as its connection sees it. */
interface ServedClient {
  /** Greets the client and begins. */
  void start();

  /** A part of a text message, the last one or not. */
  void onText(String part, boolean last);

  /** A part of a binary message, which is copied if it is kept. */
  void onBinary(ByteBuffer part, boolean last);

  /** The client is there. */
  void onPong();

  /** The connection is gone. Idempotent. */
  void leave();
}
