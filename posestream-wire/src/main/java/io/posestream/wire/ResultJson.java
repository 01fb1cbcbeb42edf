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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

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
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

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
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target)) {
      json.writeStartObject();
      fields(message, json);
      json.writeEndObject();
    } catch (JacksonException e) {
      throw new WireException("a result cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  private static void fields(ResultMessage message, JsonGenerator json) {
    PoseResult result = message.result();
    if (result.frame().stamp() instanceof FilePlace place) {
      json.writeName("source").writeString(place.source());
      json.writeName("frame").writeNumber(place.frame());
      MILLISECOND.write("timeMs", place.timeMs(), json);
    }
    json.writeName("sequence").writeNumber(result.frame().sequence());
    json.writeName("timestamp").writeNumber(message.timestampMs());
    MILLISECOND.write("receivedMs", message.receivedMs(), json);
    MILLISECOND.write("sentMs", message.sentMs(), json);
    if (result instanceof Seen seen) {
      seen(seen, json);
    } else if (result instanceof PoseResult.Failed failed) {
      json.writeName("status").writeString("failed");
      json.writeName("reason").writeString(failed.reason());
    }
    timings(result.times(), json);
    json.writeName("dropped").writeStartObject();
    json.writeName("input").writeNumber(message.droppedInput());
    json.writeName("output").writeNumber(message.droppedOutput());
    json.writeEndObject();
  }

  private static void seen(Seen seen, JsonGenerator json) {
    List<Person> people = seen.people();
    json.writeName("status").writeString(people.isEmpty() ? "noPerson" : "detected");
    json.writeName("width").writeNumber(seen.width());
    json.writeName("height").writeNumber(seen.height());
    json.writeName("mirrored").writeBoolean(seen.mirrored());
    PersonJson persons = new PersonJson(json, seen.width(), seen.height());
    if (people.isEmpty()) {
      persons.noPerson();
    } else {
      persons.fields(people.get(0));
    }
    json.writeName("others").writeStartArray();
    for (int i = 1; i < people.size(); i++) {
      json.writeStartObject();
      persons.fields(people.get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    persons.hands("looseHands", seen.looseHands());
    seen.quality().ifPresent(quality -> quality(quality, json));
  }

  private static void quality(FrameQuality quality, JsonGenerator json) {
    json.writeName("quality").writeStartObject();
    json.writeName("model");
    if (quality.level().body().isPresent()) {
      json.writeString(ChoiceType.wireName(quality.level().body().get()));
    } else {
      json.writeNull();
    }
    json.writeName("hands");
    if (quality.level().hands().isPresent()) {
      HandQuality hands = quality.level().hands().get();
      json.writeStartObject();
      json.writeName("model").writeString(ChoiceType.wireName(hands.model()));
      json.writeName("everyFrames").writeNumber(hands.everyFrames());
      json.writeName("held").writeBoolean(quality.handsHeld());
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void timings(StageTimes times, JsonGenerator json) {
    json.writeName("timings").writeStartObject();
    MILLISECOND.write("decodeMs", times.decodeNs() / NS_PER_MS, json);
    MILLISECOND.write("poseMs", times.poseNs() / NS_PER_MS, json);
    MILLISECOND.write("handsMs", times.handsNs() / NS_PER_MS, json);
    MILLISECOND.write("anglesMs", times.anglesNs() / NS_PER_MS, json);
    MILLISECOND.write("smoothMs", times.smoothNs() / NS_PER_MS, json);
    MILLISECOND.write("waitMs", times.waitNs() / NS_PER_MS, json);
    MILLISECOND.write("totalMs", times.totalNs() / NS_PER_MS, json);
    json.writeEndObject();
  }
}
