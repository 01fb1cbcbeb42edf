package io.posestream.wire;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.HandQuality;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one binary {@code pose_result} apart. Not thread-safe. */
final class ResultBinaryReader {
  private static final double NS_PER_MS = 1e6;

  private final ByteBuffer bytes;
  private final StreamDescription description;
  private final int widthPx;
  private final int heightPx;

  /** Of a little-endian buffer that begins with the header. */
  ResultBinaryReader(ByteBuffer bytes, StreamDescription description) {
    this.bytes = bytes;
    this.description = description;
    widthPx = Short.toUnsignedInt(bytes.getShort(ResultLayout.WIDTH_AT));
    heightPx = Short.toUnsignedInt(bytes.getShort(ResultLayout.HEIGHT_AT));
  }

  ResultMessage read() {
    return new ResultMessage(
        result(),
        bytes.getDouble(ResultLayout.RECEIVED_AT),
        bytes.getDouble(ResultLayout.SENT_AT),
        Integer.toUnsignedLong(bytes.getInt(ResultLayout.DROPPED_INPUT_AT)),
        Integer.toUnsignedLong(bytes.getInt(ResultLayout.DROPPED_OUTPUT_AT)));
  }

  private PoseResult result() {
    Frame frame = frame();
    StageTimes times = times();
    bytes.position(Short.toUnsignedInt(bytes.getShort(ResultLayout.HEADER_LENGTH_AT)));
    int status = bytes.get(ResultLayout.STATUS_AT);
    if (status == ResultLayout.FAILED) {
      byte[] reason = new byte[bytes.getShort(ResultLayout.REASON_BYTES_AT)];
      bytes.get(reason);
      String text = new String(reason, StandardCharsets.UTF_8);
      return new PoseResult.Failed(frame, frame.captureTimeNs(), text, times);
    }
    boolean mirrored = (bytes.getShort(ResultLayout.FLAGS_AT) & ResultLayout.MIRRORED) != 0;
    List<Person> people = new ArrayList<>();
    for (int i = unsigned(ResultLayout.PEOPLE_AT); i > 0; i--) {
      people.add(person());
    }
    List<Hand> loose = hands(unsigned(ResultLayout.LOOSE_HANDS_AT));
    long timeNs = frame.captureTimeNs();
    return people.isEmpty()
        ? new PoseResult.NoPerson(
            frame, timeNs, widthPx, heightPx, mirrored, loose, quality(), times)
        : new PoseResult.Detected(
            frame, timeNs, widthPx, heightPx, mirrored, people, loose, quality(), times);
  }

  private int unsigned(int at) {
    return Byte.toUnsignedInt(bytes.get(at));
  }

  private Frame frame() {
    double timestampMs = bytes.getDouble(ResultLayout.TIMESTAMP_AT);
    return new Frame(
        Integer.toUnsignedLong(bytes.getInt(ResultLayout.SEQUENCE_AT)),
        Math.round(timestampMs * NS_PER_MS),
        Math.round(bytes.getDouble(ResultLayout.RECEIVED_AT) * NS_PER_MS),
        Image.absent(),
        new ClientStamp(timestampMs));
  }

  private StageTimes times() {
    long[] ns = new long[7];
    for (int i = 0; i < ns.length; i++) {
      ns[i] = Math.round(bytes.getFloat(ResultLayout.TIMINGS_AT + i * Float.BYTES) * NS_PER_MS);
    }
    return new StageTimes(ns[5], ns[0], ns[1], ns[2], ns[3], ns[4], ns[6]);
  }

  private Optional<FrameQuality> quality() {
    int model = unsigned(ResultLayout.BODY_MODEL_AT);
    if (model == 0) {
      return Optional.empty();
    }
    PoseModel body = constant(PoseModel.values(), model - 1, "quality.model");
    int handModel = unsigned(ResultLayout.HAND_MODEL_AT);
    if (handModel == 0) {
      return Optional.of(FrameQuality.complete(Quality.of(body)));
    }
    HandQuality hands =
        new HandQuality(
            constant(HandModel.values(), handModel - 1, "quality.hands.model"),
            unsigned(ResultLayout.EVERY_FRAMES_AT));
    return Optional.of(
        new FrameQuality(
            new Quality(body, Optional.of(hands)), bytes.get(ResultLayout.HANDS_HELD_AT) != 0));
  }

