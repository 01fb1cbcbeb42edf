package io.posestream.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;

class PoseSmootherPropertyTest {
  private static final long FRAME_NS = 40_000_000;
  private static final long GAP_NS = EmaSmoother.RESET_GAP.toNanos();
  private static final int TRIES = 60;
  private static final FrameQuality HELD =
      FrameQuality.handsHeld(Quality.of(PoseModel.FULL, HandModel.FULL, 2));

  @Property(tries = TRIES)
  void withoutSmoothingNothingChanges(@ForAll("estimates") List<PoseEstimate> estimates) {
    PoseSmoother smoother = smoother(SmoothingOptions.none());
    long timeNs = 0;
    for (PoseEstimate estimate : estimates) {
      assertThat(smoother.smooth(estimate, timeNs += FRAME_NS)).isEqualTo(estimate);
    }
  }

  @Property(tries = TRIES)
  void whoIsSeenAndPresenceAndScoresStayAsTheyAre(
      @ForAll("options") SmoothingOptions options,
      @ForAll("estimates") List<PoseEstimate> estimates) {
    PoseSmoother smoother = smoother(options);
    long timeNs = 0;
    for (PoseEstimate raw : estimates) {
      PoseEstimate smoothed = smoother.smooth(raw, timeNs += FRAME_NS);
      assertThat(smoothed.body().map(Body::score)).isEqualTo(raw.body().map(Body::score));
      assertThat(smoothed.body().map(body -> body.landmarks().presence(7)))
          .isEqualTo(raw.body().map(body -> body.landmarks().presence(7)));
      assertThat(smoothed.hands())
          .extracting(Hand::side, Hand::score)
          .isEqualTo(
              raw.hands().stream().map(hand -> Tuple.tuple(hand.side(), hand.score())).toList());
    }
  }

  @Property(tries = TRIES)
  void firstFrameAfterLossOrGapPassesThrough(
      @ForAll("options") SmoothingOptions options,
      @ForAll("estimates") List<PoseEstimate> estimates,
      @ForAll("fullEstimates") PoseEstimate last,
      @ForAll boolean gap) {
    PoseSmoother smoother = smoother(options);
    long timeNs = 0;
    for (PoseEstimate estimate : estimates) {
      smoother.smooth(estimate, timeNs += FRAME_NS);
    }
    if (gap) {
      timeNs += GAP_NS + 1;
    } else {
      smoother.smooth(nobody(), timeNs += FRAME_NS);
      timeNs += FRAME_NS;
    }
    assertClose(smoother.smooth(last, timeNs), last);
  }

  @Property(tries = TRIES)
  void secondFrameLiesBetweenTheTwo(
      @ForAll("options") SmoothingOptions options,
      @ForAll("fullEstimates") PoseEstimate first,
      @ForAll("fullEstimates") PoseEstimate second) {
    PoseSmoother smoother = smoother(options);
    smoother.smooth(first, 0);
    PoseEstimate smoothed = smoother.smooth(second, FRAME_NS);
    Body from = first.body().orElseThrow();
    Body to = second.body().orElseThrow();
    Body between = smoothed.body().orElseThrow();
    assertBetween(between.landmarks(), from.landmarks(), to.landmarks(), true);
    assertBetween(between.world(), from.world(), to.world(), true);
    for (int i = 0; i < 2; i++) {
      Hand hand = smoothed.hands().get(i);
      Hand before = first.hands().get(i);
      Hand after = second.hands().get(i);
      assertBetween(hand.landmarks(), before.landmarks(), after.landmarks(), false);
      assertBetween(hand.world(), before.world(), after.world(), false);
    }
  }

