package io.posestream.track;

import io.posestream.smooth.Smoother;

/** A user's own filter: moves half of the way to each new sample, whatever the time is. */
class Halfway implements Smoother {
  private final float[] average;
  private boolean started;

  Halfway(int dimension) {
    average = new float[dimension];
  }

  @Override
  public int dimension() {
    return average.length;
  }

  @Override
  public void smooth(float[] values, float valueScale, long timeNs, float[] smoothed) {
    for (int i = 0; i < average.length; i++) {
      average[i] = started ? (average[i] + values[i]) / 2 : values[i];
      smoothed[i] = average[i];
    }
    started = true;
  }

  @Override
  public void reset() {
    started = false;
  }
}
