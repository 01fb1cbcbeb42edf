package io.posestream.models.png;

import io.posestream.models.image.PictureException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a PNG one in which a decoder finds nothing to complain about, or refuses it. libpng
 * prints a line for each picture with damage, to the standard error of the whole process.
 *
 * <p>All checksums are tested and all pixels inflated. Left out are chunks that say nothing of the
 * pixels but EXIF, and what follows the pixels.
 */
public final class CleanPng {
  private static final int SIGNATURE_BYTES = 8;
  private static final int AROUND_DATA_BYTES = 12;
  private static final int IHDR = id("IHDR");
  private static final int PLTE = id("PLTE");
  private static final int EXIF = id("eXIf");
  private static final int IDAT = id("IDAT");
  private static final int IEND = id("IEND");
  private static final int BYTES_PER_COLOUR = 3;
  private static final int GREATEST_FILTER = 4;

  /** Deflate with a window of 32 KB; a smaller one is declared by some that use more. */
  private static final byte[] ZLIB_HEADER = {0x78, 0x01};

  private final ByteBuffer file;
  private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
  private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
  private @Nullable PngLayout layout;
  private boolean hasPalette;
  private boolean hasExif;

  private CleanPng(ByteBuffer file) {
    this.file = file.slice();
  }

  /**
   * A clean copy.
   *
   * @param file begins with the signature of a PNG. Not modified.
   * @throws PictureException if it is damaged or ends early
   */
  public static byte[] of(ByteBuffer file) {
    return new CleanPng(file).copy();
  }

  private static int id(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }

  private byte[] copy() {
    byte[] signature = new byte[SIGNATURE_BYTES];
    file.get(signature);
    clean.writeBytes(signature);
    while (file.remaining() >= AROUND_DATA_BYTES) {
      int length = file.getInt(file.position());
      if (length < 0 || length > file.remaining() - AROUND_DATA_BYTES) {
        break;
      }
      int type = file.getInt(file.position() + Integer.BYTES);
      if (type == IEND || (type != IDAT && pixels.size() > 0)) {
        break;
      }
      chunk(type, checked(length));
    }
    if (layout == null || pixels.size() <= ZLIB_HEADER.length) {
      throw damaged("no pixels");
    }
    byte[] compressed = compressed(layout);
    write(IDAT, compressed, compressed.length);
    write(IEND, compressed, 0);
    return clean.toByteArray();
  }

  /** The data of the next chunk, whose checksum is right. */
  private byte[] checked(int length) {
    int start = file.position() + Integer.BYTES;
    CRC32 sum = new CRC32();
    sum.update(file.slice(start, Integer.BYTES + length));
    byte[] data = new byte[length];
    file.get(start + Integer.BYTES, data);
    file.position(start + Integer.BYTES + length);
    if (file.getInt() != (int) sum.getValue()) {
      throw damaged("a wrong checksum");
    }
    return data;
  }

  private void chunk(int type, byte[] data) {
    PngLayout known = layout;
    if (known == null) {
      if (type != IHDR || data.length != PngLayout.IHDR_BYTES) {
        throw damaged("no header");
      }
      layout = PngLayout.read(ByteBuffer.wrap(data));
      write(IHDR, data, data.length);
    } else if (type == IHDR) {
      throw damaged("a second header");
    } else if (type == IDAT) {
      pixels.writeBytes(data);
    } else if (type == PLTE && known.colour() == PngLayout.PALETTE && !hasPalette) {
      hasPalette = true;
      palette(known, data);
    } else if (type == EXIF && !hasExif && isExif(data)) {
      hasExif = true;
      write(EXIF, data, data.length);
    }
  }

  /** With black for the colours that are missing and yet may be named. */
  private void palette(PngLayout known, byte[] data) {
    int most = BYTES_PER_COLOUR << known.depth();
    if (data.length == 0 || data.length > most || data.length % BYTES_PER_COLOUR != 0) {
      throw damaged("a palette of " + data.length + " bytes");
    }
    byte[] all = new byte[most];
    System.arraycopy(data, 0, all, 0, data.length);
    write(PLTE, all, most);
  }

  private static boolean isExif(byte[] data) {
    return data.length > BYTES_PER_COLOUR
        && data[0] == data[1]
        && (data[0] == 'I' || data[0] == 'M');
  }

  /** What the pixels are compressed to, without anything behind them. */
  private byte[] compressed(PngLayout known) {
    if (known.colour() == PngLayout.PALETTE && !hasPalette) {
      throw damaged("no palette");
    }
    byte[] compressed = pixels.toByteArray();
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(compressed);
      for (int pass = 0; pass < known.passes(); pass++) {
        inflateRows(inflater, new byte[1 + known.rowBytes(pass)], known.rows(pass));
      }
      if (inflate(inflater, new byte[1]) > 0 || !inflater.finished()) {
        throw damaged("more pixels than its size says");
      }
      byte[] exact = Arrays.copyOf(compressed, (int) inflater.getBytesRead());
      System.arraycopy(ZLIB_HEADER, 0, exact, 0, ZLIB_HEADER.length);
      return exact;
    } catch (DataFormatException e) {
      throw damaged("pixels that cannot be inflated (" + e.getMessage() + ")");
    } finally {
      inflater.end();
    }
  }

  private void inflateRows(Inflater inflater, byte[] row, int rows) throws DataFormatException {
    for (int i = 0; i < rows; i++) {
      if (inflate(inflater, row) < row.length) {
        throw damaged("too few pixels");
      }
      if (row[0] < 0 || row[0] > GREATEST_FILTER) {
        throw damaged("a filter that no PNG has");
      }
    }
  }

  /** Fills the array as far as there is something; the count. */
  private static int inflate(Inflater inflater, byte[] target) throws DataFormatException {
    int count = 0;
    while (count < target.length) {
      int more = inflater.inflate(target, count, target.length - count);
      if (more == 0) {
        break;
      }
      count += more;
    }
    return count;
  }

  private void write(int type, byte[] data, int length) {
    ByteBuffer chunk = ByteBuffer.allocate(AROUND_DATA_BYTES + length);
    chunk.putInt(length).putInt(type).put(data, 0, length);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), Integer.BYTES, Integer.BYTES + length);
    chunk.putInt((int) sum.getValue());
    clean.writeBytes(chunk.array());
  }

  private PictureException damaged(String what) {
    return new PictureException(
        "the PNG is damaged or ends early: "
            + what
            + " at byte "
            + file.position()
            + " of "
            + file.capacity());
  }
}
