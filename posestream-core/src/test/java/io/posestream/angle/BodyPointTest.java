package io.posestream.angle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.StandingBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyPointTest {
  private static final Skeleton NOSE_AND_ELBOW = Skeleton.of(List.of("nose", "leftElbow"));
  private static final Landmarks POINTS = Landmarks.of(new float[] {1, 2, 3, 1, 1, 3, 6, 9, 1, 1});

  @Test
  void shouldFindTheVertexOfAnAngleInAnySkeleton() {
    assertThat(StandardAngles.LEFT_ELBOW.vertex().in(NOSE_AND_ELBOW, POINTS))
        .contains(new Position(3, 6, 9));
    Landmarks world = new StandingBody().world();
    assertThat(StandardAngles.LEFT_ELBOW.vertex().in(Skeleton.body33(), world))
        .contains(new Position(0.15f, -0.25f, 0));
    assertThat(StandardAngles.TRUNK.vertex().in(Skeleton.body33(), world))
        .contains(new Position(0, 0, 0));
  }

  @Test
  void shouldBeTheMeanOfItsLandmarks() {
    BodyPoint middle = BodyPoint.mean(BodyLandmark.NOSE, BodyLandmark.LEFT_ELBOW);
    assertThat(middle.in(NOSE_AND_ELBOW, POINTS)).contains(new Position(2, 4, 6));
  }

  @Test
  void shouldBeNowhereWhenTheSkeletonLacksOneOfItsLandmarks() {
    BodyPoint point = BodyPoint.mean(BodyLandmark.NOSE, BodyLandmark.LEFT_HEEL);
    assertThat(point.isIn(NOSE_AND_ELBOW)).isFalse();
    assertThat(point.in(NOSE_AND_ELBOW, POINTS)).isEmpty();
  }

  @Test
  void shouldRefuseToBeOfNothing() {
    assertThatThrownBy(BodyPoint::mean)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one landmark");
  }
}
