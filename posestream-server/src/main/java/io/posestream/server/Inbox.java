package io.posestream.server;

import io.posestream.wire.BadMessageException;
import io.posestream.wire.ClientMessage;
import io.posestream.wire.ClientMessage.Calibrate;
import io.posestream.wire.ClientMessage.CountExercise;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientText;
import io.posestream.wire.ConfigChange;
import io.posestream.wire.ErrorCode;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * What one client sends: puts messages together, reads them, and passes on what is valid and within
 * the limits. Not thread-safe: containers deliver one part at a time.
 */
final class Inbox {
  private static final int MAX_ERRORS_IN_A_ROW = 50;

  /** Who is told what arrived. */
  interface Receiver {
    /** A frame that is newer than the one before, and when its last byte arrived. */
    void frame(FrameMessage frame, long receivedNs);

    /** A request for other settings. */
    void configure(ConfigChange change);

    /** A request to calibrate. */
    void calibrate(Calibrate request);

    /** A request to count an exercise. */
    void countExercise(CountExercise request);

    /** A message that is dropped; the connection goes on. */
    void error(ErrorCode code, String message, OptionalLong sequence);

    /** A message after which the connection ends. */
    void fail(ErrorCode code, String message);
  }

  private final WireFormat format;
  private final ClientText clientText;
  private final StreamLimits limits;
  private final Receiver receiver;
  private final FrameIntake intake;
  private final TextParts textParts;
  private final BinaryParts binaryParts;
  private int errorsInARow;

  Inbox(WireFormat format, ClientText clientText, StreamLimits limits, Receiver receiver) {
    this.format = format;
    this.clientText = clientText;
    this.limits = limits;
    this.receiver = receiver;
    intake = new FrameIntake(limits.maxFramesPerSecond());
    textParts = new TextParts(limits.maxTextBytes());
    binaryParts = new BinaryParts(limits.maxMessageBytes());
  }

  /** A part of a text message, the last one or not. */
  void text(String part, boolean last, long nowNs) {
    textParts.add(part, last).ifPresent(text -> wholeText(text, nowNs));
    checkSize(textParts.full());
  }

  /** A part of a binary message, which is copied. */
  void binary(ByteBuffer part, boolean last, long nowNs) {
    binaryParts.add(part, last).ifPresent(message -> wholeBinary(message, nowNs));
    checkSize(binaryParts.full());
  }

  private void checkSize(boolean full) {
    if (full) {
      receiver.fail(
          ErrorCode.TOO_LARGE,
          "a message may have "
              + limits.maxMessageBytes()
              + " bytes, as text "
              + limits.maxTextBytes());
    }
  }

  private void wholeText(String text, long nowNs) {
    try {
      ClientMessage message = clientText.read(text, format);
      if (message instanceof FrameMessage frame) {
        frame(frame, nowNs);
      } else if (message instanceof ClientMessage.Configure configure) {
        errorsInARow = 0;
        receiver.configure(configure.change());
      } else if (message instanceof Calibrate calibrate) {
        errorsInARow = 0;
        receiver.calibrate(calibrate);
      } else if (message instanceof CountExercise request) {
        errorsInARow = 0;
        receiver.countExercise(request);
      }
    } catch (BadMessageException e) {
      bad(e);
    }
  }

  private void wholeBinary(byte[] message, long nowNs) {
    if (format == WireFormat.JSON) {
      bad(
          ErrorCode.BAD_MESSAGE,
          "with " + format.subprotocol() + " every message is text",
          OptionalLong.empty());
      return;
    }
    try {
      frame(FrameBinary.read(message), nowNs);
    } catch (BadMessageException e) {
      bad(e);
    }
  }

  private void frame(FrameMessage frame, long nowNs) {
    long before = intake.lastSequence();
    OptionalLong sequence = OptionalLong.of(frame.sequence());
    switch (intake.judge(frame, nowNs)) {
      case TAKEN -> {
        errorsInARow = 0;
        receiver.frame(frame, nowNs);
      }
      case NOT_NEWER ->
          bad(ErrorCode.BAD_FRAME, "the sequence must be greater than " + before, sequence);
      case TOO_MANY ->
          receiver.error(
              ErrorCode.RATE_LIMITED,
              "at most " + limits.maxFramesPerSecond() + " frames a second",
              sequence);
      case TOO_MANY_TOLD -> {
        // Told once a second is enough.
      }
    }
  }

  /** A page whose camera is not ready yet may send empty pictures for as long as that takes. */
  private void bad(BadMessageException e) {
    if (e.isEmptyImage()) {
      receiver.error(e.code(), e.reason(), e.sequence());
    } else {
      bad(e.code(), e.reason(), e.sequence());
    }
  }

  private void bad(ErrorCode code, String message, OptionalLong sequence) {
    errorsInARow++;
    receiver.error(code, message, sequence);
    if (errorsInARow >= MAX_ERRORS_IN_A_ROW) {
      receiver.fail(ErrorCode.TOO_MANY_ERRORS, MAX_ERRORS_IN_A_ROW + " bad messages in a row");
    }
  }
}
