package io.posestream.models.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.frame.BgrImage;
import io.posestream.media.CornerAlignment;
import io.posestream.media.TestMedia;
import io.posestream.models.PictureDecoder;
import io.posestream.models.roi.Roi;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The 15 golden crops of MediaPipe's image-to-tensor test, which come from its OpenCV path. */
class ImageToTensorGoldenTest {
  private static final int MAX_DIFFERENCE = 5;
  private static final int INPUT_WIDTH_PX = 64;
  private static final int INPUT_HEIGHT_PX = 128;
  private static final int MAX_PIXELS = 1 << 22;

  @TestFactory
  List<DynamicTest> cropsEqualTheGoldenOnes() {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode golden : TestMedia.json("image_to_tensor/cases.json").get("cases")) {
      tests.add(
          DynamicTest.dynamicTest(
              golden.get("name").asText(),
              () -> assertThat(greatestDifference(golden)).isLessThanOrEqualTo(MAX_DIFFERENCE)));
    }
    assertThat(tests).hasSize(15);
    return tests;
  }

  private static int greatestDifference(JsonNode golden) {
    JsonNode size = golden.get("output_size_wh");
    int widthPx = size.isNull() ? INPUT_WIDTH_PX : size.get(0).asInt();
    int heightPx = size.isNull() ? INPUT_HEIGHT_PX : size.get(1).asInt();
    OpenCvCrop.Border border =
        golden.get("border_mode").asText().startsWith("zero")
            ? OpenCvCrop.Border.ZERO
            : OpenCvCrop.Border.REPLICATE;
    ByteBuffer target = ByteBuffer.allocateDirect(widthPx * heightPx * 3);
    try (OpenCvPicture picture = new OpenCvPicture(MAX_PIXELS);
        OpenCvCrop crop = new OpenCvCrop(target, widthPx, heightPx, border)) {
      picture.load(TestMedia.picture("image_to_tensor/" + golden.get("input").asText()));
      crop.cut(
          picture,
          CornerAlignment.of(roi(golden, picture, widthPx / (float) heightPx), widthPx, heightPx));
    }
    BgrImage expected =
        PictureDecoder.decode(
            TestMedia.picture("image_to_tensor/" + golden.get("expected").asText()), MAX_PIXELS);
    return greatestDifference(expected.bgr(), target);
  }

  private static Roi roi(JsonNode golden, OpenCvPicture picture, float aspect) {
    JsonNode rect = golden.get("rect_norm");
    Roi roi =
        new Roi(
            rect.get("x_center").floatValue() * picture.widthPx(),
            rect.get("y_center").floatValue() * picture.heightPx(),
            rect.get("width").floatValue() * picture.widthPx(),
            rect.get("height").floatValue() * picture.heightPx(),
            rect.get("rotation").floatValue());
    return golden.get("keep_aspect_ratio").asBoolean() ? roi.expandedToAspect(aspect) : roi;
  }

  private static int greatestDifference(ByteBuffer expected, ByteBuffer actual) {
    assertThat(actual.capacity()).isEqualTo(expected.capacity());
    int greatest = 0;
    for (int i = 0; i < expected.capacity(); i++) {
      greatest = Math.max(greatest, Math.abs((expected.get(i) & 0xFF) - (actual.get(i) & 0xFF)));
    }
    return greatest;
  }
}
