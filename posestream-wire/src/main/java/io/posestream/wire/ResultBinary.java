package io.posestream.wire;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.hand.Hand;
import io.posestream.hand.HandModel;
import io.posestream.hand.Side;
import io.posestream.pose.BodyPose;
import io.posestream.pose.Landmarks;
import io.posestream.pose.PoseModel;
import io.posestream.quality.FrameQuality;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a result as one binary message, little endian; the table is in {@code wire/README.md}. Not
 * thread-safe: one writer per message.
 */
public final class ResultBinary {
  /** Bytes of the header of this version. */
  public static final int HEADER_BYTES = 88;

  private static final int MAX_REASON_BYTES = 500;
  private static final int MAX_BYTES = 4_096;
  private static final int MAGIC = WireMagic.of('P', 'S', 'R');
  private static final int MIRRORED = 1;
  private static final int BODY_PRESENT = 2;
  private static final double WORLD_STEPS_PER_M = 1e4;
  private static final float NS_PER_MS = 1e6f;

  private final ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private ResultBinary() {}

  /** The message, ready to be sent. */
  public static ByteBuffer write(ServedResult served) {
    return new ResultBinary().message(served);
  }

  private ByteBuffer message(ServedResult served) {
    PoseResult result = served.result();
    if (result instanceof PoseResult.Detected detected) {
      List<JointAngle> angles = detected.angles().angles();
      head(served, 0, detected.hands().size(), angles.size());
      size(detected.width(), detected.height());
      quality(detected.quality());
      body(detected.body());
      detected.hands().forEach(this::hand);
      angles(detected.angles());
    } else if (result instanceof PoseResult.NoPerson noPerson) {
      head(served, 1, noPerson.hands().size(), 0);
      size(noPerson.width(), noPerson.height());
      quality(noPerson.quality());
      noPerson.hands().forEach(this::hand);
    } else if (result instanceof PoseResult.Failed failed) {
      head(served, 2, 0, 0);
      byte[] reason = reason(failed.reason());
      bytes.putShort(80, (short) reason.length);
      bytes.put(reason);
      pad();
    }
    return bytes.flip();
  }

  private void head(ServedResult served, int status, int hands, int angles) {
    int flags = (served.mirrored() ? MIRRORED : 0) | (status == 0 ? BODY_PRESENT : 0);
    bytes.putInt(MAGIC).putShort((short) flags).putShort((short) HEADER_BYTES);
    bytes.putInt((int) served.result().frame().sequence());
    bytes.put((byte) status).put((byte) hands).put((byte) angles).put((byte) 0);
    bytes.putDouble(served.timestampMs());
    bytes.putDouble(served.receivedMs());
    bytes.putDouble(served.sentMs());
    bytes.putShort((short) 0).putShort((short) 0);
    timings(served.result().times());
    bytes.putInt((int) served.droppedInput()).putInt((int) served.droppedOutput());
    bytes.position(HEADER_BYTES);
  }

  private void size(int width, int height) {
    bytes.putShort(40, (short) width).putShort(42, (short) height);
  }

  private void quality(FrameQuality quality) {
    bytes.put(82, number(quality.level().body()));
    quality
        .level()
        .hands()
        .ifPresent(
            hands ->
                bytes
                    .put(83, number(hands.model()))
                    .put(84, (byte) hands.everyFrames())
                    .put(85, (byte) (quality.handsHeld() ? 1 : 0)));
  }

  private static byte number(PoseModel model) {
    return switch (model) {
      case LITE -> 1;
      case FULL -> 2;
      case HEAVY -> 3;
    };
  }

  private static byte number(HandModel model) {
    return switch (model) {
      case LITE -> 1;
      case FULL -> 2;
    };
  }

  private void timings(StageTimes times) {
    milliseconds(times.decodeNs());
    milliseconds(times.poseNs());
    milliseconds(times.handsNs());
    milliseconds(times.anglesNs());
    milliseconds(times.smoothNs());
    milliseconds(times.waitNs());
    milliseconds(times.totalNs());
  }

  private void milliseconds(long ns) {
    bytes.putFloat(ns / NS_PER_MS);
  }

  private void body(BodyPose body) {
    bytes.putFloat(body.score());
    Landmarks landmarks = body.landmarks();
    points(landmarks);
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.put(probability(landmarks.visibility(i)));
    }
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.put(probability(landmarks.presence(i)));
    }
    pad();
    world(body.world());
  }

  private void hand(Hand hand) {
    bytes.putInt(hand.side() == Side.LEFT ? 0 : 1);
    bytes.putFloat(hand.score());
    points(hand.landmarks());
    world(hand.world());
  }

  private void angles(JointAngles angles) {
    for (JointAngle angle : angles.angles()) {
      bytes.put(state(angle.state()));
    }
    pad();
    for (JointAngle angle : angles.angles()) {
      degrees(angle.flexionDeg());
    }
    for (JointAngle angle : angles.angles()) {
      degrees(angle.interiorDeg());
    }
  }

  private static byte state(AngleState state) {
    return switch (state) {
      case MEASURED -> 0;
      case HELD -> 1;
      case UNKNOWN -> 2;
    };
  }

  private void degrees(float angleDeg) {
    bytes.putFloat(Float.isNaN(angleDeg) ? 0 : angleDeg);
  }

  private void points(Landmarks landmarks) {
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.putFloat(landmarks.x(i)).putFloat(landmarks.y(i)).putFloat(landmarks.z(i));
    }
  }

  private void world(Landmarks world) {
    for (int i = 0; i < world.size(); i++) {
      bytes.putShort(steps(world.x(i))).putShort(steps(world.y(i))).putShort(steps(world.z(i)));
    }
    pad();
  }

  /** Tenths of a millimetre; beyond ±3.27 m, where no joint of a person is, the limit. */
  private static short steps(float metres) {
    long steps = Math.round(metres * WORLD_STEPS_PER_M);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
  }

  private static byte probability(float value) {
    return (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
  }

  private void pad() {
    while (bytes.position() % 4 != 0) {
      bytes.put((byte) 0);
    }
  }

  /** At most so many bytes, cut between characters. */
  private static byte[] reason(String reason) {
    byte[] utf8 = reason.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= MAX_REASON_BYTES) {
      return utf8;
    }
    int end = MAX_REASON_BYTES;
    while ((utf8[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(utf8, end);
  }
}
