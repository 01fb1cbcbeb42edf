package io.posestream.wire;

/** The first four bytes of a binary message: three letters and the version. */
final class WireMagic {
  private WireMagic() {}

  /** As a little-endian int. */
  static int of(char first, char second, char third) {
    return first | second << 8 | third << 16 | WireFormat.VERSION << 24;
  }
}
