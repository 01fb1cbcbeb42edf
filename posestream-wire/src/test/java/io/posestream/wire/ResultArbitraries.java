package io.posestream.wire;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.advice.ViewProblem;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.PoseArbitraries;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of messages, up to the ends of what a float and a picture can be. */
final class ResultArbitraries {
  private static final float LARGEST = 1e30f;

  private ResultArbitraries() {}

  /**
   * A message and what its stream consists of.
   *
   * @param description what a reader must be told
   * @param message the message
   */
  record Described(StreamDescription description, ResultMessage message) {}

  static Arbitrary<Described> described() {
    return descriptions()
        .flatMap(
            description ->
                messages(description).map(message -> new Described(description, message)));
  }

  /** Skeletons of 1 to 40 landmarks, those of the library, and up to 20 angles of any name. */
  private static Arbitrary<StreamDescription> descriptions() {
    Arbitrary<Skeleton> own =
        Arbitraries.integers()
            .between(1, 40)
            .map(size -> Skeleton.of(IntStream.range(0, size).mapToObj(i -> "point" + i).toList()));
    Arbitrary<Skeleton> skeletons =
        Arbitraries.oneOf(Arbitraries.of(Skeleton.body33(), Skeleton.coco17()), own);
    Arbitrary<List<AngleDefinition>> angles =
        Arbitraries.strings()
            .alpha()
            .ofMinLength(1)
            .ofMaxLength(8)
            .set()
            .ofMaxSize(20)
            .map(names -> names.stream().map(ResultArbitraries::angle).toList());
    return Combinators.combine(
            skeletons, Arbitraries.oneOf(angles, Arbitraries.just(StandardAngles.all())))
        .as(StreamDescription::new);
  }

  private static AngleDefinition angle(String name) {
    AngleDefinition elbow = StandardAngles.LEFT_ELBOW;
    return new AngleDefinition(
        name, elbow.vertex(), elbow.first(), elbow.second(), elbow.neutral());
  }

  private static Arbitrary<ResultMessage> messages(StreamDescription description) {
    Arbitrary<Double> timesMs = Arbitraries.doubles().between(0, 1.9e12);
    Arbitrary<Long> drops = Arbitraries.longs().between(0, 0xFFFF_FFFFL);
    return Combinators.combine(results(description), timesMs, timesMs, drops, drops)
        .as(ResultMessage::new);
  }

