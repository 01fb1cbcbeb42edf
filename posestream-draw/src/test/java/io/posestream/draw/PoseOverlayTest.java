package io.posestream.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.person.PointPx;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Side;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoseOverlayTest {
  private static final PoseOverlay BARE = PoseOverlay.defaults().withAngles(false);
  private static final Color PINK = PersonColors.of(0).body();
  private static final Color TEAL = PersonColors.of(0).hand();
  private static final Color GROUND = new Color(Drawn.GROUND);

  @Test
  void shouldDrawLimbsWhereTheLandmarksAre() {
    Person person = Drawn.standing(0, 0);
    BufferedImage picture = Drawn.picture(BARE, Drawn.result(person));
    assertThat(shin(picture, person)).isEqualTo(PINK);
    PointPx knee = person.px(BodyLandmark.LEFT_KNEE);
    assertThat(Drawn.at(picture, knee.xPx(), knee.yPx())).isEqualTo(PersonColors.of(0).bodyLight());
    assertThat(Drawn.at(picture, knee.xPx() + 20, knee.yPx())).isEqualTo(GROUND);
  }

  /** The colour in the middle of the left lower leg. */
  private static Color shin(BufferedImage picture, Person person) {
    PointPx knee = person.px(BodyLandmark.LEFT_KNEE);
    PointPx ankle = person.px(BodyLandmark.LEFT_ANKLE);
    return Drawn.at(picture, (knee.xPx() + ankle.xPx()) / 2, (knee.yPx() + ankle.yPx()) / 2);
  }

  @Test
  void shouldFadeWhatIsHardlyVisible() {
    StandingBody body = new StandingBody();
    body.visibility(BodyLandmark.LEFT_KNEE, 0.1f);
    Person person = body.person(0);
    Color faded = shin(Drawn.picture(BARE, Drawn.result(person)), person);
    assertThat(faded).isNotEqualTo(GROUND);
    assertThat(faded.getRed()).isLessThan(GROUND.getRed() + 40);
  }

  @Test
  void shouldGiveEveryPersonColoursThatStay() {
    Person left = Drawn.standing(3, -180);
    Person right = Drawn.standing(1, 180);
    BufferedImage picture = Drawn.picture(BARE, Drawn.result(left, right));
    assertThat(shin(picture, left)).isEqualTo(PersonColors.of(3).body());
    assertThat(shin(picture, right)).isEqualTo(PersonColors.of(1).body());
    BufferedImage otherOrder = Drawn.picture(BARE, Drawn.result(right, left));
    assertThat(Drawn.differing(picture, otherOrder)).isZero();
  }

  @Test
  void shouldFollowASkeletonOfAnyKind() {
    Person coco = Drawn.coco(0);
    BufferedImage picture = Drawn.picture(PoseOverlay.defaults(), Drawn.result(coco));
    assertThat(shin(picture, coco)).isEqualTo(PINK);
    PointPx ankle = coco.px(BodyLandmark.LEFT_ANKLE);
    // The 33 landmarks go on to heel and toes there, these 17 do not.
    assertThat(Drawn.at(picture, ankle.xPx(), ankle.yPx() + 9)).isEqualTo(GROUND);
    assertThat(
            Drawn.at(
                Drawn.picture(BARE, Drawn.result(Drawn.standing(0, 0))),
                ankle.xPx(),
                ankle.yPx() + 9))
        .isNotEqualTo(GROUND);
  }

  @Test
  void shouldDrawAHandInPlaceOfTheBodysOwnFingers() {
    Person bare =
        new StandingBody()
            .move(BodyLandmark.LEFT_WRIST, 0.4f, 0, 0)
            .move(BodyLandmark.LEFT_INDEX, 0.5f, 0.08f, 0)
            .person(0);
    PointPx wrist = bare.px(BodyLandmark.LEFT_WRIST);
    Hand hand = Drawn.hand(Side.LEFT, wrist.xPx(), wrist.yPx() - 100);
    Person person = Person.of(0, bare.body(), Optional.of(hand), Optional.empty());
    PointPx finger = bare.px(BodyLandmark.LEFT_INDEX);
    BufferedImage with = Drawn.picture(BARE, Drawn.result(person));
    assertThat(Drawn.at(with, finger.xPx(), finger.yPx())).isEqualTo(GROUND);
    assertThat(Drawn.at(with, wrist.xPx() + 22, wrist.yPx() - 100)).isEqualTo(TEAL);
    BufferedImage without = Drawn.picture(BARE.withHands(false), Drawn.result(person));
    assertThat(Drawn.differing(without, Drawn.picture(BARE, Drawn.result(bare)))).isZero();
    assertThat(Drawn.at(without, finger.xPx(), finger.yPx())).isNotEqualTo(GROUND);
  }

  @Test
  void shouldDrawHandsThatBelongToNoPerson() {
    PoseEstimate loose =
        StandingBody.estimateOf(List.of(), List.of(Drawn.hand(Side.RIGHT, 300, 200)));
    BufferedImage picture = Drawn.picture(BARE, Drawn.result(loose));
    assertThat(Drawn.at(picture, 322, 200)).isEqualTo(TEAL);
  }

  @Test
  void shouldChangeNothingWhereNothingWasFound() {
    BufferedImage ground = Drawn.ground(Drawn.WIDTH_PX, Drawn.HEIGHT_PX);
    assertThat(Drawn.differing(Drawn.picture(BARE, Drawn.result()), ground)).isZero();
    PoseResult failed =
        new PoseResult.Failed(
            new Frame(0, 0, 0, Image.absent()), 1, "broken", new StageTimes(0, 0, 0, 0, 0, 0, 0));
    assertThat(Drawn.differing(Drawn.picture(BARE, failed), ground)).isZero();
  }

  @Test
  void shouldWriteAnglesAndIdsOnlyWhereAskedFor() {
    assumeTrue(LabelPen.canWriteOn(canvas()), "this Java has no fonts");
    PoseResult result = Drawn.result(Drawn.standing(7, 0));
    BufferedImage bare = Drawn.picture(BARE, result);
    BufferedImage angles = Drawn.picture(PoseOverlay.defaults(), result);
    BufferedImage ids = Drawn.picture(BARE.withIds(true), result);
    assertThat(Drawn.differing(bare, angles)).isGreaterThan(1000);
    assertThat(Drawn.differing(bare, ids)).isBetween(100L, 1000L);
    float headYPx = Drawn.standing(7, 0).px(BodyLandmark.LEFT_EAR).yPx();
    for (int y = (int) headYPx; y < Drawn.HEIGHT_PX; y++) {
      for (int x = 0; x < Drawn.WIDTH_PX; x++) {
        assertThat(ids.getRGB(x, y)).isEqualTo(bare.getRGB(x, y));
      }
    }
  }

  private static Canvas canvas() {
    BufferedImage picture = Drawn.ground(Drawn.WIDTH_PX, Drawn.HEIGHT_PX);
    return new Canvas(picture.createGraphics(), picture.getWidth(), picture.getHeight(), 1);
  }

  @Test
  void shouldFitACopyOfAnotherSize() {
    Person person = Drawn.standing(0, 0);
    BufferedImage larger = Drawn.ground(2 * Drawn.WIDTH_PX, 2 * Drawn.HEIGHT_PX);
    BARE.draw(larger, Drawn.result(person));
    PointPx knee = person.px(BodyLandmark.LEFT_KNEE);
    PointPx ankle = person.px(BodyLandmark.LEFT_ANKLE);
    assertThat(Drawn.at(larger, knee.xPx() + ankle.xPx(), knee.yPx() + ankle.yPx()))
        .isEqualTo(PINK);
  }

  @Test
  void shouldKeepTextReadableInASelfieView() {
    assumeTrue(LabelPen.canWriteOn(canvas()), "this Java has no fonts");
    // Symmetric about the middle of the picture, with the same value at both elbows.
    PoseResult result = Drawn.result(Drawn.standing(0, 0));
    BufferedImage selfie = Drawn.ground(Drawn.WIDTH_PX, Drawn.HEIGHT_PX);
    Graphics2D graphics = selfie.createGraphics();
    graphics.transform(new AffineTransform(-1, 0, 0, 1, Drawn.WIDTH_PX, 0));
    PoseOverlay.defaults().draw(graphics, result);
    graphics.dispose();
    assertThat(Drawn.differing(selfie, Drawn.picture(PoseOverlay.defaults(), result)))
        .isLessThan(20);
  }

  @Test
  void shouldLeaveTheGraphicsAsTheyWere() {
    Graphics2D graphics = Drawn.ground(Drawn.WIDTH_PX, Drawn.HEIGHT_PX).createGraphics();
    graphics.setColor(Color.RED);
    graphics.setStroke(new BasicStroke(7));
    AffineTransform before = graphics.getTransform();
    PoseOverlay.defaults().draw(graphics, Drawn.result(Drawn.standing(0, 0)));
    assertThat(graphics.getColor()).isEqualTo(Color.RED);
    assertThat(graphics.getStroke()).isEqualTo(new BasicStroke(7));
    assertThat(graphics.getTransform()).isEqualTo(before);
    graphics.dispose();
  }

  @Test
  @SuppressWarnings("NullAway")
  void shouldNameANullResult() {
    BufferedImage picture = Drawn.ground(16, 16);
    assertThatNullPointerException()
        .isThrownBy(() -> BARE.draw(picture, null))
        .withMessage("result");
  }
}
