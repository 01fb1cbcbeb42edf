package io.posestream.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.calibration.Calibration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A calibration as the small JSON value that an application keeps:
 *
 * <pre>{@code
 * {"scale":1.0412,"neutralDeg":{"leftKnee":6.25,"rightKnee":5.75}}
 * }</pre>
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class CalibrationJson {
  private static final String NO_OBJECT = "a calibration is a JSON object";
  private static final int USUAL_BYTES = 512;
  private static final JsonMapper MAPPER = new JsonMapper();

  private CalibrationJson() {}

  /** Writes a calibration. */
  public static String write(Calibration calibration) {
    Objects.requireNonNull(calibration, "calibration");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonWriter json = JsonWriter.of(bytes)) {
      write(calibration, json);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote; unknown fields are ignored.
   *
   * @throws WireException if the text is no calibration; it may be anything
   */
  public static Calibration read(String text) {
    Objects.requireNonNull(text, "text");
    try {
      return read(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new WireException(NO_OBJECT, e);
    }
  }

  static void write(Calibration calibration, JsonWriter json) {
    json.startObject();
    json.name("scale").number(calibration.scale());
    json.name("neutralDeg").startObject();
    new TreeMap<>(calibration.neutralDeg()).forEach((name, deg) -> json.name(name).number(deg));
    json.endObject();
    json.endObject();
  }

  static Calibration read(JsonNode node) {
    if (node == null || !node.isObject()) {
      throw new WireException(NO_OBJECT);
    }
    Fields fields = new Fields("calibration", node);
    JsonNode angles = fields.object("neutralDeg").node();
    Fields flexions = new Fields("calibration.neutralDeg", angles);
    Map<String, Double> neutralDeg = new TreeMap<>();
    angles.fieldNames().forEachRemaining(name -> neutralDeg.put(name, flexions.number(name)));
    try {
      return new Calibration(fields.number("scale"), neutralDeg);
    } catch (IllegalArgumentException e) {
      throw new WireException("calibration: " + e.getMessage(), e);
    }
  }
}
