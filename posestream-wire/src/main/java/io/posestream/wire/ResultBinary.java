package io.posestream.wire;

import static io.posestream.wire.ResultLayout.HEADER_BYTES;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.joint.JointSource;
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
 * Writes a result as one binary message, little endian; the table is in {@code wire/README.md}.
 * {@link ResultReader#binary} reads it, given the same {@link StreamDescription}; what was read is
 * written to the same bytes again.
 *
 * <p>Precision: image landmarks keep 22 significant bits, world landmarks 0.1 mm within ±3.27 m,
 * visibility and presence 1/255, times and degrees those of a float.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class ResultBinary {
  private final ByteBuffer bytes;

  private ResultBinary(int capacity) {
    bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The message, ready to be sent: a new buffer from its position to its limit.
   *
   * @throws WireException if there are more than 255 people, loose hands or angles of a person, or
   *     more than 65535 landmarks of a body
   */
  public static ByteBuffer write(ResultMessage message) {
    return new ResultBinary(mostBytes(message.result())).message(message);
  }

  private static int mostBytes(PoseResult result) {
    int handBytes = 12 + 21 * 12 + ResultLayout.padded(21 * 6);
    int angleBytes = ResultLayout.padded(angles(result)) + 12 * angles(result);
    int size = HEADER_BYTES;
    if (result instanceof PoseResult.Failed) {
      size += ResultLayout.padded(ResultLayout.MAX_REASON_BYTES);
    }
    for (Person person : result.people()) {
      size +=
          16
              + 28 * person.body().landmarks().size()
              + 48
              + person.hands().size() * handBytes
              + angleBytes;
    }
    return result instanceof Seen seen ? size + seen.looseHands().size() * handBytes : size;
  }

  /** Angles per person: those of the first who has any. */
  private static int angles(PoseResult result) {
    for (Person person : result.people()) {
      if (!person.angles().angles().isEmpty()) {
        return person.angles().angles().size();
      }
    }
    return 0;
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
    bytes.putFloat((float) (ns / ResultLayout.NS_PER_MS));
  }

  private void seen(Seen seen) {
    List<Person> people = seen.people();
    int status = people.isEmpty() ? ResultLayout.NO_PERSON : ResultLayout.DETECTED;
    int angles = angles(seen);
    bytes.putShort(ResultLayout.FLAGS_AT, (short) (seen.mirrored() ? ResultLayout.MIRRORED : 0));
    bytes.put(ResultLayout.STATUS_AT, (byte) status);
    bytes.put(ResultLayout.PEOPLE_AT, count("people", people.size()));
    bytes.put(ResultLayout.ANGLES_AT, count("angles of a person", angles));
    bytes.put(ResultLayout.LOOSE_HANDS_AT, count("loose hands", seen.looseHands().size()));
    bytes.putShort(ResultLayout.WIDTH_AT, (short) seen.width());
    bytes.putShort(ResultLayout.HEIGHT_AT, (short) seen.height());
    seen.quality().ifPresent(this::quality);
    for (Person person : people) {
      person(person, seen);
      angles(person.angles().angles(), angles);
    }
    for (Hand hand : seen.looseHands()) {
      hand(hand, seen);
    }
  }

  private static byte count(String what, int number) {
    if (number > ResultLayout.MAX_COUNT) {
      throw new WireException(
          "a binary result holds at most " + ResultLayout.MAX_COUNT + " " + what + ": " + number);
    }
    return (byte) number;
  }

  private void quality(FrameQuality quality) {
    quality
        .level()
        .body()
        .ifPresent(model -> bytes.put(ResultLayout.BODY_MODEL_AT, (byte) (1 + index(model))));
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
    bytes.put((byte) flags(person));
    Landmarks landmarks = body.landmarks();
    if (landmarks.size() > ResultLayout.MAX_LANDMARKS) {
      throw new WireException("a binary result cannot hold " + landmarks.size() + " landmarks");
    }
    bytes.putShort((short) landmarks.size());
    bytes.putFloat(body.score());
    bytes.putInt(person.sideCorrections());
    imagePoints(landmarks, seen);
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.put(probability(landmarks.visibility(i)));
    }
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.put(probability(landmarks.presence(i)));
    }
    pad();
    body.world().ifPresent(this::world);
    person.fitted().ifPresent(fitted -> world(fitted.landmarks()));
    person.room().ifPresent(room -> RoomBinary.write(room, bytes));
    for (Hand hand : person.hands()) {
      hand(hand, seen);
    }
  }

  private static int flags(Person person) {
    int world = person.body().world().isPresent() ? ResultLayout.WORLD_PRESENT : 0;
    return world
        | person.fitted().map(fitted -> flag(fitted.source())).orElse(0)
        | person.room().map(RoomBinary::flags).orElse(0);
  }

  private static int flag(JointSource source) {
    return switch (source) {
      case NETWORK -> 0;
      case PIXELS -> ResultLayout.FITTED_TO_PIXELS;
      case LIMBS -> ResultLayout.FITTED_TO_LIMBS;
    };
  }

  private void hand(Hand hand, Seen seen) {
    bytes.putInt(hand.id());
    bytes.putInt(index(hand.side()));
    bytes.putFloat(hand.score());
    imagePoints(hand.landmarks(), seen);
    world(hand.world());
  }

  /** A person without angles beside one with angles has unknown ones. */
  private void angles(List<JointAngle> angles, int count) {
    if (!angles.isEmpty() && angles.size() != count) {
      throw new WireException(
          "people of one result have " + angles.size() + " and " + count + " angles");
    }
    int statesAt = bytes.position();
    int flexionsAt = ResultLayout.padded(statesAt + count);
    int interiorsAt = flexionsAt + count * Float.BYTES;
    int aboutAt = interiorsAt + count * Float.BYTES;
    for (int i = 0; i < count; i++) {
      boolean known = !angles.isEmpty() && angles.get(i).isKnown();
      int state = index(known ? angles.get(i).state() : AngleState.UNKNOWN);
      int advice = angles.isEmpty() ? 0 : AdviceCode.of(angles.get(i).advice());
      bytes.put(statesAt + i, (byte) (advice << ResultLayout.STATE_BITS | state));
      bytes.putFloat(flexionsAt + i * Float.BYTES, known ? angles.get(i).flexionDeg() : 0);
      bytes.putFloat(interiorsAt + i * Float.BYTES, known ? angles.get(i).interiorDeg() : 0);
      float aboutDeg = known ? angles.get(i).aboutDeg() : Float.NaN;
      bytes.putFloat(
          aboutAt + i * Float.BYTES, Float.isNaN(aboutDeg) ? ResultLayout.NOT_KNOWN_DEG : aboutDeg);
    }
    bytes.position(aboutAt + count * Float.BYTES);
  }

  private void imagePoints(Landmarks landmarks, Seen seen) {
    for (int i = 0; i < landmarks.size(); i++) {
      bytes.putFloat(ResultLayout.fraction(landmarks.x(i), seen.width()));
      bytes.putFloat(ResultLayout.fraction(landmarks.y(i), seen.height()));
      bytes.putFloat(ResultLayout.fraction(landmarks.z(i), seen.width()));
    }
  }

  private void world(Landmarks world) {
    for (int i = 0; i < world.size(); i++) {
      for (float metres : new float[] {world.x(i), world.y(i), world.z(i)}) {
        bytes.putShort(ResultLayout.steps(metres, ResultLayout.WORLD_STEPS_PER_M));
      }
    }
    pad();
  }

  private static byte probability(float value) {
    return (byte) Math.round(ResultLayout.PROBABILITY_STEPS * Math.max(0, Math.min(1, value)));
  }

  private void pad() {
    ResultLayout.pad(bytes);
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
