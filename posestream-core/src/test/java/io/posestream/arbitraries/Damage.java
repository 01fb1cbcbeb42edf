package io.posestream.arbitraries;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What happens to an input on its way, or by somebody's intent. */
enum Damage {
  /** One bit is another. */
  FLIPPED_BIT {
    @Override
    byte[] done(byte[] input, byte[] other, Random random) {
      input[random.nextInt(input.length)] ^= (byte) (1 << random.nextInt(8));
      return input;
    }
  },
  /** One byte is another. */
  OTHER_BYTE {
    @Override
    byte[] done(byte[] input, byte[] other, Random random) {
      input[random.nextInt(input.length)] = (byte) random.nextInt(256);
      return input;
    }
  },
  /** A number is at the border of what fits. */
  EXTREME_NUMBER {
    @Override
    byte[] done(byte[] input, byte[] other, Random random) {
      long value = EXTREMES[random.nextInt(EXTREMES.length)];
      ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
      bytes.order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      bytes.putLong(0, value);
      int length = Math.min(1 << random.nextInt(4), input.length);
      int from = bytes.order() == ByteOrder.LITTLE_ENDIAN ? 0 : Long.BYTES - length;
      int at = random.nextInt(input.length - length + 1);
      System.arraycopy(bytes.array(), from, input, at, length);
      return input;
    }
  },
  /** A part is missing. */
  MISSING_PART {
    @Override
    byte[] done(byte[] input, byte[] other, Random random) {
      int at = random.nextInt(input.length);
      int length = random.nextInt(input.length - at) + 1;
      return replaced(input, at, random.nextBoolean() ? Math.min(length, 4) : length, new byte[0]);
    }
  },
  /** A part is there twice. */
  REPEATED_PART {
    @Override
    byte[] done(byte[] input, byte[] other, Random random) {
      return replaced(input, random.nextInt(input.length), 0, part(input, random));
    }
  },
  /** A part is one of another input. */
  FOREIGN_PART {
    @Override
    byte[] done(byte[] input, byte[] other, Random random) {
      int at = random.nextInt(input.length);
      byte[] part = other.length == 0 ? other : part(other, random);
      return replaced(input, at, Math.min(part.length, input.length - at), part);
    }
  },
  /** A word of JSON is where none belongs. */
  WORD {
    @Override
    byte[] done(byte[] input, byte[] other, Random random) {
      byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
      int at = random.nextInt(input.length);
      int length = Math.min(random.nextInt(4), input.length - at);
      return replaced(input, at, length, word);
    }
  };

  private static final long[] EXTREMES = {
    0,
    1,
    -1,
    0x7F,
    0x80,
    0xFFFF,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private static final List<String> WORDS =
      List.of(
          ("{ } [ ] \" : , null true 1e999 -1 NaN 0 \\u0000 {} [] \"\" 4294967296 -0.0 1e-400"
                  + " [[[[[[[[[[[[[[[[[[[[ \uD83D\uDE00")
              .split(" ", -1));

  /** A damaged copy; an empty input stays as it is. */
  static byte[] of(byte[] input, byte[] other, Random random) {
    Damage[] all = values();
    return input.length == 0
        ? input
        : all[random.nextInt(all.length)].done(input.clone(), other, random);
  }

  /**
   * The damage.
   *
   * @param input not empty; may be modified
   */
  abstract byte[] done(byte[] input, byte[] other, Random random);

  private static byte[] part(byte[] whole, Random random) {
    int at = random.nextInt(whole.length);
    int length = 1 + random.nextInt(Math.min(64, whole.length - at));
    return Arrays.copyOfRange(whole, at, at + length);
  }

  private static byte[] replaced(byte[] input, int at, int length, byte[] by) {
    byte[] result = new byte[input.length - length + by.length];
    System.arraycopy(input, 0, result, 0, at);
    System.arraycopy(by, 0, result, at, by.length);
    int rest = at + length;
    System.arraycopy(input, rest, result, at + by.length, input.length - rest);
    return result;
  }
}
