package io.posestream.buffer;

/** What the model and the buffer are made to do. */
enum BufferOperation {
  OFFER,
  POLL,
  TAKE,
  AWAIT,
  WAIT,
  FINISH,
  CLOSE
}
