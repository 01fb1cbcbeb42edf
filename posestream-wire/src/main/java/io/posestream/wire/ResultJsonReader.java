package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.advice.ViewProblem;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
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
import io.posestream.quality.HandQuality;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the data of a {@code pose_result} apart. */
final class ResultJsonReader {
  private static final double NS_PER_MS = 1e6;

  private final StreamDescription description;
  private final Map<String, AngleDefinition> definitions;

  ResultJsonReader(StreamDescription description) {
    this.description = description;
    definitions =
        description.angles().stream()
            .collect(Collectors.toMap(AngleDefinition::name, Function.identity()));
  }

  ResultMessage read(Fields data) {
    Fields dropped = data.object("dropped");
    return new ResultMessage(
        result(data),
        data.number("receivedMs"),
        data.number("sentMs"),
        dropped.count("input"),
        dropped.count("output"));
  }

  private PoseResult result(Fields data) {
    Frame frame = frame(data);
    long timeNs = frame.captureTimeNs();
    StageTimes times = times(data.object("timings"));
    String status = data.text("status");
    if (status.equals("failed")) {
      return new PoseResult.Failed(frame, timeNs, data.text("reason"), times);
    }
    int width = data.whole("width", 1, Integer.MAX_VALUE);
    int height = data.whole("height", 1, Integer.MAX_VALUE);
    boolean mirrored = data.truth("mirrored");
    List<Hand> loose = hands(data, "looseHands", width, height);
    Optional<FrameQuality> quality = data.has("quality") ? quality(data) : Optional.empty();
    return switch (status) {
      case "detected" ->
          new PoseResult.Detected(
              frame,
              timeNs,
              width,
              height,
              mirrored,
              people(data, width, height),
              loose,
              quality,
              times);
      case "noPerson" ->
          new PoseResult.NoPerson(frame, timeNs, width, height, mirrored, loose, quality, times);
      default -> throw data.invalid("status", "detected, noPerson or failed");
    };
  }

  private static Frame frame(Fields data) {
    double timestampMs = data.number("timestamp");
    FrameStamp stamp =
        data.has("source")
            ? new FilePlace(data.text("source"), data.count("frame"), data.number("timeMs"))
            : new ClientStamp(timestampMs);
    return new Frame(
        data.count("sequence"),
        Math.round(timestampMs * NS_PER_MS),
        Math.round(data.number("receivedMs") * NS_PER_MS),
        Image.absent(),
        stamp);
  }

  private static StageTimes times(Fields timings) {
    return new StageTimes(
        ns(timings, "waitMs"),
        ns(timings, "decodeMs"),
        ns(timings, "poseMs"),
        ns(timings, "handsMs"),
        ns(timings, "anglesMs"),
        ns(timings, "smoothMs"),
        ns(timings, "totalMs"));
  }

  private static long ns(Fields timings, String name) {
    return Math.round(timings.number(name) * NS_PER_MS);
  }

  private static Optional<FrameQuality> quality(Fields data) {
    Fields quality = data.object("quality");
    Optional<PoseModel> model =
        quality.has("model")
            ? Optional.of(quality.choice("model", PoseModel.class))
            : Optional.empty();
    if (model.isPresent() && !quality.has("hands")) {
      return Optional.of(FrameQuality.complete(Quality.of(model.get())));
    }
    Fields hands = quality.object("hands");
    HandQuality handQuality =
        new HandQuality(
            hands.choice("model", HandModel.class),
            hands.whole("everyFrames", 1, HandQuality.MAX_EVERY_FRAMES));
    return Optional.of(
        new FrameQuality(new Quality(model, Optional.of(handQuality)), hands.truth("held")));
  }

  private List<Person> people(Fields data, int width, int height) {
    List<Person> people = new ArrayList<>();
    people.add(person(data, width, height));
    for (Fields other : data.objects("others")) {
      people.add(person(other, width, height));
    }
    return people;
  }

  private Person person(Fields data, int width, int height) {
    Fields body = data.object("body");
    int count = description.body().size();
    Landmarks image = body.landmarks("landmarks", count, true, width, height);
    Optional<Landmarks> world =
        body.has("world")
            ? Optional.of(seenAs(image, body.landmarks("world", count, false, 1, 1)))
            : Optional.empty();
    return ResultReader.person(
        data.whole("id", 0, Integer.MAX_VALUE),
        new Body(description.body(), body.single("score"), image, world, 0),
        hands(data, "hands", width, height),
        angles(data.object("angles")),
        data.has("fitted") ? Optional.of(fitted(data.object("fitted"), image)) : Optional.empty(),
        data.has("room")
            ? Optional.of(RoomJson.read(data.object("room"), image))
            : Optional.empty(),
        data.whole("sideCorrections", 0, Integer.MAX_VALUE));
  }

  private static FittedJoints fitted(Fields data, Landmarks image) {
    return new FittedJoints(
        data.choice("source", JointSource.class),
        seenAs(image, data.landmarks("landmarks", image.size(), false, 1, 1)));
  }

  /** World landmarks are as visible as the image landmarks, and sent without. */
  static Landmarks seenAs(Landmarks image, Landmarks world) {
    float[] values = new float[image.size() * Landmarks.STRIDE];
    world.copyTo(values);
    for (int i = 0; i < image.size(); i++) {
      values[i * Landmarks.STRIDE + 3] = image.visibility(i);
      values[i * Landmarks.STRIDE + 4] = image.presence(i);
    }
    return Landmarks.of(values);
  }

  private static List<Hand> hands(Fields data, String name, int width, int height) {
    List<Hand> hands = new ArrayList<>();
    for (Fields hand : data.objects(name)) {
      hands.add(
          new Hand(
              hand.whole("id", 0, Integer.MAX_VALUE),
              hand.choice("side", Side.class),
              hand.single("score"),
              hand.landmarks("landmarks", HandLandmark.COUNT, false, width, height),
              hand.landmarks("world", HandLandmark.COUNT, false, 1, 1),
              0));
    }
    return hands;
  }

  private JointAngles angles(Fields data) {
    List<JointAngle> angles = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : data.node().properties()) {
      AngleDefinition definition = definitions.get(entry.getKey());
      if (definition == null) {
        throw new WireException(
            data.path()
                + "."
                + ClientText.shortened(entry.getKey())
                + " is none of the angles that the reader was given");
      }
      Fields angle = data.object(entry.getKey());
      AngleState state = angle.choice("state", AngleState.class);
      JointAngle known =
          state == AngleState.UNKNOWN
              ? JointAngle.unknown(definition)
              : new JointAngle(
                  definition,
                  state,
                  angle.single("flexionDeg"),
                  angle.single("interiorDeg"),
                  angle.has("aboutDeg") ? angle.single("aboutDeg") : Float.NaN);
      angles.add(
          angle.has("advice")
              ? known.withAdvice(Optional.of(advice(angle.object("advice"))))
              : known);
    }
    return new JointAngles(angles);
  }

  /** Its text follows from the rest. */
  private static ViewAdvice advice(Fields data) {
    return new ViewAdvice(
        data.choice("reason", ViewProblem.class), data.choice("filmFrom", FilmSide.class));
  }
}