  private static Arbitrary<PoseResult> results(StreamDescription description) {
    Arbitrary<List<Person>> people = people(description).list().ofMaxSize(4);
    Arbitrary<PoseResult> seen =
        Combinators.combine(
                frames(),
                times(),
                sizes(),
                sizes(),
                Arbitraries.of(true, false),
                people,
                hands(Arbitraries.of(Side.class)).list().ofMaxSize(4),
                qualities())
            .as(
                (frame, times, width, height, mirrored, found, loose, quality) ->
                    found.isEmpty()
                        ? new PoseResult.NoPerson(
                            frame, 0, width, height, mirrored, loose, quality, times)
                        : new PoseResult.Detected(
                            frame, 0, width, height, mirrored, found, loose, quality, times));
    Arbitrary<PoseResult> failed =
        Combinators.combine(frames(), times(), Arbitraries.strings().ofMaxLength(60))
            .as(
                (frame, times, reason) ->
                    new PoseResult.Failed(frame, 0, wellFormed(reason), times));
    // Edge cases of two thousand numbers at once take seconds to combine.
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, seen), net.jqwik.api.Tuple.of(1, failed))
        .withoutEdgeCases();
  }

  /** Half a surrogate pair has no bytes. */
  private static String wellFormed(String text) {
    return text.codePoints()
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Arbitrary<Integer> sizes() {
    return Arbitraries.oneOf(
        Arbitraries.of(1, 640, 65_535), Arbitraries.integers().between(1, 65_535));
  }

  private static Arbitrary<Frame> frames() {
    Arbitrary<FrameStamp> stamps =
        Arbitraries.oneOf(
            Arbitraries.doubles().map(ClientStamp::new),
            Arbitraries.just(FrameStamp.NONE),
            Combinators.combine(
                    Arbitraries.strings().ofMaxLength(10),
                    Arbitraries.longs().greaterOrEqual(0),
                    Arbitraries.doubles().between(0, 1e9))
                .as(FilePlace::new));
    return Combinators.combine(
            Arbitraries.longs().between(0, 0xFFFF_FFFFL),
            Arbitraries.longs().between(0, 1_900_000_000_000_000_000L),
            stamps)
        .as((sequence, timeNs, stamp) -> new Frame(sequence, timeNs, 0, Image.absent(), stamp));
  }

  private static Arbitrary<StageTimes> times() {
    return Arbitraries.longs()
        .between(0, 100_000_000_000_000L)
        .list()
        .ofSize(7)
        .map(
            ns ->
                new StageTimes(
                    ns.get(0), ns.get(1), ns.get(2), ns.get(3), ns.get(4), ns.get(5), ns.get(6)));
  }

  private static Arbitrary<Optional<FrameQuality>> qualities() {
    Arbitrary<Quality> body = Arbitraries.of(PoseModel.class).map(Quality::of);
    Arbitrary<Quality> both =
        Combinators.combine(
                Arbitraries.of(PoseModel.class),
                Arbitraries.of(HandModel.class),
                Arbitraries.integers().between(1, 10))
            .as(Quality::of);
    Arbitrary<Quality> hands =
        Combinators.combine(Arbitraries.of(HandModel.class), Arbitraries.integers().between(1, 10))
            .as(Quality::ofHands);
    return Combinators.combine(Arbitraries.oneOf(body, both, hands), Arbitraries.of(true, false))
        .as((level, held) -> new FrameQuality(level, held && level.cycleFrames() > 1))
        .optional();
  }

  private static Arbitrary<Float> coordinates() {
    return Arbitraries.oneOf(
        PoseArbitraries.imageCoordinates(),
        PoseArbitraries.worldCoordinates(),
        Arbitraries.floats().between(-LARGEST, LARGEST));
  }

  private static Arbitrary<Person> people(StreamDescription description) {
    int size = description.body().size();
    Arbitrary<Body> bodies =
        Combinators.combine(
                PoseArbitraries.scores(),
                PoseArbitraries.landmarks(size, coordinates(), PoseArbitraries.scores()),
                PoseArbitraries.landmarks(size, coordinates(), PoseArbitraries.scores()).optional())
            .as((score, image, world) -> new Body(description.body(), score, image, world, 0));
    return Combinators.combine(
            Arbitraries.integers().greaterOrEqual(0),
            bodies,
            hands(Arbitraries.just(Side.LEFT)).optional(),
            hands(Arbitraries.just(Side.RIGHT)).optional(),
            angles(description),
            fitted(description.body().size()).optional(),
            rooms(description.body().size()).optional(),
            Arbitraries.integers().greaterOrEqual(0))
        .as(Person::new);
  }

  private static Arbitrary<RoomBody> rooms(int size) {
    return Combinators.combine(
            PoseArbitraries.landmarks(
                size, Arbitraries.floats().between(0, 500), PoseArbitraries.scores()),
            Arbitraries.floats().between(1, LARGEST).map(Float::doubleValue),
            Arbitraries.of(FocalSource.class),
            floors().optional())
        .as(RoomBody::new);
  }

  private static Arbitrary<Floor> floors() {
    Arbitrary<Double> angles = Arbitraries.doubles().between(-1.5, 1.5);
    return Combinators.combine(angles, angles, coordinates(), coordinates())
        .as(
            (pitch, roll, heightM, aboutDeg) ->
                new Floor(
                    (float) (Math.sin(roll) * Math.cos(pitch)),
                    (float) (-Math.cos(roll) * Math.cos(pitch)),
                    (float) -Math.sin(pitch),
                    heightM,
                    aboutDeg));
  }

  private static Arbitrary<FittedJoints> fitted(int size) {
    return Combinators.combine(
            Arbitraries.of(JointSource.PIXELS, JointSource.LIMBS),
            PoseArbitraries.landmarks(size, coordinates(), PoseArbitraries.scores()))
        .as(FittedJoints::new);
  }

  private static Arbitrary<Hand> hands(Arbitrary<Side> sides) {
    Arbitrary<Landmarks> landmarks =
        PoseArbitraries.landmarks(HandLandmark.COUNT, coordinates(), Arbitraries.just(1f));
    return Combinators.combine(
            Arbitraries.integers().greaterOrEqual(0),
            sides,
            PoseArbitraries.scores(),
            landmarks,
            landmarks)
        .as((id, side, score, image, world) -> new Hand(id, side, score, image, world, 0));
  }

  /** All of the stream, or none. */
  private static Arbitrary<JointAngles> angles(StreamDescription description) {
    Arbitrary<AngleState> states = Arbitraries.of(AngleState.class);
    Arbitrary<Float> degrees =
        Arbitraries.oneOf(
            Arbitraries.floats().between(-180, 180),
            Arbitraries.floats().between(-LARGEST, LARGEST));
    Arbitrary<Float> abouts =
        Arbitraries.oneOf(Arbitraries.just(Float.NaN), Arbitraries.floats().between(0, LARGEST));
    Arbitrary<Optional<ViewAdvice>> advice =
        Combinators.combine(Arbitraries.of(ViewProblem.class), Arbitraries.of(FilmSide.class))
            .as(ViewAdvice::new)
            .optional();
    List<Arbitrary<JointAngle>> each =
        description.angles().stream()
            .map(
                definition ->
                    Combinators.combine(states, degrees, degrees, abouts, advice)
                        .as(
                            (state, flexionDeg, interiorDeg, aboutDeg, told) ->
                                (state == AngleState.UNKNOWN
                                        ? JointAngle.unknown(definition)
                                        : new JointAngle(
                                            definition, state, flexionDeg, interiorDeg, aboutDeg))
                                    .withAdvice(told)))
            .toList();
    return Arbitraries.oneOf(
        Arbitraries.just(JointAngles.none()), Combinators.combine(each).as(JointAngles::new));
  }
}
