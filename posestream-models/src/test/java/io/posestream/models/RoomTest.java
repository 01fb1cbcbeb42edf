package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.BodyModel;
import io.posestream.figure.BodyMotion;
import io.posestream.figure.Exercise;
import io.posestream.figure.FigureCamera;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureMotion;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.figure.Vec;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.media.TestMedia;
import io.posestream.result.PoseResult;
import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.track.TrackOptions;
import io.posestream.video.VideoFileSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where people are in the room, against drawn people and four-camera clips. */
class RoomTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  /** Places of one landmark, or of the middle of two, as measured and as they are. */
  private static final class Path {
    final List<double[]> measured = new ArrayList<>();
    final List<double[]> truth = new ArrayList<>();

    void add(double[] measuredM, double[] truthM) {
      measured.add(measuredM);
      truth.add(truthM);
    }

    double meanErrorM() {
      double sum = 0;
      for (int i = 0; i < measured.size(); i++) {
        sum += distanceM(measured.get(i), truth.get(i));
      }
      return sum / measured.size();
    }

    /** Standard deviation of one axis after the one scale that fits best. */
    double deviationM(int axis) {
      double both = 0;
      double square = 0;
      for (int i = 0; i < measured.size(); i++) {
        for (int k = 0; k < 3; k++) {
          both += measured.get(i)[k] * truth.get(i)[k];
          square += measured.get(i)[k] * measured.get(i)[k];
        }
      }
      double scale = both / square;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < measured.size(); i++) {
        double error = scale * measured.get(i)[axis] - truth.get(i)[axis];
        sum += error;
        squares += error * error;
      }
      double mean = sum / measured.size();
      return Math.sqrt(Math.max(0, squares / measured.size() - mean * mean));
    }

    /** So far from its own mean the measured place lies in 19 of 20 frames. */
    double slidingM() {
      double[] mean = new double[3];
      measured.forEach(at -> addTo(mean, at, 1.0 / measured.size()));
      double[] away = measured.stream().mapToDouble(at -> distanceM(at, mean)).sorted().toArray();
      return away[(int) (0.95 * (away.length - 1))];
    }

    private static void addTo(double[] sum, double[] at, double weight) {
      for (int k = 0; k < 3; k++) {
        sum[k] += weight * at[k];
      }
    }

    private static double distanceM(double[] a, double[] b) {
      return Math.sqrt(
          (a[0] - b[0]) * (a[0] - b[0])
              + (a[1] - b[1]) * (a[1] - b[1])
              + (a[2] - b[2]) * (a[2] - b[2]));
    }
  }

  /** Everybody stands on both feet, or sits, and moves the rest. */
  @ParameterizedTest
  @CsvSource({
    "STAND, 0",
    "WAVE, 52",
    "RAISE_ARMS, 0",
    "SIT, 0",
    "CURL, 52",
    "CURL, -155",
    "PUNCH, 0"
  })
  void shouldHoldStandingFeetWithinTwoCentimetres(String name, double azimuthDeg)
      throws InterruptedException {
    Path hips = new Path();
    List<Path> feet = List.of(new Path(), new Path());
    walkThrough(
        motion(name).by(BodyModel.STANDARD).turned(azimuthDeg),
        FigureCamera.of(640, 480),
        hips,
        feet);
    assertThat(feet.get(0).slidingM()).as("left foot").isLessThan(0.02);
    assertThat(feet.get(1).slidingM()).as("right foot").isLessThan(0.02);
    assertThat(hips.meanErrorM()).as("hips").isLessThan(0.3);
  }

  @Test
  void shouldFollowSomebodyWhoWalksInACircle() throws InterruptedException {
    Path hips = new Path();
    walkThrough(
        Motion.CIRCLE.by(BodyModel.STANDARD),
        FigureCamera.of(640, 480),
        hips,
        List.of(new Path(), new Path()));
    assertThat(hips.meanErrorM()).isLessThan(0.25);
    assertThat(hips.deviationM(0)).isLessThan(0.03);
    assertThat(hips.deviationM(1)).isLessThan(0.03);
    assertThat(hips.deviationM(2)).isLessThan(0.2);
  }

  @ParameterizedTest
  @CsvSource({
    "LUNGE, 0, 0",
    "STAND, 0, 0",
    "STAND, 12, 0",
    "SIT, 12, 52",
    "STAND, 12, 180",
  })
  void shouldFindTheFloor(String name, double pitchDeg, double azimuthDeg)
      throws InterruptedException {
    FigureCamera level = FigureCamera.of(640, 480);
    FigureCamera camera = pitchDeg > 0 ? level.pitchedDown(pitchDeg) : level;
    Optional<RoomBody> last =
        walkThrough(
            motion(name).by(BodyModel.STANDARD).turned(azimuthDeg),
            camera,
            new Path(),
            List.of(new Path(), new Path()));
    Floor floor = last.flatMap(RoomBody::floor).orElseThrow();
    assertThat(floor.cameraPitchDeg()).isCloseTo(pitchDeg, within(8.0));
    // A tilt that is off turns the floor about the feet: the farther they are, the more of height.
    double heightM = camera.lensHeightM();
    assertThat((double) floor.cameraHeightM())
        .isCloseTo(heightM, within(0.06 * heightM + 4.6 * Math.tan(Math.toRadians(8))));
    // Aligned with the floor, feet lie on it whatever the pitch.
    Landmarks aligned = last.flatMap(RoomBody::onFloor).orElseThrow();
    assertThat(aligned.y(BodyLandmark.LEFT_HEEL)).isCloseTo(floor.cameraHeightM(), within(0.12f));
  }

  private static BodyMotion motion(String name) {
    for (Exercise exercise : Exercise.values()) {
      if (exercise.name().equals(name)) {
        return exercise;
      }
    }
    return Motion.valueOf(name);
  }

  /** With the true field of view; the first second is left out of the feet's path. */
  private static Optional<RoomBody> walkThrough(
      FigureMotion motion, FigureCamera camera, Path hips, List<Path> feet)
      throws InterruptedException {
    double fieldDeg = 2 * Math.toDegrees(Math.atan(camera.widthPx() / 2.0 / camera.focalPx()));
    TrackOptions options = TrackOptions.defaults().withFieldOfViewDeg(fieldDeg);
    Optional<RoomBody> last = Optional.empty();
    try (FigureFrameSource source =
            FigureFrameSource.builder(motion)
                .camera(camera)
                .fps(20)
                .duration(Duration.ofSeconds(7))
                .build();
        FrameProcessor processor =
            FrameProcessor.of(ENGINE.open(PoseOptions.builder().hands(false).build()), options)) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        FigureTruth truth = source.truth(frame.sequence());
        last = room(processor, frame);
        last.ifPresent(
            body -> {
              hips.add(
                  middle(body.landmarks(), BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP),
                  middle(truth, BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP));
              if (frame.sequence() >= 20) {
                addFoot(feet.get(0), body, truth, BodyLandmark.LEFT_HEEL);
                addFoot(feet.get(1), body, truth, BodyLandmark.RIGHT_HEEL);
              }
            });
      }
    }
    return last;
  }

  private static void addFoot(Path foot, RoomBody body, FigureTruth truth, BodyLandmark heel) {
    foot.add(middle(body.landmarks(), heel, heel), middle(truth, heel, heel));
  }

  private static Optional<RoomBody> room(FrameProcessor processor, Frame frame) {
    return processor.process(frame, frame.captureTimeNs()) instanceof PoseResult.Detected detected
        ? detected.people().get(0).room()
        : Optional.empty();
  }

  private static double[] middle(Landmarks room, BodyLandmark one, BodyLandmark other) {
    return new double[] {
      (room.x(one) + room.x(other)) / 2,
      (room.y(one) + room.y(other)) / 2,
      (room.z(one) + room.z(other)) / 2
    };
  }

  private static double[] middle(FigureTruth truth, BodyLandmark one, BodyLandmark other) {
    Vec a = truth.camera(one);
    Vec b = truth.camera(other);
    return new double[] {(a.x() + b.x()) / 2, (a.y() + b.y()) / 2, (a.z() + b.z()) / 2};
  }

  /** The true focal length is 0.87 times the longer side. */
  @ParameterizedTest
  @CsvSource({"ov4_balancing_front_p2s_cam02", "ov5_balancing_back_p2s_cam03"})
  void shouldPlaceHipsAsFourCamerasDo(String stem) throws InterruptedException {
    double fieldDeg = 2 * Math.toDegrees(Math.atan(0.5 / 0.87));
    JsonNode frames = TestMedia.json(stem + ".gt.json").get("frames");
    Path hips = new Path();
    try (VideoFileSource source = VideoFileSource.open(TestMedia.file(stem + ".mp4"));
        FrameProcessor processor =
            FrameProcessor.of(
                ENGINE.open(PoseOptions.builder().hands(false).build()),
                TrackOptions.defaults().withFieldOfViewDeg(fieldDeg))) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        JsonNode truth = frames.get((int) frame.sequence()).get("people").get(0).get("joints3d");
        room(processor, frame)
            .ifPresent(
                body ->
                    hips.add(
                        middle(body.landmarks(), BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP),
                        middle(truth)));
      }
    }
    assertThat(hips.measured.size()).isGreaterThan(90);
    assertThat(hips.meanErrorM()).as("absolute").isLessThan(0.25);
    assertThat(hips.deviationM(0)).as("sideways").isLessThan(0.03);
    assertThat(hips.deviationM(1)).as("up").isLessThan(0.03);
  }

  private static double[] middle(JsonNode joints) {
    double[] sum = new double[3];
    for (int i = 0; i < joints.get("names").size(); i++) {
      if (joints.get("names").get(i).asText().endsWith("_hip")) {
        for (int k = 0; k < 3; k++) {
          sum[k] += joints.get("xyz").get(i).get(k).asDouble() / 2;
        }
      }
    }
    return sum;
  }
}
