package io.posestream.frame;

import java.util.List;

class ListFrameSourceTest extends FrameSourceContract {
  @Override
  protected FrameSource create() {
    Image image = EncodedImage.of(new byte[0]);
    return FrameSource.of(
        List.of(new Frame(1, 0, 0, image), new Frame(2, 5, 5, image), new Frame(9, 5, 5, image)));
  }
}
