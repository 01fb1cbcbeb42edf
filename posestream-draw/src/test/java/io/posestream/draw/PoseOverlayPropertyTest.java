package io.posestream.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.engine.PoseEstimate;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class PoseOverlayPropertyTest {
  private static final PoseOverlay BARE = PoseOverlay.defaults().withAngles(false);

  /** Half the widest line with its shadow, or the largest joint, and anti-aliasing. */
  private static final double REACH_PX = 5;

  private static final int SAMPLES = 300;

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void inkStaysOnConnectionsAndJoints(@ForAll("estimates") PoseEstimate estimate) {
    List<Line2D> bones = new ArrayList<>();
    for (Person person : estimate.people()) {
      Body body = person.body();
      bones.addAll(bones(body.skeleton(), body.landmarks()));
      person.hands().forEach(hand -> bones.addAll(bones(hand)));
    }
    estimate.looseHands().forEach(hand -> bones.addAll(bones(hand)));
    BufferedImage picture = Drawn.picture(BARE, Drawn.result(estimate));
    Random random = new Random(1);
    for (int i = 0; i < SAMPLES; i++) {
      int xPx = random.nextInt(Drawn.WIDTH_PX);
      int yPx = random.nextInt(Drawn.HEIGHT_PX);
      boolean near =
          bones.stream().anyMatch(bone -> bone.ptSegDist(xPx + 0.5, yPx + 0.5) < REACH_PX);
      assertThat(near || picture.getRGB(xPx, yPx) == Drawn.GROUND)
          .as("ink at %d, %d", xPx, yPx)
          .isTrue();
    }
  }

  @Provide
  Arbitrary<PoseEstimate> estimates() {
    return PoseArbitraries.estimates();
  }

  private static List<Line2D> bones(Hand hand) {
    return bones(Skeleton.hand(), hand.landmarks());
  }

  private static List<Line2D> bones(Skeleton skeleton, Landmarks landmarks) {
    return skeleton.edges().stream().map(edge -> Canvas.line(landmarks, edge)).toList();
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void drawingMirroredLandmarksIsMirroringTheDrawing(@ForAll("estimates") PoseEstimate estimate) {
    BufferedImage picture = Drawn.picture(BARE, Drawn.result(estimate));
    BufferedImage mirrored = Drawn.picture(BARE, Drawn.result(mirrored(estimate)));
    BufferedImage flipped = Drawn.ground(Drawn.WIDTH_PX, Drawn.HEIGHT_PX);
    flipped
        .createGraphics()
        .drawImage(picture, Drawn.WIDTH_PX, 0, -Drawn.WIDTH_PX, picture.getHeight(), null);
    assertThat(Drawn.differing(mirrored, flipped)).isLessThan(200);
  }

  /** As an engine tells it for the mirrored picture: points move, names stay the person's own. */
  private static PoseEstimate mirrored(PoseEstimate estimate) {
    return new PoseEstimate(
        estimate.width(),
        estimate.height(),
        true,
        estimate.people().stream().map(PoseOverlayPropertyTest::mirrored).toList(),
        estimate.looseHands().stream().map(PoseOverlayPropertyTest::mirrored).toList(),
        estimate.quality(),
        0,
        0,
        0);
  }

  private static Person mirrored(Person person) {
    Body body = person.body();
    Landmarks landmarks = Drawn.moved(body.landmarks(), -1, Drawn.WIDTH_PX, 0);
    return Person.of(
        person.id(),
        new Body(body.skeleton(), body.score(), landmarks, body.world(), body.sizePx()),
        person.left().map(PoseOverlayPropertyTest::mirrored),
        person.right().map(PoseOverlayPropertyTest::mirrored));
  }

  private static Hand mirrored(Hand hand) {
    Landmarks landmarks = Drawn.moved(hand.landmarks(), -1, Drawn.WIDTH_PX, 0);
    return new Hand(hand.id(), hand.side(), hand.score(), landmarks, hand.world(), hand.sizePx());
  }
}
