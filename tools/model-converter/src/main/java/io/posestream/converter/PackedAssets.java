package io.posestream.converter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that a package carries in one {@code …_packed_assets.data}, end to end. The script beside
 * it, {@code …_packed_assets_loader.js}, lists name, start and end (exclusive) of each.
 */
final class PackedAssets {
  private final byte[] data;
  private final String loader;

  PackedAssets(byte[] data, byte[] loader) {
    this.data = data.clone();
    this.loader = new String(loader, StandardCharsets.UTF_8);
  }

  /** The content of the file of this name, in whatever folder. */
  byte[] read(String file) {
    Pattern entry =
        Pattern.compile(
            "\"filename\":\\s*\"[^\"]*/"
                + Pattern.quote(file)
                + "\",\\s*\"start\":\\s*(\\d{1,9}),\\s*\"end\":\\s*(\\d{1,9})");
    Matcher matcher = entry.matcher(loader);
    if (!matcher.find()) {
      throw new ConversionException("the packed assets do not list " + file);
    }
    int start = Integer.parseInt(matcher.group(1));
    int end = Integer.parseInt(matcher.group(2));
    if (start > end || end > data.length) {
      throw new ConversionException(
          "the packed assets end at byte %d, %s at %d".formatted(data.length, file, end));
    }
    return Arrays.copyOfRange(data, start, end);
  }
}
