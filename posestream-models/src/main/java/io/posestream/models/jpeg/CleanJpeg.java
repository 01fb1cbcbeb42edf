package io.posestream.models.jpeg;

import io.posestream.models.image.PictureException;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a JPEG one in which a decoder finds nothing to complain about, or refuses it. libjpeg
 * prints a line for each picture with damage, to the standard error of the whole process, and goes
 * on with invented pixels; so those who send pictures could fill a log.
 *
 * <p>All entropy-coded data is read, but no coefficient is calculated. Left out are stray bytes
 * between segments and behind scans, and segments that say nothing of the pixels but EXIF.
 * Sequential, progressive and lossless pictures with Huffman codes are read, whatever libjpeg reads
 * of them. Not thread-safe.
 */
public final class CleanJpeg {
  /** Room that the file needs behind it. */
  public static final int SPARE_BYTES = 2;

  /** Each costs a decoder a walk through the picture; usual are ten. */
  private static final int MOST_SCANS = 100;

  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_RESTART = 0xD0;
  private static final int RESTARTS = 8;
  private static final int BITS_PER_SAMPLE = 8;
  private static final int GREATEST_DC = 15;
  private static final int GREATEST_DIFFERENCE = 16;
  private static final int TABLES = 4;

  private final byte[] file;
  private final int size;
  private final EntropyBits bits;
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[TABLES];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[TABLES];
  private final SegmentChoice segments;
  private @Nullable JpegFrame frame;
  private @Nullable ScanProgress progress;
  private int adobeTransformAt;
  private int restartInterval;
  private int scans;
  private int at;
  private int out;

  private CleanJpeg(byte[] file, int size) {
    this.file = file;
    this.size = size;
    bits = new EntropyBits(file, size);
    segments = new SegmentChoice(file);
    dc[0] = StandardTables.DC_LUMINANCE;
    dc[1] = StandardTables.DC_CHROMINANCE;
    ac[0] = StandardTables.AC_LUMINANCE;
    ac[1] = StandardTables.AC_CHROMINANCE;
  }

  /**
   * Cleans a file where it is.
   *
   * @param file begins with a start of image; modified, if it needs it
   * @param sizeBytes of the file, behind which there is room for {@value #SPARE_BYTES} bytes
   * @return its new size
   * @throws PictureException if it is damaged, ends early, or is of a kind that is not read
   */
  public static int clean(byte[] file, int sizeBytes) {
    return new CleanJpeg(file, sizeBytes).clean();
  }

  private int clean() {
    at = 2;
    out = 2;
    boolean whole = false;
    while (!whole) {
      int marker = nextMarker();
      if (marker == END_OF_IMAGE || marker < 0) {
        break;
      }
      if (marker == START_OF_IMAGE) {
        throw damaged("a picture within the picture");
      }
      if (marker != 1 && (marker < FIRST_RESTART || marker >= FIRST_RESTART + RESTARTS)) {
        whole = segment(marker);
      }
    }
    if (scans == 0 || frame == null) {
      throw damaged("no pixels");
    }
    if (adobeTransformAt > 0) {
      file[adobeTransformAt] =
          SegmentChoice.knownTransform(file[adobeTransformAt], frame.componentCount());
    }
    file[out++] = (byte) MARKER;
    file[out++] = (byte) END_OF_IMAGE;
    return out;
  }

  /** Passes over it and what stands before it; −1 if there is none. */
  private int nextMarker() {
    while (at + 1 < size) {
      int marker = file[at + 1] & 0xFF;
      if (file[at] != (byte) MARKER || marker == MARKER || marker == 0) {
        at++;
      } else {
        at += 2;
        return marker;
      }
    }
    return -1;
  }

