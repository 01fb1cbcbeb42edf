package io.posestream.examples;

import io.posestream.PoseStream;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source of its own: the pictures of a folder by name, as a film of 30 pictures a second.
 *
 * <p>Threading: one thread calls {@code next()}; any thread may call {@code close()}.
 */
public final class OwnFrameSource implements FrameSource {
  private static final long FRAME_NS = 1_000_000_000 / 30;

  private final Iterator<Path> pictures;
  private long sequence;
  private volatile boolean closed;

  OwnFrameSource(List<Path> pictures) {
    this.pictures = List.copyOf(pictures).iterator();
  }

  @Override
  public Optional<Frame> next() {
    if (closed || !pictures.hasNext()) {
      return Optional.empty();
    }
    Path picture = pictures.next();
    try {
      long captureTimeNs = sequence * FRAME_NS;
      EncodedImage image = EncodedImage.read(picture);
      return Optional.of(new Frame(sequence++, captureTimeNs, System.nanoTime(), image));
    } catch (IOException e) {
      closed = true;
      throw new FrameSourceException("cannot read " + picture, e);
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Takes a folder of JPEG or PNG files. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.list(Path.of(args[0]));
        PoseStream stream =
            PoseStream.builder()
                .source(
                    new OwnFrameSource(files.filter(OwnFrameSource::isPicture).sorted().toList()))
                .start(result -> System.out.println(result.people().size() + " person(s)"))) {
      stream.await();
    }
  }

  private static boolean isPicture(Path file) {
    return file.toString().matches(".*\\.(jpg|png)");
  }
}
