package io.posestream.examples;

import io.posestream.PoseStream;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.loop.FramePolicy;
import io.posestream.result.PoseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source of its own: the pictures of a folder by name, taken for a film of 30 pictures a second.
 *
 * <p>Threading: one thread calls {@code next()}; any thread may call {@code close()}.
 */
// tag::own-frame-source[]
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
      EncodedImage image = EncodedImage.of(Files.readAllBytes(picture));
      long captureTimeNs = sequence * FRAME_NS;
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

  // end::own-frame-source[]

  /** Takes a folder of JPEG or PNG files. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 1) {
      System.err.println("which folder?");
      return;
    }
    // tag::own-frame-source-stream[]
    try (PoseStream stream =
        PoseStream.builder()
            .source(new OwnFrameSource(pictures(Path.of(args[0]))))
            .policy(FramePolicy.EVERY_FRAME)
            .listener(result -> System.out.println(line(result)))
            .start()) {
      stream.await();
    } catch (FrameSourceException e) {
      System.err.println(e.getMessage());
    }
    // end::own-frame-source-stream[]
  }

  private static List<Path> pictures(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(jpg|png)")).sorted().toList();
    }
  }

  private static String line(PoseResult result) {
    if (result instanceof PoseResult.Failed failed) {
      return "failed: " + failed.reason();
    }
    return result instanceof PoseResult.Detected ? "somebody" : "nobody";
  }
}
