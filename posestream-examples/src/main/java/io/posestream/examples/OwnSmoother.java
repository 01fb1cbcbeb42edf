package io.posestream.examples;

import io.posestream.PoseStream;
import io.posestream.angle.StandardAngles;
import io.posestream.figure.Exercise;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.FrameSource;
import io.posestream.smooth.Signal;
import io.posestream.smooth.Smoother;
import io.posestream.smooth.SmootherFactory;
import java.time.Duration;

/** A filter of its own: a number on a display that changes only when it must. */
public final class OwnSmoother implements Smoother {
  /** Larger: calmer numbers, which are further from the truth. */
  static final float STEP_DEG = 5;

  private final float[] shown;
  private boolean started;
  private long lastNs;

  OwnSmoother(int dimension) {
    shown = new float[dimension];
  }

  @Override
  public int dimension() {
    return shown.length;
  }

  @Override
  public void smooth(float[] values, float valueScale, long timeNs, float[] smoothed) {
    requireFinite(values);
    boolean late = started && timeNs <= lastNs;
    for (int i = 0; i < shown.length && !late; i++) {
      shown[i] = started && Math.abs(values[i] - shown[i]) < STEP_DEG ? shown[i] : values[i];
    }
    System.arraycopy(late ? values : shown, 0, smoothed, 0, shown.length);
    lastNs = late ? lastNs : timeNs;
    started = true;
  }

  private void requireFinite(float[] values) {
    for (int i = 0; i < shown.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException("value " + i + " is " + values[i]);
      }
    }
  }

  @Override
  public void reset() {
    started = false;
  }

  /** Prints the elbow of the drawn person, who curls. */
  public static void main(String[] args) throws InterruptedException {
    SmootherFactory calmAngles =
        (signal, dimension) ->
            signal == Signal.ANGLE
                ? new OwnSmoother(dimension)
                : SmootherFactory.defaults().create(signal, dimension);
    FrameSource frames =
        FigureFrameSource.builder(Exercise.CURL).duration(Duration.ofSeconds(2)).build();
    try (PoseStream stream =
        PoseStream.builder()
            .source(frames)
            .smoothing(calmAngles)
            .start(result -> System.out.println(result.flexionDeg(StandardAngles.LEFT_ELBOW)))) {
      stream.await();
    }
  }
}
