package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.media.Pixels;
import io.posestream.media.TestMedia;
import io.posestream.person.Body;
import io.posestream.person.PointPx;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.video.VideoFileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are there and bodies that are not, in pictures that stand alone. */
class SinglePicturesTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();

  /** Nose and shoulders, and what a mirror makes of them. */
  private static final Map<BodyLandmark, BodyLandmark> MIRRORED =
      Map.of(
          BodyLandmark.NOSE, BodyLandmark.NOSE,
          BodyLandmark.LEFT_SHOULDER, BodyLandmark.RIGHT_SHOULDER,
          BodyLandmark.RIGHT_SHOULDER, BodyLandmark.LEFT_SHOULDER);

  private static final int FRAMES = 100;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o02_two_hands_mp_left_hands",
        "o36_two_thumbs_mps_hand_test",
        "o40_neg_burger_mp",
        "o42_neg_chairs",
        "o43_neg_camera"
      })
  void nobodyIsInventedHoweverAPictureIsTurned(String name) {
    BgrImage picture = decoded(name);
    assertThat(View.all()).allSatisfy(view -> assertThat(body(view.of(picture))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o03_man_standing",
        "o04_skier_coco785",
        "o16_portrait_man_striped_shirt",
        "o17_woman_walking_backlit",
        "o19_lunge_barbell_pexels",
        "o21_hagrid_very_dark_call",
        "o25_hagrid_four_close",
        "o27_hagrid_office_rock"
      })
  void peopleAreFoundHoweverAPictureIsTurned(String name) {
    BgrImage picture = decoded(name);
    Body upright = body(picture).orElseThrow();
    double limitPx = 0.04 * Math.max(picture.width(), picture.height());
    assertThat(View.all())
        .allSatisfy(
            view -> {
              Body turned = body(view.of(picture)).orElseThrow();
              MIRRORED.forEach(
                  (landmark, mirrored) -> {
                    PointPx expected = view.of(upright.px(landmark), picture);
                    PointPx found = turned.px(view.mirrored ? mirrored : landmark);
                    assertThat(distancePx(found, expected)).as("%s", landmark).isLessThan(limitPx);
                  });
            });
  }

  /**
   * The detector's region is wrong in some of these frames: after one look limbs are crossed or
   * folded, up to 202 px from where they are. Which side is which a single picture cannot tell.
   */
  @Test
  void bodiesInWrongRegionsAreFoundByAFurtherLook() throws InterruptedException {
    String clip = "ov4_balancing_front_p2s_cam02";
    JsonNode truth = TestMedia.json(clip + ".gt.json");
    List<Double> errorsPx = new ArrayList<>();
    try (VideoFileSource video = VideoFileSource.open(TestMedia.file(clip + ".mp4"))) {
      for (int i = 0; i < FRAMES; i++) {
        JsonNode coco = Coco17.of(truth, i);
        Image picture = video.next().orElseThrow().image();
        body(picture).ifPresent(found -> errorsPx.add(errorPx(found, coco)));
      }
    }
    assertThat(errorsPx).hasSizeGreaterThanOrEqualTo(98).allMatch(errorPx -> errorPx < 20);
    assertThat(errorsPx.stream().filter(errorPx -> errorPx > 12)).hasSizeLessThanOrEqualTo(5);
  }

  /**
   * The detector misses most of them in the whole picture; they were found in eight frames before.
   */
  @Test
  void peopleWhoAreSmallInAWidePictureAreFound() throws InterruptedException {
    int found = 0;
    try (VideoFileSource video =
        VideoFileSource.open(TestMedia.file("ov3_two_people_walk_in_out_sports2d.mp4"))) {
      for (Optional<Frame> frame = video.next(); frame.isPresent(); frame = video.next()) {
        if (frame.get().sequence() % 12 == 0 && body(frame.get().image()).isPresent()) {
          found++;
        }
      }
    }
    assertThat(found).as("of 20 frames").isGreaterThanOrEqualTo(17);
  }

  private static double errorPx(Body body, JsonNode coco) {
    return Math.min(Coco17.distancePx(coco, body, false), Coco17.distancePx(coco, body, true));
  }

  private static double distancePx(PointPx a, PointPx b) {
    return Math.hypot(a.xPx() - b.xPx(), a.yPx() - b.yPx());
  }

  private static BgrImage decoded(String name) {
    return PictureDecoder.decode(TestMedia.picture(name + ".jpg"), PoseOptions.DEFAULT_MAX_PIXELS);
  }

  private static Optional<Body> body(Image picture) {
    try (PoseEstimator estimator = ENGINE.open(PoseOptions.builder().tracking(false).build())) {
      return OnePerson.body(estimator.estimate(new Frame(0, 0, 0, picture), 0));
    }
  }

  /** A picture mirrored or not, then turned clockwise by so many right angles. */
  private record View(boolean mirrored, int turns) {
    static List<View> all() {
      return IntStream.range(0, 4)
          .boxed()
          .flatMap(turns -> Stream.of(new View(false, turns), new View(true, turns)))
          .toList();
    }

    BgrImage of(BgrImage picture) {
      BgrImage seen = mirrored ? Pixels.mirrored(picture) : picture;
      for (int i = 0; i < turns; i++) {
        seen = Pixels.turnedClockwise(seen);
      }
      return seen;
    }

    PointPx of(PointPx point, BgrImage picture) {
      float xPx = mirrored ? picture.width() - point.xPx() : point.xPx();
      float yPx = point.yPx();
      int heightPx = picture.height();
      int widthPx = picture.width();
      for (int i = 0; i < turns; i++) {
        float turnedPx = heightPx - yPx;
        yPx = xPx;
        xPx = turnedPx;
        int sidePx = heightPx;
        heightPx = widthPx;
        widthPx = sidePx;
      }
      return new PointPx(xPx, yPx);
    }
  }
}
