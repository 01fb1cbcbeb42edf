package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EncodedImage;
import io.posestream.wire.ClientMessage.Configure;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever arrives is a message that is written and read to the same message, or the exception that
 * the parser declares; any other exception fails the property.
 */
class ParserPropertyTest {
  private static final int MAX_TEXT_BYTES = 10_000;
  private static final ClientText TEXT = ClientText.create(MAX_TEXT_BYTES);

  /** Takes up to 9 bytes of a message away and puts others there. */
  private static Arbitrary<UnaryOperator<byte[]>> damages(Arbitrary<byte[]> replacements) {
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 9), replacements)
        .as((from, length, by) -> message -> damaged(message, from, length, by));
  }

  private static byte[] damaged(byte[] message, double from, int length, byte[] by) {
    int start = (int) (from * message.length);
    int end = Math.min(message.length, start + length);
    ByteBuffer damaged = ByteBuffer.allocate(message.length - (end - start) + by.length);
    damaged.put(message, 0, start).put(by).put(message, end, message.length - end);
    return damaged.array();
  }

  private static Arbitrary<byte[]> damaged(String ending, Arbitrary<byte[]> replacements) {
    List<byte[]> messages = new ArrayList<>();
    GoldenMessages.all()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(ending)) {
                messages.add(bytes);
              }
            });
    return Combinators.combine(Arbitraries.of(messages), damages(replacements).list().ofMaxSize(3))
        .as(
            (message, damages) -> {
              byte[] result = message;
              for (UnaryOperator<byte[]> damage : damages) {
                result = damage.apply(result);
              }
              return result;
            });
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<byte[]> pieces =
        Arbitraries.oneOf(
                Arbitraries.of(
                    "{", "}", "[", "]", "\"", ":", ",", "null", "true", "1e999", "-1", "NaN"),
                Arbitraries.of("\"event\"", "\"data\"", "\"sequence\"", "\"target\"", "\"model\""),
                Arbitraries.strings().ofMaxLength(5))
            .map(piece -> piece.getBytes(StandardCharsets.UTF_8));
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.strings().ofMaxLength(100)),
        Tuple.of(
            9, damaged(".json", pieces).map(bytes -> new String(bytes, StandardCharsets.UTF_8))));
  }

  @Provide
  Arbitrary<byte[]> binaries() {
    Arbitrary<byte[]> pieces = Arbitraries.bytes().array(byte[].class).ofMaxSize(9);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(200)),
        Tuple.of(9, damaged(".bin", pieces)));
  }

  @Property(tries = 3000)
  void aTextOfAClientIsAMessageOrRefused(@ForAll("texts") String text) throws Exception {
    ClientMessage message;
    try {
      message = TEXT.read(text, WireFormat.JSON);
    } catch (BadMessageException e) {
      assertThat(e.reason()).isNotBlank().hasSizeLessThan(200);
      assertThat(e.code())
          .isIn(ErrorCode.BAD_MESSAGE, ErrorCode.BAD_FRAME, ErrorCode.BAD_CONFIGURE);
      return;
    }
    if (message instanceof FrameMessage frame) {
      assertSame((FrameMessage) TEXT.read(ClientTextWriter.frame(frame), WireFormat.JSON), frame);
    } else if (message instanceof Configure configure) {
      StreamConfig config = configure.change().applyTo(StreamConfig.defaults());
      assertThat(TEXT.read(ClientTextWriter.configure(config), WireFormat.JSON))
          .isEqualTo(new Configure(ConfigChange.to(config)));
    }
  }

  private static void assertSame(FrameMessage read, FrameMessage expected) {
    assertThat(read.sequence()).isEqualTo(expected.sequence());
    assertThat(read.timestampMs()).isEqualTo(expected.timestampMs());
    assertThat(read.image().bytes()).isEqualTo(expected.image().bytes());
  }

  @Property(tries = 3000)
  void bytesOfAClientAreAFrameOrRefused(@ForAll("binaries") byte[] bytes) throws Exception {
    FrameMessage frame;
    try {
      frame = FrameBinary.read(bytes);
    } catch (BadMessageException e) {
      assertThat(e.reason()).isNotBlank().hasSizeLessThan(200);
      assertThat(e.code()).isEqualTo(ErrorCode.BAD_FRAME);
      return;
    }
    assertSame(FrameBinary.read(FrameBinary.write(frame)), frame);
  }

  @Property(tries = 1000)
  void everyFrameIsReadAsItWasWritten(
      @ForAll long sequence, @ForAll double timestampMs, @ForAll byte[] image) throws Exception {
    byte[] picture = image.length == 0 ? new byte[] {7} : image;
    FrameMessage frame =
        new FrameMessage(
            sequence & FrameMessage.MAX_SEQUENCE, timestampMs, EncodedImage.of(picture));
    assertSame(FrameBinary.read(FrameBinary.write(frame)), frame);
    assertSame((FrameMessage) TEXT.read(ClientTextWriter.frame(frame), WireFormat.JSON), frame);
  }

  @Property(tries = 3000)
  void aTextOfAServerIsAResultOrRefused(@ForAll("texts") String text) {
    ResultReader reader = ResultReader.of(StreamDescription.standard());
    ResultMessage message;
    try {
      message = reader.message(text);
    } catch (WireException e) {
      assertThat(e).message().isNotBlank();
      return;
    }
    String written = ResultJson.message(message);
    assertThat(ResultJson.message(reader.message(written))).isEqualTo(written);
  }

  @Property(tries = 3000)
  void bytesOfAServerAreAResultOrRefused(@ForAll("binaries") byte[] bytes) {
    ResultReader reader = ResultReader.of(StreamDescription.standard());
    ResultMessage message;
    try {
      message = reader.binary(ByteBuffer.wrap(bytes));
    } catch (WireException e) {
      assertThat(e).message().isNotBlank();
      return;
    }
    byte[] written = GoldenMessages.bytes(ResultBinary.write(message));
    assertThat(GoldenMessages.bytes(ResultBinary.write(reader.binary(ByteBuffer.wrap(written)))))
        .isEqualTo(written);
  }

  @Property(tries = 3000)
  void aTextIsAHelloOrRefused(@ForAll("texts") String text) {
    try {
      assertThat(HelloReader.description(text).body().size()).isPositive();
    } catch (WireException e) {
      assertThat(e).message().isNotBlank();
    }
  }
}
