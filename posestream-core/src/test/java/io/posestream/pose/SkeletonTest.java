package io.posestream.pose;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.hand.HandLandmark;
import io.posestream.pose.Skeleton.Edge;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkeletonTest {
  @Test
  void shouldNameLandmarksInModelOrder() {
    assertThat(Skeleton.body().names()).hasSize(33).startsWith("nose", "leftEyeInner");
    assertThat(Skeleton.body().names().get(PoseLandmark.RIGHT_FOOT_INDEX.index()))
        .isEqualTo("rightFootIndex");
    assertThat(PoseLandmark.LEFT_SHOULDER.index()).isEqualTo(11);
    assertThat(Skeleton.hand().names()).hasSize(21).startsWith("wrist", "thumbCmc");
    assertThat(HandLandmark.PINKY_TIP.index()).isEqualTo(20);
    assertThat(PoseLandmark.all()).hasSize(PoseLandmark.COUNT);
    assertThat(HandLandmark.all()).hasSize(HandLandmark.COUNT);
  }

  @Test
  void shouldConnectExistingLandmarksOnceEach() {
    for (Skeleton skeleton : List.of(Skeleton.body(), Skeleton.hand())) {
      assertThat(skeleton.edges()).doesNotHaveDuplicates();
      for (Edge edge : skeleton.edges()) {
        assertThat(edge.from()).isBetween(0, skeleton.names().size() - 1);
        assertThat(edge.to()).isBetween(0, skeleton.names().size() - 1).isNotEqualTo(edge.from());
      }
    }
    assertThat(Skeleton.body().edges()).hasSize(35);
    assertThat(Skeleton.hand().edges()).hasSize(21);
  }

  @Test
  void shouldGiveTheSameEdgesWhenMirrored() {
    Skeleton body = Skeleton.body();
    List<Integer> mirror = body.mirrorIndex();
    for (int i = 0; i < mirror.size(); i++) {
      assertThat(mirror.get(mirror.get(i))).isEqualTo(i);
    }
    for (Edge edge : body.edges()) {
      int from = mirror.get(edge.from());
      int to = mirror.get(edge.to());
      assertThat(body.edges()).containsAnyOf(new Edge(from, to), new Edge(to, from));
    }
  }
}
