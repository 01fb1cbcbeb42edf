package io.posestream.models.side;

import io.posestream.person.Body;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.function.IntPredicate;

/** Exchanges labels of left and right; a landmark's place in the picture stays where it is. */
public final class SideExchange {
  private SideExchange() {}

  /** All labels; coordinates stay where they are. */
  public static Body of(Body body) {
    return of(body, index -> true);
  }

  /**
   * All labels, and what is near becomes far: the other reading of the same picture. A network that
   * takes a body's front for its back exchanges the sides and reverses the depth.
   */
  static Body turned(Body body) {
    Body exchanged = of(body);
    return new Body(
        body.skeleton(),
        body.score(),
        depthReversed(exchanged.landmarks()),
        exchanged.world().map(SideExchange::depthReversed),
        body.sizePx());
  }

  private static Landmarks depthReversed(Landmarks landmarks) {
    float[] values = new float[landmarks.size() * Landmarks.STRIDE];
    landmarks.copyTo(values);
    for (int z = 2; z < values.length; z += Landmarks.STRIDE) {
      values[z] = -values[z];
    }
    return Landmarks.of(values);
  }

  /**
   * Some labels.
   *
   * @param exchanged which landmarks take part; must hold for both of a pair or for neither
   */
  static Body of(Body body, IntPredicate exchanged) {
    return new Body(
        body.skeleton(),
        body.score(),
        of(body.landmarks(), body.skeleton(), exchanged),
        body.world().map(world -> of(world, body.skeleton(), exchanged)),
        body.sizePx());
  }

  /** Index of a landmark's counterpart on the other side of the 33; its own in the middle. */
  static int counterpart(int landmark) {
    return Skeleton.body33().mirrorIndex().get(landmark);
  }

  private static Landmarks of(Landmarks landmarks, Skeleton skeleton, IntPredicate exchanged) {
    float[] values = new float[landmarks.size() * Landmarks.STRIDE];
    float[] swapped = new float[values.length];
    landmarks.copyTo(values);
    for (int i = 0; i < landmarks.size(); i++) {
      int from = exchanged.test(i) ? skeleton.mirrorIndex().get(i) : i;
      System.arraycopy(
          values, from * Landmarks.STRIDE, swapped, i * Landmarks.STRIDE, Landmarks.STRIDE);
    }
    return Landmarks.of(swapped);
  }
}
