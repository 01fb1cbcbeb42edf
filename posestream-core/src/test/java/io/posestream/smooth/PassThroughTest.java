package io.posestream.smooth;

class PassThroughTest extends SmootherContract {
  @Override
  protected Smoother create(int dimension) {
    return new PassThrough(dimension);
  }
}
