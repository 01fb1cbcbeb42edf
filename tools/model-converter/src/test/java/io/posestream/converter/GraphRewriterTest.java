package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphRewriterTest {
  private static final Map<Integer, String> BOTH =
      Map.of(TinyNetwork.CONVOLVED, "logits", TinyNetwork.SIGMOID, "probability");

  @Test
  void sameSourceShouldGiveTheSameBytes() {
    assertThat(rewrite(ByteInput.UNIT, Map.of(TinyNetwork.SIGMOID, "probability")))
        .isEqualTo(rewrite(ByteInput.UNIT, Map.of(TinyNetwork.SIGMOID, "probability")));
  }

  @Test
  void shouldWriteSameBordersAtStrideTwoAsNumbers() {
    // 5 rows miss one on each side, 4 columns miss one on the right only.
    ProtobufWriter pads = new ProtobufWriter().string(1, "pads").integer(20, 7);
    List.of(1, 0, 1, 1).forEach(value -> pads.integer(8, value));

    assertThat(text(rewrite(ByteInput.UNIT, BOTH))).contains(text(pads.toByteArray()));
  }

  @Test
  void shouldCutOffWhatNoWantedOutputNeeds() {
    assertThat(text(rewrite(ByteInput.UNIT, BOTH))).contains("Sigmoid").contains("probability");
    assertThat(text(rewrite(ByteInput.UNIT, Map.of(TinyNetwork.CONVOLVED, "logits"))))
        .contains("logits")
        .doesNotContain("Sigmoid");
  }

  @Test
  void shouldTakeTheOffsetOfSignedInputsBeforeTheBorders() {
    assertThat(text(rewrite(ByteInput.SYMMETRIC, BOTH))).contains("Sub");
    assertThat(text(rewrite(ByteInput.UNIT, BOTH))).doesNotContain("Sub");
  }

  private static byte[] rewrite(ByteInput input, Map<Integer, String> heads) {
    TfliteModel model = TfliteModel.parse(TinyNetwork.file());
    return GraphRewriter.rewrite(model, input, heads).toByteArray("tiny", "for a test");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
