package io.posestream.cli.report;

import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.WireException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code results.jsonl}: one {@code pose_result} per line. */
public final class ResultLines implements ReportFile {
  private final OutputStream out;

  /** Starts the file, in place of one that is already there. */
  public ResultLines(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file));
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    try {
      ResultJson.write(message, out);
    } catch (WireException e) {
      throw new IOException(e.getMessage(), e);
    }
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
