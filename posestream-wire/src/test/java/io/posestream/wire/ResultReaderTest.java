package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no result is refused with the name of the field that is wrong. */
class ResultReaderTest {
  private static final ResultReader READER = ResultReader.of(StreamDescription.standard());

  private static ResultMessage golden(String name) {
    return Results.sent(GoldenMessages.result(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "detected | /sequence                    | -1                | sequence must be",
        "detected | /sequence                    |                   | sequence must be",
        "detected | /timestamp                   | \"1\"             | timestamp must be",
        "detected | /timestamp                   | 1e999             | timestamp must be",
        "detected | /receivedMs                  |                   | receivedMs must be",
        "detected | /status                      | \"seen\"          | status must be",
        "detected | /width                       | 0                 | width must be",
        "detected | /height                      | 3000000000        | height must be",
        "detected | /mirrored                    | 1                 | mirrored must be",
        "detected | /id                          | -1                | id must be",
        "detected | /body                        | null              | body must be",
        "detected | /body/score                  | 1e300             | body.score must be",
        "detected | /body/landmarks              | []                | landmarks must be",
        "detected | /body/landmarks/32           | [1,2,3]           | landmarks must be",
        "detected | /body/landmarks/32           | [1,2,3,0,1e60]    | landmarks must be",
        "detected | /body/landmarks/0            | [1,2,3,0,\"1\"]   | landmarks must be",
        "detected | /body/landmarks/0            | [3e38,2,3,0,1]    | landmarks must be",
        "detected | /body/world                  | 7                 | body.world must be",
        "detected | /hands/0/side                | \"both\"          | hands[0].side must be",
        "detected | /hands/0/side                | \"right\"         | hands of person 1",
        "detected | /hands/1/landmarks           |                   | hands[1].landmarks must be",
        "detected | /angles/leftNose             | {}                | angles.leftNose is none",
        "detected | /angles/leftElbow/state      | \"guessed\"       | leftElbow.state must be",
        "detected | /angles/leftElbow/flexionDeg | null              | leftElbow.flexionDeg must be",
        "detected | /quality/model               | \"huge\"          | quality.model must be",
        "detected | /quality/hands/everyFrames   | 11                | everyFrames must be",
        "detected | /quality/hands/everyFrames   | 1                 | held over",
        "detected | /timings/poseMs              |                   | timings.poseMs must be",
        "detected | /dropped/input               | 0.5               | dropped.input must be",
        "people   | /others/0                    | 1                 | others must be",
        "people   | /others/0/id                 |                   | others[0].id must be",
        "noPerson | /looseHands                  | null              | looseHands must be",
        "failed   | /reason                      |                   | reason must be",
      })
  void shouldNameTheFieldThatIsWrong(
      String name, String pointer, @Nullable String value, String message) {
    JsonNode data = Json.parse(ResultJson.data(golden(name)));
    Json.replace(data, pointer, value);
    WireException refusal =
        catchThrowableOfType(WireException.class, () -> READER.data(data.toString()));
    assertThat(refusal).hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "[]", "{", "{}", "{\"event\":\"hello\",\"data\":{}}"})
  void shouldRefuseWhatIsNoMessage(String text) {
    assertThatExceptionOfType(WireException.class).isThrownBy(() -> READER.message(text));
    assertThatExceptionOfType(WireException.class).isThrownBy(() -> READER.data(text));
  }

  /** A change of the bytes of the detected golden message. */
  private record Damage(String message, Consumer<ByteBuffer> change) {
    @Override
    public String toString() {
      return message;
    }
  }

