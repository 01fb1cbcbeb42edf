package io.posestream.wire;

import static io.posestream.wire.ResultLayout.HEADER_BYTES;

import io.posestream.angle.JointAngle;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.result.PoseResult;
import io.posestream.result.PoseResult.Seen;
import io.posestream.result.StageTimes;
import io.posestream.skeleton.Landmarks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a result as one binary message, little endian; the table is in {@code wire/README.md}. Not
 * thread-safe: one writer per message.
 *
 * @since 0.1
 */
public final class ResultBinary {
  private final ByteBuffer bytes;

  private ResultBinary(int capacity) {
    bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The message, ready to be sent. */
  public static ByteBuffer write(ResultMessage message) {
    return new ResultBinary(mostBytes(message.result())).message(message);
  }

  private static int mostBytes(PoseResult result) {
    int handBytes = 8 + 21 * 12 + ResultLayout.padded(21 * 6);
    int size = HEADER_BYTES + ResultLayout.MAX_REASON_BYTES + 4;
    for (Person person : result.people()) {
      size += 12 + 20 * person.body().landmarks().size() + 8 + 2 * handBytes;
      size += 9 * person.angles().angles().size() + 4;
    }
    return result instanceof Seen seen ? size + seen.looseHands().size() * handBytes : size;
  }

  private ByteBuffer message(ResultMessage message) {
    PoseResult result = message.result();
    bytes.putInt(0, ResultLayout.MAGIC);
    bytes.putShort(ResultLayout.HEADER_LENGTH_AT, (short) HEADER_BYTES);
    bytes.putInt(ResultLayout.SEQUENCE_AT, (int) result.frame().sequence());
    bytes.putDouble(ResultLayout.TIMESTAMP_AT, message.timestampMs());
    bytes.putDouble(ResultLayout.RECEIVED_AT, message.receivedMs());
    bytes.putDouble(ResultLayout.SENT_AT, message.sentMs());
    timings(result.times());
    bytes.putInt(ResultLayout.DROPPED_INPUT_AT, (int) message.droppedInput());
    bytes.putInt(ResultLayout.DROPPED_OUTPUT_AT, (int) message.droppedOutput());
    bytes.position(HEADER_BYTES);
    if (result instanceof Seen seen) {
      seen(seen);
    } else if (result instanceof PoseResult.Failed failed) {
      bytes.put(ResultLayout.STATUS_AT, (byte) ResultLayout.FAILED);
      byte[] reason = reason(failed.reason());
      bytes.putShort(ResultLayout.REASON_BYTES_AT, (short) reason.length);
      bytes.put(reason);
      pad();
    }
    return bytes.flip();
  }

  private void timings(StageTimes times) {
    bytes.position(ResultLayout.TIMINGS_AT);
    milliseconds(times.decodeNs());
    milliseconds(times.poseNs());
    milliseconds(times.handsNs());
    milliseconds(times.anglesNs());
    milliseconds(times.smoothNs());
    milliseconds(times.waitNs());
    milliseconds(times.totalNs());
  }

  private void milliseconds(long ns) {
    bytes.putFloat(ns / ResultLayout.NS_PER_MS);
  }

  private void seen(Seen seen) {
    List<Person> people = seen.people();
    int status = people.isEmpty() ? ResultLayout.NO_PERSON : ResultLayout.DETECTED;
    int angles = people.isEmpty() ? 0 : people.get(0).angles().angles().size();
    bytes.putShort(ResultLayout.FLAGS_AT, (short) (seen.mirrored() ? ResultLayout.MIRRORED : 0));
    bytes.put(ResultLayout.STATUS_AT, (byte) status);
    bytes.put(ResultLayout.PEOPLE_AT, (byte) people.size());
    bytes.put(ResultLayout.ANGLES_AT, (byte) angles);
    bytes.put(ResultLayout.LOOSE_HANDS_AT, (byte) seen.looseHands().size());
    bytes.putShort(ResultLayout.WIDTH_AT, (short) seen.width());
    bytes.putShort(ResultLayout.HEIGHT_AT, (short) seen.height());
    seen.quality().ifPresent(this::quality);
    for (Person person : people) {
      person(person, seen);
    }
    for (Hand hand : seen.looseHands()) {
      hand(hand, seen);
    }
  }

  private void quality(FrameQuality quality) {
    bytes.put(ResultLayout.BODY_MODEL_AT, (byte) (1 + index(quality.level().body())));
    quality
        .level()
        .hands()
        .ifPresent(
            hands ->
                bytes
                    .put(ResultLayout.HAND_MODEL_AT, (byte) (1 + index(hands.model())))
                    .put(ResultLayout.EVERY_FRAMES_AT, (byte) hands.everyFrames())
                    .put(ResultLayout.HANDS_HELD_AT, (byte) (quality.handsHeld() ? 1 : 0)));
  }

  @SuppressWarnings("EnumOrdinal") // The constants stand in the order of the protocol.
  private static int index(Enum<?> constant) {
    return constant.ordinal();
  }

  private void person(Person person, Seen seen) {
    Body body = person.body();
    bytes.putInt(person.id());
    bytes.put((byte) person.hands().size());
    bytes.put((byte) (body.world().isPresent() ? ResultLayout.WORLD_PRESENT : 0));
    bytes.putShort((short) body.landmarks().size());
    bytes.putFloat(body.score());
    Landmarks landmarks = body.landmarks();
    imagePoints(landmarks, seen);
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.put(probability(landmarks.visibility(i)));
    }
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.put(probability(landmarks.presence(i)));
    }
    pad();
    body.world().ifPresent(this::world);
    for (Hand hand : person.hands()) {
      hand(hand, seen);
    }
    angles(person.angles().angles());
  }

  private void hand(Hand hand, Seen seen) {
    bytes.putInt(index(hand.side()));
    bytes.putFloat(hand.score());
    imagePoints(hand.landmarks(), seen);
    world(hand.world());
  }

  private void angles(List<JointAngle> angles) {
    for (JointAngle angle : angles) {
      bytes.put((byte) index(angle.state()));
    }
    pad();
    for (JointAngle angle : angles) {
      bytes.putFloat(angle.isKnown() ? angle.flexionDeg() : 0);
    }
    for (JointAngle angle : angles) {
      bytes.putFloat(angle.isKnown() ? angle.interiorDeg() : 0);
    }
  }

  private void imagePoints(Landmarks landmarks, Seen seen) {
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.putFloat(landmarks.x(i) / seen.width());
      bytes.putFloat(landmarks.y(i) / seen.height());
      bytes.putFloat(landmarks.z(i) / seen.width());
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
    long steps = Math.round(metres * ResultLayout.WORLD_STEPS_PER_M);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
  }

  private static byte probability(float value) {
    return (byte) Math.round(ResultLayout.PROBABILITY_STEPS * Math.max(0, Math.min(1, value)));
  }

  private void pad() {
    while (bytes.position() % 4 != 0) {
      bytes.put((byte) 0);
    }
  }

  /** At most so many bytes, cut between characters. */
  private static byte[] reason(String reason) {
    byte[] utf8 = reason.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= ResultLayout.MAX_REASON_BYTES) {
      return utf8;
    }
    int end = ResultLayout.MAX_REASON_BYTES;
    while ((utf8[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(utf8, end);
  }
}
