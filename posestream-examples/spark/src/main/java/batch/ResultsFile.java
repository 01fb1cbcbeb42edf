package batch;

import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import io.posestream.result.StageTimes;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The results of one video, as {@code posestream analyze} writes them, but without the times at
 * which they were computed and how long that took: computed again, they are the same bytes.
 *
 * <p>It gets its name when it is complete; a task that is killed leaves a file in another folder.
 */
final class ResultsFile implements ResultListener, AutoCloseable {
  private static final String TEMPORARY = "_temporary";

  private final Path temporary;
  private final OutputStream lines;

  private ResultsFile(Path temporary) throws IOException {
    this.temporary = temporary;
    lines = new BufferedOutputStream(Files.newOutputStream(temporary));
  }

  static ResultsFile start(Path out) throws IOException {
    Path folder = Files.createDirectories(out.resolve(TEMPORARY));
    return new ResultsFile(folder.resolve(UUID.randomUUID().toString()));
  }

  @Override
  public void onResult(PoseResult result) {
    ResultJson.write(new ResultMessage(result.withTimes(StageTimes.NONE), 0, 0, 0, 0), lines);
    try {
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes it and gives it its name, in place of another one. */
  void complete(Path results) throws IOException {
    lines.close();
    Files.createDirectories(results.getParent());
    Files.move(temporary, results, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    lines.close();
    Files.deleteIfExists(temporary);
  }

  /** Deletes what killed tasks have left; after the last task. */
  static void deleteTemporary(Path out) throws IOException {
    Path folder = Files.createDirectories(out.resolve(TEMPORARY));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
