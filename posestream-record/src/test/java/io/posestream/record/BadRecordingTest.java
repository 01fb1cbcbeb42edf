package io.posestream.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.wire.ServerText;
import io.posestream.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read or written say so. */
class BadRecordingTest {
  private static final RecordingOptions OPTIONS =
      RecordingArbitraries.options(WireFormat.BINARY, false);

  @TempDir private Path folder;

  private Path file(byte... bytes) throws IOException {
    return Files.write(folder.resolve("a.psrec"), bytes);
  }

  @Test
  void shouldSayThatAFileIsNotThere() {
    assertThatThrownBy(() -> RecordingReader.open(folder.resolve("none.psrec")))
        .isInstanceOf(RecordingException.class)
        .hasMessage("there is no file " + folder.resolve("none.psrec"));
  }

  @Test
  void shouldRefuseAForeignFile() throws IOException {
    Path jpeg = file(new byte[] {-1, -40, -1, -32, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1});
    assertThatThrownBy(() -> RecordingReader.open(jpeg))
        .isInstanceOf(RecordingException.class)
        .hasMessage(jpeg + " is no posestream recording");
    Path empty = file();
    assertThatThrownBy(() -> RecordingReader.open(empty))
        .hasMessage(empty + " is no posestream recording");
    assertThatThrownBy(() -> RecordingReader.open(folder)).isInstanceOf(RecordingException.class);
  }

  @Test
  void shouldRefuseANewerVersionByItsNumber() throws IOException {
    Path file = folder.resolve("new.psrec");
    RecordingWriter.create(file, OPTIONS).close();
    byte[] bytes = Files.readAllBytes(file);
    bytes[RecordLayout.VERSION_AT] = 2;
    Files.write(file, bytes);
    assertThatThrownBy(() -> RecordingReader.open(file))
        .isInstanceOf(RecordingException.class)
        .hasMessage(
            file
                + " is a recording of version 2, this posestream reads version 1; a newer one may"
                + " read it");
  }

  @Test
  void shouldSkipKindsOfRecordsThatItDoesNotKnow() throws IOException {
    Path file = folder.resolve("more.psrec");
    RecordOutput out = new RecordOutput(FileTarget.create(file));
    begin(out);
    out.append((byte) 77, 0, 5, UTF_8.encode("something new"));
    out.close();
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.next()).isEmpty();
      assertThat(reader.cutBytes()).isZero();
    }
  }

  private static void begin(RecordOutput out) throws IOException {
    out.append(RecordLayout.HEADER, 0, 0, UTF_8.encode(RecordingHeaderJson.write(OPTIONS)));
    out.append(RecordLayout.HELLO, 0, 0, UTF_8.encode(ServerText.hello(OPTIONS.hello())));
  }

  /** What somebody else wrote, with the right checksum. */
  @ParameterizedTest
  @ValueSource(ints = {0, 5, 28, 43})
  void shouldMakeAnIndexAnewWhereTheOneInTheFileIsOfAnotherLength(int bytes) throws IOException {
    Path file = folder.resolve("index.psrec");
    RecordOutput out = new RecordOutput(FileTarget.create(file));
    begin(out);
    long indexAt = out.bytes();
    byte[] index = new byte[bytes];
    Arrays.fill(index, (byte) 1);
    out.append(RecordLayout.INDEX, 0, 0, ByteBuffer.wrap(index));
    out.appendTrailer(indexAt);
    out.close();
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.isComplete()).isFalse();
      assertThat(reader.results()).isZero();
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void shouldNotOverwriteARecording() throws IOException {
    Path file = file((byte) 1);
    assertThatThrownBy(() -> RecordingWriter.create(file, OPTIONS))
        .isInstanceOf(RecordingException.class)
        .hasMessage(file + " is there already; it is not overwritten");
    assertThat(file).hasBinaryContent(new byte[] {1});
    Path nowhere = folder.resolve("none").resolve("a.psrec");
    assertThatThrownBy(() -> RecordingWriter.create(nowhere, OPTIONS))
        .hasMessage(nowhere + " cannot be created: its folder is not there");
  }

  @Test
  void shouldKnowWhoWroteIt() {
    Path file = folder.resolve("own.psrec");
    RecordingWriter.create(file, OPTIONS.withFrames()).close();
    try (RecordingReader reader = RecordingReader.open(file)) {
      RecordingHeader header = reader.header();
      assertThat(header.writer()).matches("posestream [0-9.]+(-SNAPSHOT)?");
      assertThat(header.engine()).isEqualTo("scripted");
      assertThat(header.frames()).isTrue();
      assertThat(header.maxPixels()).isEqualTo(4_194_304);
      assertThat(header.startedMs()).isEqualTo(1_780_000_000_000.0);
      assertThat(header.java()).isNotEmpty();
      assertThat(header.os()).isNotEmpty();
      assertThat(reader.description().angles())
          .hasSize(OPTIONS.hello().description().angles().size());
    }
  }
}
