package io.posestream.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out why FFmpeg does not know what to do with a file. */
final class NotAVideo {
  private static final int HEAD_BYTES = 512;

  private NotAVideo() {}

  /** The end of a sentence that begins with the file's name. */
  static String reason(Path file, Exception refusal) {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      return " cannot be read: " + e.getMessage();
    }
    if (isMp4(head)) {
      return " is a damaged video: its index is missing, probably the end of the file was cut off";
    }
    if (isText(head)) {
      return " is not a video but a text file";
    }
    return " is not a video that can be read (" + refusal.getMessage() + ")";
  }

  private static boolean isMp4(byte[] head) {
    return head.length > 8 && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
      if (control) {
        return false;
      }
    }
    return head.length > 0;
  }
}
