package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.figure.Figure;
import io.posestream.figure.Motion;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceContract;
import io.posestream.frame.FrameSourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFrameSourceTest extends FrameSourceContract {
  @TempDir Path folder;

  @Override
  protected FrameSource create() {
    try {
      return new OwnFrameSource(List.of(draw("a.png"), draw("b.png"), draw("c.png")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path draw(String name) throws IOException {
    Path picture = folder.resolve(name);
    String format = name.substring(name.length() - "png".length());
    ImageIO.write(Figure.of(320, 240).draw(Motion.STAND.poseAt(0)), format, picture.toFile());
    return picture;
  }

  @Test
  void shouldPrintALinePerPictureInTheOrderOfNames() throws Exception {
    draw("3.png");
    Files.writeString(folder.resolve("1.jpg"), "no picture");
    draw("2.jpg");
    Files.writeString(folder.resolve("notes.txt"), "no picture either");
    List<String> lines = Printed.lines(() -> OwnFrameSource.main(new String[] {folder.toString()}));
    assertThat(lines).containsExactly("0 person(s)", "1 person(s)", "1 person(s)");
  }

  @Test
  void shouldEndWhereAPictureIsMissing() throws Exception {
    try (OwnFrameSource source =
        new OwnFrameSource(List.of(folder.resolve("missing.jpg"), draw("a.png")))) {
      assertThatThrownBy(source::next)
          .isInstanceOf(FrameSourceException.class)
          .hasMessageContaining("missing.jpg");
      assertThat(source.next()).isEmpty();
    }
  }
}
