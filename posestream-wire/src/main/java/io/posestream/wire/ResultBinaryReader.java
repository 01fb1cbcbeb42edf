package io.posestream.wire;

import static io.posestream.wire.ResultLayout.constant;
import static io.posestream.wire.ResultLayout.finite;

import io.posestream.advice.ViewAdvice;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.joint.FittedJoints;
import io.posestream.joint.JointSource;
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
import io.posestream.room.RoomBody;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes one binary {@code pose_result} apart. A message that ends early makes it throw what the
 * buffer throws; {@link ResultReader} translates it. Not thread-safe.
 */
final class ResultBinaryReader {
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
        finite("receivedMs", bytes.getDouble(ResultLayout.RECEIVED_AT)),
        finite("sentMs", bytes.getDouble(ResultLayout.SENT_AT)),
        Integer.toUnsignedLong(bytes.getInt(ResultLayout.DROPPED_INPUT_AT)),
        Integer.toUnsignedLong(bytes.getInt(ResultLayout.DROPPED_OUTPUT_AT)));
  }

  private PoseResult result() {
    Frame frame = frame();
    StageTimes times = times();
    int headerBytes = Short.toUnsignedInt(bytes.getShort(ResultLayout.HEADER_LENGTH_AT));
    if (headerBytes < ResultLayout.HEADER_BYTES) {
      throw new WireException("the header cannot be " + headerBytes + " bytes long");
    }
    bytes.position(headerBytes);
    int status = bytes.get(ResultLayout.STATUS_AT);
    return switch (status) {
      case ResultLayout.DETECTED, ResultLayout.NO_PERSON -> seen(frame, times, status);
      case ResultLayout.FAILED ->
          new PoseResult.Failed(frame, frame.captureTimeNs(), reason(), times);
      default -> throw new WireException("status has the unknown number " + status);
    };
  }

  private String reason() {
    byte[] reason = new byte[Short.toUnsignedInt(bytes.getShort(ResultLayout.REASON_BYTES_AT))];
    bytes.get(reason);
    return new String(reason, StandardCharsets.UTF_8);
  }

  private PoseResult seen(Frame frame, StageTimes times, int status) {
    if (widthPx == 0 || heightPx == 0) {
      throw new WireException("width and height must be at least 1: " + widthPx + ", " + heightPx);
    }
    boolean mirrored = (bytes.getShort(ResultLayout.FLAGS_AT) & ResultLayout.MIRRORED) != 0;
    int count = unsigned(ResultLayout.PEOPLE_AT);
    if (count == 0 != (status == ResultLayout.NO_PERSON)) {
      throw new WireException("people are " + count + " with the status " + status);
    }
    List<Person> people = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
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

  private Frame frame() {
    double timestampMs = finite("timestamp", bytes.getDouble(ResultLayout.TIMESTAMP_AT));
    double receivedMs = bytes.getDouble(ResultLayout.RECEIVED_AT);
    return new Frame(
        Integer.toUnsignedLong(bytes.getInt(ResultLayout.SEQUENCE_AT)),
        Math.round(timestampMs * ResultLayout.NS_PER_MS),
        Math.round(receivedMs * ResultLayout.NS_PER_MS),
        Image.absent(),
        new ClientStamp(timestampMs));
  }

  private StageTimes times() {
    long[] ns = new long[7];
    for (int i = 0; i < ns.length; i++) {
      float ms = bytes.getFloat(ResultLayout.TIMINGS_AT + i * Float.BYTES);
      ns[i] = Math.round(finite("timings", ms) * ResultLayout.NS_PER_MS);
    }
    return new StageTimes(ns[5], ns[0], ns[1], ns[2], ns[3], ns[4], ns[6]);
  }

  private Optional<FrameQuality> quality() {
    int model = unsigned(ResultLayout.BODY_MODEL_AT);
    Optional<PoseModel> body =
        model == 0
            ? Optional.empty()
            : Optional.of(constant(PoseModel.values(), model - 1, "quality.model"));
    int handModel = unsigned(ResultLayout.HAND_MODEL_AT);
    if (handModel == 0) {
      return body.map(Quality::of).map(FrameQuality::complete);
    }
    HandQuality hands =
        new HandQuality(
            constant(HandModel.values(), handModel - 1, "quality.hands.model"),
            unsigned(ResultLayout.EVERY_FRAMES_AT));
    boolean held = bytes.get(ResultLayout.HANDS_HELD_AT) != 0;
    return Optional.of(new FrameQuality(new Quality(body, Optional.of(hands)), held));
  }

  private Person person() {
    int id = id("person.id");
    int handCount = Byte.toUnsignedInt(bytes.get());
    int flags = bytes.get();
    int count = Short.toUnsignedInt(bytes.getShort());
    if (count != description.body().size()) {
      throw new WireException(
          "a body has " + count + " landmarks, the reader expects " + description.body().size());
    }
    float score = finite("body.score", bytes.getFloat());
    int sideCorrections = bytes.getInt();
    float[] image = imagePoints(count);
    probabilities(image, count, 3);
    probabilities(image, count, 4);
    pad();
    Optional<Landmarks> world =
        (flags & ResultLayout.WORLD_PRESENT) != 0
            ? Optional.of(world(count, image))
            : Optional.empty();
    Optional<FittedJoints> fitted =
        source(flags).map(source -> new FittedJoints(source, world(count, image)));
    Optional<RoomBody> room =
        (flags & ResultLayout.ROOM_PRESENT) != 0
            ? Optional.of(RoomBinary.read(flags, bytes, Landmarks.of(image), widthPx, heightPx))
            : Optional.empty();
    Body body = new Body(description.body(), score, Landmarks.of(image), world, 0);
    return ResultReader.person(id, body, hands(handCount), angles(), fitted, room, sideCorrections);
  }

  private static Optional<JointSource> source(int flags) {
    boolean pixels = (flags & ResultLayout.FITTED_TO_PIXELS) != 0;
    boolean limbs = (flags & ResultLayout.FITTED_TO_LIMBS) != 0;
    if (pixels && limbs) {
      throw new WireException("joints are fitted both to pixels and to limbs");
    }
    if (!pixels && !limbs) {
      return Optional.empty();
    }
    return Optional.of(pixels ? JointSource.PIXELS : JointSource.LIMBS);
  }

  private List<Hand> hands(int count) {
    List<Hand> hands = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int id = id("hand.id");
      Side side = constant(Side.values(), bytes.getInt(), "hand.side");
      float score = finite("hand.score", bytes.getFloat());
      float[] image = imagePoints(HandLandmark.COUNT);
      for (int at = 0; at < image.length; at += Landmarks.STRIDE) {
        image[at + 3] = image[at + 4] = 1;
      }
      Landmarks world = world(HandLandmark.COUNT, image);
      hands.add(new Hand(id, side, score, Landmarks.of(image), world, 0));
    }
    return hands;
  }

  private int id(String path) {
    int id = bytes.getInt();
    if (id < 0) {
      throw new WireException(
          path + " must be at most " + Integer.MAX_VALUE + ": " + Integer.toUnsignedString(id));
    }
    return id;
  }

  private JointAngles angles() {
    int count = unsigned(ResultLayout.ANGLES_AT);
    if (count != 0 && count != description.angles().size()) {
      throw new WireException(
          count + " angles were sent, the reader expects " + description.angles().size());
    }
    int statesAt = bytes.position();
    int flexionsAt = ResultLayout.padded(statesAt + count);
    int interiorsAt = flexionsAt + count * Float.BYTES;
    int aboutAt = interiorsAt + count * Float.BYTES;
    List<JointAngle> angles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      AngleDefinition definition = description.angles().get(i);
      int stateAndAdvice = unsigned(statesAt + i);
      AngleState state =
          constant(AngleState.values(), stateAndAdvice & ResultLayout.STATE_MASK, "angle.state");
      Optional<ViewAdvice> advice = AdviceCode.read(stateAndAdvice >> ResultLayout.STATE_BITS);
      float flexionDeg = finite("flexionDeg", bytes.getFloat(flexionsAt + i * Float.BYTES));
      float interiorDeg = finite("interiorDeg", bytes.getFloat(interiorsAt + i * Float.BYTES));
      float aboutDeg = finite("aboutDeg", bytes.getFloat(aboutAt + i * Float.BYTES));
      JointAngle angle =
          state == AngleState.UNKNOWN
              ? JointAngle.unknown(definition)
              : new JointAngle(
                  definition, state, flexionDeg, interiorDeg, aboutDeg < 0 ? Float.NaN : aboutDeg);
      angles.add(angle.withAdvice(advice));
    }
    bytes.position(aboutAt + count * Float.BYTES);
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

  private int unsigned(int at) {
    return Byte.toUnsignedInt(bytes.get(at));
  }

  private void pad() {
    bytes.position(ResultLayout.padded(bytes.position()));
  }
}
