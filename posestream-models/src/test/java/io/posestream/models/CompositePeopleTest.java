package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.media.TestMedia;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs side by side: in so wide a picture the detector sees people only in its tiles. */
class CompositePeopleTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final PoseOptions EIGHT =
      PoseOptions.builder().poseModel(PoseModel.LITE).hands(false).maxPeople(8).build();
  private static final int FPS = 30;
  private static final int HEIGHT_PX = 480;
  private static final List<String> ONE_PERSON_EACH =
      List.of(
          "o03_man_standing.jpg",
          "o17_woman_walking_backlit.jpg",
          "o19_lunge_barbell_pexels.jpg",
          "o03_man_standing.jpg",
          "o17_woman_walking_backlit.jpg",
          "o19_lunge_barbell_pexels.jpg");

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6})
  void everyoneIsFoundWithinASecondAndNobodyTwice(int people) {
    BgrImage wide = sideBySide(ONE_PERSON_EACH.subList(0, people));
    assertThat(idsAfterASecond(wide)).hasSize(people);
  }

  @Test
  void bothOfACoupleAreFound() {
    assertThat(idsAfterASecond(decoded("o20_couple_and_dog.jpg"))).hasSize(2);
  }

  @Test
  void aSinglePictureIsSearchedEverywhereAtOnce() {
    BgrImage wide = sideBySide(ONE_PERSON_EACH);
    try (PoseEstimator still = ENGINE.open(EIGHT.toBuilder().tracking(false).build())) {
      assertThat(still.estimate(new Frame(0, 0, 0, wide), 0).people()).hasSize(6);
    }
  }

  /** Whose ids are seen in the second second; an id that changes counts twice. */
  private static Set<Integer> idsAfterASecond(BgrImage picture) {
    Set<Integer> ids = new HashSet<>();
    try (PoseEstimator estimator = ENGINE.open(EIGHT)) {
      for (int i = 0; i < 2 * FPS; i++) {
        PoseEstimate estimate =
            estimator.estimate(new Frame(i, 0, 0, picture), Math.round(i * 1e9 / FPS));
        if (i >= FPS) {
          estimate.people().stream().map(Person::id).forEach(ids::add);
        }
      }
    }
    return ids;
  }

  private static BgrImage decoded(String name) {
    return PictureDecoder.decode(TestMedia.picture(name), PoseOptions.DEFAULT_MAX_PIXELS);
  }

  private static BgrImage sideBySide(List<String> names) {
    List<BgrImage> parts = names.stream().map(CompositePeopleTest::decoded).toList();
    int widthPx = parts.stream().mapToInt(CompositePeopleTest::scaledWidthPx).sum();
    byte[] bgr = new byte[widthPx * HEIGHT_PX * 3];
    int left = 0;
    for (BgrImage part : parts) {
      copyScaled(part, bgr, left, widthPx);
      left += scaledWidthPx(part);
    }
    return BgrImage.of(widthPx, HEIGHT_PX, bgr);
  }

  private static int scaledWidthPx(BgrImage part) {
    return part.width() * HEIGHT_PX / part.height();
  }

  private static void copyScaled(BgrImage part, byte[] bgr, int left, int widthPx) {
    int partWidthPx = scaledWidthPx(part);
    for (int y = 0; y < HEIGHT_PX; y++) {
      int fromY = y * part.height() / HEIGHT_PX;
      for (int x = 0; x < partWidthPx; x++) {
        int from = 3 * (fromY * part.width() + x * part.width() / partWidthPx);
        int to = 3 * (y * widthPx + left + x);
        for (int channel = 0; channel < 3; channel++) {
          bgr[to + channel] = part.bgr().get(from + channel);
        }
      }
    }
  }
}
