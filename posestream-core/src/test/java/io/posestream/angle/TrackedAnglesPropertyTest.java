package io.posestream.angle;

import java.util.List;

class TrackedAnglesPropertyTest extends AngleCalculatorContract {
  @Override
  protected AngleCalculator create(List<AngleDefinition> definitions) {
    return AngleCalculator.of(definitions);
  }
}