  /** Reads a segment; whether the picture ends with it. */
  private boolean segment(int marker) {
    int start = at;
    int length = at + 2 > size ? 0 : (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    int end = at + length;
    if (length < 2 || end > size) {
      throw damaged("a segment with a length of " + length);
    }
    at += 2;
    switch (marker) {
      case 0xC0, 0xC1, 0xC2, 0xC3 -> startFrame(marker, end);
      case 0xC4 -> tables(end);
      case 0xDD -> restartInterval = restarts(end);
      case START_OF_SCAN -> {
        return scan(end);
      }
      case 0xC5, 0xC6, 0xC7, 0xC8, 0xCD, 0xCE, 0xCF ->
          throw new PictureException("the JPEG is of a kind that no decoder reads");
      case 0xC9, 0xCA, 0xCB -> throw new PictureException("the JPEG has arithmetic codes");
      default -> {
        if (!segments.keeps(marker, at, end)) {
          at = end;
          return false;
        }
      }
    }
    keep(start - 2, end);
    if (marker == SegmentChoice.ADOBE_MARKER) {
      adobeTransformAt = out - (end - start) + SegmentChoice.ADOBE_TRANSFORM_AT;
    }
    at = end;
    return false;
  }

  private void keep(int from, int to) {
    if (out != from) {
      System.arraycopy(file, from, file, out, to - from);
    }
    out += to - from;
  }

  private void startFrame(int marker, int end) {
    if (frame != null) {
      throw damaged("a second frame header");
    }
    if (file[at] != BITS_PER_SAMPLE) {
      throw new PictureException("the JPEG has " + file[at] + " bits per sample; 8 are read");
    }
    JpegFrame.Kind kind =
        switch (marker) {
          case 0xC2 -> JpegFrame.Kind.PROGRESSIVE;
          case 0xC3 -> JpegFrame.Kind.LOSSLESS;
          default -> JpegFrame.Kind.SEQUENTIAL;
        };
    JpegFrame read = new JpegFrame(kind, file, at, end);
    frame = read;
    if (kind == JpegFrame.Kind.PROGRESSIVE) {
      progress = new ScanProgress(read);
    }
  }

  private int restarts(int end) {
    if (end - at != 2) {
      throw damaged("a restart interval of a wrong length");
    }
    return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
  }

  private void tables(int end) {
    while (at < end) {
      int symbols = 0;
      if (end - at > HuffmanTable.LONGEST_BITS) {
        for (int i = 1; i <= HuffmanTable.LONGEST_BITS; i++) {
          symbols += file[at + i] & 0xFF;
        }
      }
      int kind = file[at] & 0xFF;
      int next = at + 1 + HuffmanTable.LONGEST_BITS + symbols;
      if (next > end || symbols > HuffmanTable.MOST_SYMBOLS || (kind & ~0x10) >= TABLES) {
        throw damaged("a wrong Huffman table");
      }
      HuffmanTable table = new HuffmanTable(file, at + 1, symbols);
      (kind < TABLES ? dc : ac)[kind & 0x0F] = table;
      at = next;
    }
  }

  private boolean scan(int end) {
    JpegFrame of = frame;
    if (of == null) {
      throw damaged("pixels before their size");
    }
    if (++scans > MOST_SCANS) {
      throw new PictureException("the JPEG has more than " + MOST_SCANS + " scans");
    }
    JpegScan scan = JpegScan.read(of, file, at, end);
    if (of.kind() == JpegFrame.Kind.SEQUENTIAL) {
      // What else stands there has no meaning.
      file[end - 3] = 0;
      file[end - 2] = 63;
      file[end - 1] = 0;
    }
    keep(at - 4, end);
    at = end;
    units(of, scan, reader(of, scan));
    return of.kind() != JpegFrame.Kind.PROGRESSIVE
        && scans == 1
        && scan.components().length == of.componentCount();
  }

  private UnitReader reader(JpegFrame of, JpegScan scan) {
    if (progress == null) {
      boolean lossless = of.kind() == JpegFrame.Kind.LOSSLESS;
      return new SequentialReader(
          chosen(dc, scan.dcTables(), lossless ? GREATEST_DIFFERENCE : GREATEST_DC),
          lossless ? new HuffmanTable[0] : chosen(ac, scan.acTables(), 0xFF));
    }
    progress.add(scan);
    if (scan.first() > 0) {
      return new ProgressiveReader(
          scan, chosen(ac, scan.acTables(), 0xFF), progress.nonZero(scan.components()[0]));
    }
    HuffmanTable[] tables =
        scan.refinesBit() > 0 ? new HuffmanTable[0] : chosen(dc, scan.dcTables(), GREATEST_DC);
    return new ProgressiveReader(scan, tables, new long[0]);
  }

  private HuffmanTable[] chosen(@Nullable HuffmanTable[] all, int[] numbers, int greatest) {
    HuffmanTable[] chosen = new HuffmanTable[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      HuffmanTable table = numbers[i] < TABLES ? all[numbers[i]] : null;
      if (table == null || !table.hasNoSymbolAbove(greatest)) {
        throw damaged("no fitting Huffman table");
      }
      chosen[i] = table;
    }
    return chosen;
  }

  private void units(JpegFrame of, JpegScan scan, UnitReader reader) {
    McuWalk walk = new McuWalk(of, scan);
    int sinceRestart = 0;
    int restart = 0;
    bits.start(at);
    reader.restart();
    while (walk.hasNext()) {
      if (restartInterval > 0 && sinceRestart == restartInterval) {
        endInterval();
        expectRestart(restart);
        restart = (restart + 1) % RESTARTS;
        sinceRestart = 0;
        bits.start(at);
        reader.restart();
      }
      walk.next(bits, reader);
      sinceRestart++;
    }
    endInterval();
  }

  /** Keeps what was taken since the last restart. */
  private void endInterval() {
    int end = bits.taken();
    keep(at, end);
    at = end;
  }

  private void expectRestart(int number) {
    int marker = nextMarker();
    if (marker != FIRST_RESTART + number) {
      throw damaged("a missing restart marker");
    }
    file[out++] = (byte) MARKER;
    file[out++] = (byte) marker;
  }

  private PictureException damaged(String what) {
    return new PictureException(
        "the JPEG is damaged or ends early: " + what + " at byte " + at + " of " + size);
  }
}
