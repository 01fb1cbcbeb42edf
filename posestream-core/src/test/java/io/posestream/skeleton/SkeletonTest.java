package io.posestream.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.Skeleton.Edge;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkeletonTest {
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
  }

  @Test
  void shouldConnectExistingLandmarksOnceEach() {
    for (Skeleton skeleton : List.of(Skeleton.body33(), Skeleton.hand())) {
      assertThat(skeleton.edges()).doesNotHaveDuplicates();
      for (Edge edge : skeleton.edges()) {
        assertThat(edge.from()).isBetween(0, skeleton.names().size() - 1);
        assertThat(edge.to()).isBetween(0, skeleton.names().size() - 1).isNotEqualTo(edge.from());
      }
    }
    assertThat(Skeleton.body33().edges()).hasSize(35);
    assertThat(Skeleton.hand().edges()).hasSize(21);
  }

  @Test
  void shouldGiveTheSameEdgesWhenMirrored() {
    Skeleton body = Skeleton.body33();
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
