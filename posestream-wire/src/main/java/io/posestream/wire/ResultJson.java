package io.posestream.wire;

import static io.posestream.wire.Rounding.MILLISECOND;

import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandQuality;
import io.posestream.result.PoseResult;
import io.posestream.result.PoseResult.Seen;
import io.posestream.result.StageTimes;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes results as JSON, in the shape of {@code pose_result}: as a message of a socket, or as a
 * line of a file. NaN is never written: an unknown angle has {@code null} values.
 *
 * <p>Numbers are rounded to what they are worth: coordinates to 5 decimals, probabilities to 4,
 * degrees to 2, milliseconds to 3.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class ResultJson {
  private static final int USUAL_BYTES = 12_288;
  private static final double NS_PER_MS = 1e6;

  private ResultJson() {}

  /** The message {@code {"event":"pose_result","data":{…}}}. */
  public static String message(ResultMessage message) {
    return JsonText.event("pose_result", USUAL_BYTES, json -> fields(message, json));
  }

  /** The data of the message alone, as in a line of a file; without a line end. */
  public static String data(ResultMessage message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    write(message, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes what {@link #data} returns in UTF-8.
   *
   * @param target not closed
   * @throws WireException if {@code target} cannot be written to
   */
  public static void write(ResultMessage message, OutputStream target) {
    try (JsonWriter json = JsonWriter.of(target)) {
      json.startObject();
      fields(message, json);
      json.endObject();
    }
  }

  private static void fields(ResultMessage message, JsonWriter json) {
    PoseResult result = message.result();
    if (result.frame().stamp() instanceof FilePlace place) {
      json.name("source").string(place.source());
      json.name("frame").number(place.frame());
      MILLISECOND.write("timeMs", place.timeMs(), json);
    }
    json.name("sequence").number(result.frame().sequence());
    json.name("timestamp").number(message.timestampMs());
    MILLISECOND.write("receivedMs", message.receivedMs(), json);
    MILLISECOND.write("sentMs", message.sentMs(), json);
    if (result instanceof Seen seen) {
      seen(seen, json);
    } else if (result instanceof PoseResult.Failed failed) {
      json.name("status").string("failed");
      json.name("reason").string(failed.reason());
    }
    timings(result.times(), json);
    json.name("dropped").startObject();
    json.name("input").number(message.droppedInput());
    json.name("output").number(message.droppedOutput());
    json.endObject();
  }

  private static void seen(Seen seen, JsonWriter json) {
    List<Person> people = seen.people();
    json.name("status").string(people.isEmpty() ? "noPerson" : "detected");
    json.name("width").number(seen.width());
    json.name("height").number(seen.height());
    json.name("mirrored").truth(seen.mirrored());
    PersonJson persons = new PersonJson(json, seen.width(), seen.height());
    if (people.isEmpty()) {
      persons.noPerson();
    } else {
      persons.fields(people.get(0));
    }
    json.name("others").startArray();
    for (int i = 1; i < people.size(); i++) {
      json.startObject();
      persons.fields(people.get(i));
      json.endObject();
    }
    json.endArray();
    persons.hands("looseHands", seen.looseHands());
    seen.quality().ifPresent(quality -> quality(quality, json));
  }

  private static void quality(FrameQuality quality, JsonWriter json) {
    json.name("quality").startObject();
    json.name("model");
    if (quality.level().body().isPresent()) {
      json.string(ChoiceType.wireName(quality.level().body().get()));
    } else {
      json.nothing();
    }
    json.name("hands");
    if (quality.level().hands().isPresent()) {
      HandQuality hands = quality.level().hands().get();
      json.startObject();
      json.name("model").string(ChoiceType.wireName(hands.model()));
      json.name("everyFrames").number(hands.everyFrames());
      json.name("held").truth(quality.handsHeld());
      json.endObject();
    } else {
      json.nothing();
    }
    json.endObject();
  }

  private static void timings(StageTimes times, JsonWriter json) {
    json.name("timings").startObject();
    MILLISECOND.write("decodeMs", times.decodeNs() / NS_PER_MS, json);
    MILLISECOND.write("poseMs", times.poseNs() / NS_PER_MS, json);
    MILLISECOND.write("handsMs", times.handsNs() / NS_PER_MS, json);
    MILLISECOND.write("anglesMs", times.anglesNs() / NS_PER_MS, json);
    MILLISECOND.write("smoothMs", times.smoothNs() / NS_PER_MS, json);
    MILLISECOND.write("waitMs", times.waitNs() / NS_PER_MS, json);
    MILLISECOND.write("totalMs", times.totalNs() / NS_PER_MS, json);
    json.endObject();
  }
}
