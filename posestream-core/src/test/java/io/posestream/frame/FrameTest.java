package io.posestream.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameTest {
  private record Place(String file, int number) implements FrameStamp {}

  @Test
  void shouldKeepTheStampOfItsSourceWhenReceivedAtAnotherTime() {
    Frame frame = new Frame(3, 40, 50, Image.absent(), new Place("clip.mp4", 3));
    assertThat(frame.receivedAt(60))
        .isEqualTo(new Frame(3, 40, 60, Image.absent(), new Place("clip.mp4", 3)));
    assertThat(new Frame(3, 40, 50, Image.absent()).stamp()).isSameAs(FrameStamp.NONE);
  }

  @Test
  void shouldReadAFileWhole(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("picture.jpg"), new byte[] {1, 2, 3});
    EncodedImage image = EncodedImage.read(file);
    assertThat(image.sizeBytes()).isEqualTo(3);
    assertThat(image.bytes()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
  }
}
