package io.posestream.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.skeleton.Skeleton.Edge;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkeletonTest {
  private static final List<String> ARM = List.of("shoulder", "elbow", "wrist");

  static Stream<Skeleton> skeletons() {
    return Stream.of(Skeleton.body33(), Skeleton.coco17(), Skeleton.hand());
  }

  @Test
  void shouldNameLandmarksInModelOrder() {
    assertThat(Skeleton.body33().names()).hasSize(33).startsWith("nose", "leftEyeInner");
    assertThat(Skeleton.body33().names().get(BodyLandmark.RIGHT_FOOT_INDEX.index()))
        .isEqualTo("rightFootIndex");
    assertThat(BodyLandmark.LEFT_SHOULDER.index()).isEqualTo(11);
    assertThat(Skeleton.hand().names()).hasSize(21).startsWith("wrist", "thumbCmc");
    assertThat(HandLandmark.PINKY_TIP.index()).isEqualTo(20);
    assertThat(BodyLandmark.all()).hasSize(BodyLandmark.COUNT);
    assertThat(HandLandmark.all()).hasSize(HandLandmark.COUNT);
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertThat(Skeleton.body33().names().get(landmark.index()))
          .isEqualTo(landmark.landmarkName());
    }
  }

  @Test
  void shouldNameCocoInItsOwnOrderAsTheBodyDoes() {
    assertThat(Skeleton.coco17().names())
        .hasSize(17)
        .startsWith("nose", "leftEye", "rightEye", "leftEar", "rightEar", "leftShoulder")
        .endsWith("leftAnkle", "rightAnkle");
    assertThat(Skeleton.body33().names()).containsAll(Skeleton.coco17().names());
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void shouldConnectEveryLandmarkAndNoTwoTwice(Skeleton skeleton) {
    assertThat(skeleton.size()).isEqualTo(skeleton.names().size());
    assertThat(skeleton.edges()).doesNotHaveDuplicates();
    for (Edge edge : skeleton.edges()) {
      assertThat(edge.from()).isNotEqualTo(edge.to());
      assertThat(skeleton.edges()).doesNotContain(new Edge(edge.to(), edge.from()));
    }
    assertThat(skeleton.edges().stream().flatMap(edge -> Stream.of(edge.from(), edge.to())))
        .containsAll(List.of(0, skeleton.size() / 2, skeleton.size() - 1));
    assertThat(Skeleton.body33().edges()).hasSize(35);
    assertThat(Skeleton.coco17().edges()).hasSize(16);
    assertThat(Skeleton.hand().edges()).hasSize(21);
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void shouldGiveTheSameEdgesWhenMirrored(Skeleton skeleton) {
    List<Integer> mirror = skeleton.mirrorIndex();
    for (Edge edge : skeleton.edges()) {
      int from = mirror.get(edge.from());
      int to = mirror.get(edge.to());
      assertThat(skeleton.edges()).containsAnyOf(new Edge(from, to), new Edge(to, from));
    }
  }

  @Test
  void shouldExchangeLeftAndRightAndNothingElseWhenMirrored() {
    Skeleton body = Skeleton.body33();
    assertThat(body.mirrorIndex().get(BodyLandmark.LEFT_ELBOW.index()))
        .isEqualTo(BodyLandmark.RIGHT_ELBOW.index());
    assertThat(body.mirrorIndex().get(BodyLandmark.MOUTH_RIGHT.index()))
        .isEqualTo(BodyLandmark.MOUTH_LEFT.index());
    assertThat(body.mirrorIndex().get(BodyLandmark.NOSE.index())).isZero();
    assertThat(Skeleton.coco17().mirrorIndex())
        .containsExactly(0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15);
    assertThat(Skeleton.hand().mirrorIndex()).isSorted();
  }

  @Test
  void shouldFindLandmarksByNameWhateverTheirOrder() {
    Skeleton coco = Skeleton.coco17();
    assertThat(coco.indexOf(BodyLandmark.LEFT_ELBOW)).isEqualTo(7);
    assertThat(coco.indexOf("leftElbow")).isEqualTo(7);
    assertThat(coco.indexOf(BodyLandmark.LEFT_HEEL)).isEqualTo(-1);
    assertThat(coco.indexOf("tail")).isEqualTo(-1);
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertThat(Skeleton.body33().indexOf(landmark)).isEqualTo(landmark.index());
      assertThat(coco.indexOf(landmark)).isEqualTo(coco.names().indexOf(landmark.landmarkName()));
    }
  }

  @Test
  void shouldPairTheSidesOfAnOwnSkeletonByItsNames() {
    Skeleton own =
        Skeleton.of(
            List.of("tail", "leftPaw", "rightPaw", "earLeft", "earRight", "leftHorn"), 0, 1);
    assertThat(own.mirrorIndex()).containsExactly(0, 2, 1, 4, 3, 5);
    assertThat(own.edges()).containsExactly(new Edge(0, 1));
  }

  @Test
  void shouldRefuseWhatIsNoSkeleton() {
    assertRefused(() -> Skeleton.of(List.of()), "at least one landmark");
    assertRefused(() -> Skeleton.of(List.of("a", "a")), "distinct: \"a\"");
    assertRefused(() -> Skeleton.of(List.of("a", " ")), "distinct: \" \"");
    assertRefused(() -> Skeleton.of(ARM, 0, 3), "Edge[from=0, to=3] has an end outside of 0..2");
    assertRefused(() -> Skeleton.of(ARM, -1, 0), "outside of 0..2");
    assertRefused(() -> Skeleton.of(ARM, 0, 1, 2), "pairs of indices, got 3");
    assertRefused(() -> new Skeleton(ARM, List.of(), List.of(0, 1)), "3 landmarks but 2");
    assertRefused(() -> new Skeleton(ARM, List.of(), List.of(1, 2, 0)), "shoulder must be mutual");
    assertRefused(() -> new Skeleton(ARM, List.of(), List.of(0, 1, 3)), "wrist must be mutual: 3");
  }

  private static void assertRefused(Runnable make, String message) {
    assertThatThrownBy(make::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
