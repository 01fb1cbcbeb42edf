package io.posestream.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file. What was written to it survives the process, and once forced, the machine. */
final class FileTarget implements RecordOutput.Target {
  private final FileChannel channel;

  private FileTarget(FileChannel channel) {
    this.channel = channel;
  }

  /** Creates the file, which must not be there. */
  static FileTarget create(Path file) throws IOException {
    return new FileTarget(
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      int unused = channel.write(bytes);
    }
  }

  @Override
  public void truncate(long bytes) throws IOException {
    FileChannel unused = channel.truncate(bytes);
  }

  @Override
  public void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
