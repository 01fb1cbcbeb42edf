package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.frame.EncodedImage;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.util.Base64;

/** Reads a frame that came as text. */
final class FrameText {
  private static final String DATA_URL = "data:";
  private static final String BASE64_MARK = ";base64,";

  private FrameText() {}

  static FrameMessage read(JsonNode data) throws BadMessageException {
    long sequence = sequence(data.path("sequence"));
    JsonNode timestamp = data.path("timestamp");
    if (!timestamp.isNumber() || !Double.isFinite(timestamp.asDouble())) {
      throw BadMessageException.ofFrame(sequence, "a frame needs a \"timestamp\", a finite number");
    }
    JsonNode image = data.path("image");
    if (!image.isTextual()) {
      throw BadMessageException.ofFrame(sequence, "a frame needs an \"image\", a base64 string");
    }
    return new FrameMessage(
        sequence, timestamp.asDouble(), EncodedImage.of(decode(image.asText(), sequence)));
  }

  private static long sequence(JsonNode node) throws BadMessageException {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.asLong() < 0
        || node.asLong() > FrameMessage.MAX_SEQUENCE) {
      throw BadMessageException.of(
          ErrorCode.BAD_FRAME,
          "a frame needs a \"sequence\", an integer 0.." + FrameMessage.MAX_SEQUENCE);
    }
    return node.asLong();
  }

  private static byte[] decode(String image, long sequence) throws BadMessageException {
    String base64 = image;
    if (image.startsWith(DATA_URL)) {
      int mark = image.indexOf(BASE64_MARK);
      if (mark < 0 && image.indexOf(',') == image.length() - 1) {
        throw BadMessageException.ofEmptyImage(sequence);
      }
      if (mark < 0) {
        throw BadMessageException.ofFrame(sequence, "the data URL in \"image\" is not base64");
      }
      base64 = image.substring(mark + BASE64_MARK.length());
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(withoutLineBreaks(base64));
    } catch (IllegalArgumentException e) {
      throw BadMessageException.ofFrame(sequence, "the \"image\" is not base64");
    }
    if (bytes.length == 0) {
      throw BadMessageException.ofEmptyImage(sequence);
    }
    return bytes;
  }

  /** MIME and Android break base64 into lines; a MIME decoder would take any character. */
  private static String withoutLineBreaks(String base64) {
    return base64.replace("\n", "").replace("\r", "");
  }
}
