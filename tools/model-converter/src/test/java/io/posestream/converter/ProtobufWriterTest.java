package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProtobufWriterTest {
  /** The examples of the format's own documentation. */
  @Test
  void shouldWriteThePublishedExamples() {
    assertThat(new ProtobufWriter().integer(1, 150).toByteArray())
        .containsExactly(0x08, 0x96, 0x01);
    assertThat(new ProtobufWriter().string(2, "testing").toByteArray())
        .containsExactly(0x12, 0x07, 't', 'e', 's', 't', 'i', 'n', 'g');
    assertThat(new ProtobufWriter().integers(6, List.of(3, 270, 86942)).toByteArray())
        .containsExactly(0x32, 0x06, 0x03, 0x8E, 0x02, 0x9E, 0xA7, 0x05);
  }

  @Test
  void shouldNestMessages() {
    ProtobufWriter inner = new ProtobufWriter().integer(1, 150);

    assertThat(new ProtobufWriter().message(3, inner).toByteArray())
        .containsExactly(0x1A, 0x03, 0x08, 0x96, 0x01);
  }

  @Property
  void readingGivesTheWrittenNumber(@ForAll long number) {
    byte[] written = new ProtobufWriter().integer(1, number).toByteArray();

    long read = 0;
    for (int i = written.length - 1; i > 0; i--) {
      read = (read << 7) | (written[i] & 0x7F);
      assertThat((written[i] & 0x80) != 0).isEqualTo(i < written.length - 1);
    }
    assertThat(read).isEqualTo(number);
  }
}
