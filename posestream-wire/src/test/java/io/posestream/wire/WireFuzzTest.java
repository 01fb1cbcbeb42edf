package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.ReaderFuzz;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever arrives is read, or refused with the exception that the reader declares. */
class WireFuzzTest {
  private static final int FEWEST_ANSWERS = 5;

  private static List<byte[]> golden(String pattern) {
    List<byte[]> found =
        GoldenMessages.all().entrySet().stream()
            .filter(file -> file.getKey().matches(pattern))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static void feed(String name, List<byte[]> seeds, ReaderFuzz.Reader reader) {
    assertThat(ReaderFuzz.feed(name, seeds, reader)).isGreaterThanOrEqualTo(FEWEST_ANSWERS);
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void shouldReadOrRefuseEveryTextOfAClient(WireFormat format) {
    ClientText reader = ClientText.create(10_000);
    feed(
        "client-text",
        golden("(frame|configure|calibrate)\\.json"),
        input -> {
          try {
            return reader.read(text(input), format).getClass().getName();
          } catch (BadMessageException e) {
            assertThat(e.reason()).isNotBlank();
            return e.code() + e.reason();
          }
        });
  }

  @Test
  void shouldReadOrRefuseEveryBinaryFrame() {
    feed(
        "frame-binary",
        golden("frame\\.bin"),
        input -> {
          try {
            return "sequence " + (FrameBinary.read(input).sequence() > 0);
          } catch (BadMessageException e) {
            assertThat(e.reason()).isNotBlank();
            return e.code() + e.reason();
          }
        });
  }

  @Test
  void shouldReadOrRefuseEveryHello() {
    feed(
        "hello",
        golden("hello.*\\.json"),
        input -> {
          try {
            return "angles " + HelloReader.description(text(input)).angles().size();
          } catch (WireException e) {
            return String.valueOf(e.getMessage());
          }
        });
  }

  @Test
  void shouldReadOrRefuseEveryResult() {
    ResultReader reader = ResultReader.of(StreamDescription.standard());
    feed(
        "result-text",
        golden("pose_result\\..*\\.json"),
        input -> {
          try {
            return reader.message(text(input)).result().getClass().getName();
          } catch (WireException e) {
            return String.valueOf(e.getMessage());
          }
        });
  }

  @Test
  void shouldReadOrRefuseEveryBinaryResult() {
    ResultReader reader = ResultReader.of(StreamDescription.standard());
    feed(
        "result-binary",
        golden("pose_result\\..*\\.bin"),
        input -> {
          try {
            return reader.binary(ByteBuffer.wrap(input)).result().getClass().getName();
          } catch (WireException e) {
            return String.valueOf(e.getMessage());
          }
        });
  }
}
