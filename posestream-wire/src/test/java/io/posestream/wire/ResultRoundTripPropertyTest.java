package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.result.PoseResult.Seen;
import io.posestream.skeleton.Landmarks;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** {@code write(read(write(x))) = write(x)}, and {@code read(write(x))} is x but for rounding. */
class ResultRoundTripPropertyTest {
  @Provide
  Arbitrary<ResultArbitraries.Described> messages() {
    return ResultArbitraries.described();
  }

  @Property(tries = 300)
  void aMessageThatWasReadIsWrittenToTheSameText(
      @ForAll("messages") ResultArbitraries.Described described) {
    String text = ResultJson.message(described.message());
    assertThat(text).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("\n");
    ResultMessage read = ResultReader.of(described.description()).message(text);
    assertThat(ResultJson.message(read)).isEqualTo(text);
    assertThat(ResultReader.of(described.description()).data(ResultJson.data(read)))
        .isEqualTo(read);
    assertSame(described.message(), read, 1e-5, 1e-4);
  }

  @Property(tries = 300)
  void aMessageThatWasReadIsWrittenToTheSameBytes(
      @ForAll("messages") ResultArbitraries.Described described) {
    byte[] bytes = GoldenMessages.bytes(ResultBinary.write(described.message()));
    ResultMessage read =
        ResultReader.of(described.description()).binary(java.nio.ByteBuffer.wrap(bytes));
    assertThat(GoldenMessages.bytes(ResultBinary.write(read))).isEqualTo(bytes);
    assertSame(described.message(), read, 1e-6, 1 / 255.0);
  }

  /** The same but for rounding: of fractions of the picture or of metres, and of probabilities. */
  private static void assertSame(
      ResultMessage written, ResultMessage read, double coordinate, double probability) {
    assertThat(read.timestampMs()).isEqualTo(written.timestampMs());
    assertThat(read.droppedInput()).isEqualTo(written.droppedInput());
    assertThat(read.droppedOutput()).isEqualTo(written.droppedOutput());
    PoseResult expected = written.result();
    PoseResult result = read.result();
    assertThat(result).hasSameClassAs(expected);
    assertThat(result.frame().sequence()).isEqualTo(expected.frame().sequence());
    if (expected instanceof PoseResult.Failed failed) {
      assertThat(((PoseResult.Failed) result).reason()).isEqualTo(failed.reason());
    }
    if (expected instanceof Seen seen) {
      assertThat(((Seen) result).quality()).isEqualTo(seen.quality());
      assertThat(((Seen) result).mirrored()).isEqualTo(seen.mirrored());
      List<Landmarks> images = images(seen);
      List<Landmarks> readImages = images((Seen) result);
      assertThat(readImages).hasSameSizeAs(images);
      for (int k = 0; k < images.size(); k++) {
        assertSame(images.get(k), readImages.get(k), seen, coordinate, probability);
      }
      assertThat(result.people()).extracting(Person::id).isEqualTo(ids(expected));
      assertThat(((Seen) result).hands())
          .extracting(Hand::side)
          .isEqualTo(seen.hands().stream().map(Hand::side).toList());
    }
  }

  private static List<Integer> ids(PoseResult result) {
    return result.people().stream().map(Person::id).toList();
  }

  private static List<Landmarks> images(Seen seen) {
    List<Landmarks> images = new ArrayList<>();
    seen.people().forEach(person -> images.add(person.body().landmarks()));
    seen.hands().forEach(hand -> images.add(hand.landmarks()));
    return images;
  }

  private static void assertSame(
      Landmarks expected, Landmarks read, Seen seen, double coordinate, double probability) {
    for (int i = 0; i < expected.size(); i++) {
      double x = expected.x(i);
      double y = expected.y(i);
      assertThat((double) read.x(i)).isCloseTo(x, error(x, seen.width(), coordinate));
      assertThat((double) read.y(i)).isCloseTo(y, error(y, seen.height(), coordinate));
      assertThat((double) read.visibility(i))
          .isCloseTo(expected.visibility(i), within(probability));
    }
  }

  /** Far outside of the picture it is the relative error that counts. */
  private static Offset<Double> error(double px, int sizePx, double coordinate) {
    return within(coordinate * Math.max(sizePx, Math.abs(px)));
  }
}