  private static <E> E constant(E[] constants, int index, String field) {
    if (index >= constants.length) {
      throw new WireException(field + " has the unknown number " + index);
    }
    return constants[index];
  }

  private Person person() {
    int id = bytes.getInt();
    int handCount = Byte.toUnsignedInt(bytes.get());
    boolean hasWorld = (bytes.get() & ResultLayout.WORLD_PRESENT) != 0;
    int count = Short.toUnsignedInt(bytes.getShort());
    if (count != description.body().size()) {
      throw new WireException(
          "a body has " + count + " landmarks, the reader expects " + description.body().size());
    }
    float score = bytes.getFloat();
    float[] image = imagePoints(count);
    probabilities(image, count, 3);
    probabilities(image, count, 4);
    pad();
    Optional<Landmarks> world = hasWorld ? Optional.of(world(count, image)) : Optional.empty();
    List<Hand> hands = hands(handCount);
    return new Person(
        id,
        new Body(description.body(), score, Landmarks.of(image), world, 0),
        hands.stream().filter(hand -> hand.side() == Side.LEFT).findFirst(),
        hands.stream().filter(hand -> hand.side() == Side.RIGHT).findFirst(),
        angles());
  }

  private List<Hand> hands(int count) {
    List<Hand> hands = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Side side = constant(Side.values(), bytes.getInt(), "hand.side");
      float score = bytes.getFloat();
      float[] image = imagePoints(HandLandmark.COUNT);
      for (int at = 0; at < image.length; at += Landmarks.STRIDE) {
        image[at + 3] = image[at + 4] = 1;
      }
      Landmarks world = world(HandLandmark.COUNT, image);
      hands.add(new Hand(side, score, Landmarks.of(image), world, 0));
    }
    return hands;
  }

  private JointAngles angles() {
    int count = unsigned(ResultLayout.ANGLES_AT);
    if (count != 0 && count != description.angles().size()) {
      throw new WireException(
          count + " angles were sent, the reader expects " + description.angles().size());
    }
    AngleState[] states = new AngleState[count];
    for (int i = 0; i < count; i++) {
      states[i] = constant(AngleState.values(), bytes.get(), "angle.state");
    }
    pad();
    int flexionsAt = bytes.position();
    int interiorsAt = flexionsAt + count * Float.BYTES;
    List<JointAngle> angles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      angles.add(
          states[i] == AngleState.UNKNOWN
              ? JointAngle.unknown(description.angles().get(i))
              : new JointAngle(
                  description.angles().get(i),
                  states[i],
                  bytes.getFloat(flexionsAt + i * Float.BYTES),
                  bytes.getFloat(interiorsAt + i * Float.BYTES)));
    }
    bytes.position(interiorsAt + count * Float.BYTES);
    return new JointAngles(angles);
  }

  private float[] imagePoints(int count) {
    float[] values = new float[count * Landmarks.STRIDE];
    for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
      values[i] = bytes.getFloat() * widthPx;
      values[i + 1] = bytes.getFloat() * heightPx;
      values[i + 2] = bytes.getFloat() * widthPx;
    }
    return values;
  }

  private void probabilities(float[] values, int count, int field) {
    for (int i = 0; i < count; i++) {
      values[i * Landmarks.STRIDE + field] =
          Byte.toUnsignedInt(bytes.get()) / ResultLayout.PROBABILITY_STEPS;
    }
  }

  /** World landmarks are as visible as the image landmarks, and sent without. */
  private Landmarks world(int count, float[] image) {
    float[] values = image.clone();
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < 3; k++) {
        values[i * Landmarks.STRIDE + k] =
            (float) (bytes.getShort() / ResultLayout.WORLD_STEPS_PER_M);
      }
    }
    pad();
    return Landmarks.of(values);
  }

  private void pad() {
    bytes.position(ResultLayout.padded(bytes.position()));
  }
}
