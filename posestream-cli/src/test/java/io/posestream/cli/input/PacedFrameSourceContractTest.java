package io.posestream.cli.input;

import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceContract;

class PacedFrameSourceContractTest extends FrameSourceContract {
  @Override
  protected FrameSource create() {
    FrameSource figure =
        FigureFrameSource.builder(DemoScript.create()).size(64, 48).fps(200).build();
    return new PacedFrameSource(new LimitedFrameSource(figure, 6, Long.MAX_VALUE));
  }
}
