package io.posestream.models.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.Landmarks;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HandRoiTest {
  private static final float[] UP_HAND_X = {
    0, 73, 119, 151, 184, 81, 100, 111, 115, 39, 46, 49, 47, 0, -7, -14, -21, -32, -46, -59, -70
  };
  private static final float[] UP_HAND_Y = {
    0, -13, -57, -106, -140, -127, -205, -253, -292, -139, -228, -283, -324, -135, -216, -266, -307,
    -121, -184, -219, -250
  };

  @Test
  void shouldTurnTheUpwardReferenceHandUpright() {
    float[] xPx = new float[21];
    float[] yPx = new float[21];
    float widthPx = 1885;
    float heightPx = 1000;
    xPx[0] = 0.19167f * widthPx;
    yPx[0] = 0.89791f * heightPx;
    for (int mcp : new int[] {5, 9, 13}) {
      xPx[mcp] = 0.24688f * widthPx;
      yPx[mcp] = 0.54450f * heightPx;
    }
    assertThat(HandRoi.fromLandmarks(landmarks(xPx, yPx)).rotationRad())
        .isCloseTo(0.286f, Offset.offset(1e-3f));
  }

  @Property
  void theRegionTurnsWithTheHand(
      @ForAll @FloatRange(min = -3, max = 3) float turnRad,
      @ForAll @FloatRange(min = 0.2f, max = 3) float scale) {
    Roi upright = HandRoi.fromLandmarks(landmarks(UP_HAND_X, UP_HAND_Y));
    float[] xPx = new float[21];
    float[] yPx = new float[21];
    for (int i = 0; i < 21; i++) {
      xPx[i] = scale * turnedX(UP_HAND_X[i], UP_HAND_Y[i], turnRad);
      yPx[i] = scale * turnedY(UP_HAND_X[i], UP_HAND_Y[i], turnRad);
    }
    Roi turned = HandRoi.fromLandmarks(landmarks(xPx, yPx));
    Offset<Float> precision = Offset.offset(0.02f * scale);
    assertThat(turned.widthPx()).isCloseTo(scale * upright.widthPx(), precision);
    assertThat(Rotations.wrapRad(turned.rotationRad() - upright.rotationRad() - turnRad))
        .isCloseTo(0, Offset.offset(1e-3f));
    assertThat(turned.centerXPx())
        .isCloseTo(scale * turnedX(upright.centerXPx(), upright.centerYPx(), turnRad), precision);
    assertThat(turned.centerYPx())
        .isCloseTo(scale * turnedY(upright.centerXPx(), upright.centerYPx(), turnRad), precision);
  }

  @Test
  void shouldKeepARegionAroundAHandThatPointsAtTheCamera() {
    Roi roi = HandRoi.fromBody(100, 100, 100.5f, 100, 99.5f, 100, 500);
    assertThat(roi.widthPx()).isGreaterThan(50);
  }

  private static Landmarks landmarks(float[] xPx, float[] yPx) {
    float[] values = new float[xPx.length * Landmarks.STRIDE];
    for (int i = 0; i < xPx.length; i++) {
      values[i * Landmarks.STRIDE] = xPx[i];
      values[i * Landmarks.STRIDE + 1] = yPx[i];
    }
    return Landmarks.of(values);
  }

  private static float turnedX(float x, float y, float rad) {
    return (float) (x * Math.cos(rad) - y * Math.sin(rad));
  }

  private static float turnedY(float x, float y, float rad) {
    return (float) (x * Math.sin(rad) + y * Math.cos(rad));
  }
}
