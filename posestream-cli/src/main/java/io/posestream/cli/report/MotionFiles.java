package io.posestream.cli.report;

import io.posestream.export.Take;
import io.posestream.export.TakeRecorder;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The motion of each person for other programs, written when it is closed. */
final class MotionFiles implements ReportFile {
  private final Path folder;
  private final Set<MotionFormat> formats;
  private final TakeRecorder recorder = new TakeRecorder();
  private final List<String> notes = new ArrayList<>();
  private boolean closed;

  MotionFiles(Path folder, Set<MotionFormat> formats) {
    this.folder = folder;
    this.formats = Set.copyOf(formats);
  }

  @Override
  public void add(ResultMessage message) {
    recorder.add(message.result());
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    List<Take> takes = recorder.takes();
    if (takes.isEmpty()) {
      notes.add("nothing is exported: nobody was seen with world landmarks");
    }
    for (Take take : takes) {
      for (MotionFormat format : formats) {
        write(format, take);
      }
    }
  }

  private void write(MotionFormat format, Take take) throws IOException {
    try {
      format.write(take, folder);
    } catch (IllegalArgumentException e) {
      notes.add(format.fileName(take) + " is not written: " + e.getMessage());
    }
  }

  /** Which files are missing and why, once closed. */
  List<String> notes() {
    return notes;
  }
}
