package io.posestream.wire;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.advice.ViewProblem;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameStamp;
import io.posestream.frame.Image;
import io.posestream.joint.FittedJoints;
import io.posestream.joint.JointSource;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import io.posestream.view.FocalSource;
import io.posestream.view.PictureView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Results with made-up but recognisable numbers, the same in both encodings: image landmarks are
 * multiples of 1/32 of the picture, world landmarks of 1/16 m, probabilities fifths where a byte
 * carries them.
 */
final class Results {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  private static final Optional<FrameQuality> QUALITY =
      Optional.of(FrameQuality.handsHeld(Quality.of(PoseModel.FULL, HandModel.LITE, 2)));
  private static final StageTimes TIMES =
      new StageTimes(250_000, 1_500_000, 7_125_000, 3_250_000, 125_000, 375_000, 12_625_000);
  private static final double RECEIVED_MS = 1_780_000_000_100.25;
  private static final double SENT_MS = 1_780_000_000_112.875;

  private Results() {}

  /** The message of a frame that a client sent. */
  static ResultMessage sent(PoseResult result) {
    return new ResultMessage(result, RECEIVED_MS, SENT_MS, 3, 1);
  }

  static Frame frame() {
    return frame(7, new ClientStamp(1712.5));
  }

  static Frame frame(long sequence, FrameStamp stamp) {
    return new Frame(
        sequence, 1_712_500_000L, Math.round(RECEIVED_MS * 1e6), Image.absent(), stamp);
  }

  static PoseResult.Detected detected(Frame frame, boolean mirrored, Person... people) {
    return new PoseResult.Detected(
        frame,
        frame.captureTimeNs(),
        WIDTH,
        HEIGHT,
        mirrored,
        List.of(people),
        people.length > 1 ? List.of(hand(Side.LEFT, 0.25f)) : List.of(),
        people[0].body().world().isPresent() ? QUALITY : Optional.empty(),
        TIMES);
  }

  /** People with ids from 1 on. */
  static PoseResult.Detected crowd(int count) {
    return detected(
        frame(),
        true,
        IntStream.rangeClosed(1, count).mapToObj(Results::person).toArray(Person[]::new));
  }

  static PoseResult.NoPerson noPerson(Frame frame) {
    return new PoseResult.NoPerson(
        frame,
        frame.captureTimeNs(),
        WIDTH,
        HEIGHT,
        true,
        List.of(hand(Side.RIGHT, -0.5f)),
        QUALITY,
        TIMES);
  }

  static PoseResult.Failed failed(Frame frame) {
    return new PoseResult.Failed(frame, frame.captureTimeNs(), "“a” ends early", TIMES);
  }

  /** A person with both hands. */
  static Person person(int id) {
    return new Person(
        id,
        body(Skeleton.body33(), true),
        Optional.of(hand(Side.LEFT, 0.5f)),
        Optional.of(hand(Side.RIGHT, -0.5f)),
        angles(),
        Optional.of(fitted(JointSource.LIMBS, 0.25f)),
        Optional.of(room(Optional.of(new Floor(0, -0.8f, -0.6f, 1.5f, 2.5f)))),
        3);
  }

  /** A person with one hand. */
  static Person oneHanded(int id) {
    return new Person(
        id,
        body(Skeleton.body33(), true),
        Optional.empty(),
        Optional.of(hand(Side.RIGHT, 0.125f)),
        angles(),
        Optional.of(fitted(JointSource.PIXELS, 0.125f)),
        Optional.of(room(Optional.empty())),
        0);
  }

  /** A person of 17 landmarks, without world landmarks. */
  static Person coco(int id) {
    return Person.of(id, body(Skeleton.coco17(), false), Optional.empty(), Optional.empty());
  }

  private static FittedJoints fitted(JointSource source, float base) {
    Landmarks image = image(Skeleton.body33().size(), 0.0625f);
    return new FittedJoints(source, world(image, base));
  }

  private static RoomBody room(Optional<Floor> floor) {
    Landmarks image = image(Skeleton.body33().size(), 0.0625f);
    float[] depthM = new float[image.size()];
    for (int i = 0; i < depthM.length; i++) {
      depthM[i] = i % 2 == 0 ? 4 : 8;
    }
    PictureView view = new PictureView(WIDTH, HEIGHT, 640, FocalSource.ASSUMED);
    return new RoomBody(view.atDepths(image, depthM), view.focalPx(), view.source(), floor);
  }

  private static Body body(Skeleton skeleton, boolean hasWorld) {
    Landmarks image = image(skeleton.size(), 0.0625f);
    Optional<Landmarks> world = hasWorld ? Optional.of(world(image, 0)) : Optional.empty();
    return new Body(skeleton, 0.9375f, image, world, 0);
  }

  static Hand hand(Side side, float base) {
    Landmarks image = image(HandLandmark.COUNT, base);
    return new Hand(side == Side.LEFT ? 0 : 1, side, 0.875f, image, world(image, -base), 0);
  }

  /** One angle of each state, the rest measured, some with what they may be off by or advice. */
  private static JointAngles angles() {
    List<JointAngle> angles = new ArrayList<>();
    for (AngleDefinition definition : StandardAngles.all()) {
      int i = angles.size();
      float flexionDeg = 10.25f * i - 20;
      angles.add(
          switch (i) {
            case 1 -> new JointAngle(definition, AngleState.HELD, -3.5f, 176.5f);
            case 2 -> JointAngle.unknown(definition);
            default ->
                new JointAngle(
                    definition,
                    AngleState.MEASURED,
                    flexionDeg,
                    Math.abs(flexionDeg),
                    i < 8 ? 0.5f * i : Float.NaN,
                    advice(i));
          });
    }
    return new JointAngles(angles);
  }

  private static Optional<ViewAdvice> advice(int i) {
    return switch (i) {
      case 0 -> Optional.of(new ViewAdvice(ViewProblem.FOREARM_ALONG_AXIS, FilmSide.LEFT));
      case 3 -> Optional.of(new ViewAdvice(ViewProblem.BENDS_TOWARDS_CAMERA, FilmSide.RIGHT));
      case 6 -> Optional.of(new ViewAdvice(ViewProblem.UPPER_ARM_ALONG_AXIS, FilmSide.BACK));
      case 7 -> Optional.of(new ViewAdvice(ViewProblem.TRUNK_ALONG_AXIS, FilmSide.FRONT));
      default -> Optional.empty();
    };
  }

  private static Landmarks image(int count, float base) {
    float[] values = new float[count * Landmarks.STRIDE];
    for (int i = 0; i < count; i++) {
      int at = i * Landmarks.STRIDE;
      values[at] = (base + i / 32f) * WIDTH;
      values[at + 1] = (base - i / 16f) * HEIGHT;
      values[at + 2] = (0 - base) * WIDTH;
      values[at + 3] = count == HandLandmark.COUNT ? 1 : i % 6 / 5f;
      values[at + 4] = count == HandLandmark.COUNT ? 1 : (i + 1) % 6 / 5f;
    }
    return Landmarks.of(values);
  }

  /** As visible as the image landmarks, in sixteenths of a metre. */
  private static Landmarks world(Landmarks image, float base) {
    float[] values = new float[image.size() * Landmarks.STRIDE];
    image.copyTo(values);
    for (int i = 0; i < image.size(); i++) {
      values[i * Landmarks.STRIDE] = base + i / 16f;
      values[i * Landmarks.STRIDE + 1] = base - i / 16f;
      values[i * Landmarks.STRIDE + 2] = 0 - base;
    }
    return Landmarks.of(values);
  }
}
