package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.Figure;
import io.posestream.figure.FigurePose;
import io.posestream.figure.FigureTruth;
import io.posestream.frame.Frame;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.person.PointPx;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several drawn people, whose joints are exactly known. */
class DrawnPeopleTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final PoseOptions FOUR =
      PoseOptions.builder()
          .poseModel(PoseModel.LITE)
          .handModel(HandModel.LITE)
          .maxPeople(4)
          .build();
  private static final int FPS = 30;

  /** Who is drawn this near behind somebody is hidden; whether they are reported is left open. */
  private static final double HIDDEN_M = 0.4;

  private static final double SAME_M = 0.3;

  private final Figure figure = Figure.of(960, 480);

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = PeopleScene.class,
      names = {"CROSS", "PASS", "EDGE", "LEAVE"})
  void idsStayNobodyIsDoubledAndJointsAreAsGoodAsForOne(PeopleScene scene) {
    Tally tally = new Tally();
    try (PoseEstimator estimator = ENGINE.open(FOUR)) {
      for (int i = 0; i < scene.durationS() * FPS; i++) {
        List<FigurePose> poses = scene.at((double) i / FPS);
        Frame frame = new Frame(i, 0, 0, figure.drawBgr(poses));
        long timestampNs = Math.round(i * 1e9 / FPS);
        tally.count(
            poses.stream().map(figure::truth).toList(), estimator.estimate(frame, timestampNs));
      }
    }
    assertThat(tally.ids.idf1()).as(tally.toString()).isGreaterThanOrEqualTo(0.98);
    assertThat(tally.doubles).as("doubles").isZero();
    assertThat(tally.sharedHands).as("hands of two people").isZero();
    assertThat(tally.jointPx()).isLessThan(scene.maxJointPx());
  }

  private record Pair(FigureTruth truth, Person person, boolean hidden, double distancePx) {}

  private final class Tally {
    private final IdentityScore ids = new IdentityScore();
    private int doubles;
    private int sharedHands;
    private int joints;
    private double jointPxSum;

    void count(List<FigureTruth> truths, PoseEstimate estimate) {
      List<Person> left = new ArrayList<>(estimate.people());
      IdentityHashMap<FigureTruth, Person> found = matched(truths, left);
      for (int i = 0; i < truths.size(); i++) {
        FigureTruth truth = truths.get(i);
        if (isPlain(truth, truths)) {
          Optional<Person> person = Optional.ofNullable(found.get(truth));
          ids.count(i, person.map(Person::id));
          person.ifPresent(it -> addJoints(truth, it));
        }
      }
      left.forEach(person -> ids.countFalse());
      doubles += left.size();
      sharedHands += shared(estimate.people());
    }

    /**
     * Pairs of true and reported people, nearest first, taking who was reported from {@code left}.
     * Who is plainly there comes first: a report in the place of two is that of the one in front.
     */
    private IdentityHashMap<FigureTruth, Person> matched(
        List<FigureTruth> truths, List<Person> left) {
      IdentityHashMap<FigureTruth, Person> found = new IdentityHashMap<>();
      List<Pair> pairs = new ArrayList<>();
      for (FigureTruth truth : truths) {
        for (Person person : left) {
          pairs.add(new Pair(truth, person, !isPlain(truth, truths), distancePx(truth, person)));
        }
      }
      pairs.removeIf(pair -> pair.distancePx >= SAME_M * figure.camera().pxPerM());
      pairs.sort(Comparator.comparing(Pair::hidden).thenComparingDouble(Pair::distancePx));
      for (Pair pair : pairs) {
        if (!found.containsKey(pair.truth) && left.remove(pair.person)) {
          found.put(pair.truth, pair.person);
        }
      }
      return found;
    }

    private void addJoints(FigureTruth truth, Person person) {
      for (Side side : Side.values()) {
        for (String name : List.of("SHOULDER", "ELBOW", "WRIST", "HIP", "KNEE", "ANKLE")) {
          BodyLandmark joint = BodyLandmark.valueOf(side + "_" + name);
          if (truth.inPicture(joint)) {
            PointPx at = person.px(joint);
            joints++;
            jointPxSum += Math.hypot(at.xPx() - truth.xPx(joint), at.yPx() - truth.yPx(joint));
          }
        }
      }
    }

    double jointPx() {
      return jointPxSum / joints;
    }

    @Override
    public String toString() {
      return "IDF1 "
          + ids
          + ", doubles "
          + doubles
          + ", hands "
          + sharedHands
          + ", "
          + jointPx()
          + " px";
    }
  }

  /** Whether hips are in the picture and nobody stands right before this person. */
  private boolean isPlain(FigureTruth truth, List<FigureTruth> all) {
    double hiddenPx = HIDDEN_M * figure.camera().pxPerM();
    return truth.inPicture(BodyLandmark.LEFT_HIP)
        && truth.inPicture(BodyLandmark.RIGHT_HIP)
        && all.stream()
            .filter(other -> other != truth && zM(other) < zM(truth))
            .noneMatch(other -> Math.abs(hipsXPx(other) - hipsXPx(truth)) < hiddenPx);
  }

  private static double zM(FigureTruth truth) {
    return truth.pose().scene(BodyLandmark.LEFT_HIP).z();
  }

  private static double hipsXPx(FigureTruth truth) {
    return (truth.xPx(BodyLandmark.LEFT_HIP) + truth.xPx(BodyLandmark.RIGHT_HIP)) / 2;
  }

  private static double hipsYPx(FigureTruth truth) {
    return (truth.yPx(BodyLandmark.LEFT_HIP) + truth.yPx(BodyLandmark.RIGHT_HIP)) / 2;
  }

  private static double distancePx(FigureTruth truth, Person person) {
    PointPx left = person.px(BodyLandmark.LEFT_HIP);
    PointPx right = person.px(BodyLandmark.RIGHT_HIP);
    return Math.hypot(
        (left.xPx() + right.xPx()) / 2 - hipsXPx(truth),
        (left.yPx() + right.yPx()) / 2 - hipsYPx(truth));
  }

  /** Pairs of hands of different people that lie on each other. */
  private static int shared(List<Person> people) {
    int shared = 0;
    for (Person one : people) {
      for (Person other : people) {
        for (Hand hand : one.hands()) {
          shared +=
              one.id() < other.id() && other.hands().stream().anyMatch(it -> lieTogether(hand, it))
                  ? 1
                  : 0;
        }
      }
    }
    return shared;
  }

  private static boolean lieTogether(Hand a, Hand b) {
    return HandLandmark.all().stream()
        .allMatch(
            at -> Math.hypot(a.px(at).xPx() - b.px(at).xPx(), a.px(at).yPx() - b.px(at).yPx()) < 4);
  }
}