  static Stream<Damage> damages() {
    int person = ResultLayout.HEADER_BYTES;
    int hand = person + 16 + 33 * 12 + 68 + 200 + 200 + 100;
    int room = hand - 100;
    return Stream.of(
        new Damage("no binary result", bytes -> bytes.put(3, (byte) 2)),
        new Damage(
            "header cannot be 80",
            bytes -> bytes.putShort(ResultLayout.HEADER_LENGTH_AT, (short) 80)),
        new Damage(
            "is invalid", bytes -> bytes.putShort(ResultLayout.HEADER_LENGTH_AT, (short) -1)),
        new Damage("status has", bytes -> bytes.put(ResultLayout.STATUS_AT, (byte) 3)),
        new Damage("status has", bytes -> bytes.put(ResultLayout.STATUS_AT, (byte) -1)),
        new Damage("people are 1", bytes -> bytes.put(ResultLayout.STATUS_AT, (byte) 1)),
        new Damage("people are 0", bytes -> bytes.put(ResultLayout.PEOPLE_AT, (byte) 0)),
        new Damage("ends early", bytes -> bytes.put(ResultLayout.PEOPLE_AT, (byte) 2)),
        new Damage("3 angles", bytes -> bytes.put(ResultLayout.ANGLES_AT, (byte) 3)),
        new Damage("ends early", bytes -> bytes.put(ResultLayout.LOOSE_HANDS_AT, (byte) -1)),
        new Damage("timestamp", bytes -> bytes.putDouble(ResultLayout.TIMESTAMP_AT, Double.NaN)),
        new Damage("receivedMs", bytes -> bytes.putDouble(ResultLayout.RECEIVED_AT, Double.NaN)),
        new Damage("width", bytes -> bytes.putShort(ResultLayout.WIDTH_AT, (short) 0)),
        new Damage("timings", bytes -> bytes.putFloat(ResultLayout.TIMINGS_AT, Float.NaN)),
        new Damage("quality.model", bytes -> bytes.put(ResultLayout.BODY_MODEL_AT, (byte) 4)),
        new Damage("quality.hands", bytes -> bytes.put(ResultLayout.HAND_MODEL_AT, (byte) 3)),
        new Damage("every 1..10", bytes -> bytes.put(ResultLayout.EVERY_FRAMES_AT, (byte) 0)),
        new Damage("id must", bytes -> bytes.putInt(person, -1)),
        new Damage("joints are fitted both", bytes -> bytes.put(person + 5, (byte) 7)),
        new Damage("17 landmarks", bytes -> bytes.putShort(person + 6, (short) 17)),
        new Damage("body.score", bytes -> bytes.putFloat(person + 8, Float.NaN)),
        new Damage("sideCorrections must", bytes -> bytes.putInt(person + 12, -1)),
        new Damage("landmark 0", bytes -> bytes.putFloat(person + 16, Float.NaN)),
        new Damage("room.focalPx", bytes -> bytes.putFloat(room, Float.NaN)),
        new Damage("sides and focal length", bytes -> bytes.putFloat(room, 0)),
        new Damage("room.focalSource", bytes -> bytes.putInt(room + 4, 3)),
        new Damage("up must be", bytes -> bytes.putFloat(room + 12, 1)),
        new Damage("finite values", bytes -> bytes.putFloat(room + 20, Float.NaN)),
        new Damage("room.depth", bytes -> bytes.putFloat(room + 28, Float.NaN)),
        new Damage("hand.id must", bytes -> bytes.putInt(hand, -1)),
        new Damage("hand.side", bytes -> bytes.putInt(hand + 4, 2)),
        new Damage("hands of person 1", bytes -> bytes.putInt(hand + 4, 1)),
        new Damage("hand.score", bytes -> bytes.putFloat(hand + 8, Float.POSITIVE_INFINITY)));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void shouldSayWhatIsWrongWithBytes(Damage damage) {
    ByteBuffer bytes = ResultBinary.write(golden("detected")).order(ByteOrder.LITTLE_ENDIAN);
    damage.change().accept(bytes);
    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> READER.binary(bytes))
        .withMessageContaining(damage.message());
  }

  @Test
  void shouldRefuseEveryBinaryMessageThatEndsEarly() {
    for (String name : List.of("people", "noPerson", "failed")) {
      byte[] bytes = GoldenMessages.bytes(ResultBinary.write(golden(name)));
      // The last bytes are padding.
      for (int length = 0; length <= bytes.length - 4; length++) {
        ByteBuffer part = ByteBuffer.wrap(Arrays.copyOf(bytes, length));
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> READER.binary(part));
      }
    }
  }

  @Test
  void shouldReadFromThePositionOfTheBufferAndSkipALongerHeader() {
    ByteBuffer good = ResultBinary.write(golden("people")).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer longer = ByteBuffer.allocate(good.limit() + 7).order(ByteOrder.LITTLE_ENDIAN);
    longer.position(3).put(good.slice(0, ResultLayout.HEADER_BYTES)).putInt(99);
    longer.put(good.slice(ResultLayout.HEADER_BYTES, good.limit() - ResultLayout.HEADER_BYTES));
    longer.putShort(3 + ResultLayout.HEADER_LENGTH_AT, (short) (ResultLayout.HEADER_BYTES + 4));
    assertThat(READER.binary(longer.flip().position(3))).isEqualTo(golden("people"));
  }

  @Test
  void shouldRefuseToWriteMoreThanAByteCounts() {
    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> ResultBinary.write(Results.sent(Results.crowd(256))))
        .withMessageContaining("at most 255 people: 256");
    ByteBuffer crowd = ResultBinary.write(Results.sent(Results.crowd(255)));
    assertThat(READER.binary(crowd).result()).isEqualTo(Results.crowd(255));
  }
}
