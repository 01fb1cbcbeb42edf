package io.posestream.video;

import io.posestream.frame.FrameSourceException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * How a TIFF or WebP picture asks to be turned, which FFmpeg does not follow: tag 0x112 of the
 * first directory (TIFF 6.0, page 36), in WebP inside the chunk {@code EXIF}.
 */
final class ExifOrientation {
  private static final int TAG = 0x112;
  private static final int ENTRY_BYTES = 12;
  private static final int TIFF_LITTLE_ENDIAN = 0x49492A00;
  private static final int TIFF_BIG_ENDIAN = 0x4D4D002A;
  private static final int RIFF = 0x52494646;
  private static final int WEBP = 0x57454250;
  private static final int EXIF = 0x45584946;

  /** "Exif", with which some programs begin the chunk as JPEG begins its segment. */
  private static final int SEGMENT_PREFIX = 0x45786966;

  private static final int SEGMENT_PREFIX_BYTES = 6;

  private final FileChannel file;

  private ExifOrientation(FileChannel file) {
    this.file = file;
  }

  /** What the file asks for; nothing if it says nothing that can be read. */
  static DisplayMatrix of(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      return DisplayMatrix.ofExif(new ExifOrientation(channel).number());
    } catch (EOFException e) {
      return DisplayMatrix.NONE;
    } catch (IOException e) {
      throw new FrameSourceException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private int number() throws IOException {
    return magic(0) == RIFF && magic(8) == WEBP ? ofWebp() : ofTiff(0);
  }

  private int ofWebp() throws IOException {
    long chunk = 12;
    while (magic(chunk) != EXIF) {
      long length = Integer.toUnsignedLong(bytes(chunk + 4, 4, ByteOrder.LITTLE_ENDIAN).getInt());
      chunk += 8 + length + length % 2;
    }
    long content = chunk + 8;
    boolean prefixed = magic(content) == SEGMENT_PREFIX;
    return ofTiff(prefixed ? content + SEGMENT_PREFIX_BYTES : content);
  }

  private int ofTiff(long start) throws IOException {
    int magic = magic(start);
    if (magic != TIFF_LITTLE_ENDIAN && magic != TIFF_BIG_ENDIAN) {
      return 0;
    }
    ByteOrder order = magic == TIFF_BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    long directory = start + Integer.toUnsignedLong(bytes(start + 4, 4, order).getInt());
    int entries = Short.toUnsignedInt(bytes(directory, 2, order).getShort());
    ByteBuffer table = bytes(directory + 2, entries * ENTRY_BYTES, order);
    for (int i = 0; i < entries; i++) {
      if (Short.toUnsignedInt(table.getShort(i * ENTRY_BYTES)) == TAG) {
        return Short.toUnsignedInt(table.getShort(i * ENTRY_BYTES + 8));
      }
    }
    return 0;
  }

  /** Four bytes that name something. */
  private int magic(long position) throws IOException {
    return bytes(position, 4, ByteOrder.BIG_ENDIAN).getInt();
  }

  private ByteBuffer bytes(long position, int count, ByteOrder order) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(order);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }
}