  @Property(tries = TRIES)
  void handsOfOneSideDoNotDisturbThoseOfTheOther(
      @ForAll("options") SmoothingOptions options,
      @ForAll("leftHands") List<Hand> left,
      @ForAll("rightHands") List<Hand> right) {
    PoseSmoother both = smoother(options);
    PoseSmoother alone = smoother(options);
    long timeNs = 0;
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      timeNs += FRAME_NS;
      List<Hand> hands = i % 3 == 2 ? List.of(left.get(i)) : List.of(left.get(i), right.get(i));
      Hand smoothed = both.smooth(ofHands(hands), timeNs).hands().get(0);
      assertThat(smoothed)
          .isEqualTo(alone.smooth(ofHands(List.of(left.get(i))), timeNs).hands().get(0));
    }
  }

  @Property(tries = TRIES)
  void handsHeldOverStayAsTheyWereSmoothed(
      @ForAll("options") SmoothingOptions options, @ForAll("leftHands") List<Hand> left) {
    PoseSmoother holding = smoother(options);
    PoseSmoother plain = smoother(options);
    long timeNs = 0;
    for (Hand hand : left) {
      timeNs += 2 * FRAME_NS;
      List<Hand> looked = holding.smooth(ofHands(List.of(hand)), timeNs).hands();
      assertThat(looked).isEqualTo(plain.smooth(ofHands(List.of(hand)), timeNs).hands());
      PoseEstimate held =
          new PoseEstimate(640, 480, Optional.empty(), List.of(hand), HELD, 0, 0, 0);
      assertThat(holding.smooth(held, timeNs + FRAME_NS).hands()).isEqualTo(looked);
    }
  }

  @Property
  void flexionFollowsFromInteriorAngleAfterSmoothing(
      @ForAll("options") SmoothingOptions options, @ForAll("angles") List<JointAngle> angles) {
    List<AngleDefinition> definitions = AngleFixtures.DEFINITIONS;
    PoseSmoother smoother = PoseSmoother.of(options, definitions);
    long timeNs = 0;
    for (JointAngle raw : angles) {
      timeNs += FRAME_NS;
      JointAngle smoothed = smoother.smooth(AngleFixtures.of(raw), timeNs).angles().get(0);
      assertThat(smoothed.state()).isEqualTo(raw.state());
      if (!Float.isNaN(smoothed.interiorDeg())) {
        assertThat(smoothed.flexionDeg()).isEqualTo(180 - smoothed.interiorDeg());
        assertThat(smoothed.interiorDeg()).isBetween(0f, 180f);
      }
    }
  }

  @Property(tries = 1)
  void numberOfAnglesMustBeThatOfTheDefinitions() {
    assertThatThrownBy(
            () -> smoother(SmoothingOptions.ema()).smooth(new JointAngles(List.of(), List.of()), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PoseSmoother smoother(SmoothingOptions options) {
    return PoseSmoother.of(options, AngleDefinition.standard());
  }

  private static PoseEstimate nobody() {
    return ofHands(List.of());
  }

  private static PoseEstimate ofHands(List<Hand> hands) {
    return new PoseEstimate(640, 480, Optional.empty(), hands, StandingBody.QUALITY, 0, 0, 0);
  }

  private static void assertClose(PoseEstimate actual, PoseEstimate expected) {
    Body body = actual.body().orElseThrow();
    Body raw = expected.body().orElseThrow();
    assertBetween(body.landmarks(), raw.landmarks(), raw.landmarks(), true);
    assertBetween(body.world(), raw.world(), raw.world(), true);
    for (int i = 0; i < expected.hands().size(); i++) {
      Landmarks hand = expected.hands().get(i).landmarks();
      assertBetween(actual.hands().get(i).landmarks(), hand, hand, false);
    }
  }

  /** Each coordinate lies between the two, up to rounding. */
  private static void assertBetween(Landmarks actual, Landmarks a, Landmarks b, boolean scores) {
    for (int i = 0; i < a.size(); i++) {
      assertBetween(actual.x(i), a.x(i), b.x(i));
      assertBetween(actual.y(i), a.y(i), b.y(i));
      assertBetween(actual.z(i), a.z(i), b.z(i));
      if (scores) {
        assertBetween(actual.visibility(i), a.visibility(i), b.visibility(i));
      }
    }
  }

  private static void assertBetween(float actual, float a, float b) {
    float least = Math.min(a, b);
    float greatest = Math.max(a, b);
    assertThat(actual).isBetween(least - 1e-6f, greatest + 1e-6f);
  }

  @Provide
  Arbitrary<SmoothingOptions> options() {
    return Arbitraries.of(SmoothingOptions.ema(), SmoothingOptions.oneEuro());
  }

  @Provide
  Arbitrary<List<PoseEstimate>> estimates() {
    return PoseArbitraries.estimates().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<PoseEstimate> fullEstimates() {
    return PoseArbitraries.estimates()
        .filter(estimate -> estimate.body().isPresent() && estimate.hands().size() == 2);
  }

  @Provide
  Arbitrary<List<Hand>> leftHands() {
    return PoseArbitraries.hands(Side.LEFT).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Hand>> rightHands() {
    return PoseArbitraries.hands(Side.RIGHT).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<JointAngle>> angles() {
    return AngleFixtures.angles().list().ofMaxSize(20);
  }
}
