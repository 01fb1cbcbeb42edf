package io.posestream.frame;

import io.posestream.arbitraries.ScriptedSource;

class ScriptedSourceTest extends FrameSourceContract {
  @Override
  protected FrameSource create() {
    return ScriptedSource.ending(ScriptedSource.frames(3));
  }
}
