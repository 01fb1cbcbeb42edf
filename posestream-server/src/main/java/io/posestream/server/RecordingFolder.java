package io.posestream.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * Where a service records the sessions of its clients: one file each, which {@link
 * io.posestream.record.RecordingReader} reads. Immutable.
 *
 * @param folder created if it is not there
 * @param frames whether the clients' pictures are recorded too; they are personal data
 * @since 0.1
 */
public record RecordingFolder(Path folder, boolean frames) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Refuses null, by name. */
  public RecordingFolder {
    Objects.requireNonNull(folder, "folder");
  }

  /** Creates the folder. */
  void prepare() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("recordings cannot be written to " + folder, e);
    }
    if (!Files.isWritable(folder)) {
      throw new UncheckedIOException(
          new IOException("recordings cannot be written to " + folder + ": it is read-only"));
    }
  }

  /** The file of a client who comes now; names sort by time. */
  Path file(int client) {
    return folder.resolve(TIME.format(Instant.now()) + "-client-" + client + ".psrec");
  }
}
