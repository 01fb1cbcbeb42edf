package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posestream.quality.PoseModel;
import io.posestream.quality.QualityTarget;
import io.posestream.wire.ClientMessage.Configure;
import io.posestream.wire.ClientMessage.CountExercise;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMessageTest {
  private static final ClientText TEXT = ClientText.create(600_000);

  private static BadMessageException refused(String text) {
    return catchThrowableOfType(BadMessageException.class, () -> TEXT.read(text, WireFormat.JSON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "7",
        "[]",
        "{}",
        "{\"event\":7}",
        "{\"event\":\"dance\"}",
        "{\"event\":\"countExercise\",\"data\":{}}",
        "{\"event\":\"countExercise\",\"data\":{\"name\":[\"squat\"]}}",
        "{\"event\":\"frame\",\"data\":{\"sequence\":1,\"timestamp\":NaN,\"image\":\"AAAA\"}}",
        "{\"event\":\"frame\",\"event\":\"frame\"}",
        "{\"event\":\"configure\",\"data\":{}} trailing"
      })
  void shouldRefuseWhatIsNoMessage(String text) {
    assertThat(refused(text).code()).isEqualTo(ErrorCode.BAD_MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Squat", "sit up", "-squat", "squat\\n"})
  void shouldRefuseWhatNoExerciseIsCalled(String name) {
    String text = "{\"event\":\"countExercise\",\"data\":{\"name\":\"" + name + "\"}}";
    assertThat(refused(text).code()).isEqualTo(ErrorCode.BAD_CONFIGURE);
  }

  @Test
  void shouldReadWhatWasWrittenOfAnExercise() throws Exception {
    for (CountExercise request :
        List.of(
            new CountExercise(Optional.of("s".repeat(CountExercise.MAX_NAME_LENGTH))),
            new CountExercise(Optional.empty()))) {
      String text = ClientTextWriter.countExercise(request);
      assertThat(TEXT.read(text, WireFormat.BINARY)).isEqualTo(request);
      assertThat(TEXT.read(text, WireFormat.JSON)).isEqualTo(request);
    }
    assertThatThrownBy(() -> new CountExercise(Optional.of("s".repeat(65))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 64");
  }

  @Test
  void shouldRefuseJsonThatIsAThousandLevelsDeep() {
    String deep = "{\"event\":\"configure\",\"data\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    assertThat(refused(deep).code()).isEqualTo(ErrorCode.BAD_MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"timestamp\":1,\"image\":\"AAAA\"",
        "\"sequence\":-1,\"timestamp\":1,\"image\":\"AAAA\"",
        "\"sequence\":4294967296,\"timestamp\":1,\"image\":\"AAAA\"",
        "\"sequence\":1e99,\"timestamp\":1,\"image\":\"AAAA\"",
        "\"sequence\":1.5,\"timestamp\":1,\"image\":\"AAAA\"",
        "\"sequence\":\"1\",\"timestamp\":1,\"image\":\"AAAA\"",
        "\"sequence\":1,\"image\":\"AAAA\"",
        "\"sequence\":1,\"timestamp\":\"NaN\",\"image\":\"AAAA\"",
        "\"sequence\":1,\"timestamp\":1e999,\"image\":\"AAAA\"",
        "\"sequence\":1,\"timestamp\":1",
        "\"sequence\":1,\"timestamp\":1,\"image\":7",
        "\"sequence\":1,\"timestamp\":1,\"image\":\"\"",
        "\"sequence\":1,\"timestamp\":1,\"image\":\"no base64\"",
        "\"sequence\":1,\"timestamp\":1,\"image\":\"data:image/jpeg,AAAA\""
      })
  void shouldRefuseAFrameThatIsNone(String fields) {
    assertThat(refused("{\"event\":\"frame\",\"data\":{" + fields + "}}").code())
        .isEqualTo(ErrorCode.BAD_FRAME);
  }

  @Test
  void shouldTakeADataUrlAndIgnoreUnknownFields() throws Exception {
    FrameMessage frame =
        (FrameMessage)
            TEXT.read(
                "{\"v\":[1],\"event\":\"frame\",\"data\":{\"sequence\":4294967295,\"x\":{},"
                    + "\"timestamp\":-0.25,\"image\":\"data:image/jpeg;base64,AAEC\"}}",
                WireFormat.JSON);
    assertThat(frame.sequence()).isEqualTo(FrameMessage.MAX_SEQUENCE);
    assertThat(frame.timestampMs()).isEqualTo(-0.25);
    assertThat(frame.image().bytes()).isEqualTo(ByteBuffer.wrap(new byte[] {0, 1, 2}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAE\\nC", "AAEC\\n", "data:image/jpeg;base64,AA\\r\\nEC\\r\\n"})
  void shouldTakeBase64InLines(String image) throws Exception {
    FrameMessage frame = (FrameMessage) TEXT.read(frameOf(image), WireFormat.JSON);
    assertThat(frame.image().bytes()).isEqualTo(ByteBuffer.wrap(new byte[] {0, 1, 2}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\\n", "data:,", "data:image/jpeg;base64,", "data:image/jpeg,"})
  void shouldTellAnEmptyImageFromABadOne(String image) {
    BadMessageException refusal = refused(frameOf(image));
    assertThat(refusal.isEmptyImage()).isTrue();
    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_FRAME);
    assertThat(refusal.sequence()).hasValue(1);
    assertThat(refusal.reason()).isEqualTo("the \"image\" of a frame is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA EC", "A\\n", "data:", "data:image/jpeg", "data:image/jpeg,AAEC", ","})
  void shouldNameTheImageThatIsNoBase64(String image) {
    BadMessageException refusal = refused(frameOf(image));
    assertThat(refusal.isEmptyImage()).isFalse();
    assertThat(refusal.reason()).contains("\"image\"").contains("not base64");
  }

  private static String frameOf(String image) {
    String fields = "\"sequence\":1,\"timestamp\":1,\"image\":\"" + image + "\"";
    return "{\"event\":\"frame\",\"data\":{" + fields + "}}";
  }

  @Test
  void shouldRefuseATextFrameWhereFramesAreBinary() {
    BadMessageException refusal =
        catchThrowableOfType(
            BadMessageException.class,
            () -> TEXT.read(ClientTextWriter.frame(GoldenMessages.FRAME), WireFormat.BINARY));
    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model\":\"huge\"}",
        "{\"handModel\":\"heavy\"}",
        "{\"hands\":1}",
        "{\"smoothing\":null}",
        "{\"target\":60}",
        "{\"target\":{}}",
        "{\"target\":{\"latencyMs\":\"20\"}}",
        "{\"target\":{\"resultsPerSecond\":60,\"latencyMs\":20}}",
        "{\"detectionThreshold\":1.5}",
        "{\"presenceThreshold\":\"0.5\"}",
        "{\"fieldOfViewDeg\":4}",
        "{\"fieldOfViewDeg\":1e999}",
        "{\"fieldOfViewDeg\":\"none\"}",
        "{\"model\":\"lite\",\"mirrored\":\"yes\"}",
        "7"
      })
  void shouldRefuseAWrongSettingAndSayWhatIsAllowed(String data) {
    BadMessageException refusal = refused("{\"event\":\"configure\",\"data\":" + data + "}");
    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_CONFIGURE);
    assertThat(refusal.reason()).containsAnyOf("must be", "needs");
  }

  @Test
  void shouldLeaveSettingsThatAreNotNamed() throws Exception {
    Configure configure =
        (Configure)
            TEXT.read("{\"event\":\"configure\",\"data\":{\"model\":\"heavy\"}}", WireFormat.JSON);
    StreamConfig config = configure.change().applyTo(GoldenMessages.CONFIG);
    assertThat(config.get(StreamSetting.MODEL)).isEqualTo(PoseModel.HEAVY);
    assertThat(configure.change().applyTo(config)).isEqualTo(config);
    assertThat(config).isEqualTo(GoldenMessages.CONFIG.with(StreamSetting.MODEL, PoseModel.HEAVY));
  }

  @Test
  void shouldSetKeepAndClearTheTarget() throws Exception {
    assertThat(target("{\"target\":{\"latencyMs\":20}}")).contains(QualityTarget.latencyMs(20));
    assertThat(target("{}")).contains(QualityTarget.resultsPerSecond(60));
    assertThat(target("{\"target\":null}")).isEmpty();
    BadMessageException refusal =
        refused("{\"event\":\"configure\",\"data\":{\"target\":{\"resultsPerSecond\":1e999}}}");
    assertThat(refusal.reason())
        .startsWith("target must be null, or an object with resultsPerSecond 1..240")
        .endsWith("not {\"resultsPerSecond\":\"Infinity\"}");
  }

  private static Optional<QualityTarget> target(String data) throws BadMessageException {
    Configure configure =
        (Configure) TEXT.read("{\"event\":\"configure\",\"data\":" + data + "}", WireFormat.JSON);
    return configure.change().applyTo(GoldenMessages.CONFIG).get(StreamSetting.TARGET);
  }

  @Test
  void shouldSetKeepAndClearTheFieldOfView() throws Exception {
    assertThat(fieldOfViewDeg("{\"fieldOfViewDeg\":90}")).hasValue(90);
    assertThat(fieldOfViewDeg("{}")).hasValue(78.5);
    assertThat(fieldOfViewDeg("{\"fieldOfViewDeg\":null}")).isEmpty();
    BadMessageException refusal =
        refused("{\"event\":\"configure\",\"data\":{\"fieldOfViewDeg\":180.5}}");
    assertThat(refusal.reason())
        .isEqualTo("fieldOfViewDeg must be a number 5..150, or null, not 180.5");
  }

  private static OptionalDouble fieldOfViewDeg(String data) throws BadMessageException {
    Configure configure =
        (Configure) TEXT.read("{\"event\":\"configure\",\"data\":" + data + "}", WireFormat.JSON);
    return configure.change().applyTo(GoldenMessages.CONFIG).get(StreamSetting.FIELD_OF_VIEW_DEG);
  }

  @Test
  void shouldSkipALongerHeaderToItsEnd() throws Exception {
    byte[] message = FrameBinary.write(GoldenMessages.FRAME);
    ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 26);
    assertThat(FrameBinary.read(message).image().sizeBytes())
        .isEqualTo(GoldenMessages.FRAME.image().sizeBytes() - 2);
  }

  @Test
  void shouldRefuseABinaryHeaderThatIsNone() {
    byte[] good = FrameBinary.write(GoldenMessages.FRAME);
    ByteBuffer view = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN);
    assertRefused(new byte[0]);
    assertRefused(new byte[1000]);
    assertRefused(Arrays.copyOf(good, 23));
    assertRefused(Arrays.copyOf(good, 24));
    view.putShort(6, (short) 23);
    assertRefused(good);
    view.putShort(6, (short) 60_000);
    assertRefused(good);
    view.putShort(6, (short) 24).putDouble(16, Double.NaN);
    assertRefused(good);
  }

  private static void assertRefused(byte[] message) {
    BadMessageException refusal =
        catchThrowableOfType(BadMessageException.class, () -> FrameBinary.read(message));
    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_FRAME);
  }
}
